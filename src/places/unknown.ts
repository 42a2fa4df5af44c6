import { Char, hashLetters, letterOffset, TokenKind, type TokenStream } from '../core';
import type { GazetteerEntry } from '../gazetteer';
import { isCommonWord } from '../gazetteer/common-words';
import { Cue, type CueReader, NounNumber } from './cues';
import type { Mention } from './mention';
import { firstUnit, wordAfter } from './neighbours';
import type { PlaceMatch, PlaceSpan } from './types';

/** How likely an unknown word behind a type noun is a name: a noun that always governs one says more. */
const UNKNOWN_SCORE = 0.4;

/**
 * Names that the gazetteer lacks: the word right behind a type noun that is always followed by a name, when it is no
 * word of the language. One word is taken, or two: when the first is one that names begin with (تل البوم), or the second
 * is one that they end with (زعبوطة الفوقا) or no word of the language and has the article (كفر الزلط). A noun in the dual
 * or plural governs the names joined by و as well: قريتي زعبوطة وتل البوم.
 */
export function findUnknown<T extends GazetteerEntry>(
  stream: TokenStream,
  mentions: readonly Mention<T>[],
  reader: CueReader,
): PlaceMatch<T>[] {
  const matches: PlaceMatch<T>[] = [];
  let next = 0;
  for (let token = 0; token < stream.length; token++) {
    if (stream.kind[token] !== TokenKind.Word) continue;
    if ((reader.read(stream, token) & Cue.TypeNoun) === 0) continue;
    if (!reader.typeNoun(reader.noun).isStrong) continue;
    const isSingular = reader.nounNumber === NounNumber.Singular;
    const headStart = letterOffset(stream, token, reader.letter);
    const names: [first: number, last: number, start: number][] = [];
    let name = wordAfter(stream, token);
    while (name >= 0) {
      while (next < mentions.length && (mentions[next] as Mention<T>).last < name) next++;
      const mention = mentions[next];
      const isKnown = mention !== undefined && mention.first <= name;
      const last = isKnown ? mention.last : nameEnd(stream, name, names.length > 0, reader);
      if (last < name) break;
      if (!isKnown) names.push([name, last, nameStart(stream, name, names.length > 0)]);
      if (isSingular) break;
      name = wordAfter(stream, last);
      if (name >= 0 && firstUnit(stream, name) !== Char.WAW) break;
    }
    const last = names[names.length - 1];
    if (last === undefined) continue;
    for (const [, end, start] of names) matches.push(unknownMatch(stream, headStart, token, start, end, last[1]));
  }
  return matches;
}

/** First code unit of a name; the و that joins it to the one before it is left out. */
function nameStart(stream: TokenStream, name: number, isJoined: boolean): number {
  return isJoined
    ? letterOffset(stream, name, (stream.letterStart[name] as number) + 1)
    : (stream.start[name] as number);
}

/** The last token of the unknown name that begins with a token; the token before when no name begins there. */
function nameEnd(stream: TokenStream, first: number, isJoined: boolean, reader: CueReader): number {
  const second = wordAfter(stream, first);
  const isSecond = second >= 0 && isName(stream, second, false, reader);
  if ((reader.read(stream, first) & Cue.NameFirst) !== 0 && (reader.stack !== 0) === isJoined) {
    return isSecond ? second : first - 1;
  }
  if (!isName(stream, first, isJoined, reader)) return first - 1;
  if (second < 0) return first;
  if ((reader.read(stream, second) & Cue.NameLast) !== 0 && reader.stack === 0) return second;
  return isSecond && hasArticle(stream, second) ? second : first;
}

function hasArticle(stream: TokenStream, token: number): boolean {
  const from = stream.letterStart[token] as number;
  return stream.letters[from] === Char.ALEF && stream.letters[from + 1] === Char.LAM;
}

/**
 * Whether a word only begins a longer name that the gazetteer lacks: تل in "تل مشيهيدة". It stands in the construct state,
 * and what follows may be a name.
 */
export function beginsName(stream: TokenStream, token: number, reader: CueReader): boolean {
  if ((reader.read(stream, token) & Cue.NameFirst) === 0) return false;
  const second = wordAfter(stream, token);
  return second >= 0 && isName(stream, second, false, reader);
}

/** Whether a word may be a name, behind و when it is joined: no word of the language, no cue, three letters or more. */
function isName(stream: TokenStream, token: number, isJoined: boolean, reader: CueReader): boolean {
  const { letters } = stream;
  const from = (stream.letterStart[token] as number) + (isJoined ? 1 : 0);
  const to = stream.letterStart[token + 1] as number;
  if (to - from < 3) return false;
  if (reader.read(stream, token) !== 0) return false;
  const hash = isJoined ? hashLetters(letters, from, to) : (stream.hash[token] as number);
  return !isCommonWord(letters, from, to, hash);
}

function unknownMatch<T extends GazetteerEntry>(
  stream: TokenStream,
  headStart: number,
  head: number,
  nameStart: number,
  nameLast: number,
  phraseLast: number,
): PlaceMatch<T> {
  const span = (start: number, end: number): PlaceSpan => ({ start, end, text: stream.text.slice(start, end) });
  const name = span(nameStart, stream.end[nameLast] as number);
  return {
    ...name,
    name: name.text,
    entry: undefined,
    candidates: [],
    proclitics: [],
    head: span(headStart, stream.end[head] as number),
    phrase: span(headStart, stream.end[phraseLast] as number),
    distance: 0,
    score: UNKNOWN_SCORE,
  };
}
