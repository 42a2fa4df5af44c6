/**
 * The cut of a word in one number, counted in letters:
 * `bit 8 left whole · bit 7 article · bit 6 question أ · bits 5–3 enclitic letters · bits 2–0 proclitic letters`.
 *
 * Proclitics are one letter each (the article apart), so their number says where each one stands.
 */
export const enum Cut {
  WHOLE = 0,
  PROCLITICS = 0b111,
  ENCLITIC_SHIFT = 3,
  ENCLITIC = 0b111,
  QUESTION = 1 << 6,
  ARTICLE = 1 << 7,
}

export function packCut(proclitics: number, enclitic: number): number {
  return proclitics | (enclitic << Cut.ENCLITIC_SHIFT);
}
