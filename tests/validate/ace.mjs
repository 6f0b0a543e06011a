// ace.mjs FOLDER CHROMIUM BOOK... - runs Ace over EPUBs, all in one Chromium: starting one for each book
// costs more than most books do. For each book a line `ok` or `not ok`, the violations before that. FOLDER
// has node_modules.

import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const [folder, chromium, ...books] = process.argv.slice(2);
process.env.PUPPETEER_EXECUTABLE_PATH = chromium;
process.env.ACE_TIMEOUT_INITIAL = '120000';
const require = createRequire(resolve(folder, 'package.json'));
const ace = require('@daisy/ace-core');
const browser = require('@daisy/ace-axe-runner-puppeteer');

// Ace opens and closes a browser with each book; ours stays.
const runner = { ...browser, launch: async () => {}, close: async () => {} };

function violations(report) {
  const said = [];
  for (const page of report.assertions)
    for (const { 'earl:result': result, 'earl:test': test } of page.assertions)
      said.push(`${page['earl:testSubject'].url}: ${test['dct:title']}: ` +
                result['dct:description'].trim().replace(/\s+/g, ' '));
  if (!said.length && report['earl:result']['earl:outcome'] !== 'pass') said.push('the book does not pass');
  return said;
}

let failures = 0;
const reports = mkdtempSync(join(tmpdir(), 'ace-'));
await browser.launch();
for (const book of books) {
  const options = {
    cwd: process.cwd(), outdir: reports, lang: 'en', silent: true, initLogger: book === books[0], doNotReportMedia: true,
  };
  const said = await ace(book, options, runner).then(
    ([, report]) => violations(report),
    error => [`Ace gave up: ${error?.message ?? error}`]);
  for (const violation of said.slice(0, 12)) console.log(`# ${violation}`);
  console.log(`${said.length ? 'not ok' : 'ok'} ace ${basename(book)}`);
  if (said.length) failures++;
}
await browser.close();
rmSync(reports, { recursive: true });
process.exit(failures ? 1 : 0);
