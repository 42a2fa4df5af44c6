/** A text, or its pieces in order, cut anywhere: what a file reader gives. */
export type ImportSource = string | Iterable<string>;

/** A line without its end; the number of the first is 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

function piecesOf(source: ImportSource): Iterable<string> {
  return typeof source === 'string' ? [source] : source;
}

/** The lines of a source; a byte order mark at its start is dropped. */
export function* linesOf(source: ImportSource): Generator<Line> {
  let number = 1;
  let rest = '';
  let isFirst = true;
  for (const given of piecesOf(source)) {
    const piece = isFirst && given.startsWith('\ufeff') ? given.slice(1) : given;
    if (given !== '') isFirst = false;
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      const line = rest + piece.slice(from, end);
      rest = '';
      yield { number: number++, text: line.endsWith('\r') ? line.slice(0, -1) : line };
      from = end + 1;
    }
    rest += piece.slice(from);
  }
  if (rest !== '') yield { number, text: rest };
}

/** The whole of a source in one string, without a byte order mark. */
export function textOf(source: ImportSource): string {
  const text = typeof source === 'string' ? source : [...source].join('');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
