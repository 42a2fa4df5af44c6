/**
 * Sounds that the two scripts write, as one letter each; in the order of the list the first spelling that fits counts.
 * Vowels and h are not written in both, so they are left out; g and j share a sound with each of their neighbours.
 */
const LATIN_SOUNDS: readonly (readonly [string, string])[] = [
  ['sch', 's'],
  ['tch', 's'],
  ['sh', 's'],
  ['ch', 'c'],
  ['kh', 'k'],
  ['gh', 'g'],
  ['ph', 'p'],
  ['th', 't'],
  ['dh', 't'],
  ['zh', 'g'],
  ['dj', 'g'],
  ['ts', 's'],
  ['x', 'ks'],
  ['c', 'c'],
  ['b', 'p'],
  ['p', 'p'],
  ['f', 'p'],
  ['v', 'p'],
  ['t', 't'],
  ['d', 't'],
  ['s', 's'],
  ['z', 's'],
  ['j', 'g'],
  ['g', 'g'],
  ['k', 'k'],
  ['q', 'k'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['r', 'r'],
];

const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ب: 'p',
  ف: 'p',
  ت: 't',
  ط: 't',
  د: 't',
  ض: 't',
  ث: 't',
  ذ: 't',
  ظ: 't',
  س: 's',
  ص: 's',
  ز: 's',
  ش: 's',
  ج: 'g',
  غ: 'g',
  ق: 'k',
  ك: 'k',
  خ: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ر: 'r',
};

/** Sounds that are one in some language: c is k or s, g is k, or s where it is j. */
const NEAR_SOUNDS: ReadonlySet<string> = /* #__PURE__ */ new Set(['ck', 'cs', 'cg', 'gk', 'gs', 'ts']);

function soundsOfLatin(word: string): string {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  let sounds = '';
  for (let at = 0; at < letters.length; ) {
    const found = LATIN_SOUNDS.find(([spelling]) => letters.startsWith(spelling, at));
    if (found !== undefined) sounds += found[1];
    at += found?.[0].length ?? 1;
  }
  return sounds;
}

function soundsOfArabic(word: string): string {
  return Array.from(word, (letter) => ARABIC_SOUNDS[letter] ?? '').join('');
}

/** Words of a name without the article, which Latin writes in many ways: Al, El, As-, ad-. */
function soundsOf(arabic: string, latin: string): [string, string] {
  const arabicWords = arabic.split(/[\s-]+/).map((word) => soundsOfArabic(word.replace(/^ال(?=..)/, '')));
  const latinWords = latin
    .split(/[\s\-‘’']+/)
    .filter((word) => !/^[ae][lstdrnz]h?$/i.test(word))
    .map(soundsOfLatin);
  return [arabicWords.join(''), latinWords.join('')];
}

/** Twice what an edit costs between two sounds: 0 the same, 1 near, 2 others. */
function soundCost(a: string, b: string): number {
  if (a === b) return 0;
  return NEAR_SOUNDS.has(a < b ? a + b : b + a) ? 1 : 2;
}

/**
 * How far an Arabic name and a Latin one sound alike, from 0 to 1: one less the share of consonants that must be changed.
 *
 * @example
 * similarity('حمص', 'Homs') // => 1
 */
export function similarity(arabic: string, latin: string): number {
  const [a, b] = soundsOf(arabic, latin);
  if (a === '' || b === '') return a === b ? 1 : 0;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j * 2);
  for (let i = 0; i < a.length; i++) {
    const next = [(i + 1) * 2];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] as number) + soundCost(a.charAt(i), b.charAt(j));
      next.push(Math.min(replaced, (row[j + 1] as number) + 2, (next[j] as number) + 2));
    }
    row = next;
  }
  return 1 - (row[b.length] as number) / 2 / Math.max(a.length, b.length);
}
