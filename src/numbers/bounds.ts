import { TokenFlag, type TokenStream } from '../core';
import { type BoundPhrases, CONTEXT } from './lexicon';
import { contextId, contextIdBehindProclitic, hasRole, isDefiniteWord } from './neighbours';
import { BOUNDS, type Bound, Role } from './roles';

/** The bound that a phrase right before a token gives: "أكثر من" 100. Its first word may have a proclitic (بأكثر من). */
export function boundBefore(stream: TokenStream, token: number): Bound | undefined {
  const last = withoutSubject(stream, token - 1);
  if (last < 0 || ((stream.flags[token] as number) & TokenFlag.AfterNewline) !== 0) return undefined;
  const id = contextId(stream, last);
  if (id >= 0) {
    const phrases = CONTEXT.before[id];
    return phrases === undefined ? undefined : boundOf(longestEndingAt(stream, last, phrases));
  }
  const bare = contextIdBehindProclitic(stream, last);
  return bare < 0 ? undefined : boundOf(CONTEXT.before[bare]?.bound ?? -1);
}

/** The bound of the longest phrase whose words end at a token, -1 for none: "لا يقل عن" wins over "يقل عن". */
function longestEndingAt(stream: TokenStream, token: number, { bound, next }: BoundPhrases): number {
  if (next.size === 0) return bound;
  const before = withoutSubject(stream, token - 1);
  if (((stream.flags[before + 1] as number) & TokenFlag.AfterNewline) !== 0) return bound;
  const longer = next.get(contextId(stream, before));
  const found = longer === undefined ? -1 : longestEndingAt(stream, before, longer);
  if (found >= 0) return found;
  const whole = next.get(contextIdBehindProclitic(stream, before));
  return whole !== undefined && whole.bound >= 0 ? whole.bound : bound;
}

/** The token before the subject that ends at a token (عددهم, عدد القتلى), the token itself where there is none. */
function withoutSubject(stream: TokenStream, token: number): number {
  if (hasRole(stream, token, Role.Subject)) return token - 1;
  return isDefiniteWord(stream, token) && hasRole(stream, token - 1, Role.Subject) ? token - 2 : token;
}

/** The bound that a phrase from a token on gives, the longest one: 12 شخصا "على الأقل". */
export function boundAfter(stream: TokenStream, token: number): Bound | undefined {
  const id = contextId(stream, token);
  let phrases = id < 0 ? undefined : CONTEXT.after[id];
  let bound = -1;
  for (let at = token + 1; phrases !== undefined; at++) {
    if (phrases.bound >= 0) bound = phrases.bound;
    phrases = phrases.next.get(contextId(stream, at));
  }
  return boundOf(bound);
}

function boundOf(index: number): Bound | undefined {
  return index < 0 ? undefined : BOUNDS[index];
}
