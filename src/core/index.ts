export { Char } from './char';
export { CharClass, CLASSES } from './classes';
export { FOLD_ENDS_WORD, FOLD_LIGATURE, FOREIGN_FOLDS, foldDigit, LIGATURE_LETTERS, WORD_FOLDS } from './folds';
export { finishHash, HASH_PRIME, HASH_SEED, hashLetters } from './hash';
export { letterOffset, scan, scanInto } from './scan';
export type { StreamToken, TokenKindName } from './token-stream';
export { growLetters, growTokens, TOKEN_KINDS, TokenFlag, TokenKind, TokenStream } from './token-stream';
export { releaseUnits, unitsOf } from './units';
export { buildVocabulary, findWord, type Vocabulary } from './vocabulary';
