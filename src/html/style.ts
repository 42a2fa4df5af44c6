/**
 * The style sheet of the marked text: readable contrast in light and dark, and in print. Marks have no padding at their
 * sides, for it would break the joint to a particle written before the name; each paragraph has its own direction.
 */
export const STYLE = `.dhad{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.15rem;line-height:2;text-align:start;unicode-bidi:plaintext}
.dhad mark{color:inherit;border-radius:.2em;padding:.1em 0}
.dhad-number{background:#ffe9a8}.dhad-place{background:#bfe6ff}.dhad-place[data-context]{background:#e3e3e8}
.dhad-phrase{border-bottom:2px dotted #2b7fb8}
@media (prefers-color-scheme:dark){.dhad-number{background:#5c4a00}.dhad-place{background:#0b4a6f}.dhad-place[data-context]{background:#44444c}.dhad-phrase{border-color:#6ab7e8}}`;
