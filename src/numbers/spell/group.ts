import {
  FUSED_UNITS,
  type GrammaticalCase,
  type GrammaticalGender,
  HUNDREDS,
  ONE_BEFORE_TENS,
  TEEN_TEN,
  TEENS,
  TENS,
  UNITS,
} from '../../generated/spelling';
import { BOUND, FREE, inflect, type Position, position } from './inflect';
import type { CountedNoun } from './noun';
import type { Style } from './style';

/** What all members of a number share. */
export interface Phrase {
  readonly case: GrammaticalCase;
  readonly definite: boolean;
  readonly style: Style;
}

/** 0 to 10. */
export function unit(value: number, gender: GrammaticalGender, phrase: Phrase, at: Position): string {
  return inflect(UNITS[gender][value], phrase.case, at, phrase.style);
}

/** A genitive construction has its article on its last noun (ثلاثة الآلاف), but 11 to 99 govern an indefinite noun. */
export function nounBearsArticle(group: number, phrase: Phrase): boolean {
  return phrase.definite && phrase.style.article === 'last' && group % 100 <= 10;
}

/** A group from 1 to 999 of a noun: the noun's form follows the last member of the number. */
export function pushCounted(
  members: string[],
  group: number,
  noun: CountedNoun,
  followed: boolean,
  phrase: Phrase,
): void {
  const { style, definite } = phrase;
  const small = group % 100;
  const hundredsOnly = group - small;
  // With a genitive after it the article passes on to that one: مئة ألف الكتاب.
  const nounAt = position(nounBearsArticle(group, phrase) && !followed, followed);
  const numberAt = position(definite && style.article === 'first', true);
  if (small === 0) {
    members.push(`${hundreds(group, phrase, numberAt)} ${noun.hundred(nounAt)}`);
    return;
  }
  if (small <= 2 && group > 100) {
    // A hundred thousand and a thousand: one and two are never numbers before a noun, so the noun is said again.
    pushCounted(members, hundredsOnly, noun, false, phrase);
    pushCounted(members, small, noun, followed, phrase);
    return;
  }
  if (hundredsOnly > 0) members.push(hundreds(hundredsOnly, phrase, position(definite, false)));
  if (small <= 2) {
    const at = position(definite && !(followed && style.article === 'last'), followed);
    members.push(small === 1 ? noun.one(phrase.case, at) : noun.two(phrase.case, at));
  } else if (small <= 10) {
    members.push(`${unit(small, noun.gender, phrase, numberAt)} ${noun.few(nounAt)}`);
  } else {
    pushTens(members, small, noun.gender, phrase);
    members.push(`${members.pop()} ${noun.many(position(false, followed))}`);
  }
}

/** A group from 0 to 999 without a noun; zero is said only when it is the whole number. */
export function pushAlone(
  members: string[],
  group: number,
  gender: GrammaticalGender,
  followed: boolean,
  phrase: Phrase,
  whole: boolean,
): void {
  const { style, definite } = phrase;
  const small = group % 100;
  const lastAt = position(definite && !(followed && style.article === 'last'), followed);
  if (group >= 100) members.push(hundreds(group - small, phrase, small === 0 ? lastAt : position(definite, false)));
  if (small > 10) pushTens(members, small, gender, phrase);
  else if (small > 2) members.push(unit(small, gender, phrase, lastAt));
  // One and two never stand before their noun, so they have no construct state.
  else if (small > 0 || (group === 0 && whole)) members.push(unit(small, gender, phrase, position(definite, false)));
}

/** 11 to 99. The halves of 11 to 19 are one member: only the first has the article (الخمسة عشر). */
function pushTens(members: string[], value: number, gender: GrammaticalGender, phrase: Phrase): void {
  const { style, definite } = phrase;
  const free = position(definite, false);
  if (value < 20) {
    const teen = TEENS[gender][value - 11];
    const first = inflect(teen, phrase.case, position(definite, true), style);
    members.push(`${first} ${inflect(TEEN_TEN[gender], phrase.case, FREE, style)}`);
    return;
  }
  const ones = value % 10;
  if (ones === 1) members.push(inflect(ONE_BEFORE_TENS[gender], phrase.case, free, style));
  else if (ones > 0) members.push(unit(ones, gender, phrase, free));
  members.push(inflect(TENS[(value - ones) / 10 - 2], phrase.case, free, style));
}

/** 100, 200 … 900. Of 300 to 900 the unit has the case and the hundred is its genitive: خَمْسُمِئَةٍ. */
function hundreds(value: number, phrase: Phrase, at: Position): string {
  const { style } = phrase;
  const { one, two } = HUNDREDS[style.hundredSpelling];
  if (value === 100) return inflect(one, phrase.case, at, style);
  if (value === 200) return inflect(two, phrase.case, at, style);
  const count = value / 100;
  if (style.splitHundreds) {
    const onLast = at.article && style.article === 'last';
    const first = unit(count, 'feminine', phrase, position(at.article && !onLast, true));
    return `${first} ${inflect(one, 'genitive', position(onLast, at.bound), style)}`;
  }
  const fused = FUSED_UNITS[count - 3];
  const hundred = inflect(one, 'genitive', at.article || at.bound ? BOUND : FREE, style);
  return inflect(fused, phrase.case, position(at.article, true), style) + hundred;
}
