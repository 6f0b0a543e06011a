// readers.mjs FOLDER CHROMIUM PICTURES BOOK... - opens EPUBs in two reading systems, epub.js and foliate-js,
// in Chromium, as a reader would: every file of the spine is shown and has something to see, every entry of
// the contents leads somewhere, every note opens as a popup, and the browser has nothing to complain of.
// For each book and system a line `ok` or `not ok`; pictures of the first files land in PICTURES.

import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const [folder, chromium, pictures, ...files] = process.argv.slice(2);
const require = createRequire(resolve(folder, 'package.json'));
const puppeteer = require('puppeteer-core');
const PICTURES_OF_A_BOOK = 6;

// Modules are loaded over HTTP only: the packages and the books come from a server of this process.
const types = { html: 'text/html', js: 'text/javascript', json: 'application/json', epub: 'application/epub+zip' };
const pages = {
  '/epubjs.html': `<!DOCTYPE html><html lang="en"><title>epub.js</title><body style="margin:0">
    <div id="area"></div>
    <script src="/node_modules/jszip/dist/jszip.min.js"></script>
    <script src="/node_modules/epubjs/dist/epub.min.js"></script>`,
  '/foliate.html': `<!DOCTYPE html><html lang="en"><title>foliate-js</title>
    <body style="margin:0"><style>foliate-view { display: block; height: 100vh }</style>
    <script type="module">
      import '/node_modules/foliate-js/view.js';
      import { FootnoteHandler } from '/node_modules/foliate-js/footnotes.js';
      window.FootnoteHandler = FootnoteHandler;
      window.ready = true;
    </script>`,
};
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (path === '/favicon.ico') return response.writeHead(204).end();
  const file = path.startsWith('/book/') ? files[Number(path.slice(6, -5))] : join(folder, path);
  try {
    const body = pages[path] ?? readFileSync(file);
    response.writeHead(200, { 'content-type': types[path.split('.').pop()] ?? 'application/octet-stream' });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}`;

// These run in the page. Each answers with the number of files of the spine.
const systems = {
  epubjs: {
    open: async url => {
      window.book = ePub(await (await fetch(url)).arrayBuffer());
      window.rendition = book.renderTo('area', { width: innerWidth, height: innerHeight, flow: 'scrolled-doc' });
      await book.ready;
      window.toc = [];
      const add = items => items.forEach(item => { toc.push(item.href); add(item.subitems); });
      add(book.navigation.toc);
      return book.spine.length;
    },
    show: async index => {
      await rendition.display(book.spine.get(index).href);
      const { document } = rendition.getContents()[0];
      return document.body.innerText.trim().length + document.images.length;
    },
    follow: async index => {
      await rendition.display(toc[index]);
      const [path, id] = toc[index].split('#');
      const { document } = rendition.getContents()[0];
      return rendition.currentLocation().start.href.endsWith(path) && (!id || document.getElementById(id) !== null);
    },
    notes: async () => ({ marks: 0, opened: 0 }), // it has no popups
  },
  foliate: {
    open: async url => {
      window.view = document.createElement('foliate-view');
      document.body.append(view);
      view.addEventListener('load', event => { window.shown = event.detail.doc; });
      const blob = await (await fetch(url)).blob();
      await view.open(new File([blob], 'book.epub', { type: 'application/epub+zip' }));
      window.toc = [];
      const add = items => items?.forEach(item => { toc.push(item.href); add(item.subitems); });
      add(view.book.toc);
      return view.book.sections.length;
    },
    show: async index => {
      await view.goTo(index);
      return shown.body.innerText.trim().length + shown.images.length;
    },
    follow: async index => {
      const target = await view.book.resolveHref(toc[index]);
      await view.goTo(toc[index]);
      return target !== null && target.anchor(shown) !== null;
    },
    // Each note of the file that is shown opens in a view of its own, and is known as a footnote.
    notes: async index => {
      const marks = [...shown.querySelectorAll('a[role="doc-noteref"]')];
      let opened = 0;
      for (const a of marks) {
        const handler = new FootnoteHandler();
        const href = view.book.sections[index].resolveHref(a.getAttribute('href'));
        handler.addEventListener('before-render', ({ detail }) => document.body.append(detail.view));
        let popup;
        handler.addEventListener('render', ({ detail }) => {
          opened += detail.hidden;
          popup = detail.view;
        });
        await handler.handle(view.book, new CustomEvent('link', { cancelable: true, detail: { a, href } }));
        await new Promise(done => setTimeout(done, 50)); // it looks at its popup once more
        popup?.remove();
      }
      return { marks: marks.length, opened };
    },
  },
};

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync', '--disable-quic'],
  timeout: 120000,
});
mkdirSync(pictures, { recursive: true });

async function read(name, system, index, complaints) {
  const page = await browser.newPage();
  page.on('pageerror', error => complaints.push(`script error: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', request => {
    if (!request.url().startsWith(address) && !/^(blob|data|about):/.test(request.url()))
      complaints.push(`fetch: ${request.url()}`);
  });
  await page.setViewport({ width: 480, height: 760 });
  await page.goto(`${address}/${name}.html`);
  if (name === 'foliate') await page.waitForFunction('window.ready');

  const count = await page.evaluate(system.open, `${address}/book/${index}.epub`);
  for (let at = 0; at < count; at++) {
    if (!await page.evaluate(system.show, at)) complaints.push(`file ${at + 1} of the spine shows nothing`);
    const { marks, opened } = await page.evaluate(system.notes, at);
    if (marks !== opened) complaints.push(`file ${at + 1}: of ${marks} notes ${opened} open`);
    if (at < PICTURES_OF_A_BOOK)
      await page.screenshot({ path: join(pictures, `${basename(files[index])}-${name}-${at + 1}.png`) });
  }
  const entries = await page.evaluate('toc.length');
  if (!entries) complaints.push('the contents are empty');
  for (let at = 0; at < entries; at++)
    if (!await page.evaluate(system.follow, at)) complaints.push(`entry ${at + 1} of the contents leads nowhere`);
  await page.close();
}

let failures = 0;
for (const index of files.keys()) {
  for (const [name, system] of Object.entries(systems)) {
    const complaints = [];
    await read(name, system, index, complaints).catch(error => complaints.push(error.message.split('\n')[0]));
    for (const complaint of complaints.slice(0, 12)) console.log(`# ${complaint}`);
    console.log(`${complaints.length ? 'not ok' : 'ok'} ${name} ${basename(files[index])}`);
    if (complaints.length) failures++;
  }
}
await browser.close();
server.close();
process.exit(failures ? 1 : 0);
