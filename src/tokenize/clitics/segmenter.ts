import { releaseUnits, scan, TokenKind, type TokenStream, unitsOf } from '../../core';
import type { Model } from './candidates';
import { Cut, packCut } from './cut';
import { cutUnits } from './cutter';
import { FORM_IS_BASE, FORM_LISTED } from './forms';
import { hashCodes, setByte } from './hashing';
import { letterCodes } from './letters';
import { sharedModel, unpackModel } from './model';
import { type CliticScheme, partsOf } from './schemes';
import { buildSegmentation, type Segmentation } from './segmentation';
import { createWorkspace, LONGEST, SPELLING_CODE, spellingBits, type Workspace } from './workspace';

/** Settings of segmentation. */
export interface SegmentOptions {
  /** What is cut off; `'ud'` when left out. See {@link CliticScheme}. */
  readonly scheme?: CliticScheme;
}

/** Settings of a segmenter of one's own. */
export interface SegmenterOptions extends SegmentOptions {
  /**
   * Words that the segmenter shall know, names for instance: they are left whole, and proclitics are cut off in front of
   * them. A word with `+` says how it is cut: `'ب+خصوص'`.
   */
  readonly words?: readonly string[];
}

/** A segmenter with its own words and scheme. */
export interface Segmenter {
  /** Cuts one word. */
  segment(word: string): Segmentation;
  /** Cuts each Arabic word of a text; offsets are those of the text. */
  segmentText(text: string): Segmentation[];
  /** The cuts of the tokens of a text as numbers: see {@link cutTokens}. */
  cutTokens(stream: TokenStream): Uint8Array;
}

/** A stem byte: seen now and then, always whole. */
const USER_STEM = (4 << 5) | (3 << 3);

function addWord(model: Model, entry: string): void {
  const pieces = entry.split('+');
  const codes = letterCodes();
  const letters = pieces.map((piece) => {
    const out: number[] = [];
    for (let i = 0; i < piece.length; i++) {
      const code = codes[piece.charCodeAt(i)] as number;
      if (code !== 0) out.push(code);
    }
    return out;
  });
  const all = letters.flat();
  if (all.length === 0 || all.length > LONGEST || letters.some((piece) => piece.length === 0)) {
    throw new RangeError(`words: "${entry}" is not a word of 1 to ${LONGEST} letters, its pieces joined by +`);
  }
  let stem = letters.findIndex((piece) => piece.length > 1);
  if (stem < 0) stem = 0;
  const enclitic = letters.slice(stem + 1).flat();
  if (stem > 3 || enclitic.length > 3 || letters.length > stem + 2) {
    throw new RangeError(`words: "${entry}" has more than three proclitics, or more than one pronoun`);
  }
  const bits = spellingBits(/.[أإآ]/u.test(entry), entry.endsWith('ى'));
  const key = bits === 0 ? all : [...all, SPELLING_CODE + bits];
  setByte(model.forms, hashCodes(key), packCut(stem, enclitic.length) | FORM_LISTED | FORM_IS_BASE);
  setByte(model.stems, hashCodes(letters[stem] as number[]), USER_STEM);
}

function makeSegmenter(getModel: () => Model, scheme: CliticScheme): Segmenter {
  const parts = partsOf(scheme);
  const space: Workspace = createWorkspace();
  const segmentAt = (text: string, units: Uint16Array, from: number, to: number): Segmentation => {
    const model = getModel();
    const cut = cutUnits(space, model, letterCodes(), units, from, to);
    return buildSegmentation(text, from, to, cut, space, model, parts);
  };
  return {
    segment(word) {
      const units = unitsOf(word);
      const result = segmentAt(word, units, 0, word.length);
      releaseUnits();
      return result;
    },
    segmentText(text) {
      const stream = scan(text);
      const units = unitsOf(text);
      const out: Segmentation[] = [];
      for (let i = 0; i < stream.length; i++) {
        if (stream.kind[i] !== TokenKind.Word) continue;
        out.push(segmentAt(text, units, stream.start[i] as number, stream.end[i] as number));
      }
      releaseUnits();
      return out;
    },
    cutTokens(stream) {
      const model = getModel();
      const codes = letterCodes();
      const units = unitsOf(stream.text);
      const { start, end, kind, length } = stream;
      const cuts = new Uint8Array(length);
      for (let i = 0; i < length; i++) {
        if (kind[i] === TokenKind.Word) {
          cuts[i] = cutUnits(space, model, codes, units, start[i] as number, end[i] as number);
        } else cuts[i] = Cut.WHOLE;
      }
      releaseUnits();
      return cuts;
    },
  };
}

/**
 * Makes a segmenter that knows more words.
 *
 * It holds a model of its own, about 1.3 MB.
 *
 * @throws TypeError when the scheme has no such name; RangeError when a word is none.
 * @example
 * const { segment } = createSegmenter({ words: ['كالابار'] });
 * segment('بكالابار').stem.text // => 'كالابار'
 */
export function createSegmenter(options: SegmenterOptions = {}): Segmenter {
  const { words = [], scheme = 'ud' } = options;
  partsOf(scheme);
  if (words.length === 0) return makeSegmenter(sharedModel, scheme);
  const model = unpackModel(words.length);
  for (const word of words) addWord(model, word);
  return makeSegmenter(() => model, scheme);
}

const segmenters = new Map<CliticScheme, Segmenter>();

function segmenterOf(options: SegmentOptions | undefined): Segmenter {
  const scheme = options?.scheme ?? 'ud';
  let segmenter = segmenters.get(scheme);
  if (!segmenter) {
    segmenter = makeSegmenter(sharedModel, scheme);
    segmenters.set(scheme, segmenter);
  }
  return segmenter;
}

/**
 * Cuts the clitics off a word: question أ, conjunction و ف, preposition ب ل ك or future س, article, stem, pronoun.
 *
 * Whether a first or last letter is a clitic is decided by what is known of the words on either side of the cut: وزير
 * stays whole, وقال is و + قال. Diacritics, tatweel and format characters stay in the pieces. The first call unpacks the
 * model.
 *
 * @throws TypeError when the scheme has no such name.
 * @example
 * const { proclitics, stem, enclitics } = segmentClitics('وبمدرستهم');
 * [...proclitics, stem, ...enclitics].map((piece) => piece.text) // => ['و', 'ب', 'مدرست', 'هم']
 * stem.form // => 'مدرسة'
 */
export function segmentClitics(word: string, options?: SegmentOptions): Segmentation {
  return segmenterOf(options).segment(word);
}

/**
 * Cuts the clitics off each Arabic word of a text; offsets are those of the text. Numbers, punctuation and words in other
 * scripts are passed over.
 *
 * @throws TypeError when the scheme has no such name.
 * @example
 * segmentText('وصل للمدرسة').map(({ stem }) => stem.form) // => ['وصل', 'المدرسة']
 */
export function segmentText(text: string, options?: SegmentOptions): Segmentation[] {
  return segmenterOf(options).segmentText(text);
}

/**
 * The cut of each token of a scanned text, without an object for any of them: 0 for a word left whole and for tokens that
 * are no Arabic words, else
 * `bit 7 article · bit 6 question أ · bits 5–3 letters of the pronoun · bits 2–0 number of proclitics, one letter each`.
 */
export function cutTokens(stream: TokenStream): Uint8Array {
  return segmenterOf(undefined).cutTokens(stream);
}
