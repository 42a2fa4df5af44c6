import { describe, expect, it } from 'vitest';
import { buildHashFilter, hashLetters, mayHold } from '../../src/core';

function hashOf(word: string): number {
  const letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  return hashLetters(letters, 0, letters.length);
}

describe('a hash filter', () => {
  const words = ['سوري', 'عراقي', 'حوثيون'];
  const prefixes = ['و', 'ال', 'وال'];

  it('holds every word, alone and behind every prefix', () => {
    const filter = buildHashFilter(words, prefixes);
    for (const prefix of ['', ...prefixes]) {
      for (const word of words) expect(mayHold(filter, hashOf(prefix + word)), prefix + word).toBe(true);
    }
  });

  it('lets one other word of sixteen pass at most', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `كلمه${i}`);
    const filter = buildHashFilter(many, []);
    const others = Array.from({ length: 5000 }, (_, i) => `اخري${i}`);
    expect(others.filter((word) => mayHold(filter, hashOf(word))).length).toBeLessThan(5000 / 16);
  });

  it('of no words holds none', () => {
    expect(mayHold(buildHashFilter([], prefixes), hashOf('سوري'))).toBe(false);
  });
});
