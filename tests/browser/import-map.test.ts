import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.dhad': 'application/octet-stream' };

/** The page that the guide shows: the map, and a script that uses it. */
const SHOWN = /^```html\n(?<page>.*?)^```$/ms.exec(readFileSync('docs/guides/integration.md', 'utf8'))?.groups?.page;

const PAGE = `<!doctype html><meta charset="utf-8"><body>${SHOWN}
<script type="module">
  import { findNumbers } from 'dhad';
  import { normalize } from 'dhad/normalize';
  import { findPlaces, loadPlaces } from 'dhad/places';
  const gazetteer = await loadPlaces();
  window.result = {
    shown: document.body.innerText.trim(),
    normalized: normalize('مَدْرَسَةُ أحمد ١٢٣٫٥', 'search'),
    numbers: findNumbers('نعوات لمئة قتيل').map(({ text, value }) => [text, value]),
    places: findPlaces('معارك في ريف حمص الشرقي', { gazetteer }).map(({ text, entry }) => [text, entry.country]),
  };
</script>`;

describe.skipIf(CHROMIUM === undefined)(`a plain page with an import map${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    browser = await launchChromium();
    server = createServer(({ url = '/' }, response) => {
      if (url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      // The package as it lies in node_modules: here it is the project itself.
      const path = join('.', normalize(url).replace(/^\/node_modules\/dhad\//, '/'));
      if (!existsSync(path)) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
      return createReadStream(path).pipe(response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('runs the built package without a bundler, as the guide shows it', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const result = await page
      .waitForFunction(() => (window as unknown as { result?: unknown }).result, undefined, { timeout: 30_000 })
      .then((handle) => handle.jsonValue());
    expect(complaints).toEqual([]);
    expect(result).toEqual({
      shown: '25',
      normalized: 'مدرسه احمد 123.5',
      numbers: [['مئة', 100]],
      places: [['حمص', 'SY']],
    });
  });
});
