import type {
  GrammaticalCase,
  GrammaticalGender,
  InflectionClass,
  Lexeme,
  NounLexemes,
} from '../../generated/spelling';
import { inflect, type Position, write } from './inflect';
import type { Style } from './style';

/**
 * The forms of a noun that is counted, as a dictionary gives them, with tashkeel or without.
 *
 * A noun of one word is declined from its forms; give the tashkeel of every form when the number is to have its own.
 * Of a noun of several words ("ريال سعودي") only the forms given are used, and the article stands on the first word.
 */
export interface CountedNounForms {
  /** Singular nominative: كتاب. */
  readonly one: string;
  /** Dual nominative: كتابان. By default made from `one`, teh marbuta opened: سيارتان. */
  readonly two?: string;
  /** Plural genitive, after 3 to 10: كتب. */
  readonly few: string;
  /** Singular accusative, after 11 to 99: كتابًا. By default made from `one`. */
  readonly many?: string;
  /** Singular genitive, after hundreds and thousands: كتاب. By default made from `one`. */
  readonly hundred?: string;
  /** By default feminine when `one` ends in teh marbuta. */
  readonly gender?: GrammaticalGender;
}

/** A noun that can stand in a counting phrase: a scale (ألف), a unit of money or the caller's own. */
export interface CountedNoun {
  readonly gender: GrammaticalGender;
  one(grammaticalCase: GrammaticalCase, at: Position): string;
  two(grammaticalCase: GrammaticalCase, at: Position): string;
  /** Plural, in the genitive that 3 to 10 govern. */
  few(at: Position): string;
  /** Singular, in the accusative that 11 to 99 govern. */
  many(at: Position): string;
  /** Singular, in the genitive that hundreds and thousands govern. */
  hundred(at: Position): string;
}

export function nounOfLexemes(noun: NounLexemes, style: Style): CountedNoun {
  return {
    gender: noun.gender,
    one: (grammaticalCase, at) => inflect(noun.one, grammaticalCase, at, style),
    two: (grammaticalCase, at) => inflect(noun.two, grammaticalCase, at, style),
    few: (at) => inflect(noun.few, 'genitive', at, style),
    many: (at) => inflect(noun.one, 'accusative', at, style),
    hundred: (at) => inflect(noun.one, 'genitive', at, style),
  };
}

const TASHKEEL = /[\u064B-\u0652]/;
const LAST_VOWEL = /[\u064B-\u0650\u0652]$/;
const FATHATAN_AFTER_ALEF = /اً/g;
const ACCUSATIVE_ALEF = /\u064Bا$/;
/** A sound masculine plural has one form for both oblique cases, with the article and without: مُهَنْدِسِينَ. */
const SOUND_MASCULINE = /\u0650ين\u064E?$/;
const DUAL = /\u064E?ان\u0650?$/;

export function nounOfForms(forms: CountedNounForms, gender: GrammaticalGender, style: Style): CountedNoun {
  // A noun given without tashkeel gets no lone vowel at its end.
  const own = TASHKEEL.test(forms.one.replace(ACCUSATIVE_ALEF, '')) ? style : { ...style, tashkeel: false };
  const one = lexemeOfForm(forms.one);
  const hundred = lexemeOfForm(forms.hundred ?? forms.one);
  const few: Lexeme = SOUND_MASCULINE.test(forms.few) ? ['fixed', forms.few] : lexemeOfForm(forms.few);
  const dual = (forms.two ?? dualOf(one[1])).split(' ').map(lexemeOfDual);
  const many = forms.many?.replace(FATHATAN_AFTER_ALEF, 'ًا');
  const accusative = (at: Position): string =>
    many === undefined || at.article || at.bound ? inflect(one, 'accusative', at, own) : write(many, own);
  return {
    gender,
    one: (grammaticalCase, at) =>
      grammaticalCase === 'accusative' ? accusative(at) : inflect(one, grammaticalCase, at, own),
    two: (grammaticalCase, at) => dual.map((word) => inflect(word, grammaticalCase, at, own)).join(' '),
    few: (at) => inflect(few, 'genitive', at, own),
    many: accusative,
    hundred: (at) => inflect(hundred, 'genitive', at, own),
  };
}

/** A form with its last vowel taken off, and the class that the vowel tells: دَرَاهِمَ as a genitive has no tanween. */
function lexemeOfForm(form: string): Lexeme {
  const stem = form.replace(FATHATAN_AFTER_ALEF, 'ًا').replace(ACCUSATIVE_ALEF, '').replace(LAST_VOWEL, '');
  return [classOfForm(form, stem), stem];
}

function classOfForm(form: string, stem: string): InflectionClass {
  if (/[ىا]$/.test(stem)) return 'fixed';
  return /[\u064E\u064F]$/.test(form) ? 'diptote' : 'strong';
}

function dualOf(stem: string): string {
  return `${stem.replace(/ة$/, 'ت').replace(/ى$/, 'ي')}ان`;
}

function lexemeOfDual(word: string): Lexeme {
  return DUAL.test(word) ? ['dual', word.replace(DUAL, '')] : ['fixed', word];
}
