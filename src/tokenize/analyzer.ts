import { borrowStream, releaseStream, scanInto, TokenFlag, TokenKind, type TokenStream } from '../core/index';
import { lightStem, lightStemEnd, lightStemStart } from './light-stem';
import { foldedForm, foldedLetters, foldWord } from './norms';
import { isStopWord, mayBeStopWord } from './stop-words';
import type { Span } from './token';

/** A term of a text for a search index, and where the text has it. */
export interface SearchTerm extends Span {
  readonly term: string;
}

/** What an analyzer does with words. */
export interface AnalyzerOptions {
  /** Whether function words give no term: `true` (the default), `false`, or a test of one's own. */
  readonly stopWords?: boolean | ((word: string) => boolean);
  /**
   * Cuts the clitics off an Arabic word: `segmentClitics`, or anything that gives the span of the stem. Without it only
   * the article and the endings that `lightStem` knows are cut off. Default: none.
   */
  readonly segment?: (word: string) => { readonly stem: Span };
  /** Makes the term from the folded letters of an Arabic stem. Default: `lightStem`. */
  readonly stem?: (folded: string) => string;
}

/** Makes terms of texts and queries in one way. */
export interface Analyzer {
  /** The terms of a text, with the spans of the words that gave them. */
  terms(text: string): SearchTerm[];
  /** The terms alone, as search engines take them. */
  tokenize(text: string): string[];
  /** The spans of the words in a text that share a term with the query, to be highlighted. */
  highlight(text: string, query: string): Span[];
}

/** Kinds that give a term; the words of hashtags stand for the hashtag. */
const TERM_KINDS =
  (1 << TokenKind.Word) |
  (1 << TokenKind.Foreign) |
  (1 << TokenKind.Number) |
  (1 << TokenKind.Abbreviation) |
  (1 << TokenKind.Date) |
  (1 << TokenKind.Time) |
  (1 << TokenKind.Email) |
  (1 << TokenKind.Url) |
  (1 << TokenKind.Mention);

/**
 * Makes an analyzer for a search engine: marks, the forms of alef, hamza, yeh and teh marbuta, tatweel and digit systems
 * do not matter, function words are left out, words are cut to stems.
 *
 * @throws TypeError when an option has the wrong type.
 *
 * @example
 * const { tokenize, highlight } = createAnalyzer();
 * tokenize('في المدارسِ الجديدة') // => ['مدارس', 'جديد']
 * highlight('زار مدارسها', 'المدارس') // => [{ start: 4, end: 11 }]
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const { stopWords = true, segment, stem = lightStem } = options;
  if (typeof stopWords !== 'boolean' && typeof stopWords !== 'function') {
    throw new TypeError(`stopWords: ${String(stopWords)} is neither a boolean nor a function`);
  }
  if (segment !== undefined && typeof segment !== 'function') {
    throw new TypeError(`segment: ${String(segment)} is not a function`);
  }
  if (typeof stem !== 'function') throw new TypeError(`stem: ${String(stem)} is not a function`);
  const isLeftOut = typeof stopWords === 'function' ? stopWords : isStopWord;
  const isLight = segment === undefined && stem === lightStem;

  function termOfWord(stream: TokenStream, token: number, letters: string): string {
    const start = stream.start[token] as number;
    const end = stream.end[token] as number;
    const mayBeLeftOut = stopWords === true ? mayBeStopWord(stream.hash[token] as number) : stopWords !== false;
    if (mayBeLeftOut && isLeftOut(stream.text.slice(start, end))) return '';
    const from = stream.letterStart[token] as number;
    const to = stream.letterStart[token + 1] as number;
    if (isLight && from < to) {
      const stemStart = lightStemStart(letters, from, to);
      return letters.slice(stemStart, lightStemEnd(letters, stemStart, to));
    }
    if (segment === undefined) return stem(foldedForm(stream, token, letters));
    const word = stream.text.slice(start, end);
    const span = segment(word).stem;
    return stem(foldWord(word.slice(span.start, span.end)));
  }

  function eachTerm(text: string, take: (term: string, start: number, end: number) => void): void {
    const stream = borrowStream();
    scanInto(stream, text);
    const letters = foldedLetters(stream);
    for (let token = 0; token < stream.length; token++) {
      const kind = stream.kind[token] as TokenKind;
      const isNested = ((stream.flags[token] as number) & TokenFlag.Nested) !== 0;
      if (!isNested && ((TERM_KINDS >> kind) & 1) === 0) continue;
      const term = kind === TokenKind.Word ? termOfWord(stream, token, letters) : foldedForm(stream, token, letters);
      if (term !== '') take(term, stream.start[token] as number, stream.end[token] as number);
    }
    releaseStream(stream);
  }

  function terms(text: string): SearchTerm[] {
    const found: SearchTerm[] = [];
    eachTerm(text, (term, start, end) => found.push({ term, start, end }));
    return found;
  }

  return {
    terms,
    tokenize(text) {
      const found: string[] = [];
      eachTerm(text, (term) => found.push(term));
      return found;
    },
    highlight(text, query) {
      const wanted = new Set(terms(query).map(({ term }) => term));
      return terms(text)
        .filter(({ term }) => wanted.has(term))
        .map(({ start, end }) => ({ start, end }));
    },
  };
}
