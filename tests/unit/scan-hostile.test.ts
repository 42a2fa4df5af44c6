import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core/index';

/** Units of each text: were any step quadratic, none of these would end within the time limit of a test. */
const UNITS = 300_000;

describe('scan of hostile texts', () => {
  it.each([
    ['one letter', 'ب', 1],
    ['conjunctions', 'و', 1],
    ['marks', '\u064e', 1],
    ['tatweel', 'ـ', 1],
    ['joiners', '\u200c', 0],
    ['letters and joiners', 'ب\u200c', 1],
    ['high surrogates', '\ud800', 1],
    ['low surrogates', '\udc00', 1],
    ['digits', '1', 1],
    ['numbers with dots', '1.', 2],
    ['numbers with slashes', '1/', UNITS],
    ['half dates', '12/5/', (UNITS / 5) * 4],
    ['ranges', '1-', UNITS],
    ['signed numbers', '-1', UNITS - 1],
    ['half times, the last three a time', '10:', (UNITS / 3) * 2 - 4],
    ['dotted Latin letters', 'a.', UNITS / 2 + 1],
    ['dotted Arabic letters', 'ب.', 1],
    ['at signs', '@', 1],
    ['half e-mails', 'a@', UNITS],
    ['e-mails without end', 'a.b@', undefined],
    ['number signs', '#', 1],
    ['hashtags', '#a', UNITS],
    ['one hashtag', '#a_', undefined],
    ['schemes', 'http://', 1],
    ['schemes and dots', 'http://.', 2],
    ['brackets after a scheme', 'http://)', undefined],
    ['www', 'www.', undefined],
    ['apostrophes', "a'", 2],
    ['percent signs', '%', 1],
    ['brackets', '(', UNITS],
    ['ligatures', 'ﻻ', 1],
    ['letters beyond U+FFFF', '𝐇', 1],
    ['joined emoji', '👩\u200d', undefined],
    ['regional indicators', '🇸', UNITS / 4],
    ['letter names', 'بي.', undefined],
    ['letter names with gaps', 'بي. ', undefined],
    ['titles', 'د. ', undefined],
    ['line ends', '\n', 0],
    ['NUL', '\0', 0],
  ])('%s', (_, unit, expected) => {
    const text = unit.repeat(Math.ceil(UNITS / unit.length)).slice(0, UNITS);
    const stream = scan(text);
    if (expected !== undefined) expect(stream.length).toBe(Math.floor(expected));
    // No more memory than a token for each unit takes.
    expect(stream.start.length).toBeLessThanOrEqual(2 * UNITS);
    if (stream.length > 0) expect(stream.end[stream.length - 1]).toBeLessThanOrEqual(UNITS);
  });

  it('gives short answers to long runs of one sign', () => {
    expect([...scan('!'.repeat(100_000))]).toHaveLength(1);
  });
});
