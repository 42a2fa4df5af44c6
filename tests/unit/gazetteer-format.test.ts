import { describe, expect, it } from 'vitest';
import { buildGazetteer, type GazetteerEntry, GazetteerFormatError, readGazetteer } from '../../src/gazetteer';

const entries = [
  { name: 'حمص', country: 'SY', lat: 34.7308, population: 775404, capital: false, id: '169577', tags: ['a b', 'c'] },
  { name: 'دير الزور', aliases: ['Deir ez-Zor', 'الدير'], country: 'SY', lat: 35.3359, id: '170794' },
  { name: 'حمص', country: 'XX', lat: -0.5, population: 3, capital: true, note: '', tags: [] },
];
const bytes = buildGazetteer<GazetteerEntry>(entries, { finalHamza: 'optional' }).toBytes();

/** The error that reading gives. */
function failure(data: Uint8Array): GazetteerFormatError {
  try {
    readGazetteer(data);
  } catch (error) {
    expect(error).toBeInstanceOf(GazetteerFormatError);
    return error as GazetteerFormatError;
  }
  throw new Error('the file was read');
}

describe('toBytes and readGazetteer', () => {
  it('give back entries, settings and matches', () => {
    const copy = readGazetteer(bytes);
    expect(copy.size).toBe(3);
    expect([0, 1, 2].map((id) => copy.entry(id))).toEqual(entries);
    expect(copy.settings.finalHamza).toBe('optional');
    const original = buildGazetteer<GazetteerEntry>(entries, { finalHamza: 'optional' });
    const text = 'من حمص وبدير الزور إلى Deir ez-Zor';
    expect(copy.findAll(text)).toEqual(original.findAll(text));
    expect(copy.findAll(text)).toHaveLength(3);
  });

  it('give the same bytes again', () => {
    expect(readGazetteer(bytes).toBytes()).toEqual(bytes);
  });

  it.each<[string, unknown]>([
    ['an integer beyond 32 bits', 2 ** 40],
    ['a negative integer', -7],
    ['a coordinate', 33.5138],
    ['a number that no short decimal is', Math.PI],
    ['minus zero', -0],
    ['infinity', Number.POSITIVE_INFINITY],
    ['not a number', Number.NaN],
    ['the empty string', ''],
    ['a string of spaces', '  '],
    ['a lone surrogate', '\ud800x'],
    ['digits', '421181481'],
    ['digits with a zero in front', '007'],
    ['digits beyond a double', '12345678901234567890'],
    ['null', null],
    ['a nested object', { a: [1, { b: 'ج' }] }],
    ['a mixed list', ['a', 1]],
    ['a list of strings', ['دير الزور', '']],
    ['a long string', 'حمص '.repeat(10_000)],
  ])('keep %s', (_title, value) => {
    // Beside values of another type all are stored as JSON, which has no word for some numbers.
    const isInJson = typeof value !== 'number' || Object.is(JSON.parse(JSON.stringify(value)), value);
    const beside = isInJson ? ['x', 1, null] : [1];
    for (const others of [[], [{ name: 'ب' }], ...beside.map((other) => [{ name: 'ب', value: other }])]) {
      const list = [{ name: 'ا', value }, ...others, { name: 'ج', value }];
      const copy = readGazetteer(buildGazetteer(list).toBytes());
      expect(list.map((_, id) => copy.entry(id))).toEqual(list);
    }
  });

  it('treat undefined as no property', () => {
    const copy = readGazetteer(buildGazetteer([{ name: 'ا', lat: undefined }]).toBytes());
    expect(Object.keys(copy.entry(0))).toEqual(['name']);
  });

  it('keep a property that is called __proto__ a mere property', () => {
    const entry = JSON.parse('{"name":"ا","__proto__":{"polluted":true}}') as GazetteerEntry;
    const copy = readGazetteer(buildGazetteer([entry]).toBytes()).entry(0) as { polluted?: boolean };
    expect(copy.polluted).toBeUndefined();
    expect(Object.keys(copy)).toEqual(['name', '__proto__']);
  });

  it('keep a property that all objects inherit to the entries that have it', () => {
    const list: object[] = [{ name: 'ا', constructor: ['x'], toString: 'y' }, { name: 'ب' }, { name: 'ج' }];
    const copy = readGazetteer(buildGazetteer(list as unknown as GazetteerEntry[]).toBytes());
    expect(list.map((_, id) => copy.entry(id))).toEqual(list);
  });

  it('keep a property with an Arabic name', () => {
    const copy = readGazetteer(buildGazetteer([{ name: 'ا', النوع: 'مدينة' }]).toBytes());
    expect(copy.entry(0)).toEqual({ name: 'ا', النوع: 'مدينة' });
  });

  it('do without entries', () => {
    const empty = readGazetteer(buildGazetteer([]).toBytes());
    expect(empty.size).toBe(0);
    expect(empty.findAll('حمص')).toEqual([]);
    expect(empty.lookup('حمص')).toEqual([]);
    expect(empty.suggest('حمص')).toEqual([]);
    expect(empty.isMatch('حمصص', { maxEdits: 2 })).toBe(false);
  });

  it('read bytes at any offset of a buffer, and an ArrayBuffer', () => {
    for (let offset = 0; offset < 9; offset++) {
      const buffer = new Uint8Array(bytes.length + offset);
      buffer.set(bytes, offset);
      expect(readGazetteer(buffer.subarray(offset)).isMatch('حمص')).toBe(true);
    }
    expect(readGazetteer(bytes.slice().buffer).isMatch('حمص')).toBe(true);
  });

  it.each<[string, unknown, RegExp]>([
    ['a function', () => 1, /entries\[1\]\.value cannot be stored: it is a function/],
    ['a symbol', Symbol('x'), /entries\[1\]\.value/],
    ['a bigint', 1n, /entries\[1\]\.value cannot be stored/],
  ])('refuse to store %s', (_title, value, message) => {
    const gazetteer = buildGazetteer([{ name: 'ا' }, { name: 'ب', value }]);
    expect(() => gazetteer.toBytes()).toThrow(TypeError);
    expect(() => gazetteer.toBytes()).toThrow(message);
  });

  it('refuse to store a circle', () => {
    const circle: { name: string; self?: unknown } = { name: 'ا' };
    circle.self = { circle };
    expect(() => buildGazetteer([circle]).toBytes()).toThrow(/entries\[0\]\.self cannot be stored/);
  });
});

describe('readGazetteer refuses', () => {
  it('something else', () => {
    expect(failure(new TextEncoder().encode('{"type":"FeatureCollection"}')).message).toMatch(/not a gazetteer file/);
    expect(failure(new Uint8Array(0)).section).toBe('header');
    expect(() => readGazetteer('x' as never)).toThrow(TypeError);
  });

  it('another version, by name', () => {
    const other = bytes.slice();
    other[8] = 3;
    const error = failure(other);
    expect(error.message).toMatch(/version 3; this release reads version 2/);
    expect([error.section, error.offset]).toEqual(['header', 8]);
  });

  it('a file that ends too early, at every length, and says in which section', () => {
    const sections = new Set<string>();
    for (let length = 0; length < bytes.length; length++) sections.add(failure(bytes.slice(0, length)).section);
    expect(sections).toContain('header');
    expect(sections).toContain('directory');
    expect(sections).toContain('states');
    expect(sections).toContain('pieces.text');
  });

  it('a file that goes on', () => {
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(failure(longer).message).toMatch(/should have/);
  });

  it('a file with any bit flipped', () => {
    const damaged = bytes.slice();
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        damaged[at] = (bytes[at] as number) ^ (1 << bit);
        const error = failure(damaged);
        expect(error.section).not.toBe('');
        expect(error.offset).toBeLessThanOrEqual(bytes.length);
      }
      damaged[at] = bytes[at] as number;
    }
  });

  it('a file with two words exchanged', () => {
    const words = new Uint32Array(bytes.slice().buffer);
    for (let at = 1; at < words.length; at++) {
      if (words[at] === words[at - 1]) continue;
      const swapped = words.slice();
      swapped[at] = words[at - 1] as number;
      swapped[at - 1] = words[at] as number;
      failure(new Uint8Array(swapped.buffer));
    }
  });
});
