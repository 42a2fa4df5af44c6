import { CharClass, CLASSES, scan, TokenFlag, TokenKind } from '../core';
import { isInWord } from './contextual';
import type { Edits } from './edits';
import type { NormalizeOptions } from './options';

type Policy = NonNullable<NormalizeOptions['hashtags']>;

/** Whether options say anything about spans that are no running text. */
export function hasMasks(options: NormalizeOptions): boolean {
  const { urls, emails, mentions, hashtags, emoji } = options;
  return [urls, emails, mentions, hashtags, emoji].some((policy) => policy !== undefined && policy !== 'keep');
}

/** Removes or masks URLs, e-mail addresses, mentions, hashtags and emoji, as the scan of the core finds them. */
export function maskSpans(text: string, options: NormalizeOptions, edits: Edits | undefined): string {
  const policies: Policy[] = [];
  policies[TokenKind.Url] = options.urls ?? 'keep';
  policies[TokenKind.Email] = options.emails ?? 'keep';
  policies[TokenKind.Mention] = options.mentions ?? 'keep';
  policies[TokenKind.Hashtag] = options.hashtags ?? 'keep';
  policies[TokenKind.Emoji] = options.emoji ?? 'keep';
  const { start, end, kind, flags, length } = scan(text);
  let out = '';
  let kept = 0; // start of the stretch not yet copied
  let open = 0; // end of the hashtag whose words the scan gives one by one
  const replace = (from: number, to: number, written: string): void => {
    out += text.slice(kept, from) + written;
    edits?.add(from, to, out.length - written.length, out.length);
    kept = to;
  };
  for (let i = 0; i < length; i++) {
    const policy = policies[kind[i] as number] ?? 'keep';
    const from = start[i] as number;
    const to = end[i] as number;
    const isInside = from < open || ((flags[i] as number) & TokenFlag.Nested) !== 0;
    if (policy === 'keep' || isInside) continue;
    open = to;
    if (policy === 'words' || policy === 'unmark') {
      replace(from, from + 1, '');
      for (let at = from + 1; policy === 'words' && at < to; at++) if (text[at] === '_') replace(at, at + 1, ' ');
    } else replace(from, to, policy === 'remove' ? gap(text, from, to) : policy.mask);
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** What is left of a removed span: a space where it parted two words that touched it. */
function gap(text: string, from: number, to: number): string {
  const classAt = (at: number): CharClass =>
    at < 0 || at >= text.length ? CharClass.Gap : (CLASSES[text.charCodeAt(at)] as CharClass);
  return isInWord(classAt(from - 1)) && isInWord(classAt(to)) ? ' ' : '';
}
