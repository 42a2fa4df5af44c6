/**
 * The style sheet of the marked text: readable contrast by day, by night and in print. A mark has its own ink, and its
 * colours follow the colour scheme of what stands around it, not of the system: a light notebook stays light at night.
 * Marks have no padding at their sides, for it would break the joint to a particle written before the name; each
 * paragraph has its own direction.
 */
export const STYLE = `.dhad{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.15rem;line-height:2;text-align:start;unicode-bidi:plaintext}
.dhad mark{border-radius:.2em;padding:.1em 0}
.dhad-number{background:#ffe9a8;color:#3a2a00;background:light-dark(#ffe9a8,#5c4a00);color:light-dark(#3a2a00,#ffeec2)}
.dhad-place{background:#bfe6ff;color:#06303f;background:light-dark(#bfe6ff,#0b4a6f);color:light-dark(#06303f,#dff3fb)}
.dhad-place[data-context]{background:#e3e3e8;color:#2c2f31;background:light-dark(#e3e3e8,#44444c);color:light-dark(#2c2f31,#e6e4df)}
.dhad-phrase{border-bottom:2px dotted #2b7fb8}`;

/** What a whole page needs besides: lines of a length that the eye follows, an Arabic typeface where there is one. */
export const PAGE_STYLE = `:root{color-scheme:light dark}
body{background:Canvas;color:CanvasText;max-width:46rem;margin:0 auto;padding:1rem;font-family:"Noto Naskh Arabic","Geeza Pro","Segoe UI","Noto Sans Arabic",serif}`;

/** Beginning of a whole page, up to its title. */
export const PAGE_META =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">';
