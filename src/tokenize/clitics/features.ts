/** Features are numbered by group; each group is a table of the size given. */
const GROUP_SIZES = {
  bias: 15 * 13,
  stem: 256 * 16,
  stemEnclitic: 256 * 13,
  shape: 10 * 16,
  articleInStem: 4 * 16,
  length: 18 * 16,
  first: 64 * 16,
  last: 64 * 13,
  hamza: 6 * 8,
  person: 32 * 8 * 4,
  rest: 256 * 15,
  listed: 4 * 15,
  known: 8 * 15 * 13,
  past: 8 * 32 * 2,
  nisba: 32 * 32,
  suffix: 12 * 8 * 16,
} as const;

/** Where each group begins, and the number of all features. */
export const GROUPS: Readonly<Record<keyof typeof GROUP_SIZES | 'end', number>> = /* #__PURE__ */ layOut();

function layOut(): Record<keyof typeof GROUP_SIZES | 'end', number> {
  const groups = { ...GROUP_SIZES, end: 0 };
  let at = 0;
  for (const name of Object.keys(GROUP_SIZES) as (keyof typeof GROUP_SIZES)[]) {
    groups[name] = at;
    at += GROUP_SIZES[name];
  }
  groups.end = at;
  return groups;
}
