// structure.mjs OURS.html PEER.html - OURS is docconv's page of a Markdown file, PEER what another Markdown
// reader made of it. Do they have the same blocks and marked words, with the same text, in the same order?
// A heading is a heading on any level: ours stands below the title of its page. Prints the first place
// where the two part; exit status 1 if they do.

import { readFileSync } from 'node:fs';

const NAMES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const KEPT = /^(h|p|ul|ol|li|blockquote|pre|hr|br|table|tr|th|td|em|strong|del|code|img)$/;

function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16))
      : decimal ? String.fromCodePoint(parseInt(decimal, 10))
        : NAMES[name] ?? whole);
}

// Tags and words. The notes stand behind the text and are marked up in other ways.
function parts(html) {
  html = html
    .replace(/<rp>[^<]*<\/rp>/g, '')
    .replace(/<section\b[^>]*class="(notes|footnotes)"[^]*?<\/section>/g, '')
    .replace(/<(sup|a)\b[^>]*(noteref|footnote-ref)[^>]*>[^]*?<\/\1>/g, '')
    .replace(/<tr>(\s*<th\b[^>]*><\/th>)+\s*<\/tr>/g, '') // GitHub's tables have a head, if an empty one,
    .replace(/<th\b[^>]*><\/th>/g, '<td></td>'); // and ours no head of a column that is empty
  const found = [];
  for (const [, close, name, text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g)) {
    const tag = name?.replace(/^h[1-6]$/, 'h').replace(/^s$/, 'del');
    if (tag && KEPT.test(tag)) found.push(` <${close}${tag}> `);
    else if (text) found.push(decode(text).replace(/\s+/g, ' '));
  }
  return found.join('').trim().split(/ +/); // words that other tags divide are one
}

const [a, b] = process.argv.slice(2, 4).map(file => parts(readFileSync(file, 'utf8')));
let at = 0;
while (at < a.length && at < b.length && a[at] === b[at]) at++;
if (at === a.length && at === b.length) process.exit(0);
console.log(`they part at ${at + 1} of ${a.length} and ${b.length}:`);
console.log(`  ${a.slice(Math.max(0, at - 6), at + 8).join(' ')}`);
console.log(`  ${b.slice(Math.max(0, at - 6), at + 8).join(' ')}`);
process.exit(1);
