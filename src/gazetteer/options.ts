import type { MatchKind, MatchOptions } from './types';

/** {@link MatchOptions} with nothing left open. */
export interface MatchSettings {
  readonly matchKind: MatchKind;
  readonly proclitics: boolean;
  readonly article: 'exact' | 'optional';
  readonly finalHamza: 'exact' | 'optional';
  readonly spaces: 'exact' | 'optional';
  readonly maxEdits: 0 | 1 | 2;
}

/** What holds where nothing is said. */
export const DEFAULT_SETTINGS: MatchSettings = {
  matchKind: 'leftmost-longest',
  proclitics: true,
  article: 'exact',
  finalHamza: 'exact',
  spaces: 'exact',
  maxEdits: 0,
};

function oneOf<V>(name: string, value: V, allowed: readonly V[]): V {
  if (allowed.includes(value)) return value;
  const list = allowed.map((item) => JSON.stringify(item)).join(', ');
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  throw new RangeError(`${name} must be one of ${list}, not ${shown}`);
}

/**
 * Fills options up from defaults.
 *
 * @throws TypeError when the options are no object, RangeError when one has a value that it cannot have
 */
export function resolveOptions(options: MatchOptions | undefined, defaults: MatchSettings): MatchSettings {
  if (options === undefined) return defaults;
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options must be an object, not ${String(options)}`);
  }
  const { matchKind, proclitics, article, finalHamza, spaces, maxEdits } = options;
  return {
    matchKind:
      matchKind === undefined
        ? defaults.matchKind
        : oneOf<MatchKind>('matchKind', matchKind, ['leftmost-longest', 'leftmost-first']),
    proclitics: proclitics === undefined ? defaults.proclitics : oneOf('proclitics', proclitics, [true, false]),
    article: article === undefined ? defaults.article : oneOf('article', article, ['exact', 'optional']),
    finalHamza: finalHamza === undefined ? defaults.finalHamza : oneOf('finalHamza', finalHamza, ['exact', 'optional']),
    spaces: spaces === undefined ? defaults.spaces : oneOf('spaces', spaces, ['exact', 'optional']),
    maxEdits: maxEdits === undefined ? defaults.maxEdits : oneOf<0 | 1 | 2>('maxEdits', maxEdits, [0, 1, 2]),
  };
}
