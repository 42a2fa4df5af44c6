import type { Currency } from '../../generated/currencies';
import { type GrammaticalGender, WORDS } from '../../generated/spelling';
import { cardinal } from './cardinal';
import { type Decimal, decimalOf, moneyOf } from './decimal';
import type { Phrase } from './group';
import { FREE, joinByAnd, position, write } from './inflect';
import { type CountedNoun, nounOfLexemes } from './noun';
import { type Plan, planOf, type SpellOptions } from './options';
import { ordinal } from './ordinal';

/** The longest fraction whose denominator has a name. */
const NAMED_DECIMALS = 36;

let defaultPlan: Plan | undefined;

/**
 * Arabic words for a number, an ordinal, a counted noun or an amount of money.
 *
 * Any number or bigint from -10^36 to 10^36; a double is read by its shortest decimal digits. The number agrees with the
 * gender of what is counted (ثلاثة كتب، ثلاث سيارات), stands in the case asked for, and inside it every thousand, million …
 * is a counted noun of its own: مئتا ألف، ثلاثة آلاف، أحد عشر ألفًا. After a hundred, one and two are the noun said again:
 * 101,000 is "مئة ألف وألف" and 1001 nights are "ألف ليلة وليلة", because "مئة وألف" is 1100 and no Arabic noun follows
 * the number one. The rules are those of the classical grammar as taught today (العدد والمعدود).
 *
 * @throws TypeError when the value is neither a number nor a bigint, or an option has the wrong type.
 * @throws RangeError when the value is NaN, infinite or beyond ±10^36, an option has a value that does not exist, or an
 * ordinal of a negative or fractional number is asked for.
 * @example
 * spellNumber(60) // => 'ستون'
 * spellNumber(3, { counted: { one: 'سيارة', few: 'سيارات' } }) // => 'ثلاث سيارات'
 * spellNumber(3.5, { currency: 'SAR' }) // => 'ثلاثة ريالات وخمسون هللة'
 */
export function spellNumber(value: number | bigint, options?: SpellOptions): string {
  defaultPlan ??= planOf({});
  const plan = options === undefined ? defaultPlan : planOf(options);
  const decimal = decimalOf(value);
  if (plan.ordinal) return spellOrdinal(decimal, value, plan);
  if (plan.currency !== undefined) return spellMoney(decimal, plan.currency, plan);
  return withSign(decimal.negative, spellCardinal(decimal, plan), plan);
}

function withSign(negative: boolean, words: string, { negative: word, phrase }: Plan): string {
  return negative ? `${write(WORDS[word], phrase.style)} ${words}` : words;
}

function spellOrdinal(decimal: Decimal, value: number | bigint, { gender, noun, followed, phrase }: Plan): string {
  if (decimal.negative || decimal.fraction !== '') {
    throw new RangeError(`spellNumber: an ordinal needs a whole number from 0 up, not ${value}`);
  }
  const words = ordinal(decimal.integer, gender, followed, phrase);
  // An ordinal is an attribute: it follows its noun and agrees with it.
  return noun === undefined ? words : `${noun.one(phrase.case, position(phrase.definite, false))} ${words}`;
}

function spellMoney(decimal: Decimal, currency: Currency, plan: Plan): string {
  const { followed, gender, phrase } = plan;
  const { units, subunits } = moneyOf(decimal, currency.subunits);
  const unit = nounOfLexemes(currency.unit, phrase.style);
  const members: string[] = [];
  if (units !== '0' || subunits === '0') {
    members.push(cardinal(units, gender, unit, followed && subunits === '0', phrase));
  }
  if (subunits !== '0') {
    members.push(cardinal(subunits, gender, nounOfLexemes(currency.subunit, phrase.style), followed, phrase));
  }
  const isZero = units === '0' && subunits === '0';
  return withSign(decimal.negative && !isZero, joinByAnd(members, phrase.style), plan);
}

function spellCardinal(decimal: Decimal, plan: Plan): string {
  const { integer, fraction } = decimal;
  if (fraction === '') return cardinal(integer, plan.gender, plan.noun, plan.followed, plan.phrase);
  if (plan.decimals === 'fraction' && fraction.length <= NAMED_DECIMALS) return spellFraction(decimal, plan);
  return spellPoint(decimal, plan);
}

/** "Three point zero five". */
function spellPoint({ integer, fraction }: Decimal, plan: Plan): string {
  const { gender, noun, phrase } = plan;
  // The article stands on the integer alone.
  const tail: Phrase = { ...phrase, definite: false };
  const whole = cardinal(integer, gender, undefined, false, phrase);
  const words = [whole, write(WORDS.point, phrase.style)];
  // What is counted follows the digits after the point, so they agree with it too: اثنتان فاصلة خمس سنوات.
  const name = (digits: string): string => cardinal(digits, gender, undefined, false, tail);
  const zeros = plan.decimals === 'digits' ? fraction.length - 1 : fraction.search(/[1-9]/);
  // A zero between the digits is only named, it is no object of anything: "فاصلة صفر خمسة" in every case.
  const zero = cardinal('0', gender, undefined, false, { ...tail, case: 'nominative' });
  for (const digit of fraction.slice(0, zeros)) words.push(digit === '0' ? zero : name(digit));
  const rest = fraction.slice(zeros);
  words.push(noun === undefined ? name(rest) : countedFraction(rest, gender, noun, tail));
  return words.join(' ');
}

/** A number after the point with its noun; one and two stay numbers there, which the noun follows as after a hundred. */
function countedFraction(digits: string, gender: GrammaticalGender, noun: CountedNoun, phrase: Phrase): string {
  const small = Number(digits.slice(-2));
  if (small !== 1 && small !== 2) return cardinal(digits, gender, noun, false, phrase);
  return `${cardinal(digits, gender, undefined, false, phrase)} ${noun.hundred(FREE)}`;
}

/** "Three and twenty-five of a hundred"; the noun follows the whole number, and without one, comes after "of". */
function spellFraction({ integer, fraction }: Decimal, plan: Plan): string {
  const { gender, noun, phrase } = plan;
  const { style } = phrase;
  const tail: Phrase = { ...phrase, definite: false };
  const denominator = cardinal(`1${'0'.repeat(fraction.length)}`, 'masculine', undefined, false, {
    ...tail,
    case: 'genitive',
  });
  const of = write(WORDS.of, style);
  const part = `${cardinal(fraction.replace(/^0+/, ''), 'masculine', undefined, false, tail)} ${of} ${denominator}`;
  if (integer !== '0') return joinByAnd([cardinal(integer, gender, noun, false, phrase), part], style);
  return noun === undefined ? part : `${part} ${of} ${noun.hundred(FREE)}`;
}
