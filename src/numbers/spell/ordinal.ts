import {
  FIRST_BEFORE_TENS,
  type GrammaticalGender,
  ORDINAL_TEENS,
  ORDINALS,
  TEEN_TEN,
  TENS,
  WORDS,
} from '../../generated/spelling';
import { cardinal } from './cardinal';
import type { Phrase } from './group';
import { FREE, inflect, joinByAnd, position, write } from './inflect';

/**
 * The words of an ordinal.
 *
 * Below 100 it is an adjective (الحادي والعشرون). Above, the adjective of the last two digits comes "after" the cardinal
 * of the rest (السابع بعد المئة), and a number without tens and units is the cardinal itself (المئة، الألف).
 *
 * @param digits ASCII digits without leading zeros, at most 37.
 * @example
 * ordinal('107', 'masculine', false, phrase) // => 'السابع بعد المئة'
 */
export function ordinal(digits: string, gender: GrammaticalGender, followed: boolean, phrase: Phrase): string {
  const small = Number(digits.slice(-2));
  if (small === 0) return cardinal(digits, gender, undefined, followed, phrase);
  const adjective = ordinalBelowHundred(small, gender, followed && digits.length < 3, phrase);
  if (digits.length < 3) return adjective;
  const rest = cardinal(`${digits.slice(0, -2)}00`, 'masculine', undefined, false, {
    ...phrase,
    case: 'genitive',
    definite: true,
  });
  return `${adjective} ${write(WORDS.after, phrase.style)} ${rest}`;
}

function ordinalBelowHundred(value: number, gender: GrammaticalGender, followed: boolean, phrase: Phrase): string {
  const { case: grammaticalCase, definite, style } = phrase;
  const free = position(definite, false);
  if (value <= 10) return inflect(ORDINALS[gender][value - 1], grammaticalCase, position(definite, followed), style);
  if (value < 20) {
    const first = inflect(ORDINAL_TEENS[gender][value - 11], grammaticalCase, free, style);
    return `${first} ${inflect(TEEN_TEN[gender], grammaticalCase, FREE, style)}`;
  }
  const ones = value % 10;
  const tens = inflect(TENS[(value - ones) / 10 - 2], grammaticalCase, free, style);
  if (ones === 0) return tens;
  const unit = ones === 1 ? FIRST_BEFORE_TENS[gender] : ORDINALS[gender][ones - 1];
  return joinByAnd([inflect(unit, grammaticalCase, free, style), tens], style);
}
