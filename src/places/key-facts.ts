import { scan } from '../core';
import type { Gazetteer, GazetteerEntry } from '../gazetteer';
import { AMBIGUOUS_KEYS, FREQUENCIES, IDIOMS, TYPE_NOUNS } from '../generated/toponyms';
import { placeTypeBits, SETTLEMENT_TYPES } from './place-types';

/** What else a key means: a set of bits. */
export enum Sense {
  /** An ordinary word; as a place it is rare. */
  Word = 1,
  /** An ordinary word and a well-known place. */
  Mixed = 2,
  /** A personal name. */
  Name = 4,
  /** A club, a company, a newspaper. */
  Brand = 8,
  /** An adjective as well: السعودية, سورية. */
  Adjective = 16,
}

/** What is known of an entry, whatever gazetteer it is from. */
export interface PlaceFacts {
  /** Set of place types, see `placeTypeBits`; 0 when unknown. */
  readonly types: number;
  readonly importance: number;
  readonly id: string;
  readonly country: string;
  readonly parent: string;
  /** Degrees; NaN when unknown. */
  readonly lat: number;
  readonly lon: number;
}

/** What is known of a key before any text is read. */
export interface KeyFacts<T> {
  readonly key: string;
  readonly entries: readonly T[];
  readonly places: readonly PlaceFacts[];
  /** Greatest importance of the places. */
  readonly importance: number;
  /** Types of all places, and of the most important one. */
  readonly types: number;
  readonly mainTypes: number;
  /** Set of {@link Sense} bits. */
  readonly senses: number;
  /** How often the key stands in news: the logarithm of its count, scaled to 0…1. */
  readonly frequency: number;
  readonly words: number;
  readonly isForeign: boolean;
  /** How the word behind begins when the two make an idiom (مسقط رأسه); empty for most keys. */
  readonly idiom: string;
  /** The names that a writer may have spelt otherwise: those of one word, when there are few. */
  readonly spellings: readonly string[];
  /** Type noun that the key begins with and that is no part of the bare name, or -1. */
  readonly ownNoun: number;
}

/** Importance of an entry that has none: one that a user names is likelier meant than not. */
const ASSUMED_IMPORTANCE = 0.5;

let senses: Map<string, number> | undefined;

function senseTable(): Map<string, number> {
  const table = new Map<string, number>();
  const add = (keys: string, sense: Sense): void => {
    for (const key of keys.split(' ')) {
      const spaced = key.replaceAll('_', ' ');
      table.set(spaced, (table.get(spaced) ?? 0) | sense);
    }
  };
  add(AMBIGUOUS_KEYS.word, Sense.Word);
  add(AMBIGUOUS_KEYS.mixed, Sense.Mixed);
  add(AMBIGUOUS_KEYS.name, Sense.Name);
  add(AMBIGUOUS_KEYS.brand, Sense.Brand);
  add(AMBIGUOUS_KEYS.adjective, Sense.Adjective);
  return table;
}

function sensesOf(key: string): number {
  senses ??= senseTable();
  return senses.get(key) ?? 0;
}

let frequencies: Map<string, number> | undefined;

/** How often a key stands in news, as a share of the most frequent: the logarithm, from 0 to 1. */
function frequencyOf(key: string): number {
  if (frequencies === undefined) {
    frequencies = new Map();
    for (const [digits, keys] of Object.entries(FREQUENCIES)) {
      for (const word of keys.split(' ')) frequencies.set(word, Number(digits) / MOST_DIGITS);
    }
  }
  return frequencies.get(key) ?? 0;
}

/** Two to this power is the count of the most frequent word. */
const MOST_DIGITS = 20;

/** Reads an entry of any gazetteer: properties that are missing or of another type than Place has count as unknown. */
export function placeFacts(entry: GazetteerEntry): PlaceFacts {
  const { id, type, country, parent, lat, lon, importance } = entry as GazetteerEntry &
    Readonly<Record<string, unknown>>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const degrees = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
  const isShare = typeof importance === 'number' && importance >= 0 && importance <= 1;
  return {
    types: placeTypeBits([type]),
    importance: isShare ? importance : ASSUMED_IMPORTANCE,
    id: text(id),
    country: text(country),
    parent: text(parent),
    lat: degrees(lat),
    lon: degrees(lon),
  };
}

/** A name as the scan folds it: words separated by one space. */
function foldedName(name: string): string {
  const stream = scan(name);
  const words: string[] = [];
  for (let token = 0; token < stream.length; token++) {
    const from = stream.letterStart[token] as number;
    const to = stream.letterStart[token + 1] as number;
    if (to > from) words.push(String.fromCharCode(...stream.letters.subarray(from, to)));
  }
  return words.join(' ');
}

/**
 * The type noun that a key begins with, when the bare name stands behind it: مطار of مطار المزة, منطقة of منطقة عسير.
 * A name that is only known with the noun keeps it when it is a settlement's (مدينة نصر) or the noun is never split off.
 */
function ownNounOf(key: string, entries: readonly GazetteerEntry[], places: readonly PlaceFacts[]): number {
  const space = key.indexOf(' ');
  if (space < 0) return -1;
  const first = key.slice(0, space);
  const noun = TYPE_NOUNS.findIndex(([singular, , , , , isSplit]) => isSplit && singular === first);
  if (noun < 0) return -1;
  const rest = key.slice(space + 1);
  const nounTypes = placeTypeBits((TYPE_NOUNS[noun] as (typeof TYPE_NOUNS)[number])[3].split(' ')) & ~SETTLEMENT_TYPES;
  const isOfNoun = places.some(({ types }) => (types & nounTypes) !== 0);
  if (isOfNoun) return noun;
  const isNamedWithout = entries.some(({ name, aliases }) =>
    [name, ...(aliases ?? [])].some((other) => foldedName(other) === rest),
  );
  return isNamedWithout ? noun : -1;
}

/** More namesakes than these are written in so many ways that the spelling tells nothing. */
const MAX_SPELT_ENTRIES = 4;

function spellingsOf(entries: readonly GazetteerEntry[]): string[] {
  if (entries.length > MAX_SPELT_ENTRIES) return [];
  return entries.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).filter((name) => !name.includes(' '));
}

const caches = new WeakMap<object, Map<number, KeyFacts<GazetteerEntry>>>();

/** The facts of the keys of a gazetteer by trie state, made when a key is first met and kept with the gazetteer. */
export function keyFactsOf<T extends GazetteerEntry>(gazetteer: Gazetteer<T>): (state: number) => KeyFacts<T> {
  let cache = caches.get(gazetteer) as Map<number, KeyFacts<T>> | undefined;
  if (cache === undefined) {
    cache = new Map<number, KeyFacts<T>>();
    caches.set(gazetteer, cache);
  }
  const kept = cache;
  return (state) => {
    let facts = kept.get(state);
    if (facts === undefined) {
      facts = buildFacts(gazetteer, state);
      kept.set(state, facts);
    }
    return facts;
  };
}

function buildFacts<T extends GazetteerEntry>(gazetteer: Gazetteer<T>, state: number): KeyFacts<T> {
  const key = gazetteer.keyAt(state);
  const entries = gazetteer.idsAt(state).map((id) => gazetteer.entry(id));
  const places = entries.map(placeFacts);
  const main = places.reduce((best, place) => (place.importance > best.importance ? place : best));
  const ownNoun = ownNounOf(key, entries, places);
  const space = key.indexOf(' ');
  const bare = ownNoun < 0 ? key : key.slice(space + 1);
  const unit = key.charCodeAt(0);
  return {
    key,
    entries,
    places,
    importance: main.importance,
    types: places.reduce((types, place) => types | place.types, 0),
    mainTypes: main.types,
    senses: sensesOf(key),
    frequency: frequencyOf(key),
    words: bare.split(' ').length,
    isForeign: unit < 0x600 || unit > 0x8ff,
    idiom: IDIOMS.find(([name]) => name === key)?.[1] ?? '',
    spellings: space < 0 ? spellingsOf(entries) : [],
    ownNoun,
  };
}
