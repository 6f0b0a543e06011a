// words.mjs PAGE.html PEER.html FRONT-MATTER - PEER is what another Markdown reader made of our Markdown.
// Does it hold the words of our own page, in the same order? Words are runs of letters and digits of what
// a reader sees; the marks of notes, the way back from them and the heading over them are not text. What
// stands beside the title in the page's header is metadata in Markdown: each of its words must be in the
// front matter. Prints the first place where the two part; exit status 1 if they do.

import { readFileSync } from 'node:fs';

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' };

function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16))
      : decimal ? String.fromCodePoint(parseInt(decimal, 10))
        : NAMED[name] ?? whole);
}

function words(html) {
  const text = html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(head|nav|style|script)\b[^]*?<\/\1>/gi, '')
    .replace(/<(sup|a)\b[^>]*(noteref|footnote-ref|backlink|backref)[^>]*>[^]*?<\/\1>/gi, '')
    .replace(/(<section class="notes"[^>]*>)\s*<h2\b[^]*?<\/h2>/gi, '$1')
    .replace(/<input\b[^>]*>/gi, '')
    .replace(/<\/?(em|strong|i|b|a|code|span|sup|sub|del|s|small|q|cite|u|mark|bdi|abbr)\b[^>]*>/gi, '')
    .replace(/<[a-z/!?][^>]*>/gi, ' ');
  return decode(text).normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const [page, peer, front] = process.argv.slice(2, 5).map(file => readFileSync(file, 'utf8'));
const [, before, header, body] = page.match(/^([^]*?)<header>([^]*?)<\/header>([^]*)$/) ?? [, '', '', page];
const title = header.match(/<h1\b[^]*?<\/h1>/)?.[0] ?? '';

const known = new Set(front.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu));
// "Illustrator: Gustave Doré": there the key says what he did.
const lost = words(header.replace(title, '').replace(/>[^<>:]+: /g, '>')).filter(word => !known.has(word));
if (lost.length) {
  console.log(`not in the front matter: ${lost.join(' ')}`);
  process.exit(1);
}

const a = words(before + title + body), b = words(peer);
let at = 0;
while (at < a.length && at < b.length && a[at] === b[at]) at++;
if (at === a.length && at === b.length) process.exit(0);
console.log(`${a.length} and ${b.length} words; they part at word ${at + 1}:`);
console.log(`  ${a.slice(Math.max(0, at - 5), at + 8).join(' ')}`);
console.log(`  ${b.slice(Math.max(0, at - 5), at + 8).join(' ')}`);
process.exit(1);
