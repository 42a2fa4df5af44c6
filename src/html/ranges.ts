/** A stretch of the text that is to be marked, with the tags around it. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/**
 * Writes a text with its marked ranges as properly nested tags. Ranges may nest and overlap; of two that cross, the one
 * that ends later is closed and opened again at the border. Empty ranges and ranges outside the text are left out.
 *
 * @param escapePlain how a stretch of plain text becomes markup
 */
export function renderRanges(
  text: string,
  ranges: readonly MarkedRange[],
  escapePlain: (plain: string) => string,
): string {
  const ordered = ranges
    .filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: MarkedRange[] = [];
  let html = '';
  let at = 0;
  let next = 0;
  const copyTo = (end: number): void => {
    if (end > at) html += escapePlain(text.slice(at, end));
    at = Math.max(at, end);
  };
  while (next < ordered.length || open.length > 0) {
    const nearestEnd = open.reduce((least, { end }) => Math.min(least, end), Number.POSITIVE_INFINITY);
    const start = next < ordered.length ? (ordered[next] as MarkedRange).start : Number.POSITIVE_INFINITY;
    if (start < nearestEnd) {
      const range = ordered[next++] as MarkedRange;
      copyTo(range.start);
      open.push(range);
      html += range.open;
      continue;
    }
    copyTo(nearestEnd);
    const ending = open.findIndex(({ end }) => end === nearestEnd);
    const closed = open.splice(ending);
    for (const range of closed.toReversed()) html += range.close;
    const goesOn = closed.filter(({ end }) => end > nearestEnd);
    for (const range of goesOn) html += range.open;
    open.push(...goesOn);
  }
  copyTo(text.length);
  return html;
}
