import {
  borrowStream,
  Char,
  letterOffset,
  releaseStream,
  scanInto,
  TokenFlag,
  TokenKind,
  type TokenStream,
} from '../core';
import { type Gazetteer, type GazetteerEntry, NameHits, type Proclitic } from '../gazetteer';
import { procliticSpans } from '../gazetteer/proclitics';
import { isUnderAttack, readSurroundings } from './context';
import { Cue, CueReader } from './cues';
import { readDocument } from './document';
import { Feature } from './features';
import { readExpressions } from './grammar';
import { type KeyFacts, keyFactsOf, Sense } from './key-facts';
import { readMarks } from './marks';
import { Mention } from './mention';
import { firstUnit, wordAfter, wordBefore } from './neighbours';
import { type PlaceSettings, resolvePlaceOptions } from './options';
import { compareSpelling } from './spelling';
import type { FindPlacesOptions, Place, PlaceMatch, PlaceSpan } from './types';
import { beginsName, findUnknown } from './unknown';

/**
 * Finds the places that a text names.
 *
 * Names are matched behind و ف ب ك ل, then read in their surroundings: the type noun and the direction that make one
 * expression with them, the words that make them part of another name, the other places of the text. Every match has
 * a score, its phrase, and its namesakes in order of likelihood.
 *
 * Work is linear in the text. Offsets are UTF-16 code units: `text.slice(match.start, match.end) === match.text`.
 *
 * @throws TypeError when the text is no string or the gazetteer is missing, RangeError when `minScore` is not in 0…1
 *
 * @example
 * const gazetteer = await loadPlaces();
 * findPlaces('معارك في ريف حمص الشرقي', { gazetteer }).map(({ text, phrase }) => [text, phrase.text])
 * // => [['حمص', 'ريف حمص الشرقي']]
 */
export function findPlaces<T extends GazetteerEntry = Place>(
  text: string,
  options: FindPlacesOptions<T>,
): PlaceMatch<T>[] {
  if (typeof text !== 'string') throw new TypeError(`text must be a string, not ${String(text)}`);
  const settings = resolvePlaceOptions(options);
  const stream = borrowStream();
  scanInto(stream, text);
  const matches = matchesOf(stream, settings);
  releaseStream(stream);
  return matches;
}

/**
 * The same over tokens that are scanned already. See {@link findPlaces}.
 *
 * @throws TypeError when the gazetteer is missing, RangeError when `minScore` is not in 0…1
 */
export function findPlacesIn<T extends GazetteerEntry = Place>(
  stream: TokenStream,
  options: FindPlacesOptions<T>,
): PlaceMatch<T>[] {
  return matchesOf(stream, resolvePlaceOptions(options));
}

/** All names of the gazetteer in a text with their features and scores, the unlikely ones too. */
export function readMentions<T extends GazetteerEntry>(
  stream: TokenStream,
  settings: PlaceSettings<T>,
  reader: CueReader = new CueReader(),
): Mention<T>[] {
  const all = collectMentions(stream, settings, reader);
  readExpressions(stream, all, reader);
  const mentions = withoutConsumed(stream, all);
  for (const mention of mentions) readSurroundings(stream, mention, reader);
  readDocument(stream, mentions, reader, settings.countries);
  return mentions;
}

/**
 * Leaves out names that are a type noun or a direction of the name behind them: مدينة of مدينة جدة. A name in brackets
 * between the two is none: درعا of بلدتا نوى (غرب درعا) وطفس.
 */
function withoutConsumed<T extends GazetteerEntry>(stream: TokenStream, mentions: readonly Mention<T>[]): Mention<T>[] {
  return mentions.filter((mention, i) => {
    const next = mentions[i + 1];
    if (next === undefined || next.expressionFirst > mention.last) return true;
    return next.headToken === mention.headToken || firstUnit(stream, next.first - 1) === Char.RIGHT_PARENTHESIS;
  });
}

function matchesOf<T extends GazetteerEntry>(stream: TokenStream, settings: PlaceSettings<T>): PlaceMatch<T>[] {
  const reader = new CueReader();
  const mentions = readMentions(stream, settings, reader);
  const matches: PlaceMatch<T>[] = [];
  for (const mention of mentions) {
    if (mention.score < settings.minScore) continue;
    if (mention.context !== undefined && !settings.embedded) continue;
    matches.push(matchOf(stream, mention));
  }
  if (!settings.unknown) return matches;
  return [...matches, ...findUnknown<T>(stream, mentions, reader)].sort((a, b) => a.start - b.start);
}

/** Importance from which on a word that is also a place is looked at wherever it stands. */
const WELL_KNOWN = 0.6;
/** Names of so many letters are mostly something else. */
const SHORT_LETTERS = 3;

/** Used again for the next text, unless it has grown over so many names. */
let hits: NameHits = /* #__PURE__ */ new NameHits();
const HITS_KEPT = 1 << 14;

function collectMentions<T extends GazetteerEntry>(
  stream: TokenStream,
  { gazetteer, matching }: PlaceSettings<T>,
  reader: CueReader,
): Mention<T>[] {
  gazetteer.matchTokens(stream, hits, matching);
  const factsOf = keyFactsOf(gazetteer as Gazetteer<T>);
  const mentions: Mention<T>[] = [];
  let lastKept = -2;
  for (let hit = 0; hit < hits.length; hit++) {
    const first = hits.firstToken[hit] as number;
    const facts = factsOf(hits.state[hit] as number);
    if (lastKept !== first - 1 && isHopeless(stream, first, hits.lastToken[hit] as number, facts, reader)) continue;
    if (hits.stack[hit] !== 0 && isUncut(stream, first, hits.lastToken[hit] as number, reader)) continue;
    if (facts.idiom !== '' && isIdiom(stream, hits.lastToken[hit] as number, facts.idiom)) continue;
    if (first === hits.lastToken[hit] && beginsName(stream, first, reader)) continue;
    const mention = mentionOf(stream, hits, hit, facts, reader);
    if (mention.first === mention.last && ((stream.flags[first] as number) & TokenFlag.Marked) !== 0) {
      const verdict = readMarks(stream.text.slice(mention.start, mention.end), facts.key);
      if (verdict === 'other') continue;
      if (verdict !== 'open') mention.hintCountry = verdict.country;
    }
    mentions.push(mention);
    lastKept = mention.last;
  }
  if (hits.length > HITS_KEPT) hits = new NameHits();
  return mentions;
}

/** Whether a name of one word stands in a word that only looks like it with a proclitic: حوث in بحوث. */
function isUncut(stream: TokenStream, first: number, last: number, reader: CueReader): boolean {
  return first === last && (reader.read(stream, first) & Cue.Uncut) !== 0 && reader.stack === 0;
}

/** Whether the word behind a name makes an idiom with it: مسقط رأسه is a birthplace. */
function isIdiom(stream: TokenStream, last: number, idiom: string): boolean {
  const after = wordAfter(stream, last);
  if (after < 0) return false;
  const from = stream.letterStart[after] as number;
  const length = (stream.letterStart[after + 1] as number) - from;
  for (let i = 0; i < idiom.length; i++) {
    if (i >= length || stream.letters[from + i] !== idiom.charCodeAt(i)) return false;
  }
  return true;
}

/** An ordinary word that no word beside it calls a place: most matches of a large gazetteer, left out early. */
function isHopeless<T>(
  stream: TokenStream,
  first: number,
  last: number,
  facts: KeyFacts<T>,
  reader: CueReader,
): boolean {
  if ((facts.senses & Sense.Word) === 0 || facts.importance >= WELL_KNOWN) return false;
  const before = wordBefore(stream, first);
  if (before >= 0 && (reader.read(stream, before) & (Cue.TypeNoun | Cue.Locator)) !== 0) return false;
  if (before >= 0 && isUnderAttack(stream, first, reader)) return false;
  // الباب بريف حلب: a type noun with a preposition.
  const after = wordAfter(stream, last);
  return after < 0 || (reader.read(stream, after) & Cue.TypeNoun) === 0 || reader.stack === 0;
}

/** The last token of the bare name: epithets that the key has belong to the phrase (مطار دمشق الدولي, تونس العاصمة). */
function bareLast<T>(stream: TokenStream, hits: NameHits, hit: number, facts: KeyFacts<T>, reader: CueReader): number {
  let last = hits.lastToken[hit] as number;
  const nameFirst = (hits.firstToken[hit] as number) + (facts.ownNoun >= 0 ? 1 : 0);
  while (last > nameFirst && (reader.read(stream, last) & Cue.Epithet) !== 0 && reader.completes(facts.ownNoun)) last--;
  return last;
}

function mentionOf<T extends GazetteerEntry>(
  stream: TokenStream,
  hits: NameHits,
  hit: number,
  facts: KeyFacts<T>,
  reader: CueReader,
): Mention<T> {
  const first = hits.firstToken[hit] as number;
  const last = bareLast(stream, hits, hit, facts, reader);
  const letter = hits.letter[hit] as number;
  const hasOwnNoun = facts.ownNoun >= 0;
  const stack = hasOwnNoun ? 0 : (hits.stack[hit] as number);
  // The bare name begins with the word behind the noun; a hyphen may part the two.
  const nameToken = !hasOwnNoun ? first : stream.kind[first + 1] === TokenKind.Punctuation ? first + 2 : first + 1;
  const start = stack === 0 ? (stream.start[nameToken] as number) : letterOffset(stream, first, letter);
  const end = stream.end[last] as number;
  const mention = new Mention(first, last, start, end, hits.distance[hit] as number, stack, facts);
  if ((facts.senses & Sense.Word) !== 0) mention.set(Feature.Word);
  if ((facts.senses & Sense.Mixed) !== 0) mention.set(Feature.Mixed);
  if ((facts.senses & Sense.Name) !== 0) mention.set(Feature.Name);
  if ((facts.senses & Sense.Brand) !== 0) mention.set(Feature.Brand);
  if (facts.words > 1) mention.set(Feature.LongName);
  else if (facts.key.length <= SHORT_LETTERS) mention.set(Feature.Short);
  if (isContrary(stream.text.slice(start, end), facts.spellings)) mention.set(Feature.Contrary);
  if (facts.isForeign) mention.set(Feature.Foreign);
  if (stack !== 0) {
    mention.set(Feature.Cut);
    if (stream.letters[letter - 1] === Char.BEH) mention.set(Feature.InPreposition);
  }
  return mention;
}

/** Whether a name is written so that it contradicts the spelling of the places, and agrees with none of them. */
function isContrary(name: string, spellings: readonly string[]): boolean {
  let contrary = false;
  for (const spelling of spellings) {
    const match = compareSpelling(name, spelling);
    if (match === 'same') return false;
    if (match === 'contrary') contrary = true;
  }
  return contrary;
}

function span(stream: TokenStream, start: number, end: number): PlaceSpan {
  return { start, end, text: stream.text.slice(start, end) };
}

/** A match while its optional parts are added. */
type Writable<T> = { -readonly [key in keyof T]: T[key] };

const NO_PROCLITICS: readonly Proclitic[] = [];

function matchOf<T extends GazetteerEntry>(stream: TokenStream, mention: Mention<T>): PlaceMatch<T> {
  const { facts, headToken, directionStart, directionEnd, context, ranking } = mention;
  const candidates = ranking.length === 1 ? facts.entries : ranking.map((index) => facts.entries[index] as T);
  const entry = candidates[0] as T;
  const { start, end, phraseStart, phraseEnd } = mention;
  const text = stream.text.slice(start, end);
  const isWhole = phraseStart === start && phraseEnd === end;
  const match: Writable<PlaceMatch<T>> = {
    start,
    end,
    text,
    name: entry.name,
    entry,
    candidates,
    proclitics: mention.stack === 0 ? NO_PROCLITICS : procliticSpans(stream, mention.first, mention.stack),
    phrase: isWhole ? { start, end, text } : span(stream, phraseStart, phraseEnd),
    distance: mention.distance,
    score: mention.score,
  };
  if (headToken >= 0) match.head = span(stream, mention.headStart, stream.end[headToken] as number);
  if (directionEnd !== 0) match.direction = span(stream, directionStart, directionEnd);
  if (context !== undefined) match.context = context;
  return match;
}
