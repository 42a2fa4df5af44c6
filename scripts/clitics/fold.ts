const MARKS = /[\u064b-\u065f\u0670\u0640\u200b-\u200f\u06d6-\u06ed]/gu;

/**
 * The look-up spelling of clitic segmentation, in its slow and obvious form: marks and tatweel go,
 * أ إ آ ٱ become ا, ى becomes ي, Persian ی ک ھ become ي ك ه; ة ه and ء ئ ؤ stay apart.
 */
export function fold(form: string): string {
  return form
    .replace(MARKS, '')
    .replace(/[أإآٱٲٳ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/[ھہ]/gu, 'ه');
}
