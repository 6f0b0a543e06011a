// proof.mjs - opens the pages of --proof in Chromium, as wide as a phone and a desktop: each link within the
// page shows its place and marks it, nothing reaches beyond the window, and what is not doubtful can be
// hidden. For each page and width a line `ok` or `not ok`, the complaints before that. Run with the folder
// that has node_modules and the browser as the first arguments, the pages after them.

import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, chromium, ...files] = process.argv.slice(2);
const require = createRequire(resolve(folder, 'package.json'));
const puppeteer = require('puppeteer-core');

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync', '--disable-quic'],
  timeout: 120000,
});

// Presses a link; what it leads to must then be in sight, below the bar, and look different.
async function press(page, from, to) {
  return page.evaluate(async (from, to) => {
    const look = element => getComputedStyle(element).backgroundColor + getComputedStyle(element).outlineStyle;
    const link = document.querySelector(from);
    if (!link) return `no link ${from}`;
    const target = document.getElementById(to);
    if (!target) return `no place ${to}`;
    location.hash = '';
    const before = look(target);
    link.click();
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const box = target.getBoundingClientRect();
    const bar = document.querySelector('.bar').getBoundingClientRect();
    if (location.hash !== `#${to}`) return `${from} leads to ${location.hash}`;
    if (box.top < bar.bottom - 1 || box.top > innerHeight) return `${to} is out of sight at ${box.top}`;
    return look(target) === before ? `${to} is not marked` : '';
  }, from, to);
}

let failures = 0;
for (const file of files) {
  for (const [width, height] of [[360, 740], [1280, 900]]) {
    const complaints = [];
    const page = await browser.newPage();
    page.on('pageerror', error => complaints.push(`script error: ${error.message}`));
    page.on('request', request => {
      if (request.url() !== pathToFileURL(file).href) complaints.push(`fetch: ${request.url()}`);
    });
    await page.setViewport({ width, height });
    await page.goto(pathToFileURL(file).href);

    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) complaints.push(`${wide} pixels too wide`);

    // From the first, the middle and the last of the doubts to its lines; from lines to the result and back.
    const sample = list => [...new Set([list[0], list[list.length >> 1], list[list.length - 1]])].filter(Boolean);
    const doubts = await page.$$eval('.doubts a', links => links.map(link => link.hash.slice(1)));
    for (const to of sample(doubts)) complaints.push(await press(page, `.doubts a[href="#${to}"]`, to));
    const marks = await page.$$eval('a.mark', links => links.map(link => link.id));
    if (!marks.length) complaints.push('nothing of the result has a mark');
    for (const to of sample(marks)) {
      const line = to.replace('r.', 'l.');
      complaints.push(await press(page, `.lines a[href="#${to}"]`, to));
      complaints.push(await press(page, `a.mark[href="#${line}"]`, line));
    }

    const shown = () => page.$$eval('.row', rows => rows.filter(row => row.offsetHeight).length);
    const doubtful = await page.$$eval('.row.doubtful', rows => rows.length);
    await page.click('#only');
    if (await shown() !== doubtful) complaints.push(`${await shown()} rows are shown, ${doubtful} are doubtful`);
    await page.close();

    const said = complaints.filter(Boolean);
    for (const complaint of said) console.log(`# ${complaint}`);
    console.log(`${said.length ? 'not ok' : 'ok'} proof ${width} ${basename(file)}`);
    if (said.length) failures++;
  }
}
await browser.close();
process.exit(failures ? 1 : 0);
