import { Char, TokenFlag, type TokenStream } from '../core';
import type { GazetteerEntry } from '../gazetteer';
import { Cue, type CueReader } from './cues';
import { Feature } from './features';
import { Sense } from './key-facts';
import type { Mention } from './mention';
import {
  firstUnit,
  followsOnLine,
  isDash,
  isDefinite,
  isQuote,
  lastLetter,
  lastUnit,
  wordAfter,
  wordBefore,
} from './neighbours';
import type { PlaceContext } from './types';

/** Heads of longer names. */
export const CONTEXT_CUES: number = Cue.Organization | Cue.Event | Cue.Product;
/** Words that end a chain of nouns: what stands before them does not reach the name. */
const CHAIN_ENDS = Cue.Locator | Cue.WeakLocator | Cue.MasculineVerb | Cue.FeminineVerb | Cue.Title | Cue.GivenName;
/** Words that are no noun an adjective could agree with. */
const NO_NOUN = Cue.Locator | Cue.WeakLocator | Cue.MasculineVerb | Cue.FeminineVerb | Cue.DirectionNoun | Cue.TypeNoun;
/** How many nouns may stand between an organization's head and the name: شبكة أخبار حي الزهراء has one. */
const MAX_CHAIN = 2;
/** How far from a club's name the words of a match report are looked for. */
const SPORTS_REACH = 12;

/** Reads the words right around an expression: prepositions, heads of longer names, titles, verbs, adjectives. */
export function readSurroundings<T extends GazetteerEntry>(
  stream: TokenStream,
  mention: Mention<T>,
  reader: CueReader,
): void {
  readBefore(stream, mention, reader);
  readBehind(stream, mention, reader);
  const before = firstUnit(stream, mention.expressionFirst - 1);
  const after = firstUnit(stream, mention.expressionLast + 1);
  if (isQuote(before) && isQuote(after) && mention.headToken < 0) mention.set(Feature.Quoted);
  if (isDateline(stream, mention)) mention.set(Feature.Dateline);
  mention.context ??= hashtagContext(stream, mention);
  const mayBeClub = (mention.facts.senses & Sense.Brand) !== 0 && mention.context === undefined && !isLocated(mention);
  if (mayBeClub && isSportsReport(stream, mention, reader)) mention.set(Feature.Sports);
}

/**
 * What the noun that a preposition follows says of the name behind the two, with or without an adjective: cues of
 * غارات in غارات (روسية) على سلقين; 0 when the noun takes no place.
 */
function cuesOfNoun(stream: TokenStream, preposition: number, reader: CueReader): number {
  const noun = wordBefore(stream, preposition);
  if (noun < 0) return 0;
  const bits = reader.read(stream, noun);
  if ((bits & Cue.Locator) !== 0) return bits;
  const first = wordBefore(stream, noun);
  // Of the cues only nationality is an adjective.
  if ((bits & ~Cue.Demonym) !== 0 || first < 0) return 0;
  const outer = reader.read(stream, first);
  return (outer & Cue.Locator) !== 0 ? outer : 0;
}

/** Words between a word of fighting and the place, and how many of them may be none of prepositions and countries. */
const ATTACK_REACH = 6;
const MAX_OTHER_WORDS = 2;
const BETWEEN = Cue.Locator | Cue.WeakLocator | Cue.Demonym | Cue.CountryWord | Cue.CountryPhrase;

/**
 * Whether the words before a token speak of fighting in the place behind them: the word of fighting itself (قصف نوى), or
 * a preposition or noun of place that leads back to one (قصف مدفعي على نوى, اشتباكات عنيفة في محيط نوى, سيطرة قوات النظام على نوى).
 */
export function isUnderAttack(stream: TokenStream, token: number, reader: CueReader): boolean {
  let others = 0;
  let before = wordBefore(stream, token);
  for (let count = 0; count < ATTACK_REACH && before >= 0; count++) {
    const bits = reader.read(stream, before);
    if ((bits & Cue.Attack) !== 0) return true;
    if (count === 0 && (bits & (Cue.Locator | Cue.WeakLocator)) === 0) return false;
    if ((bits & BETWEEN) === 0 && ++others > MAX_OTHER_WORDS) return false;
    before = wordBefore(stream, before);
  }
  return false;
}

/** Whether a name heads a line or stands between dashes, before a colon or a dash: الباب: انفجار لغم. */
function isDateline<T extends GazetteerEntry>(stream: TokenStream, mention: Mention<T>): boolean {
  if (mention.stack !== 0) return false;
  const after = mention.expressionLast + 1;
  if (!followsOnLine(stream, after)) return false;
  const mark = firstUnit(stream, after);
  if (mark !== Char.COLON && !isDash(mark)) return false;
  return !followsOnLine(stream, mention.expressionFirst) || isDash(firstUnit(stream, mention.expressionFirst - 1));
}

/** Whether something right before the name says that it is a place. */
function isLocated<T extends GazetteerEntry>(mention: Mention<T>): boolean {
  return mention.headToken >= 0 || mention.has(Feature.Locator) || mention.has(Feature.InPreposition);
}

/** A name that is only part of a hashtag stands in the name of an event or a slogan: #انفجار_بيروت. */
function hashtagContext<T extends GazetteerEntry>(stream: TokenStream, mention: Mention<T>): PlaceContext | undefined {
  const { flags } = stream;
  if (((flags[mention.first] as number) & TokenFlag.Nested) === 0) return undefined;
  const startsTag = ((flags[mention.expressionFirst - 1] as number) & TokenFlag.Nested) === 0;
  const next = mention.expressionLast + 1;
  const endsTag = next >= stream.length || ((flags[next] as number) & TokenFlag.Nested) === 0;
  return startsTag && endsTag ? undefined : 'event';
}

function readBefore<T extends GazetteerEntry>(stream: TokenStream, mention: Mention<T>, reader: CueReader): void {
  const before = wordBefore(stream, mention.expressionFirst);
  if (before < 0) return;
  const bits = reader.read(stream, before);
  if ((bits & Cue.Locator) !== 0) mention.set(Feature.Locator);
  if ((bits & Cue.WeakLocator) !== 0) {
    mention.set(cuesOfNoun(stream, before, reader) !== 0 ? Feature.Locator : Feature.WeakLocator);
  }
  if (isUnderAttack(stream, mention.expressionFirst, reader)) mention.set(Feature.Attack);
  if ((bits & Cue.MasculineVerb) !== 0) mention.set(Feature.MasculineVerb);
  if ((bits & Cue.FeminineVerb) !== 0) mention.set(Feature.FeminineVerb);
  if (
    (mention.facts.senses & Sense.Adjective) !== 0 &&
    mention.stack === 0 &&
    agrees(stream, before, mention.first, bits)
  ) {
    mention.set(Feature.Agreeing);
  }
  const isBare = mention.headToken < 0 && mention.directionEnd === 0;
  // The preposition على folds to the letters of the name علي; only the name is ever written with dots.
  const isPreposition = (bits & Cue.WeakLocator) !== 0 && lastUnit(stream, before) !== Char.YEH;
  const isPerson = (bits & (Cue.Title | Cue.GivenName)) !== 0 && !isPreposition;
  if (isPerson && isBare && mention.stack === 0) mention.set(Feature.Person);
  if (!mention.isCutOff) mention.context = chainContext(stream, before, reader);
}

/**
 * Whether an adjective agrees with the noun before it: both have the article (الشركة السعودية), or neither has and both
 * are feminine, where plurals in ات count as such (غارات روسية), or neither is (دعم مالي).
 */
function agrees(stream: TokenStream, noun: number, adjective: number, nounBits: number): boolean {
  if (isDefinite(stream, adjective)) return isDefinite(stream, noun);
  if (isDefinite(stream, noun)) return false;
  const last = lastLetter(stream, noun);
  const beforeLast = stream.letters[(stream.letterStart[noun + 1] as number) - 2];
  const isFeminine = last === Char.HEH || (last === Char.TEH && beforeLast === Char.ALEF);
  if (lastLetter(stream, adjective) === Char.HEH) return isFeminine;
  if ((nounBits & NO_NOUN) !== 0) return false;
  return !isFeminine && last !== Char.TEH; // verbs in the feminine end in ت: قدمت مالي
}

/**
 * What a chain of nouns in the construct state that ends before the name stands for: the first noun of the chain
 * decides (جامعة دمشق, وكالة أنباء الصين), and nouns in it have no article.
 */
function chainContext(stream: TokenStream, before: number, reader: CueReader): PlaceContext | undefined {
  let token = before;
  for (let depth = 0; depth <= MAX_CHAIN && token >= 0; depth++) {
    const bits = reader.read(stream, token);
    if ((bits & CONTEXT_CUES) !== 0 && (depth === 0 || (bits & Cue.ChainHead) !== 0)) {
      if ((bits & Cue.Organization) !== 0) return 'organization';
      return (bits & Cue.Event) !== 0 ? 'event' : 'product';
    }
    // Nouns of fighting stand in names of organizations: هيئة تحرير الشام, حركة تحرير السودان.
    const isEnd = (bits & CHAIN_ENDS) !== 0 && (bits & Cue.Attack) === 0;
    if (isEnd || reader.stack !== 0 || isDefinite(stream, token)) return undefined;
    if (hasPronoun(stream, token)) return undefined;
    token = wordBefore(stream, token);
  }
  return undefined;
}

/** Whether a word ends in ها, as nouns and verbs with a pronoun do: no name is joined to those (مقرها العقبة). */
function hasPronoun(stream: TokenStream, token: number): boolean {
  const to = stream.letterStart[token + 1] as number;
  return stream.letters[to - 1] === Char.ALEF && stream.letters[to - 2] === Char.HEH;
}

function readBehind<T extends GazetteerEntry>(stream: TokenStream, mention: Mention<T>, reader: CueReader): void {
  const after = wordAfter(stream, mention.expressionLast);
  if (after < 0) return;
  const bits = reader.read(stream, after);
  if ((bits & Cue.OrganizationAfter) !== 0) mention.context ??= 'organization';
  if (mention.headToken >= 0 || mention.expressionLast !== mention.last) return;
  if ((bits & Cue.Kinship) !== 0) mention.set(Feature.FamilyNext);
  if (!isDefinite(stream, after)) return;
  const { senses, key } = mention.facts;
  if ((senses & Sense.Name) !== 0 && lastLetter(stream, after) === Char.YEH) mention.set(Feature.FamilyNext);
  if ((bits & Cue.Title) === 0 && (senses & (Sense.Word | Sense.Mixed)) !== 0 && key.startsWith('ال'))
    mention.set(Feature.DefiniteNext);
}

function isSportsReport<T extends GazetteerEntry>(
  stream: TokenStream,
  mention: Mention<T>,
  reader: CueReader,
): boolean {
  const from = Math.max(mention.first - SPORTS_REACH, 0);
  const to = Math.min(mention.last + SPORTS_REACH, stream.length - 1);
  for (let token = from; token <= to; token++) {
    if ((reader.read(stream, token) & Cue.Sports) !== 0) return true;
  }
  return false;
}
