import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium';
import { faintTexts } from './contrast';

const SAMPLE = readFileSync('tests/corpora/articles/sample.txt', 'utf8').trim();
const PREPARING = 300_000;

describe.skipIf(CHROMIUM === undefined)(`playground${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  let url: string;
  let page: Page;
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/playground.mjs'], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    url = pathToFileURL(stdout.trim().split('\n').at(-1) as string).href;
    browser = await launchChromium();
  }, PREPARING);
  afterAll(() => browser?.close());
  afterEach(() => page?.context().close());

  async function open(options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1300, height: 900 }, ...options });
    page = await context.newPage();
    requests = [];
    complaints = [];
    context.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(url);
    await page.locator('#status', { hasText: /analysed|التحليل:/ }).waitFor();
  }

  /** Writes a text and waits until the page shows its marks. */
  async function write(text: string): Promise<void> {
    await page.fill('#input', text);
    await page.waitForFunction(
      (length) => document.querySelector('#marked')?.textContent?.length === length,
      text.length,
    );
  }

  const marks = (selector: string): Promise<string[]> =>
    page.$$eval(`#marked ${selector}`, (elements) => elements.map(({ textContent }) => textContent ?? ''));

  it('starts with the sample article, marked', async () => {
    await open();
    expect(await page.inputValue('#input')).toBe(SAMPLE);
    expect(await page.textContent('#marked')).toBe(SAMPLE);
    expect(await marks('.dhad-number')).toEqual(expect.arrayContaining(['ستين', 'خمسة وعشرين', 'أحد عشر']));
    expect(await marks('.dhad-place')).toEqual(expect.arrayContaining(['العاصي', 'إدلب', 'جسر الشغور']));
    expect(await marks('.dhad-phrase')).toContain('ريف إدلب الغربي');
  });

  it('marks while one types', async () => {
    await open();
    await page.click('#clear');
    await page.keyboard.type('وصل ستون لاجئاً إلى دمشق');
    await page.locator('#marked .dhad-place', { hasText: 'دمشق' }).waitFor();
    expect(await marks('.dhad-number')).toEqual(['ستون']);
    expect(await page.textContent('#numbers tbody')).toContain('60');
    await page.keyboard.press('Backspace');
    await page.locator('#marked .dhad-place').waitFor({ state: 'detached' });
    expect(await page.textContent('#marked')).toBe('وصل ستون لاجئاً إلى دمش');
  });

  it('draws marks over their own letters and no others', async () => {
    await open();
    await write('نزح من حلب وبدمشق ٢٧ ألف نازح وإلى بيروت.\nWHO: في الموصل 12%');
    const boxes = await page.evaluate(() => {
      const panel = document.querySelector('#marked') as HTMLElement;
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      const nodes: { node: Text; start: number }[] = [];
      let length = 0;
      for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
        nodes.push({ node, start: length });
        length += node.length;
      }
      const boxOf = (start: number, end: number): number[] => {
        const from = nodes.findLast((entry) => entry.start <= start) as { node: Text; start: number };
        const to = nodes.findLast((entry) => entry.start < end) as { node: Text; start: number };
        const range = document.createRange();
        range.setStart(from.node, start - from.start);
        range.setEnd(to.node, end - to.start);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return [left, right, top, bottom];
      };
      return [...panel.querySelectorAll<HTMLElement>('mark')].map((mark) => {
        const text = mark.textContent ?? '';
        const start = (panel.textContent ?? '').indexOf(text);
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return { text, mark: [left, right, top, bottom], letters: boxOf(start, start + text.length), line: start };
      });
    });
    expect(boxes.map(({ text }) => text)).toEqual(['حلب', 'دمشق', '٢٧ ألف', 'بيروت', 'الموصل', '12%']);
    for (const { text, mark, letters } of boxes) {
      const [left, right, top, bottom] = mark as [number, number, number, number];
      const [textLeft, textRight, textTop, textBottom] = letters as [number, number, number, number];
      expect(Math.abs(left - textLeft), text).toBeLessThan(1);
      expect(Math.abs(right - textRight), text).toBeLessThan(1);
      expect(right - left, text).toBeGreaterThan(10);
      expect(top, text).toBeLessThanOrEqual(textTop);
      expect(bottom, text).toBeGreaterThanOrEqual(textBottom);
    }
    // Right to left: what comes first stands further right.
    const lefts = boxes.slice(0, 4).map(({ mark }) => mark[0] as number);
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
  });

  it('keeps a particle joined to the name behind it', async () => {
    await open();
    await write('بحلب');
    const widths = await page.evaluate(() => {
      const panel = document.querySelector('#marked .dhad') as HTMLElement;
      const width = (): number => {
        const range = document.createRange();
        range.selectNodeContents(panel);
        return range.getBoundingClientRect().width;
      };
      const marked = width();
      const plain = panel.innerText;
      panel.replaceChildren(plain);
      return [marked, width()];
    });
    expect(Math.abs((widths[0] as number) - (widths[1] as number))).toBeLessThan(1);
  });

  it('never takes a text for markup', async () => {
    await open();
    const text = '<img src=x onerror="document.title=1"> في "حلب"<script>alert(1)</script> ستون <b>رجلاً</b> &lt;';
    await write(text);
    expect(await page.textContent('#marked')).toBe(text);
    for (const tab of ['tokens', 'sentences', 'normalized']) await page.click(`#tab-${tab}`);
    expect(await page.locator('main img, main script, main b').count()).toBe(0);
    expect(await page.title()).toBe('dhad · ض');
  });

  it('explains a mark to the pointer and to the keyboard', async () => {
    await open();
    await write('قدم أكثر من ستين طبيباً من مدينة حلب');
    await page.hover('#marked .dhad-number');
    await expect
      .poll(() => page.innerText('#tip'))
      .toMatch(/Value\s+60\s+Kind\s+cardinal\s+Bound\s+more than\s+Counted\s+طبيباً/);
    await page.mouse.move(5, 5);
    await page.locator('#tip').waitFor({ state: 'hidden' });
    await page.focus('#tab-marked');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // The scrolling panel itself may be a stop on the way.
    if (!(await page.evaluate(() => document.activeElement?.matches('mark'))))
      await page.focus('#marked mark[tabindex="0"]');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('حلب');
    expect(await page.getAttribute('#marked mark:focus', 'aria-describedby')).toBe('tip');
    expect(await page.innerText('#tip')).toMatch(/Aleppo.*Syria.*مدينة حلب/s);
    await page.keyboard.press('Escape');
    expect(await page.isHidden('#tip')).toBe(true);
  });

  it('keeps the explanation of a mark that the keyboard scrolls to, beside it', async () => {
    await open();
    await page.focus('#marked mark[tabindex="0"]');
    await page.keyboard.press('End');
    await page.waitForTimeout(300); // The scroll event comes behind the key.
    const [mark, tip] = await Promise.all(['#marked mark:focus', '#tip'].map((at) => page.locator(at).boundingBox()));
    if (!mark || !tip) throw new Error('the tooltip has gone');
    const gap = Math.min(Math.abs(tip.y + tip.height - mark.y), Math.abs(tip.y - mark.y - mark.height));
    expect(gap).toBeLessThan(12);
    await page.mouse.move(mark.x, mark.y);
    await page.mouse.wheel(0, -5_000);
    await page.locator('#tip').waitFor({ state: 'hidden' });
  });

  it('is crossed by the keyboard: links to the sections, one stop for all marks, none without a use', async () => {
    await open();
    const stops: string[] = [];
    for (let stop = ''; !stop.startsWith('DIV.scroll') && stops.length < 80; stops.push(stop)) {
      await page.keyboard.press('Tab');
      stop = await page.evaluate(() => {
        const { tagName, id, classList } = document.activeElement as Element;
        return id === '' ? `${tagName}${classList.length > 0 ? `.${classList[0]}` : ''}` : `#${id}`;
      });
    }
    const links = ['A', 'A', 'A', 'A', 'A'];
    const field = ['#language', '#sample', '#clear', '#input'];
    const map = ['#zoom-in', '#zoom-out', '#zoom-fit', 'svg'];
    const rest = stops.filter((stop) => stop !== 'g.circle');
    expect(rest).toEqual([...links, ...field, '#tab-marked', 'MARK.dhad-place', ...map, 'DIV.scroll']);
    expect(stops.length - rest.length).toBe(await page.locator('#map .circle').count());

    await page.locator('.skip a', { hasText: 'Places' }).focus();
    expect((await page.locator('.skip').boundingBox())?.height).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#places') !== null)).toBe(true);
    expect((await page.locator('.skip').boundingBox())?.height).toBeLessThan(2);
  });

  it('turns brackets that stand alone to the word they enclose', async () => {
    await open();
    await write('قال (سوريا) «نعم» 50% C++');
    await page.click('#tab-tokens');
    const directions = await page
      .locator('#panel-tokens .token bdi')
      .evaluateAll((all) => all.map((one) => [one.textContent, getComputedStyle(one).direction]));
    expect(directions.filter(([, direction]) => direction === 'rtl').map(([text]) => text)).toEqual([
      '(',
      ')',
      '«',
      '»',
    ]);
    expect(directions.map(([text]) => text)).toContain('50%');
  });

  it('shows tokens with their clitics, sentences, and what a profile changes', async () => {
    await open();
    await write('وبمدارسهم الكبيرة. هل سافر أحمد؟');
    await page.click('#tab-tokens');
    const pieces = page.locator('#panel-tokens .token').first().locator('span');
    expect(await pieces.allTextContents()).toEqual(['و', 'ب', 'مدارس', 'هم']);
    await page.click('#tab-sentences');
    expect(await page.locator('#panel-sentences li').allTextContents()).toEqual([
      'وبمدارسهم الكبيرة.',
      'هل سافر أحمد؟',
    ]);
    await page.click('#tab-normalized');
    const changed = (): Promise<string[]> => page.locator('#panel-normalized ins').allTextContents();
    expect(await changed()).toEqual(['ه', 'ا']);
    expect(await page.locator('#panel-normalized del').allTextContents()).toEqual(['ة', 'أ']);
    await page.selectOption('#profile', 'light');
    await expect.poll(changed).toEqual([]);
  });

  it('is led by the keyboard from tab to tab, in the direction of the page', async () => {
    await open();
    const selected = (): Promise<string | null> => page.getAttribute('[role=tab][aria-selected=true]', 'id');
    await page.focus('#tab-marked');
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toBe('tab-tokens');
    expect(await page.isVisible('#panel-tokens')).toBe(true);
    expect(await page.isVisible('#panel-marked')).toBe(false);
    await page.keyboard.press('End');
    expect(await selected()).toBe('tab-normalized');
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toBe('tab-marked');
    await page.keyboard.press('ArrowLeft');
    expect(await selected()).toBe('tab-normalized');
    await page.keyboard.press('Home');
    await page.click('#language');
    await page.focus('#tab-marked');
    await page.keyboard.press('ArrowLeft');
    expect(await selected()).toBe('tab-tokens');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-tokens');
  });

  it('speaks English and Arabic, and leaves no word behind', async () => {
    await open();
    const visible = (): Promise<string> => page.evaluate(() => document.body.innerText);
    expect(await page.getAttribute('html', 'dir')).toBe('ltr');
    await page.click('#language');
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
    expect(await page.innerText('#map-title')).toBe('الخريطة');
    expect(await page.innerText('#places thead')).toContain('البلد');
    expect(await page.innerText('#places tbody')).toContain('سوريا');
    const left = (await visible()).match(/[A-Za-z]{3,}/g) ?? [];
    const names = [
      'dhad',
      'English',
      'JSON',
      'CSV',
      'GeoJSON',
      'GeoNames',
      'Unicode',
      'CLDR',
      'Natural',
      'Earth',
      'Noto',
      'Naskh',
      'Arabic',
      'OFL',
    ];
    expect(left.filter((word) => !names.includes(word))).toEqual([]);
    await page.click('#language');
    expect(await page.innerText('#map-title')).toBe('Map');
  });

  it('chooses the language of the reader', async () => {
    await open({ locale: 'ar-SY' });
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
  });

  it('maps the places: as many circles as places, larger for more mentions, where they are', async () => {
    await open();
    await write('من حلب إلى دمشق، ومن حلب إلى بيروت، ثم إلى حلب. جامعة الموصل');
    const circles = page.locator('#map .circle');
    await expect.poll(() => circles.count()).toBe(3);
    const drawn = await circles.evaluateAll((groups) =>
      groups.map((group) => {
        const dot = group.querySelector('circle') as SVGCircleElement;
        const { left, top } = dot.getBoundingClientRect();
        const { count, lat, lon } = (group as SVGGElement).dataset;
        return { count, lat, lon, radius: Number(dot.getAttribute('r')), left, top };
      }),
    );
    expect(drawn.map(({ count }) => count)).toEqual(['3', '1', '1']);
    const [aleppo, damascus, beirut] = drawn as [(typeof drawn)[0], (typeof drawn)[0], (typeof drawn)[0]];
    expect(Number(aleppo.lat)).toBeCloseTo(36.2, 0);
    expect(Number(aleppo.lon)).toBeCloseTo(37.16, 0);
    expect(aleppo.radius).toBeGreaterThan(damascus.radius);
    expect(aleppo.top).toBeLessThan(damascus.top); // to the north
    expect(beirut.left).toBeLessThan(damascus.left); // to the west
    const map = (await page.locator('#map').boundingBox()) as { x: number; y: number; width: number; height: number };
    for (const { left, top } of drawn) {
      expect(left).toBeGreaterThan(map.x);
      expect(left).toBeLessThan(map.x + map.width);
      expect(top).toBeGreaterThan(map.y);
      expect(top).toBeLessThan(map.y + map.height);
    }
    expect(await page.locator('#map .land path').count()).toBeGreaterThan(200);
  });

  it('tells mentions apart on the map of a long text, too', async () => {
    await open();
    await write(`${'حلب، '.repeat(900)}${'دمشق، '.repeat(225)}بيروت`);
    const radii = (): Promise<number[]> =>
      page.$$eval('#map .circle > circle', (dots) => dots.map((dot) => Number(dot.getAttribute('r'))));
    await expect.poll(radii).toHaveLength(3);
    expect(await radii()).toEqual([20, 12, 4]);
  });

  it('names places in Latin letters for readers of English', async () => {
    await open();
    await write('الطريق إلى محافظة اللاذقية');
    expect(await page.innerText('#places tbody')).toMatch(/Latakia|Lādhiqīyah|Ladhiqiyah/);
    expect(await page.innerText('#places tbody')).toContain('region');
  });

  it('leaves out the columns of a table that would be empty', async () => {
    await open();
    const titles = (): Promise<string[]> => page.locator('#numbers thead th').allInnerTexts();
    await write('ستون رجلاً');
    expect(await titles()).toEqual(['In the text', 'Value', 'Kind', 'Counted']);
    await write('أكثر من ستين');
    expect(await titles()).toEqual(['In the text', 'Value', 'Kind', 'Bound']);
  });

  it('zooms and pans the map by button, pointer and keyboard', async () => {
    await open();
    await write('من حلب إلى دمشق');
    const distance = (): Promise<number> =>
      page.locator('#map .circle').evaluateAll((groups) => {
        const tops = groups.map((group) => group.getBoundingClientRect().top);
        return Math.abs((tops[0] as number) - (tops[1] as number));
      });
    const left = (): Promise<number> =>
      page
        .locator('#map .circle')
        .first()
        .evaluate((group) => group.getBoundingClientRect().left);
    const began = await distance();
    await page.click('#zoom-in');
    expect(await distance()).toBeGreaterThan(began * 1.5);
    await page.click('#zoom-fit');
    expect(await distance()).toBeCloseTo(began, 0);
    await page.focus('#map svg');
    await page.keyboard.press('-');
    expect(await distance()).toBeLessThan(began / 1.3);
    await page.keyboard.press('0');
    const start = await left();
    await page.keyboard.press('ArrowRight');
    expect(await left()).toBeLessThan(start - 30);
    const box = (await page.locator('#map').boundingBox()) as { x: number; y: number };
    const before = await left();
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 60, { steps: 3 });
    await page.mouse.up();
    expect((await left()) - before).toBeCloseTo(100, 0);
  });

  it('goes from the map and the tables to the mention', async () => {
    await open();
    await page.click('#tab-tokens');
    await page
      .locator('#map .circle', { has: page.locator('circle') })
      .first()
      .press('Enter');
    expect(await page.isVisible('#panel-marked')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.matches('mark.dhad-place'))).toBe(true);
    await page.click('#tab-tokens');
    await page.locator('#map .circle').first().click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('العاصي');
    const last = page.locator('#numbers tbody tr').last();
    const text = await last.locator('button').innerText();
    await last.locator('button').click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text);
    const panel = (await page.locator('#marked').boundingBox()) as { y: number; height: number };
    const mark = (await page.locator('#marked mark:focus').boundingBox()) as { y: number };
    expect(mark.y).toBeGreaterThan(panel.y);
    expect(mark.y).toBeLessThan(panel.y + panel.height);
  });

  async function saved(format: string): Promise<Buffer> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-export=${format}]`)]);
    expect(file.suggestedFilename()).toBe(`dhad.${format}`);
    return readFileSync(await file.path());
  }

  it('exports JSON, CSV and GeoJSON', async () => {
    await open();
    const text = 'نزح 27 ألف شخص من "حلب"، وقال خبير في جامعة دمشق إنهم 9007199254740993';
    await write(text);
    const analysis = JSON.parse((await saved('json')).toString());
    expect(analysis.numbers.map(({ value }: { value: unknown }) => value)).toEqual([27000, '9007199254740993']);
    for (const { start, end, text: part } of [...analysis.numbers, ...analysis.places, ...analysis.tokens])
      expect(text.slice(start, end)).toBe(part);
    expect(analysis.places[0]).toMatchObject({ text: 'حلب', place: { country: 'SY' } });

    const csv = await saved('csv');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.subarray(3).toString().split('\r\n');
    expect(lines[0]).toBe('what,start,end,text,value,kind,bound,counted,name,latin,type,country,lat,lon,context,score');
    expect(lines[1]).toMatch(/^number,4,10,27 ألف,27000,cardinal,/);
    expect(lines.filter((line) => line.startsWith('place,'))).toHaveLength(2);
    expect(lines.at(-1)).toBe('');

    const map = JSON.parse((await saved('geojson')).toString());
    expect(map.type).toBe('FeatureCollection');
    const [longitude, latitude] = map.features[0].geometry.coordinates;
    expect([Math.round(longitude), Math.round(latitude)]).toEqual([37, 36]);
  });

  it('stays with its reader when a megabyte is pasted', async () => {
    await open();
    const text = `${SAMPLE}\n\n`.repeat(Math.ceil(1_048_576 / Buffer.byteLength(SAMPLE)));
    const other = await page.context().newPage();
    await other.setContent('<button autofocus>copy</button>');
    await other.evaluate((value) => {
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/plain', value);
        event.preventDefault();
      });
    }, text);
    await other.click('button');
    await other.keyboard.press('Control+C');
    await other.close();
    await page.bringToFront();
    await page.evaluate(() => {
      const longest = { task: 0 };
      Object.assign(window, { longest });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest.task = Math.max(longest.task, duration);
      }).observe({ type: 'longtask' });
    });
    await page.focus('#input');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+V');
    const typed = Date.now();
    await page.keyboard.type('ستون');
    expect(Date.now() - typed).toBeLessThan(5_000);
    const whole = `ستون${text}`.length;
    await page.locator('#status', { hasText: `${whole.toLocaleString('en')} characters, analysed` }).waitFor();
    await page.waitForFunction((length) => document.querySelector('#marked')?.textContent?.length === length, whole);
    expect(await page.evaluate(() => (window as unknown as { longest: { task: number } }).longest.task)).toBeLessThan(
      3_000,
    );
    expect((await page.inputValue('#input')).length).toBeLessThan(30_000);
    expect(await page.isVisible('#tail')).toBe(true);
    await page.locator('#places .more').scrollIntoViewIfNeeded();
    await page.click('#places .more');
    expect(await page.locator('#places tbody tr').count()).toBe(200);
    await page.click('#clear');
    await page.locator('#marked mark').first().waitFor({ state: 'detached' });
    expect(await page.isVisible('#tail')).toBe(false);
  });

  it('fits a phone, in both languages', async () => {
    await open({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    for (const direction of ['ltr', 'rtl']) {
      expect(await page.getAttribute('html', 'dir')).toBe(direction);
      for (const tab of ['marked', 'tokens', 'sentences', 'normalized']) {
        await page.click(`#tab-${tab}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(360);
      }
      await page.click('#language');
    }
  });

  it('has text that stands out by 4.5 to 1 at least, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open({ colorScheme });
      const faint: string[] = [];
      for (const tab of ['marked', 'tokens', 'sentences', 'normalized']) {
        await page.click(`#tab-${tab}`);
        faint.push(...(await page.evaluate(faintTexts)));
      }
      expect(faint, colorScheme).toEqual([]);
      await page.context().close();
    }
  });

  it('asks the network for nothing and has nothing to complain of', async () => {
    await open();
    await write('من حلب إلى دمشق ستون كيلومتراً');
    for (const tab of ['tokens', 'sentences', 'normalized', 'marked']) await page.click(`#tab-${tab}`);
    await saved('json');
    expect(requests.filter((request) => !/^(file|data|blob):/.test(request))).toEqual([]);
    expect(requests.filter((request) => request.startsWith('file:'))).toEqual([url]);
    expect(complaints).toEqual([]);
    expect(readFileSync(new URL(url), 'utf8')).toMatch(/default-src 'none'; script-src 'sha256-[^']+';/);
  });
});
