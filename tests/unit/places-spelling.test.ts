import { describe, expect, it } from 'vitest';
import { compareSpelling } from '../../src/places/spelling';

describe('compareSpelling', () => {
  it.each([
    ['the same word', 'حمص', 'حمص', 'same'],
    ['a plain alef for any', 'انقرة', 'أنقرة', 'same'],
    ['dotless yeh for yeh', 'ليبى', 'ليبي', 'same'],
    ['another hamza', 'آب', 'إب', 'contrary'],
    ['heh for teh marbuta', 'جده', 'جدة', 'contrary'],
    ['another word', 'حلب', 'حمص', 'other'],
    ['another length', 'حمصي', 'حمص', 'other'],
    ['a contradiction before another letter', 'آبل', 'إبن', 'other'],
    ['nothing', '', '', 'same'],
  ])('%s', (_, word, name, expected) => {
    expect(compareSpelling(word, name)).toBe(expected);
  });
});
