import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze, buildGazetteer } from '../../src';
import { renderHtml } from '../../src/html';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium';
import { faintTexts } from './contrast';

const SAMPLE = readFileSync('tests/corpora/articles/sample.txt', 'utf8').trim();
const gazetteer = buildGazetteer([{ name: 'إدلب', country: 'SY' }, { name: 'دمشق' }, { name: 'حلب' }]);
const rendered = (text: string, options = {}): string => renderHtml(text, analyze(text, { gazetteer }), options);

describe.skipIf(CHROMIUM === undefined)(`renderHtml in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function show(html: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 700 } });
    const page = await context.newPage();
    await page.setContent(html);
    return page;
  }

  it.each([
    ['a page, by day', rendered(SAMPLE, { page: true }), 'light'],
    ['a page, by night', rendered(SAMPLE, { page: true }), 'dark'],
    [
      'a piece of a light notebook, by night',
      `<body style="background: #fff; color: #111">${rendered(SAMPLE)}`,
      'dark',
    ],
    [
      'a piece of a dark notebook',
      `<body style="color-scheme: dark; background: #111; color: #eee">${rendered(SAMPLE)}`,
      'light',
    ],
  ] as const)('is readable as %s', async (_, html, colorScheme) => {
    const page = await show(html, colorScheme);
    expect(await page.locator('mark').count()).toBeGreaterThan(20);
    expect(await page.evaluate(faintTexts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it('runs from right to left, line by line', async () => {
    const page = await show(rendered('نزح من حلب ستون رجلاً\nabout 20 km', { page: true }));
    const lefts = await page.$$eval('mark', (marks) => marks.map((mark) => mark.getBoundingClientRect().left));
    const [aleppo, sixty, latin] = lefts as [number, number, number];
    expect(sixty).toBeLessThan(aleppo);
    expect(latin).toBeLessThan(sixty); // The English line begins at the left.
    await page.context().close();
  });

  it('is read back by the parser of a browser as the very text, whatever it holds', async () => {
    const page = await show('<main></main>');
    const piece = fc.constantFrom(
      ...['<', '>', '"', "'", '&', '&lt', '&#x41', '<!--', '-->', ']]>', '<script>', '</script>', '</div>', '</style>'],
      ...[
        '<svg/onload=1>',
        '<img src=x onerror=alert(1)>',
        '\0',
        '\r',
        '\n',
        '\u2028',
        '\ud800',
        '😀',
        '`',
        '$',
        '{x}',
      ],
      ...['ستين', ' ', 'رجلاً', 'حلب', 'وب', 'دمشق', '20', '%', '\u200f', '\u202e'],
    );
    const texts = fc.sample(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      { numRuns: 1_000, seed: 1 },
    );
    const pages = texts.map((text) => rendered(text, { style: false }));
    const read = await page.evaluate((htmls) => {
      const main = document.querySelector('main') as HTMLElement;
      return htmls.map((html) => {
        main.innerHTML = html;
        const names = [...main.querySelectorAll('*')].map(({ localName }) => localName);
        return { text: main.textContent, names: [...new Set(names)] };
      });
    }, pages);
    // HTML has no carriage return of its own; what no HTML can hold is shown as U+FFFD.
    const shown = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\ufffd').replace(/\r\n?/g, '\n');
    read.forEach(({ text, names }, i) => {
      expect(text).toBe(shown(texts[i] as string));
      expect(names.filter((name) => !['div', 'span', 'mark'].includes(name))).toEqual([]);
    });
    await page.context().close();
  });
});
