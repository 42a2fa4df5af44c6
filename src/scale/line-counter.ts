/** Tells on which line of the text, counted from 1, an offset lies. */
export function createLineCounter(text: string): (offset: number) => number {
  const lineEnds: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineEnds.push(at);
  return (offset) => {
    let low = 0;
    let high = lineEnds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lineEnds[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
