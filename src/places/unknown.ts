import { Char, letterOffset, TokenKind, type TokenStream } from '../core';
import type { GazetteerEntry } from '../gazetteer';
import { isCommonWord } from '../gazetteer/common-words';
import { Cue, type CueReader, NounNumber } from './cues';
import type { Mention } from './mention';
import { wordAfter } from './neighbours';
import type { PlaceMatch, PlaceSpan } from './types';

/** How likely an unknown word behind a type noun is a name: a noun that always governs one says more. */
const UNKNOWN_SCORE = 0.4;

/**
 * Names that the gazetteer lacks: the word right behind a type noun that is always followed by a name, when it is no
 * word of the language. One word is taken, or two when the second is no word of the language either and has the
 * article, as second parts of names do (كفر الزلط).
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
    const { isStrong } = reader.typeNoun(reader.noun);
    if (!isStrong || reader.nounNumber !== NounNumber.Singular) continue;
    const headStart = letterOffset(stream, token, reader.letter);
    const name = wordAfter(stream, token);
    if (name < 0) continue;
    while (next < mentions.length && (mentions[next] as Mention<T>).last < name) next++;
    if (next < mentions.length && (mentions[next] as Mention<T>).first <= name) continue;
    if (!isName(stream, name, reader)) continue;
    const second = wordAfter(stream, name);
    const isLonger = second >= 0 && hasArticle(stream, second) && isName(stream, second, reader);
    matches.push(unknownMatch(stream, headStart, token, name, isLonger ? second : name));
  }
  return matches;
}

function hasArticle(stream: TokenStream, token: number): boolean {
  const from = stream.letterStart[token] as number;
  return stream.letters[from] === Char.ALEF && stream.letters[from + 1] === Char.LAM;
}

/** Whether a word may be a name: no word of the language, no cue, three letters or more. */
function isName(stream: TokenStream, token: number, reader: CueReader): boolean {
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  if (to - from < 3) return false;
  if (reader.read(stream, token) !== 0) return false;
  return !isCommonWord(stream.letters, from, to, stream.hash[token] as number);
}

function unknownMatch<T extends GazetteerEntry>(
  stream: TokenStream,
  headStart: number,
  head: number,
  first: number,
  last: number,
): PlaceMatch<T> {
  const span = (start: number, end: number): PlaceSpan => ({ start, end, text: stream.text.slice(start, end) });
  const end = stream.end[last] as number;
  const name = span(stream.start[first] as number, end);
  return {
    ...name,
    name: name.text,
    entry: undefined,
    candidates: [],
    proclitics: [],
    head: span(headStart, stream.end[head] as number),
    phrase: span(headStart, end),
    distance: 0,
    score: UNKNOWN_SCORE,
  };
}
