/** Set in the byte of each listed form, so that the byte of a form left whole is not 0. */
export const FORM_LISTED = 0x40;
/** Set when the form speaks for what is built on it: و + باول. The six bits below are the cut. */
export const FORM_IS_BASE = 0x80;
/** The bits of the cut. */
export const FORM_CUT = 0x3f;
