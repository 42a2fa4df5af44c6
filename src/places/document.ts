import { Char, TokenKind, type TokenStream } from '../core';
import type { GazetteerEntry } from '../gazetteer';
import { HOME_COUNTRIES, WAR_COUNTRIES } from '../generated/toponyms';
import { Cue, type CueReader } from './cues';
import { Feature, scoreOf } from './features';
import { type KeyFacts, type PlaceFacts, Sense } from './key-facts';
import { isConjunction, type Mention } from './mention';
import { firstUnit, followsOnLine, isListMark } from './neighbours';
import { SOVEREIGN_TYPES } from './place-types';

/** How many mentions before and behind are asked about a place. */
const REACH = 6;
/** Tokens within which two places belong to one expression (القصير بريف حمص) or to one passage. */
const CLOSE = 4;
const NEAR = 25;
/** A relation from here on means: inside of it, or next to it. */
const NEAR_RELATION = 0.9;
/**
 * What a namesake of a place in the same expression counts for that is not the likeliest itself: الحميدية في القنيطرة
 * are a village and its province, though a bigger place has each of the names.
 */
const JOINT = 0.95;
/** Kilometres within which two places are neighbours. */
const NEIGHBOURS_KM = 60;
const KM_PER_DEGREE = 111.2;

/** What the rest of the text adds to a place's rank, per unit of support and for what the expression says. */
const RANK = {
  support: 0.9,
  within: 0.5,
  evidence: 0.4,
  type: 0.5,
  mainType: 0.3,
  country: 1.5,
  /** A country that the caller expects, and for a name that fighting is reported from one where there is a war. */
  expected: 0.6,
  war: 0.25,
} as const;
/** By how much of importance a namesake eclipses a place, and from which importance on also those of Arab countries. */
const ECLIPSE = 0.3;
const HOUSEHOLD_NAME = 0.8;
/** What words that speak of a country, or the caller's expectation, count for as support of the places in it. */
const EVIDENCE_SUPPORT = 0.5;

/** Reads what the names of a text say of each other, ranks the namesakes, and gives each mention its score. */
export function readDocument<T extends GazetteerEntry>(
  stream: TokenStream,
  mentions: readonly Mention<T>[],
  reader: CueReader,
  expected: ReadonlySet<string> = NO_COUNTRIES,
): void {
  markSeries(stream, mentions);
  markWithin(stream, mentions);
  markSameNames(mentions);
  const { weights, total } = countryEvidence(stream, mentions, reader);
  const evidence: Evidence = { weights, total, expected };
  for (const mention of mentions) if (mention.facts.places.length > 1) rank(mention, reader, evidence);
  const anchors = mentions.filter((mention) => mention.isAnchor);
  // The second round asks neighbours that the first has already moved: القصير بريف حمص, then a village near by.
  rankAll(mentions, anchors, reader, evidence, true);
  rankAll(mentions, anchors, reader, evidence, false);
  for (const mention of mentions) {
    if ((mention.place.types & SOVEREIGN_TYPES) !== 0) mention.set(Feature.Sovereign);
    if (HOME.has(mention.place.country)) mention.set(Feature.Home);
    mention.score = scoreOf(mention.features, mention.place.importance, mention.facts.frequency, mention.support);
  }
}

const HOME: ReadonlySet<string> = /* #__PURE__ */ new Set(/* #__PURE__ */ HOME_COUNTRIES.split(' '));
const AT_WAR: ReadonlySet<string> = /* #__PURE__ */ new Set(/* #__PURE__ */ WAR_COUNTRIES.split(' '));
const NO_COUNTRIES: ReadonlySet<string> = /* #__PURE__ */ new Set();
const NO_SUPPORTS: readonly number[] = [];

/** Ranks the namesakes of all mentions by what the anchors near by and the countries of all anchors say. */
function rankAll<T extends GazetteerEntry>(
  mentions: readonly Mention<T>[],
  anchors: readonly Mention<T>[],
  reader: CueReader,
  evidence: Evidence,
  namesakesOnly: boolean,
): void {
  const shares = countryShares(anchors);
  let at = 0;
  for (const mention of mentions) {
    while (at < anchors.length && (anchors[at] as Mention<T>).first < mention.first) at++;
    const { places } = mention.facts;
    if (places.length > 1) {
      const supports: number[] = [];
      for (const place of places) supports.push(supportOf(mention, place, anchors, at, shares));
      rank(mention, reader, evidence, supports);
    } else if (!namesakesOnly) {
      const support = supportOf(mention, mention.place, anchors, at, shares);
      mention.support = isSupported(mention) ? Math.max(support, evidenceFor(mention.place, evidence)) : 0;
    }
  }
}

/** The other places of a text do not make an ordinary word one of them; a type noun does. */
function isSupported<T extends GazetteerEntry>(mention: Mention<T>): boolean {
  return mention.headToken >= 0 || !isWord(mention);
}

function isWord<T extends GazetteerEntry>(mention: Mention<T>): boolean {
  return (mention.facts.senses & Sense.Word) !== 0;
}

/** Marks names that stand in a series with one that is surely a place: حلب وإدلب, حاس، محافظة إدلب. */
function markSeries<T extends GazetteerEntry>(stream: TokenStream, mentions: readonly Mention<T>[]): void {
  for (let i = 1; i < mentions.length; i++) {
    const before = mentions[i - 1] as Mention<T>;
    const mention = mentions[i] as Mention<T>;
    const gap = mention.expressionFirst - before.expressionLast;
    const isJoined =
      gap === 1
        ? isConjunction(mention.stack) || isOneWaw(stream, mention.headToken)
        : gap === 2 && isListMark(firstUnit(stream, before.expressionLast + 1));
    if (!isJoined) continue;
    // A comma parts clauses too, so it makes no ordinary word a member of a series.
    const isComma = gap === 2;
    if (before.isAnchor && !(isComma && isWord(mention))) mention.set(Feature.Coordinated);
    if (mention.isAnchor && !(isComma && isWord(before))) before.set(Feature.Coordinated);
  }
}

/** Whether a type noun has و written together with it: محافظة إدلب ومدينة الباب. */
function isOneWaw(stream: TokenStream, token: number): boolean {
  return token >= 0 && firstUnit(stream, token) === Char.WAW;
}

/** Marks names right before the place that they lie in or beside: بريف حلب, في حمص, جنوب دمشق. */
function markWithin<T extends GazetteerEntry>(stream: TokenStream, mentions: readonly Mention<T>[]): void {
  for (let i = 1; i < mentions.length; i++) {
    const mention = mentions[i - 1] as Mention<T>;
    const next = mentions[i] as Mention<T>;
    const gap = next.expressionFirst - mention.expressionLast;
    const isBehind = gap === 1 ? next.isCutOff || next.directionEnd !== 0 : gap === 2 && next.has(Feature.Locator);
    if (!isBehind || isConjunction(next.stack) || !followsOnLine(stream, next.expressionFirst)) continue;
    if (!areNear(mention.facts, next.facts)) continue;
    mention.set(Feature.Within);
    mention.container = next;
  }
}

/** Whether a place of one name lies in or beside a place of the other. */
function areNear<T>(a: KeyFacts<T>, b: KeyFacts<T>): boolean {
  return a.places.some((place) => b.places.some((other) => relation(place, other) >= NEAR_RELATION));
}

/** A place of this importance is named beside its namesakes: جورج واشنطن says nothing of واشنطن. */
const NO_NAMESAKE_PERSON = 0.65;

/** Marks names that a type noun calls a place elsewhere in the text, or that are a person's elsewhere. */
function markSameNames<T extends GazetteerEntry>(mentions: readonly Mention<T>[]): void {
  const places = new Set<KeyFacts<T>>();
  const persons = new Set<KeyFacts<T>>();
  for (const mention of mentions) {
    if (mention.has(Feature.StrongHead) && mention.context === undefined) places.add(mention.facts);
    const isPerson = mention.has(Feature.Person) || mention.has(Feature.FamilyNext);
    if (isPerson && mention.facts.importance < NO_NAMESAKE_PERSON) persons.add(mention.facts);
  }
  if (places.size === 0 && persons.size === 0) return;
  for (const mention of mentions) {
    if (places.has(mention.facts)) mention.set(Feature.SameName);
    if (persons.has(mention.facts)) mention.set(Feature.SamePerson);
  }
}

interface CountryShares {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** What is known of the countries of a text beside the places that it names. */
interface Evidence extends CountryShares {
  /** Countries that the caller expects. */
  readonly expected: ReadonlySet<string>;
}

/** Share of a country among the words that speak of countries. */
function shareOf(country: string, { weights, total }: CountryShares): number {
  return total === 0 ? 0 : (weights.get(country) ?? 0) / total;
}

/** What the words that speak of countries, or the caller, say for a place. */
function evidenceFor({ country }: PlaceFacts, evidence: Evidence): number {
  return EVIDENCE_SUPPORT * (evidence.expected.has(country) ? 1 : shareOf(country, evidence));
}

/** A mention of a country speaks for it as much as one of a place in it. */
function countryWeight<T extends GazetteerEntry>(mention: Mention<T>): number {
  return mention.place.country === '' ? 0 : 1;
}

function countryShares<T extends GazetteerEntry>(anchors: readonly Mention<T>[]): CountryShares {
  const weights = new Map<string, number>();
  let total = 0;
  for (const anchor of anchors) {
    const weight = countryWeight(anchor);
    if (weight === 0) continue;
    const { country } = anchor.place;
    weights.set(country, (weights.get(country) ?? 0) + weight);
    total += weight;
  }
  return { weights, total };
}

/**
 * What the words of a text that name no place say of the countries it speaks of: adjectives of nationality with the
 * article (الجيش السوري), peoples, forces that belong to one country (الحوثيون, قوات النظام).
 */
function countryEvidence<T extends GazetteerEntry>(
  stream: TokenStream,
  mentions: readonly Mention<T>[],
  reader: CueReader,
): CountryShares {
  const weights = new Map<string, number>();
  let total = 0;
  if (mentions.length === 0) return { weights, total };
  for (let token = 0; token < stream.length; token++) {
    if (stream.kind[token] !== TokenKind.Word || !reader.maySpeakOfCountry(stream.hash[token] as number)) continue;
    const bits = reader.read(stream, token);
    if ((bits & (Cue.Demonym | Cue.CountryWord | Cue.CountryPhrase)) === 0) continue;
    const country = (bits & Cue.CountryPhrase) !== 0 ? reader.countryBehind(stream, token) : reader.country;
    if (country === '') continue;
    weights.set(country, (weights.get(country) ?? 0) + 1);
    total++;
  }
  return { weights, total };
}

/** Orders the namesakes of a mention, and notes the support of the first. */
function rank<T extends GazetteerEntry>(
  mention: Mention<T>,
  reader: CueReader,
  evidence: Evidence,
  supports: readonly number[] = NO_SUPPORTS,
): void {
  const { places } = mention.facts;
  const values: number[] = [];
  const ranking: number[] = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as PlaceFacts;
    const isExpected = evidence.expected.has(place.country);
    let value = rankOf(mention, place, reader) + (isExpected ? RANK.expected : 0);
    if (isExpected || !isEclipsed(mention, place)) {
      value += RANK.evidence * shareOf(place.country, evidence) + RANK.support * (supports[i] ?? 0);
    }
    values.push(value);
    // Namesakes are few, and mostly in order already.
    let at = i;
    for (; at > 0 && (values[ranking[at - 1] as number] as number) < value; at--)
      ranking[at] = ranking[at - 1] as number;
    ranking[at] = i;
  }
  mention.ranking = ranking;
  const likeliest = Math.max(supports[ranking[0] as number] ?? 0, evidenceFor(mention.place, evidence));
  mention.support = isSupported(mention) ? likeliest : 0;
}

/**
 * Whether nobody means a place when its name stands alone, whatever else the text is about: لندن is no town of Kentucky in an
 * article on the United States, and لبنان none of Ohio. Where Arabic names are at home, lesser namesakes are meant more often:
 * السليمانية is a quarter of Riyadh, too.
 */
function isEclipsed<T extends GazetteerEntry>(mention: Mention<T>, place: PlaceFacts): boolean {
  const most = mention.facts.importance;
  if (most - place.importance <= ECLIPSE || (HOME.has(place.country) && most < HOUSEHOLD_NAME)) return false;
  if (mention.hintCountry !== '' && place.country === mention.hintCountry) return false;
  return mention.container === undefined || relation(place, mention.container.place) < NEAR_RELATION;
}

/** What importance and the mention's own expression say for a place. */
function rankOf<T extends GazetteerEntry>(mention: Mention<T>, place: PlaceFacts, reader: CueReader): number {
  let value = place.importance;
  if (mention.headNoun >= 0) {
    const { types, mainType } = reader.typeNoun(mention.headNoun);
    if ((place.types & types) !== 0) value += RANK.type;
    if ((place.types & mainType) !== 0) value += RANK.mainType;
  }
  const { container } = mention;
  if (container !== undefined && relation(place, container.place) >= NEAR_RELATION) value += RANK.within;
  if (mention.hintCountry !== '' && place.country === mention.hintCountry) value += RANK.country;
  if (mention.has(Feature.Attack) && AT_WAR.has(place.country)) value += RANK.war;
  return value;
}

/**
 * How well a place agrees with the other places of the text: the nearest related one, or its country's share.
 *
 * @param at where the mention stands, or would stand, among the anchors
 */
function supportOf<T extends GazetteerEntry>(
  mention: Mention<T>,
  place: PlaceFacts,
  anchors: readonly Mention<T>[],
  at: number,
  shares: CountryShares,
): number {
  const own = mention.isAnchor ? countryWeight(mention) : 0;
  const ownCountry = mention.place.country === place.country ? own : 0;
  const others = shares.total - own;
  const share = others > 0 ? ((shares.weights.get(place.country) ?? 0) - ownCountry) / others : 0;
  let support = 0.5 * Math.max(share, 0);
  const to = Math.min(at + REACH + 1, anchors.length);
  for (let i = Math.max(at - REACH, 0); i < to; i++) {
    const other = anchors[i] as Mention<T>;
    if (other.facts === mention.facts) continue;
    const gap = other.first > mention.last ? other.first - mention.last : mention.first - other.last;
    const closeness = gap <= CLOSE ? 1 : gap <= NEAR ? 0.7 : 0.5;
    if (closeness <= support) continue;
    support = Math.max(support, closeness * relation(place, other.place));
    if (gap <= CLOSE) support = Math.max(support, JOINT * closestRelation(place, other.facts.places));
  }
  return support;
}

/** How closely a place belongs together with one of several namesakes. */
function closestRelation(place: PlaceFacts, namesakes: readonly PlaceFacts[]): number {
  let closest = 0;
  for (const namesake of namesakes) closest = Math.max(closest, relation(place, namesake));
  return closest;
}

/** How closely two places belong together, from 0 to 1. */
export function relation(a: PlaceFacts, b: PlaceFacts): number {
  if (a.parent !== '' && a.parent === b.id) return 1;
  if (b.parent !== '' && b.parent === a.id) return 1;
  // Most places are apart by their latitudes alone.
  if (Math.abs(a.lat - b.lat) <= NEIGHBOURS_KM / KM_PER_DEGREE && kilometres(a, b) <= NEIGHBOURS_KM) return 0.9;
  if (a.parent !== '' && a.parent === b.parent) return 0.8;
  return a.country !== '' && a.country === b.country ? 0.6 : 0;
}

/** Distance on a plane that is right to a few percent at the distances that matter here; NaN when unknown. */
export function kilometres(a: PlaceFacts, b: PlaceFacts): number {
  const north = a.lat - b.lat;
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.sqrt(north * north + east * east) * KM_PER_DEGREE;
}
