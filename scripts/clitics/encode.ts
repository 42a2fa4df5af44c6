import { hashCodes } from '../../src/tokenize/clitics/hashing';
import { ALPHABET } from '../../src/tokenize/clitics/letters';
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
