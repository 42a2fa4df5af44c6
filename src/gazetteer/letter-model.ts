import { COMMON_WORDS } from '../generated/common-words';
import { unpackWords } from './common-words';

/** The letters as the fold leaves them; before them the edge of a word and every other letter. */
const ALPHABET = '\0\u0001ءابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const EDGE = 0;
const OTHER = 1;
/** Codes of letters have five bits. */
const CODES = 32;
const LETTERS_FROM = 0x620;

/** How much weight a word has with ال before it, beside 1 for the word alone. */
const ARTICLE_WEIGHT = 0.5;
/** How many letters seen the estimate from a shorter context is worth. */
const SMOOTHING = 20;

/** Code of each letter from U+0620 on. */
function letterCodes(): Uint8Array {
  const codes = new Uint8Array(64).fill(OTHER);
  for (let code = OTHER + 1; code < ALPHABET.length; code++) codes[ALPHABET.charCodeAt(code) - LETTERS_FROM] = code;
  return codes;
}

const LETTER_CODES: Uint8Array = /* #__PURE__ */ letterCodes();

/**
 * The bits that each letter tells after two others, at `first * 1024 + second * 32 + letter`: minus the binary logarithm
 * of its frequency there in the common words, smoothed by that after one letter and by that alone.
 */
function buildBits(): Float32Array {
  const triples = new Float64Array(CODES ** 3);
  const pairs = new Float64Array(CODES ** 2);
  const singles = new Float64Array(CODES);
  let total = 0;
  const count = (word: string, weight: number): void => {
    let context = EDGE;
    for (let i = 0; i <= word.length; i++) {
      const code = i === word.length ? EDGE : (LETTER_CODES[word.charCodeAt(i) - LETTERS_FROM] ?? OTHER);
      triples[context * CODES + code] = (triples[context * CODES + code] as number) + weight;
      const pair = (context % CODES) * CODES + code;
      pairs[pair] = (pairs[pair] as number) + weight;
      singles[code] = (singles[code] as number) + weight;
      total += weight;
      context = pair;
    }
  };
  for (const word of unpackWords(COMMON_WORDS)) {
    count(word, 1);
    count(`ال${word}`, ARTICLE_WEIGHT);
  }
  const sums = (counts: Float64Array): Float64Array => {
    const out = new Float64Array(counts.length / CODES);
    for (let i = 0; i < counts.length; i++) out[i >> 5] = (out[i >> 5] as number) + (counts[i] as number);
    return out;
  };
  const afterTwo = sums(triples);
  const afterOne = sums(pairs);
  const bits = new Float32Array(CODES ** 3);
  for (let i = 0; i < bits.length; i++) {
    const pair = i % CODES ** 2;
    const alone = ((singles[i % CODES] as number) + 0.5) / (total + CODES / 2);
    const inPair = ((pairs[pair] as number) + SMOOTHING * alone) / ((afterOne[pair >> 5] as number) + SMOOTHING);
    const share = ((triples[i] as number) + SMOOTHING * inPair) / ((afterTwo[i >> 5] as number) + SMOOTHING);
    bits[i] = -Math.log2(share);
  }
  return bits;
}

let letterBits: Float32Array | undefined;

/**
 * How many bits a folded word tells: it is one of 2^bits that the language might have at its place. Letters that often
 * follow each other tell little, so الشعبية is worth less than a foreign name of as many letters.
 */
export function wordBits(letters: Uint16Array, from: number, to: number): number {
  letterBits ??= buildBits();
  let context = EDGE;
  let bits = 0;
  for (let i = from; i <= to; i++) {
    const code = i === to ? EDGE : (LETTER_CODES[(letters[i] as number) - LETTERS_FROM] ?? OTHER);
    bits += letterBits[context * CODES + code] as number;
    context = (context % CODES) * CODES + code;
  }
  return bits;
}
