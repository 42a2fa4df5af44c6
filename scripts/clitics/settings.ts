/** Stems seen less often are as good as unknown. */
export const LEAST_COUNT = 2;

/** A listed name counts as seen this often. */
export const NAME_COUNT = 16;
