import { CURRENCIES, type Currency, type CurrencyCode } from '../../generated/currencies';
import type { GrammaticalCase, GrammaticalGender } from '../../generated/spelling';
import type { Phrase } from './group';
import { type CountedNoun, type CountedNounForms, nounOfForms } from './noun';
import type { Style, TanweenStyle } from './style';

/** How `spellNumber` writes. */
export interface SpellOptions {
  /** Gender of the counted noun, not of the number word: ثلاثة for masculine كتب. Default `'masculine'`. */
  readonly gender?: GrammaticalGender;
  /** Default `'nominative'`. */
  readonly case?: GrammaticalCase;
  /** Default `'مئة'`. */
  readonly hundredSpelling?: 'مئة' | 'مائة';
  /** خمس مئة instead of خمسمئة. Default `false`. */
  readonly splitHundreds?: boolean;
  /** With the article. Default `true` for ordinals, which come after a definite noun, and `false` else. */
  readonly definite?: boolean;
  /**
   * Where a genitive construction has its article. `'last'` is the rule of the grammarians (ثلاثة الآلاف، ثلاثة الكتب),
   * `'first'` the modern usage that the Academy of Cairo allows (الثلاثة آلاف، الثلاثة كتب). Default `'last'`; for
   * ordinals `'first'`, because there the whole number is one attribute (الزائر العشرة آلاف). One word has the article
   * before it in any case: الثلاثمئة.
   */
  readonly article?: 'first' | 'last';
  /** الخامس instead of خمسة. Default `false`. */
  readonly ordinal?: boolean;
  /** The form before a noun that the caller adds: مئتا، ألفا، ثماني. Default `false`. */
  readonly construct?: boolean;
  /** With all vowel signs, in the canonical order of Unicode. Default `false`. */
  readonly tashkeel?: boolean;
  /**
   * Where the tanween of ألفًا is written, and whether ألفًا and ثمانٍ have theirs without `tashkeel`; with it they always
   * have one. Default `'before-alef'`, as in school books and most of the press.
   */
  readonly tanween?: TanweenStyle;
  /**
   * How decimals are read. `'point'`: "ثلاثة فاصلة خمسة وعشرون", zeros after the point one by one. `'digits'`: every
   * digit, "ثلاثة فاصلة اثنان خمسة". `'fraction'`: "ثلاثة وخمسة وعشرون من مئة", up to 36 decimals; `'point'` beyond.
   * Default `'point'`.
   */
  readonly decimals?: 'point' | 'digits' | 'fraction';
  /** The word before a negative number; it is a label, the number keeps its case. Default `'سالب'`. */
  readonly negative?: 'سالب' | 'ناقص';
  /** The name of 10^9. The scales above are those of the short scale in either case. Default `'مليار'`. */
  readonly billion?: 'مليار' | 'بليون';
  /** The noun that is counted; its gender goes before `gender`. */
  readonly counted?: CountedNounForms;
  /** Money of this currency, with its subunits; a fraction is rounded to them. Not with `counted` or `ordinal`. */
  readonly currency?: CurrencyCode;
}

/** The options with all defaults filled in. */
export interface Plan {
  readonly gender: GrammaticalGender;
  readonly phrase: Phrase;
  readonly followed: boolean;
  readonly ordinal: boolean;
  readonly decimals: 'point' | 'digits' | 'fraction';
  readonly negative: 'سالب' | 'ناقص';
  readonly noun: CountedNoun | undefined;
  readonly currency: Currency | undefined;
}

export function planOf(options: SpellOptions): Plan {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`spellNumber: the options must be an object, not ${String(options)}`);
  }
  const ordinal = flag(options, 'ordinal', false);
  const style: Style = {
    tashkeel: flag(options, 'tashkeel', false),
    tanween: choice(options, 'tanween', ['before-alef', 'after-alef', 'none']),
    hundredSpelling: choice(options, 'hundredSpelling', ['مئة', 'مائة']),
    splitHundreds: flag(options, 'splitHundreds', false),
    billion: choice(options, 'billion', ['مليار', 'بليون']),
    article: choice(options, 'article', ordinal ? ['first', 'last'] : ['last', 'first']),
  };
  if (options.currency !== undefined && (ordinal || options.counted !== undefined)) {
    const other = ordinal ? 'ordinal' : 'counted';
    throw new TypeError(`spellNumber: the option "currency" (${options.currency}) excludes "${other}"`);
  }
  const gender = choice(options, 'gender', ['masculine', 'feminine']);
  const noun = options.counted === undefined ? undefined : nounOf(options.counted, options.gender, style);
  return {
    gender: noun?.gender ?? gender,
    phrase: {
      case: choice(options, 'case', ['nominative', 'accusative', 'genitive']),
      definite: flag(options, 'definite', ordinal),
      style,
    },
    followed: flag(options, 'construct', false),
    ordinal,
    decimals: choice(options, 'decimals', ['point', 'digits', 'fraction']),
    negative: choice(options, 'negative', ['سالب', 'ناقص']),
    noun,
    currency: options.currency === undefined ? undefined : currencyOf(options.currency),
  };
}

/** The value of an option; the first of those allowed is the default. */
function choice<K extends keyof SpellOptions, T extends string>(
  options: SpellOptions,
  name: K,
  allowed: readonly T[],
): T {
  const value: unknown = options[name];
  if (value === undefined) return allowed[0];
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new RangeError(`spellNumber: the option "${name}" is ${String(value)}, not one of ${allowed.join(', ')}`);
}

function flag(options: SpellOptions, name: keyof SpellOptions, byDefault: boolean): boolean {
  const value: unknown = options[name];
  if (value === undefined) return byDefault;
  if (typeof value === 'boolean') return value;
  throw new TypeError(`spellNumber: the option "${name}" must be a boolean, not ${String(value)}`);
}

function nounOf(counted: CountedNounForms, gender: GrammaticalGender | undefined, style: Style): CountedNoun {
  if (typeof counted !== 'object' || counted === null) {
    throw new TypeError(`spellNumber: the option "counted" must be an object, not ${String(counted)}`);
  }
  for (const name of ['one', 'two', 'few', 'many', 'hundred'] as const) {
    const form: unknown = counted[name];
    if (form === undefined && name !== 'one' && name !== 'few') continue;
    if (typeof form !== 'string' || form.trim() === '') {
      throw new TypeError(`spellNumber: the option "counted.${name}" must be a word, not ${String(form)}`);
    }
  }
  if (counted.gender !== undefined && counted.gender !== 'masculine' && counted.gender !== 'feminine') {
    throw new RangeError(
      `spellNumber: the option "counted.gender" is ${String(counted.gender)}, not one of masculine, feminine`,
    );
  }
  const byEnding = /ة[\u064B-\u0650]?$/.test(counted.one) ? 'feminine' : 'masculine';
  return nounOfForms(counted, counted.gender ?? gender ?? byEnding, style);
}

function currencyOf(code: CurrencyCode): Currency {
  if (typeof code === 'string' && Object.hasOwn(CURRENCIES, code)) return CURRENCIES[code];
  throw new RangeError(
    `spellNumber: the option "currency" is ${String(code)}, not one of ${Object.keys(CURRENCIES).join(', ')}`,
  );
}
