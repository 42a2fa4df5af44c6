import {
  FOLD_ENDS_WORD,
  FOLD_LIGATURE,
  FOREIGN_FOLDS,
  LIGATURE_LETTERS,
  type TokenKindName,
  WORD_FOLDS,
} from '../core/index';
import { lightStem } from './light-stem';
import { isStopWord } from './stop-words';
import type { Span, Token } from './token';
import { tokens } from './tokenize';

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
const TERM_KINDS: readonly TokenKindName[] = [
  'word',
  'foreign',
  'number',
  'hashtag',
  'abbreviation',
  'date',
  'time',
  'email',
  'url',
  'mention',
];

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
  const isLeftOut = typeof stopWords === 'function' ? stopWords : stopWords ? isStopWord : () => false;

  function termOf(token: Token): string {
    if (token.kind !== 'word') return token.norm as string;
    if (isLeftOut(token.text)) return '';
    if (segment === undefined) return stem(token.norm as string);
    const { start, end } = segment(token.text).stem;
    return stem(foldWord(token.text.slice(start, end)));
  }

  function terms(text: string): SearchTerm[] {
    const found: SearchTerm[] = [];
    for (const token of tokens(text, { kinds: TERM_KINDS, normalize: true })) {
      for (const word of token.words ?? [token]) {
        const term = termOf(word);
        if (term !== '') found.push({ term, start: word.start, end: word.end });
      }
    }
    return found;
  }

  return {
    terms,
    tokenize: (text) => terms(text).map(({ term }) => term),
    highlight(text, query) {
      const wanted = new Set(terms(query).map(({ term }) => term));
      return terms(text)
        .filter(({ term }) => wanted.has(term))
        .map(({ start, end }) => ({ start, end }));
    },
  };
}

/** The folded letters of an Arabic word or a part of one. */
function foldWord(word: string): string {
  let letters = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    let fold = WORD_FOLDS[unit] as number;
    if (fold === FOLD_ENDS_WORD) fold = FOREIGN_FOLDS[unit] as number;
    if (fold === 0 || fold === FOLD_ENDS_WORD) continue;
    letters += fold < FOLD_LIGATURE ? String.fromCharCode(fold) : LIGATURE_LETTERS[fold - FOLD_LIGATURE];
  }
  return letters;
}
