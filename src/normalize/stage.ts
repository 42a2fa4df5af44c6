import type { Edits } from './edits';

/** One step of a normalizer: from text to text, noting in `edits`, if given, where the length changed. */
export type Stage = (text: string, edits: Edits | undefined) => string;
