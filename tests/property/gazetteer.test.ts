import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVocabulary, hashLetters } from '../../src/core';
import { buildGazetteer, type GazetteerEntry, GazetteerFormatError, readGazetteer } from '../../src/gazetteer';
import { isFormOf } from '../../src/gazetteer/common-words';
import { WordIndex } from '../../src/gazetteer/fuzzy';
import { readSections, type Section, type SectionType, writeSections } from '../../src/gazetteer/sections';
import { wordAt } from '../../src/gazetteer/trie';
import { TrieBuilder } from '../../src/gazetteer/trie-builder';
import { WORD_PREFIXES, WORD_SUFFIXES } from '../../src/generated/gazetteer';
import { referenceFindAll } from '../reference/gazetteer';

// Few letters, most of them proclitics, so that names, cuts and near misses meet often.
const plainWord = fc.string({
  unit: fc.constantFrom('و', 'ف', 'ب', 'ل', 'ا', 'ل', 'ا', 'ح', 'م'),
  minLength: 1,
  maxLength: 5,
});
const word = fc.oneof(
  { weight: 8, arbitrary: plainWord },
  fc.constantFrom('أبو', 'أبي', 'ابن', 'بن', 'ab', '7', 'للام'),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const gap = fc.constantFrom(' ', '  ', '\u00a0', '-', ' - ', '\n', '، ', '.', "'", '');
const plainText = fc
  .array(fc.tuple(word, gap), { maxLength: 24 })
  .map((parts) => parts.map(([letters, between]) => letters + between).join(''));
const anyText = fc.string({
  unit: fc.constantFrom(
    'و',
    'ب',
    'ل',
    'ا',
    'ح',
    'م',
    ' ',
    '\u064e',
    '\u0640',
    '\u200c',
    '\ufef7',
    '#',
    '_',
    '-',
    '7',
    'x',
    '\ud800',
    '\n',
  ),
  maxLength: 60,
});

describe('a gazetteer', () => {
  it('finds what the slow matcher finds', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), plainText, (names, text) => {
        const matches = buildGazetteer(names.map((name) => ({ name }))).findAll(text);
        const spans = matches.map(({ start, end, key, ids }) => ({ start, end, key, ids }));
        expect(spans).toEqual(referenceFindAll(names, text));
      }),
      { numRuns: 2000 },
    );
  });

  it('points into the text, in order, without overlap, whatever the text and the options', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 8 }),
        anyText,
        fc.constantFrom('exact' as const, 'optional' as const),
        fc.constantFrom(0 as const, 1 as const, 2 as const),
        fc.constantFrom('leftmost-longest' as const, 'leftmost-first' as const),
        (names, text, optional, maxEdits, matchKind) => {
          const gazetteer = buildGazetteer(names.map((name) => ({ name })));
          const options = { article: optional, finalHamza: optional, spaces: optional, maxEdits, matchKind };
          const matches = gazetteer.findAll(text, options);
          let end = 0;
          for (const match of matches) {
            expect(match.start).toBeGreaterThanOrEqual(end);
            expect(match.end).toBeGreaterThan(match.start);
            expect(text.slice(match.start, match.end)).toBe(match.text);
            expect(match.ids.map((id) => gazetteer.entry(id))).toEqual(match.entries);
            end = match.end;
          }
          expect(gazetteer.isMatch(text, options)).toBe(matches.length > 0);
          expect(gazetteer.find(text, options)).toEqual(matches[0]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reports all that findAll finds among the overlapping ones', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), plainText, (names, text) => {
        const gazetteer = buildGazetteer(names.map((name) => ({ name })));
        const all = gazetteer.findOverlapping(text);
        for (const match of gazetteer.findAll(text)) expect(all).toContainEqual(match);
      }),
    );
  });
});

describe('a file', () => {
  // What JSON itself gives back: it has no minus zero.
  const jsonValue = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  const entry = fc
    .tuple(phrase, fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), jsonValue, { maxKeys: 4 }))
    .map(([name, payload]) => ({ ...payload, name, aliases: [`${name} م`] }) as GazetteerEntry);

  it('gives back every payload that JSON can say', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), plainText, (entries, text) => {
        const original = buildGazetteer(entries);
        const copy = readGazetteer(original.toBytes());
        expect(entries.map((_, id) => copy.entry(id))).toEqual(entries);
        expect(copy.findAll(text)).toEqual(original.findAll(text));
      }),
    );
  });

  it('with bytes changed or cut off is refused', () => {
    const bytes = buildGazetteer(['حمص', 'دير الزور', 'حمص القديمة'].map((name, id) => ({ name, id }))).toBytes();
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(bytes.length), (changes, length) => {
        const damaged = bytes.slice(0, length);
        for (const [at, byte] of changes) if (at < length) damaged[at] = byte;
        if (length === bytes.length && damaged.every((byte, at) => byte === bytes[at])) return;
        expect(() => readGazetteer(damaged)).toThrow(GazetteerFormatError);
      }),
      { numRuns: 2000 },
    );
  });

  it('whose checksums agree but whose numbers lie is refused or safe to search', () => {
    const original = buildGazetteer(
      ['حمص', 'دير الزور', 'حمص', 'دير حمص', 'حمص دير الزور'].map((name, id) => ({
        name,
        id,
        lat: id / 8,
        tags: [name],
      })),
    );
    const source = readSections(original.toBytes());
    const types: SectionType[] = ['u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'f64'];
    const sections: Section[] = source.names.map((name) => ({ name, data: source.read(name, ...types).slice() }));
    const { sections: _rows, ...facts } = source.facts;
    const change = fc.record({
      section: fc.nat(sections.length - 1),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      value: fc.oneof(fc.nat(20), fc.integer(), fc.constantFrom(0x80000000, 0xffffffff, 0x7fffffff)),
    });
    const otherFacts = fc.record(
      { size: fc.oneof(fc.nat(9), fc.constant(-1)), innerStates: fc.nat(99), columns: fc.jsonValue({ maxDepth: 2 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), otherFacts, fc.nat(30), (changes, lies, cut) => {
        const lying = sections.map(({ name, data }) => ({ name, data: data.slice() }));
        for (const { section, at, value } of changes) {
          const { data } = lying[section] as Section;
          if (data.length > 0) data[Math.floor(at * data.length)] = value;
        }
        const short = lying[cut];
        if (short !== undefined) lying[cut] = { name: short.name, data: short.data.slice(0, -1) };
        const bytes = writeSections({ ...facts, ...lies }, lying);
        try {
          const copy = readGazetteer(bytes);
          for (const maxEdits of [0, 2] as const) copy.findAll('في حمص ودير الزور وحمص دير الزوور', { maxEdits });
          copy.findOverlapping('حمص دير الزور');
          copy.lookup('دير الزور');
          for (let id = 0; id < Math.min(copy.size, 10); id++) copy.entry(id);
        } catch (error) {
          expect(error).toBeInstanceOf(GazetteerFormatError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the words of the language', () => {
  const letters = fc.string({
    unit: fc.constantFrom('و', 'ا', 'ل', 'ت', 'ه', 'م', 'ي', 'ن', 'ب', 'س'),
    minLength: 3,
    maxLength: 9,
  });

  it('include what affixes around a stem of three letters make, and nothing else', () => {
    const isForm = (stems: ReadonlySet<string>, form: string): boolean => {
      const rests = ['', ...WORD_PREFIXES]
        .filter((prefix) => form.startsWith(prefix))
        .map((prefix) => form.slice(prefix.length));
      return rests.some(
        (rest) =>
          (rest === form || rest.length >= 3) &&
          [['', ''] as const, ...WORD_SUFFIXES].some(
            ([suffix, restores]) =>
              rest.endsWith(suffix) &&
              (suffix === '' || rest.length - suffix.length >= 3) &&
              stems.has(rest.slice(0, rest.length - suffix.length) + restores),
          ),
      );
    };
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 30 }),
        letters,
        fc.constantFrom(...WORD_PREFIXES, ''),
        fc.constantFrom(...WORD_SUFFIXES),
        (stems, form, prefix, [suffix]) => {
          const vocabulary = buildVocabulary(stems);
          for (const candidate of [form, prefix + form, prefix + (stems[0] ?? form) + suffix]) {
            const units = Uint16Array.from(candidate, (letter) => letter.charCodeAt(0));
            const isKnown = isFormOf(vocabulary, units, 0, units.length, hashLetters(units, 0, units.length));
            expect([candidate, isKnown]).toEqual([candidate, isForm(new Set(stems), candidate)]);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('near words', () => {
  // No word with a canonical form of its own (أبا), which would stand in the trie for another.
  const letters = fc
    .string({ unit: fc.constantFrom('ا', 'ب', 'ت'), minLength: 2, maxLength: 7 })
    .filter((letters) => letters !== 'ابا');

  /** Two words that differ in the order of two neighbours alone. */
  const isSwap = (a: string, b: string): boolean =>
    [...a].some((_, i) => a.slice(0, i) + (a[i + 1] ?? '') + a[i] + a.slice(i + 2) === b);

  /** The plain dynamic programme; two neighbours in the wrong order are one edit when all else agrees. */
  const editDistance = (a: string, b: string): number => {
    const rows = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
    );
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        const row = rows[i] as number[];
        const above = rows[i - 1] as number[];
        row[j] = Math.min(
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
      }
    }
    const edits = rows[a.length]?.[b.length] as number;
    return edits === 2 && isSwap(a, b) ? 1 : edits;
  };

  it('are those that a comparison with all words gives', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 8 }),
        letters,
        fc.constantFrom(1 as const, 2 as const),
        (words, query, edits) => {
          const builder = new TrieBuilder();
          words.forEach((name, id) => {
            builder.add(name, id);
          });
          const trie = builder.finish();
          const units = Uint16Array.from(query, (letter) => letter.charCodeAt(0));
          const near = new WordIndex(trie, edits).near(units, 0, units.length, edits);
          const most = Math.min(edits, query.length - 1);
          const expected = words.filter((other) => {
            const apart = editDistance(query, other);
            return apart > 0 && apart <= most;
          });
          expect(near.map((found) => wordAt(trie, found.word)).sort()).toEqual(expected.sort());
          for (const found of near) expect(found.distance).toBe(editDistance(query, wordAt(trie, found.word)));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
