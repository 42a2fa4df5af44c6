/** The style sheet of the marked text: readable contrast in light and dark, and in print. */
export const STYLE = `.dhad{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.15rem;line-height:2;text-align:start}
.dhad mark{color:inherit;border-radius:.2em;padding:.05em .15em}
.dhad-number{background:#ffe9a8}.dhad-place{background:#bfe6ff}.dhad-place[data-context]{background:#e3e3e8}
.dhad-phrase{border-bottom:2px dotted #2b7fb8}
@media (prefers-color-scheme:dark){.dhad-number{background:#5c4a00}.dhad-place{background:#0b4a6f}.dhad-place[data-context]{background:#44444c}.dhad-phrase{border-color:#6ab7e8}}`;
