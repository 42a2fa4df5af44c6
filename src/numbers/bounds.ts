import { TokenFlag, type TokenStream } from '../core';
import { type BoundPhrase, CONTEXT } from './lexicon';
import { contextId, contextIdBehindProclitic, hasRole, isDefiniteWord } from './neighbours';
import { BOUNDS, type Bound, Role } from './roles';

/** The bound that a phrase right before a token gives: "أكثر من" 100. Its first word may have a proclitic (بأكثر من). */
export function boundBefore(stream: TokenStream, token: number): Bound | undefined {
  const last = withoutSubject(stream, token - 1);
  if (last < 0 || ((stream.flags[token] as number) & TokenFlag.AfterNewline) !== 0) return undefined;
  const id = contextId(stream, last);
  for (const phrase of CONTEXT.before.get(id) ?? []) {
    if (endsAt(stream, last, phrase)) return BOUNDS[phrase.bound];
  }
  const bare = id < 0 ? contextIdBehindProclitic(stream, last) : -1;
  for (const phrase of CONTEXT.before.get(bare) ?? []) {
    if (phrase.words.length === 1) return BOUNDS[phrase.bound];
  }
  return undefined;
}

/** The token before the subject that ends at a token (عددهم, عدد القتلى), the token itself where there is none. */
function withoutSubject(stream: TokenStream, token: number): number {
  if (hasRole(stream, token, Role.Subject)) return token - 1;
  return isDefiniteWord(stream, token) && hasRole(stream, token - 1, Role.Subject) ? token - 2 : token;
}

function endsAt(stream: TokenStream, last: number, phrase: BoundPhrase): boolean {
  const { words } = phrase;
  let token = last;
  for (let i = words.length - 2; i >= 0; i--) {
    token = withoutSubject(stream, token - 1);
    if (((stream.flags[token + 1] as number) & TokenFlag.AfterNewline) !== 0) return false;
    const id = words[i] as number;
    if (contextId(stream, token) !== id && !(i === 0 && contextIdBehindProclitic(stream, token) === id)) return false;
  }
  return true;
}

/** The bound that a phrase from a token on gives: 12 شخصا "على الأقل". */
export function boundAfter(stream: TokenStream, token: number): Bound | undefined {
  const phrases = CONTEXT.after.get(contextId(stream, token));
  if (phrases === undefined) return undefined;
  for (const phrase of phrases) {
    if (phrase.words.every((word, i) => contextId(stream, token + i) === word)) return BOUNDS[phrase.bound];
  }
  return undefined;
}
