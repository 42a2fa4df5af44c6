import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze';
import { buildGazetteer } from '../../src/gazetteer';
import { renderHtml } from '../../src/html';
import { findNumbers } from '../../src/numbers';
import { findPlaces, type Place } from '../../src/places';

const ALEPPO: Place = {
  id: 'test:1',
  name: 'حلب',
  aliases: ['Aleppo'],
  type: 'city',
  country: 'SY',
  lat: 36.2,
  lon: 37.16,
  importance: 0.9,
  source: 'test',
};
const gazetteer = buildGazetteer<Place>([ALEPPO]);

/** Text and tags of markup as an HTML parser sees them, for markup of this renderer: every `<` begins a tag. */
function parse(html: string): { readonly tags: string[]; readonly text: string } {
  const tags: string[] = [];
  const text = html.replace(/<(?:"[^"]*"|[^">])*>/g, (tag) => {
    tags.push(tag);
    return '';
  });
  return { tags, text: text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => PLAIN[name as keyof typeof PLAIN]) };
}

const PLAIN = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' } as const;
const OWN_TAG = /^(?:<(?:div|span|mark)(?: (?:class|dir|lang|title|data-[a-z]+)="[^"<>]*")*>|<\/(?:div|span|mark)>)$/;

describe('renderHtml', () => {
  it('marks a number with its value, kind, counted noun and offsets', () => {
    expect(renderHtml('ستين رجلاً', { numbers: findNumbers('ستين رجلاً') }, { style: false })).toBe(
      '<div class="dhad" dir="auto" lang="ar"><mark class="dhad-number" data-kind="cardinal" data-value="60" data-counted="رجلاً" ' +
        'data-start="0" data-end="4" title="60 · cardinal · رجلاً">ستين</mark> رجلاً</div>',
    );
  });

  it('marks a place inside its whole expression, without the particle before it', () => {
    const text = 'في مدينة حلب وبحلب';
    expect(renderHtml(text, { places: findPlaces(text, { gazetteer }) }, { style: false, titles: false })).toBe(
      '<div class="dhad" dir="auto" lang="ar">في <span class="dhad-phrase">مدينة ' +
        '<mark class="dhad-place" data-type="city" data-country="SY" data-id="test:1" data-start="9" data-end="12">حلب</mark></span> وب' +
        '<mark class="dhad-place" data-type="city" data-country="SY" data-id="test:1" data-start="15" data-end="18">حلب</mark></div>',
    );
  });

  it('brings its style sheet unless told otherwise', () => {
    expect(renderHtml('حلب', {})).toMatch(/^<style>[^<]+<\/style><div/);
    expect(renderHtml('حلب', {}, { style: false })).not.toContain('<style>');
  });

  it('makes a whole page, named after the first line', () => {
    const page = renderHtml('\nأول & آخر\nثان', {}, { page: true });
    expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="auto">/);
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toContain('<title>أول &amp; آخر</title>');
    expect(renderHtml('نص', {}, { page: true, title: '</title><script>' })).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;</title>',
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an end of the element', '</div></body><img src=x onerror=alert(1)>'],
    ['an attribute that ends', '" onmouseover="alert(1)'],
    ['an entity', '&lt;b&gt; &#60;'],
    ['a comment', '<!-- --> ]]>'],
  ])('shows %s as the text it is', (_, text) => {
    const { tags, text: shown } = parse(renderHtml(text, analyze(text), { style: false }));
    expect(shown).toBe(text);
    expect(tags.filter((tag) => !OWN_TAG.test(tag))).toEqual([]);
  });

  it.each([
    ['a null', 'a\0b', 'a\ufffdb'],
    ['an escape', 'a\u001bb', 'a\ufffdb'],
    ['a lone high surrogate', 'a\ud83db', 'a\ufffdb'],
    ['a lone low surrogate', 'a\ude00b', 'a\ufffdb'],
    ['a whole emoji', 'a😀b', 'a😀b'],
    ['tab, line feed and carriage return', 'a\t\r\nb', 'a\t\r\nb'],
  ])('writes what UTF-8 or HTML cannot carry as U+FFFD: %s', (_, text, shown) => {
    expect(parse(renderHtml(text, {}, { style: false })).text).toBe(shown);
  });

  it('shows hostile names of a gazetteer as text', () => {
    const hostile = { ...ALEPPO, id: '"><script>', name: 'حلب', type: '<b' as Place['type'], country: '" x="' };
    const text = 'في حلب ستون';
    const analysis = analyze(text, { gazetteer: buildGazetteer<Place>([hostile]) });
    const { tags, text: shown } = parse(renderHtml(text, analysis, { style: false }));
    expect(shown).toBe(text);
    expect(tags).toHaveLength(6);
    expect(tags.filter((tag) => !OWN_TAG.test(tag))).toEqual([]);
  });

  it('never makes markup of a text, loses none of it, and closes what it opens', () => {
    const pieces = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '&',
        '&lt;',
        '<script>',
        '</mark>',
        '<!--',
        '-->',
        '<mark title="',
        'on=1',
        '=',
        '/',
        '\\',
      ],
      ...[
        'ستين',
        'خمسة',
        'و',
        'عشرين',
        'رجلاً',
        'حلب',
        'مدينة',
        'وب',
        'ألف',
        '12',
        '%',
        '٣',
        '.',
        ' ',
        '\n',
        '\t',
        '\u064b',
        '😀',
      ],
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const original = parts.join('');
        const { tags, text: shown } = parse(renderHtml(original, analyze(original, { gazetteer }), { style: false }));
        expect(shown).toBe(original.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\ufffd'));
        expect(tags.filter((tag) => !OWN_TAG.test(tag))).toEqual([]);
        const open: string[] = [];
        for (const tag of tags) {
          const name = (/[a-z]+/.exec(tag) as RegExpExecArray)[0];
          if (tag.startsWith('</')) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
