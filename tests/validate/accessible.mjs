// accessible.mjs FOLDER CHROMIUM PICTURES PAGE... - runs axe over HTML pages in Chromium, in its light and
// in its dark scheme. For each page and scheme a line `ok` or `not ok`, the violations before that. FOLDER
// has node_modules. No page may be wider than its window; pictures, as wide as a phone and as a desktop and
// on paper, land in PICTURES.

import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, chromium, pictures, ...files] = process.argv.slice(2);
const require = createRequire(resolve(folder, 'package.json'));
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync', '--disable-quic'],
  timeout: 120000,
});

const widths = { phone: 390, desktop: 1280 };
mkdirSync(pictures, { recursive: true });

// The dark scheme differs from the light one in its colours alone.
const rules = {
  light: { resultTypes: ['violations'] },
  dark: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
};

let failures = 0;
for (const file of files) {
  for (const scheme of ['light', 'dark']) {
    const complaints = [];
    const page = await browser.newPage();
    page.on('pageerror', error => complaints.push(`script error: ${error.message}`));
    page.on('requestfailed', request => complaints.push(`fetch: ${request.url()}`));
    page.on('request', request => {
      if (!/^(file|data):/.test(request.url())) complaints.push(`fetch: ${request.url()}`);
    });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(axe);
    const result = await page.evaluate(options => axe.run(options), rules[scheme]);
    for (const violation of result.violations)
      for (const node of violation.nodes.slice(0, 3))
        complaints.push(`${violation.id}: ${violation.help}: ${node.html.slice(0, 150)}`);
    for (const [name, width] of Object.entries(widths)) {
      await page.setViewport({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) complaints.push(`${wide} pixels wider than a ${name}`);
      await page.screenshot({ path: join(pictures, `${basename(file)}-${scheme}-${name}.png`) });
    }
    if (scheme === 'light') {
      await page.emulateMediaType('print');
      await page.setViewport({ width: 640, height: 900 });
      await page.screenshot({ path: join(pictures, `${basename(file)}-paper.png`) });
    }
    await page.close();

    for (const complaint of complaints) console.log(`# ${complaint}`);
    console.log(`${complaints.length ? 'not ok' : 'ok'} axe ${scheme} ${basename(file)}`);
    if (complaints.length) failures++;
  }
}
await browser.close();
process.exit(failures ? 1 : 0);
