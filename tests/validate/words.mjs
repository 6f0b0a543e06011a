// words.mjs A.html B.html - do two HTML pages hold the same words in the same order? Words are runs of
// letters and digits of what a reader sees; the marks of notes, their way back, navigation and the page's
// head are not text. Of the header only the title counts: Markdown has the rest in its front matter. Prints the first place where they part; exit status 1 if they do.

import { readFileSync } from 'node:fs';

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' };

function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16))
      : decimal ? String.fromCodePoint(parseInt(decimal, 10))
        : NAMED[name] ?? whole);
}

function words(file) {
  let html = readFileSync(file, 'utf8')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<header>([^]*?)<\/header>/, (whole, header) => header.match(/<h1[^]*?<\/h1>/)?.[0] ?? '')
    .replace(/<(head|nav|style|script)\b[^]*?<\/\1>/gi, '')
    .replace(/<(sup|a)\b[^>]*(noteref|footnote-ref|backlink|backref)[^>]*>[^]*?<\/\1>/gi, '')
    .replace(/<input\b[^>]*>/gi, '')
    .replace(/<\/?(em|strong|i|b|a|code|span|sup|sub|del|s|small|q|cite|u|mark|bdi|abbr)\b[^>]*>/gi, '')
    .replace(/<[a-z/!?][^>]*>/gi, ' ');
  return decode(html).normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const [a, b] = process.argv.slice(2, 4).map(words);
let at = 0;
while (at < a.length && at < b.length && a[at] === b[at]) at++;
if (at === a.length && at === b.length) process.exit(0);
console.log(`${a.length} and ${b.length} words; they part at word ${at + 1}:`);
console.log(`  ${a.slice(Math.max(0, at - 5), at + 8).join(' ')}`);
console.log(`  ${b.slice(Math.max(0, at - 5), at + 8).join(' ')}`);
process.exit(1);
