import { Char, letterOffset, type TokenStream } from '../core';
import type { GazetteerEntry } from '../gazetteer';
import { CONTEXT_CUES } from './context';
import { Cue, type CueReader, NounNumber } from './cues';
import { Feature } from './features';
import { isConjunction, type Mention } from './mention';
import { firstUnit, isDefinite, isListMark, wordAfter, wordBefore } from './neighbours';

/**
 * Reads the expressions around the names of a text: type nouns and what they govern, directions, adjectives.
 *
 * Grammar: an Arabic type noun governs the name right behind it in the construct state, so neither a preposition nor a
 * word may stand between (مدينة حمص); in the dual and plural it governs all names of a series (مدينتي تدمر والسخنة).
 * Adjectives stand behind the last name: ريف حمص الشرقي, حقل آراك النفطي, ولاية فيرجينيا الأمريكية.
 */
export function readExpressions<T extends GazetteerEntry>(
  stream: TokenStream,
  mentions: readonly Mention<T>[],
  reader: CueReader,
): void {
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention<T>;
    if (mention.headToken >= 0) continue; // governed by the series it stands in
    if (mention.facts.ownNoun >= 0) readOwnNoun(stream, mention, reader);
    const number =
      mention.stack === 0 && mention.headToken < 0 ? readHead(stream, mention, reader) : NounNumber.Singular;
    const group = [mention];
    if (number !== NounNumber.Singular) {
      const limit = number === NounNumber.Dual ? 2 : mentions.length;
      for (let j = i + 1; j < mentions.length && group.length < limit; j++) {
        const next = mentions[j] as Mention<T>;
        const before = group[group.length - 1] as Mention<T>;
        if (next.last < lastWithAside(stream, before.last)) continue;
        if (!isNextOfSeries(stream, before, next, reader)) break;
        readOwnDirection(stream, before, reader);
        group.push(next);
      }
      if (group.length === 1 && !isCompatible(mention, reader)) clearHead(mention);
    }
    if (mention.headToken < 0 && mention.facts.words > 1) {
      // ريف دمشق is a name of two words whose first is a noun that adjectives agree with: ريف دمشق الغربي.
      const bits = reader.read(stream, mention.first);
      mention.isMasculine = (bits & Cue.TypeNoun) !== 0 && !reader.isFeminine;
    }
    readDirectionBefore(stream, mention, reader);
    const last = group[group.length - 1] as Mention<T>;
    const ownDirections = group.length > 1 && group.some((member) => member.directionStart > member.end);
    if (ownDirections) readOwnDirection(stream, last, reader);
    else readAfter(stream, mention, last, number !== NounNumber.Singular && mention.headToken >= 0, reader);
    if (mention.headToken >= 0) {
      const { isStrong } = reader.typeNoun(mention.headNoun);
      for (const member of group) {
        member.set(isStrong ? Feature.StrongHead : Feature.WeakHead);
        if (isNamedByHead(stream, mention, member, reader)) member.set(Feature.NamedHead);
      }
    }
    for (const member of group) shareExpression(mention, last, member);
  }
}

/** A type noun that is part of the gazetteer's own name: مطار المزة. */
function readOwnNoun<T extends GazetteerEntry>(stream: TokenStream, mention: Mention<T>, reader: CueReader): void {
  mention.headToken = mention.first;
  mention.headNoun = mention.facts.ownNoun;
  reader.read(stream, mention.first);
  mention.headStart = letterOffset(stream, mention.first, reader.letter);
  mention.isCutOff = reader.stack !== 0;
  mention.isMasculine = !reader.isFeminine;
  mention.phraseStart = mention.headStart;
}

function readHead<T extends GazetteerEntry>(stream: TokenStream, mention: Mention<T>, reader: CueReader): NounNumber {
  let before = wordBefore(stream, mention.first);
  if (before < 0) return NounNumber.Singular;
  if ((reader.read(stream, before) & Cue.Demonym) !== 0 && reader.stack === 0) {
    // An adjective of nationality may part noun and name in apposition: العاصمة السورية دمشق.
    const { country } = reader;
    before = wordBefore(stream, before);
    if (before >= 0 && !isDefinite(stream, before)) before = -1;
    if (before >= 0 && (reader.read(stream, before) & Cue.TypeNoun) !== 0) mention.hintCountry = country;
  }
  if (before < 0 || (reader.bits & Cue.TypeNoun) === 0) return NounNumber.Singular;
  // A noun that may head another name does so before a place of another type: قناة حلب is no canal.
  const { types } = reader.typeNoun(reader.noun);
  if ((reader.bits & CONTEXT_CUES) !== 0 && (types & mention.facts.types) === 0) return NounNumber.Singular;
  mention.headToken = before;
  mention.headNoun = reader.noun;
  mention.headStart = letterOffset(stream, before, reader.letter);
  mention.isCutOff = reader.stack !== 0;
  mention.isMasculine = !reader.isFeminine && reader.nounNumber === NounNumber.Singular;
  mention.expressionFirst = before;
  mention.phraseStart = mention.headStart;
  return reader.nounNumber;
}

function clearHead<T extends GazetteerEntry>(mention: Mention<T>): void {
  mention.headToken = -1;
  mention.headNoun = -1;
  mention.isMasculine = false;
  mention.isCutOff = mention.stack !== 0;
  mention.expressionFirst = mention.first;
  mention.phraseStart = mention.start;
}

/** Whether a place of the name is of the noun's types: أحياء حمص are quarters in Homs, أحياء الوعر is none. */
function isCompatible<T extends GazetteerEntry>(mention: Mention<T>, reader: CueReader): boolean {
  return (reader.typeNoun(mention.headNoun).types & mention.facts.types) !== 0;
}

/**
 * Whether the head says outright that the name behind it is one: it has no article and the name has it, so that the
 * name is no adjective of it, and a place of the name is of its types (حي الخالدية, against حي جديد).
 */
function isNamedByHead<T extends GazetteerEntry>(
  stream: TokenStream,
  lead: Mention<T>,
  member: Mention<T>,
  reader: CueReader,
): boolean {
  if (lead.headToken === lead.first || isDefinite(stream, lead.headToken)) return false;
  return isDefinite(stream, member.first) && (reader.typeNoun(lead.headNoun).types & member.facts.types) !== 0;
}

/** How many tokens an aside in brackets may have, brackets included: القطيف (الكورنيش) والخفجي. */
const MAX_ASIDE = 5;

/** The last token of a name, or of the aside in brackets right behind it. */
function lastWithAside(stream: TokenStream, last: number): number {
  if (firstUnit(stream, last + 1) !== Char.LEFT_PARENTHESIS) return last;
  for (let token = last + 2; token <= last + MAX_ASIDE && token < stream.length; token++) {
    if (firstUnit(stream, token) === Char.RIGHT_PARENTHESIS) return token;
  }
  return last;
}

/** The last of the directions right behind a name: الشمالي of حماة الشمالي وإدلب الجنوبي; the name's own token for none. */
function lastDirection(stream: TokenStream, last: number, reader: CueReader): number {
  let token = last;
  for (let count = 0; count < MAX_ADJECTIVES; count++) {
    const next = wordAfter(stream, token);
    if (next < 0 || (reader.read(stream, next) & Cue.DirectionAdjective) === 0 || reader.stack !== 0) break;
    token = next;
  }
  return token;
}

/** The direction of one member of a series: ريفي حماة الشمالي وإدلب الجنوبي has two. */
function readOwnDirection<T extends GazetteerEntry>(stream: TokenStream, member: Mention<T>, reader: CueReader): void {
  const last = lastDirection(stream, member.last, reader);
  if (last === member.last) return;
  member.directionStart = stream.start[member.last + 1] as number;
  member.directionEnd = stream.end[last] as number;
  member.expressionLast = last;
  member.phraseEnd = member.directionEnd;
  member.set(Feature.Direction);
}

/**
 * Whether a name goes on a series: behind و written together with it, or behind a comma; directions of the name before
 * it (حماة الشمالي وإدلب الجنوبي) or an aside in brackets may stand between.
 */
function isNextOfSeries<T extends GazetteerEntry>(
  stream: TokenStream,
  before: Mention<T>,
  next: Mention<T>,
  reader: CueReader,
): boolean {
  const direction = lastDirection(stream, before.last, reader);
  const last = lastWithAside(stream, direction);
  if (last !== before.last) return next.first - last === 1 && isConjunction(next.stack);
  const gap = next.first - before.last;
  if (gap === 1) return isConjunction(next.stack) && wordBefore(stream, next.first) >= 0;
  return gap === 2 && (next.stack === 0 || isConjunction(next.stack)) && isListMark(firstUnit(stream, before.last + 1));
}

/**
 * A direction before the expression: شمال العراق, شمال شرقي مدينة تدمر. It joins the phrase of a bare name; before a
 * type noun it says where something else lies, so that the phrase begins at the noun.
 */
function readDirectionBefore<T extends GazetteerEntry>(
  stream: TokenStream,
  mention: Mention<T>,
  reader: CueReader,
): void {
  if (mention.headToken < 0 && mention.stack !== 0) return;
  let token = wordBefore(stream, mention.expressionFirst);
  if (token < 0 || (reader.read(stream, token) & Cue.DirectionNoun) === 0) return;
  const end = stream.end[token] as number;
  let start = letterOffset(stream, token, reader.letter);
  if (reader.stack === 0) {
    const outer = wordBefore(stream, token);
    if (outer >= 0 && (reader.read(stream, outer) & Cue.DirectionNoun) !== 0) {
      token = outer;
      start = letterOffset(stream, token, reader.letter);
    }
  }
  mention.directionStart = start;
  mention.directionEnd = end;
  mention.expressionFirst = token;
  if (mention.headToken < 0) mention.phraseStart = start;
  mention.set(Feature.Direction);
}

/** At most this many adjectives are read behind a name: مطار حلب الدولي, ريف حماة الشمالي الغربي. */
const MAX_ADJECTIVES = 3;

/**
 * Adjectives behind the last name of an expression: directions, epithets, nationalities. They agree with the type noun
 * (ريف حمص الشرقي) or with the name, and names of places are feminine (حلب الشرقية). Behind a noun in the dual or plural
 * (`isSeveral`) a direction may be of either gender and number: ريفي حلب الغربي والجنوبي, قريتي حاس وكفرنبل الغربيتين.
 */
function readAfter<T extends GazetteerEntry>(
  stream: TokenStream,
  mention: Mention<T>,
  last: Mention<T>,
  isSeveral: boolean,
  reader: CueReader,
): void {
  let token = last.last;
  for (let count = 0; count < MAX_ADJECTIVES; count++) {
    const next = wordAfter(stream, token);
    if (next < 0) break;
    const bits = reader.read(stream, next);
    // A second direction behind و tells two parts of one place: ريفي حلب الغربي والجنوبي.
    const isSecond = isConjunction(reader.stack) && (bits & Cue.DirectionAdjective) !== 0 && token > last.last;
    if (reader.stack !== 0 && !isSecond) break;
    if ((bits & Cue.DirectionAdjective) !== 0) {
      if (!reader.isFeminine && !mention.isMasculine && !isSeveral) break;
      if (mention.directionEnd === 0 || mention.directionStart < mention.start) {
        mention.directionStart = stream.start[next] as number;
        for (const member of [mention, last]) member.set(Feature.Direction);
      }
      mention.directionEnd = stream.end[next] as number;
    } else if ((bits & Cue.Demonym) !== 0) {
      if (!reader.isFeminine && !mention.isMasculine) break;
      mention.hintCountry = reader.country;
    } else if ((bits & Cue.Epithet) === 0 || !reader.completes(mention.headNoun)) {
      break;
    }
    token = next;
  }
  if (token === last.last) return;
  mention.expressionLast = token;
  mention.phraseEnd = stream.end[token] as number;
}

/** Gives a member of a series the head, direction and phrase of the whole. */
function shareExpression<T extends GazetteerEntry>(lead: Mention<T>, last: Mention<T>, member: Mention<T>): void {
  const end = Math.max(lead.phraseEnd, last.phraseEnd, last.end);
  const expressionLast = Math.max(lead.expressionLast, last.last);
  member.phraseEnd = end;
  member.expressionLast = expressionLast;
  if (member === lead) return;
  member.headToken = lead.headToken;
  member.headNoun = lead.headNoun;
  member.headStart = lead.headStart;
  member.isCutOff = lead.isCutOff;
  member.expressionFirst = lead.expressionFirst;
  member.phraseStart = lead.phraseStart;
  // A direction right behind the first name is its own; before it or behind the last name it is that of all.
  const isShared = lead.directionStart <= lead.start || lead.directionStart >= last.end;
  if (member.directionEnd === 0 && isShared) {
    member.directionStart = lead.directionStart;
    member.directionEnd = lead.directionEnd;
  }
  member.hintCountry = lead.hintCountry;
}
