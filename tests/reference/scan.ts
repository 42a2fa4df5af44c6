/**
 * The slow, obvious scanner for texts without digits-and-separators, addresses and abbreviations: one regular
 * expression with a named group for each kind of token, on the properties of Unicode.
 */

import { FOREIGN_FOLDS, TokenFlag, type TokenKindName, WORD_FOLDS } from '../../src/core/index';

export interface ReferenceToken {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKindName;
  readonly flags: number;
  readonly letters: string;
}

const MARK = '\\p{M}\\u0674\\u06E5\\u06E6\\u08C9';
const JOINER = '\\u00AD\\u061C\\u180E\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF';
const ARABIC = '(?:(?![\\u0640\\u0674\\u06E5\\u06E6\\u08C9])(?=\\p{L})\\p{Script=Arabic}(?<=[\\u0600-\\uFFFF]))';
const FOREIGN = '(?:(?!\\p{Script=Arabic}|\\u0640)[\\p{L}\\p{Nl}])';
const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const wordUnit = `(?:${ARABIC}|[${MARK}]|\\u0640)`;
const foreignUnit = `(?:${FOREIGN}|[${MARK}]|${DIGIT})`;

const TOKEN = new RegExp(
  [
    `(?<word>${wordUnit}(?:[${JOINER}]*${wordUnit})*)`,
    `(?<foreign>${FOREIGN}(?:[${JOINER}]*${foreignUnit}|['’](?=${FOREIGN}))*)`,
    `(?<foreignAfterDigits>${DIGIT}+${FOREIGN}(?:[${JOINER}]*${foreignUnit}|['’](?=${FOREIGN}))*)`,
    `(?<number>${DIGIT}+)`,
    '(?<emoji>[\\u{1F600}-\\u{1F64F}])',
    '(?<currency>(?<coin>\\p{Sc})\\k<coin>*)',
    '(?<paired>[()\\[\\]{}«»"\'])',
    '(?<punctuation>(?<mark>\\p{P})\\k<mark>*)',
    '(?<symbol>(?<sign>[\\p{S}\\p{Cs}\\p{Co}\\p{Cn}])\\k<sign>*)',
    '(?<newline>[\\n\\r\\u0085\\u2028\\u2029])',
    '(?<gap>[^])',
  ].join('|'),
  'gu',
);

function foldOf(text: string, folds: Uint16Array): string {
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const fold = folds[unit] as number;
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    if (isHalf) letters += text.charAt(i);
    else if (fold !== 0 && fold !== 0xffff) letters += String.fromCharCode(fold);
  }
  return letters;
}

export function referenceScan(text: string): ReferenceToken[] {
  const found: ReferenceToken[] = [];
  let gap = 0;
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups as Record<string, string | undefined>;
    const start = match.index;
    const end = start + match[0].length;
    if (groups.newline !== undefined) gap |= TokenFlag.AfterGap | TokenFlag.AfterNewline;
    else if (groups.gap !== undefined) gap |= TokenFlag.AfterGap;
    else {
      const letters =
        groups.word !== undefined
          ? foldOf(match[0], WORD_FOLDS)
          : (groups.foreign ?? groups.foreignAfterDigits ?? groups.number) !== undefined
            ? foldOf(match[0], FOREIGN_FOLDS)
            : '';
      found.push({
        start,
        end,
        kind: kindOf(groups, letters),
        flags: gap | (letters.length === end - start ? 0 : TokenFlag.Marked),
        letters,
      });
      gap = 0;
    }
  }
  return found;
}

function kindOf(groups: Record<string, string | undefined>, letters: string): TokenKindName {
  // Marks or tatweel without a letter are no word.
  if (groups.word !== undefined && letters === '') return groups.word.startsWith('\u0640') ? 'punctuation' : 'symbol';
  if (groups.foreignAfterDigits !== undefined) return 'foreign';
  if (groups.paired !== undefined) return 'punctuation';
  const kinds = ['word', 'foreign', 'number', 'emoji', 'currency', 'punctuation', 'symbol'] as const;
  return kinds.find((kind) => groups[kind] !== undefined) as TokenKindName;
}
