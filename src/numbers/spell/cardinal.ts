import { Char } from '../../core';
import { type GrammaticalGender, SCALES } from '../../generated/spelling';
import { nounBearsArticle, type Phrase, pushAlone, pushCounted, unit } from './group';
import { joinByAnd, position } from './inflect';
import { type CountedNoun, nounOfLexemes } from './noun';
import type { Style } from './style';

/**
 * The words of a whole number, alone or with its counted noun.
 *
 * `followed` says that a genitive comes after it, so that the last member is in the construct state (مئتا، ألفا).
 *
 * @param digits ASCII digits without leading zeros, at most 37.
 * @example
 * cardinal('103000', 'masculine', undefined, false, phrase) // => 'مئة وثلاثة آلاف'
 */
export function cardinal(
  digits: string,
  gender: GrammaticalGender,
  noun: CountedNoun | undefined,
  followed: boolean,
  phrase: Phrase,
): string {
  if (noun !== undefined && digits.length === 1) return smallCount(Number(digits), noun, followed, phrase);
  const members: string[] = [];
  const groups = thousandsGroups(digits);
  const low = groups[0];
  // "A thousand books and a book": after a thousand as after a hundred, one and two are the noun itself.
  const echo = noun !== undefined && (low === 1 || low === 2) ? noun : undefined;
  const rest = echo === undefined ? groups : [0, ...groups.slice(1)];
  const last = rest.findIndex((group) => group > 0);
  for (let k = rest.length - 1; k > 0; k--) {
    const group = rest[k];
    if (group === 0) continue;
    pushCounted(members, group, scale(k, phrase.style), k === last && (noun !== undefined || followed), phrase);
  }
  if (last > 0 && noun !== undefined) {
    const article = nounBearsArticle(rest[last], phrase);
    members.push(`${members.pop()} ${noun.hundred(position(article, followed && echo === undefined))}`);
  } else if (noun !== undefined) pushCounted(members, low, noun, followed, phrase);
  else pushAlone(members, low, gender, followed, phrase, groups.length === 1);
  if (echo !== undefined) pushCounted(members, low, echo, followed, phrase);
  return joinByAnd(members, phrase.style);
}

/** 0 to 9 of a noun; beside one the number is an adjective, and two is the dual alone: كتاب واحد، كتابان. */
function smallCount(value: number, noun: CountedNoun, followed: boolean, phrase: Phrase): string {
  const { definite, style } = phrase;
  if (value === 0) {
    const at = position(definite && style.article === 'first', true);
    const article = nounBearsArticle(value, phrase);
    return `${unit(0, noun.gender, phrase, at)} ${noun.hundred(position(article, followed))}`;
  }
  const members: string[] = [];
  pushCounted(members, value, noun, followed, phrase);
  if (value === 1 && !followed) members.push(unit(1, noun.gender, phrase, position(definite, false)));
  return members.join(' ');
}

/** Groups of three digits from the lowest up. */
function thousandsGroups(digits: string): number[] {
  const groups: number[] = [];
  for (let end = digits.length; end > 0; end -= 3) {
    let group = 0;
    for (let at = Math.max(0, end - 3); at < end; at++) group = group * 10 + digits.charCodeAt(at) - Char.DIGIT_ZERO;
    groups.push(group);
  }
  return groups;
}

function scale(power: number, style: Style): CountedNoun {
  const entry = SCALES.find((s) => s.exponent === power * 3 && (s.variant === '' || s.variant === style.billion));
  if (entry === undefined) throw new RangeError(`spellNumber: no name for the power 10^${power * 3}`);
  return nounOfLexemes(entry.noun, style);
}
