import type { Contender, Group } from './contender';

/** The share of equal items of two lists, as bags: what both have, over the longer one. */
export function sharedItems(a: readonly string[], b: readonly string[]): { shared: number; most: number } {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of b) {
    const count = counts.get(item) ?? 0;
    if (count === 0) continue;
    counts.set(item, count - 1);
    shared++;
  }
  return { shared, most: Math.max(a.length, b.length) };
}

function codePoints(text: string): string {
  return [...text]
    .map((char) => `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

function firstDifference(expected: readonly string[], actual: readonly string[]): string {
  const at = expected.findIndex((item, index) => item !== actual[index]);
  const index = at < 0 ? expected.length : at;
  const show = (item: string | undefined): string =>
    item === undefined ? 'nothing' : `"${item.slice(0, 60)}" (${codePoints(item.slice(0, 20))})`;
  return `item ${index}: ${show(expected[index])} against ${show(actual[index])}`;
}

/** Units of text that contenders are compared on: what slow ones read in seconds. */
const COMPARED_UNITS = 150_000;

function comparedTexts({ texts }: Group): string[] {
  const compared: string[] = [];
  let units = 0;
  for (const text of texts.batches.flat()) {
    compared.push(text);
    units += text.length;
    if (units >= COMPARED_UNITS) break;
  }
  return compared;
}

/**
 * Compares what the contenders of a group give.
 *
 * @returns the share of equal items of each contender that can be compared
 * @throws Error that names the contender and the first difference when a share is below what the contender declares
 */
export function assertAgreement(group: Group): Map<string, number> {
  const shares = new Map<string, number>();
  const readable = group.contenders.filter((contender) => contender.read !== undefined);
  const [first, ...others] = readable as readonly (Contender & Required<Pick<Contender, 'read'>>)[];
  if (first === undefined) return shares;
  const texts = comparedTexts(group);
  const expected = texts.map((text) => first.read(first.run(text), text));
  if (expected.every((items) => items.length === 0))
    throw new Error(`${group.name}: ${first.name} gives nothing to compare`);
  for (const contender of others) {
    let shared = 0;
    let most = 0;
    let difference = '';
    texts.forEach((text, index) => {
      const items = contender.read(contender.run(text), text);
      const counts = sharedItems(expected[index] as readonly string[], items);
      shared += counts.shared;
      most += counts.most;
      if (difference === '' && counts.shared < counts.most)
        difference = firstDifference(expected[index] as string[], items);
    });
    const share = most === 0 ? 1 : shared / most;
    const least = contender.agreement ?? 1;
    if (share < least) {
      throw new Error(
        `${group.name}: contenders disagree: ${contender.name} gives ${(100 * share).toFixed(2)} % of what ${first.name} ` +
          `gives, ${100 * least} % is the least; ${difference}`,
      );
    }
    shares.set(contender.name, share);
  }
  return shares;
}
