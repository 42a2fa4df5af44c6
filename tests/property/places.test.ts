import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer';
import { findPlaces } from '../../src/places';

const gazetteer = buildGazetteer([
  { id: 'h', name: 'حمص', type: 'city', country: 'SY', parent: 'r', lat: 34.7, lon: 36.7, importance: 0.7 },
  { id: 'r', name: 'حمص', type: 'region', country: 'SY', importance: 0.55 },
  { id: 'k', name: 'القاهرة', aliases: ['Cairo'], type: 'city', country: 'EG', importance: 0.95 },
  { id: 'd', name: 'دير الزور', type: 'city', country: 'SY', importance: 0.6 },
  { id: 'm', name: 'مطار حمص الدولي', type: 'facility', country: 'SY', importance: 0.3 },
]);

const piece = fc.constantFrom(
  ...['حمص', 'القاهرة', 'للقاهرة', 'دير', 'الزور', 'Cairo', 'مدينة', 'مدينتي', 'ريف', 'بريف', 'شمال', 'شرقي', 'الشرقي'],
  ...[
    'مطار',
    'الدولي',
    'جامعة',
    'محمد',
    'العاصمة',
    'السورية',
    'قرية',
    'زغردوش',
    'و',
    'ب',
    'ل',
    ' ',
    ' ',
    ' ',
    '\n',
    '،',
    '-',
  ],
  ...['"', '#', '_', '\u0651', '\u0640', '\u200c', '\ud800', '\udc00', '1', 'ﻷ'],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const options = { gazetteer, minScore: 0, unknown: true };

describe('findPlaces on any text', () => {
  it('gives spans of the text, in order, each name inside its phrase', () => {
    fc.assert(
      fc.property(text, (input) => {
        let last = -1;
        for (const match of findPlaces(input, options)) {
          for (const span of [match, match.phrase, match.head, match.direction, ...match.proclitics]) {
            if (span !== undefined) expect(input.slice(span.start, span.end)).toBe(span.text);
          }
          expect(match.start).toBeGreaterThanOrEqual(last);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.phrase.start).toBeLessThanOrEqual(match.start);
          expect(match.phrase.end).toBeGreaterThanOrEqual(match.end);
          expect(match.score).toBeGreaterThanOrEqual(0);
          expect(match.score).toBeLessThanOrEqual(1);
          expect(match.candidates[0]).toBe(match.entry);
          last = match.start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives fewer matches the higher the least score', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (input, minScore) => {
        const all = findPlaces(input, { gazetteer, minScore: 0 });
        const some = findPlaces(input, { gazetteer, minScore });
        expect(some).toEqual(all.filter(({ score }) => score >= minScore));
      }),
    );
  });

  it.each([
    ['one letter', 'و'],
    ['a name', 'حمص '],
    ['names in a series', 'حمص وحمص، '],
    ['a plural type noun', 'مدن '],
    ['a plural that governs a long series', 'وحمص '],
    ['directions', 'شمال شرقي '],
    ['marks', '\u0651'],
    ['lone surrogates', '\ud800'],
  ])('survives a megabyte of %s', (_, unit) => {
    const input = `مدن حمص ${unit.repeat(Math.ceil(500_000 / unit.length))}`;
    expect(() => findPlaces(input, options)).not.toThrow();
  });
});
