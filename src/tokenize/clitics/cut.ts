/**
 * The cut of a word in one number, counted in letters:
 * `bit 7 article · bit 6 question أ · bits 5–3 letters of the pronoun · bits 2–0 proclitics, one letter each`.
 */
export const enum Cut {
  WHOLE = 0,
  QUESTION = 1 << 6,
  ARTICLE = 1 << 7,
}

/** The number of proclitics of a cut, the article not counted; أ is one of them. */
export function procliticsOf(cut: number): number {
  return cut & 0b111;
}

/** The number of letters of the pronoun. */
export function encliticLetters(cut: number): number {
  return (cut >> 3) & 0b111;
}

export function packCut(proclitics: number, enclitic: number): number {
  return proclitics | (enclitic << 3);
}
