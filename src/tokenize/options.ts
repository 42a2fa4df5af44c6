import { TOKEN_KINDS, TokenKind } from '../core/index';
import type { TokenizeOptions } from './token';

/** Options as the loop reads them. */
export interface Wanted {
  /** A bit for each kind: `1 << TokenKind`. */
  readonly kinds: number;
  readonly normalize: boolean | ((text: string) => string);
}

const ALL_KINDS = (1 << TokenKind.Space) - 1;

/**
 * Checks the options.
 *
 * @throws TypeError when an option has the wrong type, RangeError when `kinds` names an unknown kind.
 */
export function readOptions(options: TokenizeOptions): Wanted {
  const { kinds, normalize = false, space = false } = options;
  if (typeof space !== 'boolean') throw new TypeError(`space: ${String(space)} is not a boolean`);
  if (typeof normalize !== 'boolean' && typeof normalize !== 'function') {
    throw new TypeError(`normalize: ${String(normalize)} is neither a boolean nor a function`);
  }
  return { kinds: (kinds === undefined ? ALL_KINDS : bitsOf(kinds)) | (space ? 1 << TokenKind.Space : 0), normalize };
}

function bitsOf(kinds: unknown): number {
  if (!Array.isArray(kinds)) throw new TypeError(`kinds: ${String(kinds)} is not an array of kinds`);
  let bits = 0;
  for (const kind of kinds) {
    const index = TOKEN_KINDS.indexOf(kind);
    if (index < 0) throw new RangeError(`kinds: "${String(kind)}" is not one of ${TOKEN_KINDS.join(', ')}`);
    bits |= 1 << index;
  }
  return bits;
}
