export type { StreamToken, TokenKindName } from '../core/index';
export { scan, TOKEN_KINDS, TokenStream } from '../core/index';
export { type Analyzer, type AnalyzerOptions, createAnalyzer, type SearchTerm } from './analyzer';
export { lightStem } from './light-stem';
export { sentences, sentencesIn } from './sentences';
export { isStopWord, STOP_WORDS } from './stop-words';
export type { Span, Token, TokenizeOptions } from './token';
export { tokenize, tokens, tokensIn, words } from './tokenize';
