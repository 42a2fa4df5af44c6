import { hashCodes } from '../../src/tokenize/clitics/hashing';
import { ALPHABET } from '../../src/tokenize/clitics/letters';
import { SPELLING_CODE, spellingBits } from '../../src/tokenize/clitics/workspace';
import { fold } from './fold';

/** Letter codes of a form, as the runtime reads them; `undefined` when it holds anything else than letters of the alphabet. */
export function codesOf(form: string): number[] | undefined {
  const codes: number[] = [];
  for (const letter of fold(form)) {
    const code = ALPHABET.indexOf(letter) + 1;
    if (code === 0) return undefined;
    codes.push(code);
  }
  return codes;
}

/** Hash of a form's letters, as the runtime computes it. */
export function hashOf(form: string): number | undefined {
  const codes = codesOf(form);
  return codes && hashCodes(codes);
}

/** Codes by which the list of forms knows a raw form: its letters, then its spelling bits. */
export function formCodes(raw: string): number[] | undefined {
  const codes = codesOf(raw);
  const bits = spellingBits(/.[أإآ]/u.test(raw), raw.endsWith('ى'));
  if (codes && bits !== 0) codes.push(SPELLING_CODE + bits);
  return codes;
}

/** Hash of a raw form as the list of forms is asked for it. */
export function formHashOf(raw: string): number | undefined {
  const codes = formCodes(raw);
  return codes && hashCodes(codes);
}
