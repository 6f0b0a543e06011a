// ace-report.mjs - prints the violations in Ace's report.json, one a line; exit status 1 if there are any.

import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let violations = 0;
for (const page of report.assertions) {
  for (const { 'earl:result': result, 'earl:test': test } of page.assertions) {
    violations++;
    const description = result['dct:description'].trim().replace(/\s+/g, ' ');
    console.log(`${page['earl:testSubject'].url}: ${test['dct:title']}: ${description}`);
  }
}
process.exit(violations || report['earl:result']['earl:outcome'] !== 'pass' ? 1 : 0);
