import { Char } from '../core';
import type { GazetteerEntry } from '../gazetteer';
import { nextStack } from '../gazetteer/proclitics';
import { Feature } from './features';
import type { KeyFacts, PlaceFacts } from './key-facts';
import type { PlaceContext } from './types';

const WAW_STACK: number = /* #__PURE__ */ nextStack(0, Char.WAW);

/** Whether a proclitic stack is و alone: a name behind it may be the next of a series. */
export function isConjunction(stack: number): boolean {
  return stack === WAW_STACK;
}

/** A name of the gazetteer in the text, while it is being judged. Tokens are inclusive, offsets half-open. */
export class Mention<T extends GazetteerEntry> {
  /** Tokens of the name: the first holds its proclitics, if any. */
  readonly first: number;
  readonly last: number;
  /** First code unit of the name, and the one after it. */
  readonly start: number;
  readonly end: number;
  /** Number of edits between text and key. */
  readonly distance: number;
  /** Proclitic stack written together with the name, 0 for none. */
  readonly stack: number;
  readonly facts: KeyFacts<T>;
  /** Token of the type noun that governs the name, -1 for none; its number, and its first code unit. */
  headToken = -1;
  headNoun = -1;
  headStart = 0;
  /** Whether a preposition or conjunction is written together with the type noun, or with a name that has none. */
  isCutOff: boolean;
  /** Tokens of the expression, and the code units of the whole expression. */
  expressionFirst: number;
  expressionLast: number;
  phraseStart: number;
  phraseEnd: number;
  /** Whether adjectives in the masculine may follow: the type noun is a masculine singular. */
  isMasculine = false;
  /** Code units of the direction; equal when there is none. */
  directionStart = 0;
  directionEnd = 0;
  /** Country that an adjective behind the name says: طرابلس اللبنانية. */
  hintCountry = '';
  context: PlaceContext | undefined = undefined;
  /** The place right behind that it lies in or beside: حلب of المنصورة بريف حلب. */
  container: Mention<T> | undefined = undefined;
  /** Set of feature bits, see {@link Feature}. */
  features = 0;
  /** How well the other places of the text agree with this one, from 0 to 1. */
  support = 0;
  score = 0;
  /** Indices into `facts.places`, the likeliest place first. */
  ranking: readonly number[] = [0];

  constructor(
    first: number,
    last: number,
    start: number,
    end: number,
    distance: number,
    stack: number,
    facts: KeyFacts<T>,
  ) {
    this.first = first;
    this.last = last;
    this.start = start;
    this.end = end;
    this.distance = distance;
    this.stack = stack;
    this.isCutOff = stack !== 0;
    this.facts = facts;
    this.expressionFirst = first;
    this.expressionLast = last;
    this.phraseStart = start;
    this.phraseEnd = end;
  }

  /** Notes that a feature holds. */
  set(feature: Feature): void {
    this.features |= 1 << feature;
  }

  has(feature: Feature): boolean {
    return (this.features & (1 << feature)) !== 0;
  }

  /** The likeliest place. */
  get place(): PlaceFacts {
    return this.facts.places[this.ranking[0] as number] as PlaceFacts;
  }

  /** Whether the name is read as a place here without looking at the rest of the text. */
  get isAnchor(): boolean {
    if (this.context !== undefined || this.has(Feature.Person)) return false;
    if (this.has(Feature.StrongHead)) return true;
    const { senses, importance, words } = this.facts;
    return senses === 0 && importance >= (words > 1 ? 0.45 : 0.55);
  }
}
