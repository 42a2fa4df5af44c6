import { checkOptions } from './check-options';
import type { NormalizeOptions, ProfileName } from './options';
import { PROFILES } from './profiles';

/** Options with those of the profile they extend; throws what {@link checkOptions} throws. */
export function resolveOptions(options: ProfileName | NormalizeOptions): NormalizeOptions {
  if (typeof options === 'string') return profile('profile', options);
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`options: ${String(options)} is neither a profile name nor an object`);
  }
  const { extends: base, ...own } = options;
  checkOptions(own);
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return Object.freeze(base === undefined ? given : { ...profile('extends', base), ...given });
}

function profile(option: string, name: unknown): NormalizeOptions {
  if (typeof name !== 'string') throw new TypeError(`${option}: ${String(name)} is not a string`);
  if (!Object.hasOwn(PROFILES, name)) {
    throw new RangeError(`${option}: "${name}" is not one of ${Object.keys(PROFILES).join(', ')}`);
  }
  return PROFILES[name as ProfileName];
}
