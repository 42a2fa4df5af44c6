import { ENDINGS, type GrammaticalCase, type Lexeme } from '../../generated/spelling';
import type { Style, TanweenStyle } from './style';

/** Where a noun stands: with the article or not, before a genitive (`bound`) or not. */
export interface Position {
  readonly article: boolean;
  readonly bound: boolean;
}

export const FREE: Position = { article: false, bound: false };
export const DEFINITE: Position = { article: true, bound: false };
export const BOUND: Position = { article: false, bound: true };
const DEFINITE_BOUND: Position = { article: true, bound: true };

export function position(article: boolean, bound: boolean): Position {
  if (article) return bound ? DEFINITE_BOUND : DEFINITE;
  return bound ? BOUND : FREE;
}

/** Letters that the lam of the article is assimilated to. */
const SUN_LETTER = /^[تثدذرزسشصضطظلن]/;
/** The accusative in -an is written without its alef after teh marbuta, alef and hamza, and alef maksura. */
const WITHOUT_ALEF = /(ة|اء|أ|ى|ا)ًا$/;
/** Tashkeel, but for the fathatan before an alef. */
const MARKS = /[\u064C-\u0652\u0670]|\u064B(?!ا)/g;
/** The same, but for the kasratan as well. */
const MARKS_BUT_KASRATAN = /[\u064C\u064E-\u0652\u0670]|\u064B(?!ا)/g;
const TANWEEN_BEFORE_ALEF = /\u064Bا/g;
const TANWEEN = /[\u064B\u064D]/g;

const CASES: { readonly [name in GrammaticalCase]: number } = { nominative: 0, accusative: 1, genitive: 2 };
const TANWEEN_STYLES: { readonly [name in TanweenStyle]: number } = { 'before-alef': 0, 'after-alef': 1, none: 2 };

/** The forms of words so far, by case, position and style: a number has few words, and each is inflected by patterns. */
const known = /* #__PURE__ */ new WeakMap<Lexeme, string[]>();

/**
 * The form of a word in a case and a position, written in the style.
 *
 * @example
 * inflect(['strong', 'أَلْف'], 'accusative', FREE, style) // => 'ألفًا'
 */
export function inflect(lexeme: Lexeme, grammaticalCase: GrammaticalCase, at: Position, style: Style): string {
  let forms = known.get(lexeme);
  if (forms === undefined) {
    forms = [];
    known.set(lexeme, forms);
  }
  const place = CASES[grammaticalCase] * 4 + (at.article ? 2 : 0) + (at.bound ? 1 : 0);
  const index = (place * 3 + TANWEEN_STYLES[style.tanween]) * 2 + (style.tashkeel ? 1 : 0);
  forms[index] ??= inflected(lexeme, grammaticalCase, at, style);
  return forms[index];
}

function inflected([name, stem]: Lexeme, grammaticalCase: GrammaticalCase, at: Position, style: Style): string {
  const vocalized = at.article ? withArticle(stem) : stem;
  if (name === 'fixed') return write(vocalized, style);
  const state = at.bound ? 'construct' : at.article ? 'definite' : 'indefinite';
  const ending = ENDINGS[name][state][grammaticalCase];
  // ثمانٍ and ثانٍ lost their yeh to the tanween: it is the one kasratan that is written where vowels are not.
  return write((vocalized + ending).replace(WITHOUT_ALEF, '$1ً'), style, name === 'defective');
}

/** Writes a vocalized word as the style wants it: with its tashkeel or without, and the tanween in its place. */
export function write(vocalized: string, style: Style, keepsKasratan = false): string {
  let word = vocalized;
  if (style.tashkeel) word = word.normalize('NFC');
  else word = word.replace(keepsKasratan ? MARKS_BUT_KASRATAN : MARKS, '');
  if (style.tanween === 'after-alef') return word.replace(TANWEEN_BEFORE_ALEF, 'اً');
  return style.tanween === 'none' && !style.tashkeel ? word.replace(TANWEEN, '') : word;
}

/** Joins the members of a number by "and", which is written together with the word after it. */
export function joinByAnd(members: readonly string[], style: Style): string {
  if (!style.tashkeel) return members.reduce((words, member) => `${words} و${member}`);
  // The alef of اِثنان is a wasla: its vowel falls after another word.
  return members.map((member, index) => (index === 0 ? member : `وَ${member.replace(/^اِ/, 'ا')}`)).join(' ');
}

function withArticle(word: string): string {
  if (word.startsWith('اِ')) return `الِا${word.slice(2)}`;
  return SUN_LETTER.test(word) ? `ال${word.charAt(0)}ّ${word.slice(1)}` : `الْ${word}`;
}
