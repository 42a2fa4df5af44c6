import { CONFUSIONS } from '../generated/gazetteer';

/** What an edit costs that no row of lexicons/confusions.tsv names. */
const FULL_COST = 1;
/** A letter written twice, or one of two left out. */
const DOUBLED_COST = 0.3;

/** Costs by pair of letters (smaller first) and, for letters left out or put in, by the letter alone. */
interface Costs {
  readonly pairs: ReadonlyMap<number, number>;
  readonly gaps: ReadonlyMap<number, number>;
}

const pairKey = (a: number, b: number): number => (a < b ? a * 0x10000 + b : b * 0x10000 + a);

function unpackCosts(rows: typeof CONFUSIONS): Costs {
  const pairs = new Map<number, number>();
  const gaps = new Map<number, number>();
  for (const [letter, other, cost] of rows) {
    if (other === '') gaps.set(letter.charCodeAt(0), cost);
    else pairs.set(pairKey(letter.charCodeAt(0), other.charCodeAt(0)), cost);
  }
  return { pairs, gaps };
}

const COSTS: Costs = /* #__PURE__ */ unpackCosts(CONFUSIONS);

/** What it costs to write one letter for another. */
function replaceCost(a: number, b: number): number {
  return a === b ? 0 : (COSTS.pairs.get(pairKey(a, b)) ?? FULL_COST);
}

/** What it costs that one word has a letter, at `index`, that the other has not. */
function gapCost(word: string, index: number): number {
  const letter = word.charCodeAt(index);
  if (letter === word.charCodeAt(index - 1) || letter === word.charCodeAt(index + 1)) return DOUBLED_COST;
  return COSTS.gaps.get(letter) ?? FULL_COST;
}

/** The letters of the alphabet as the fold leaves them. */
const ALPHABET = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** How many spellings lie within one edit of at most this cost from a word. */
export function spellingsWithin(word: string, cost: number): number {
  let count = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i);
    if (gapCost(word, i) <= cost) count++;
    for (let j = 0; j < ALPHABET.length; j++) {
      const other = ALPHABET.charCodeAt(j);
      if (other !== letter && replaceCost(letter, other) <= cost) count++;
    }
  }
  for (let j = 0; j < ALPHABET.length; j++) {
    if ((COSTS.gaps.get(ALPHABET.charCodeAt(j)) ?? FULL_COST) <= cost) count += word.length + 1;
  }
  return DOUBLED_COST <= cost ? count + word.length : count;
}

/**
 * How unlikely it is that one folded word was written for the other: edits weighed by lexicons/confusions.tsv. Letters
 * that are often taken for each other cost little (ض ظ 0.2), any others 1.
 *
 * @example
 * editCost('الرياظ', 'الرياض') // => 0.2
 */
export function editCost(a: string, b: string): number {
  let row = [0];
  for (let j = 0; j < b.length; j++) row.push((row[j] as number) + gapCost(b, j));
  for (let i = 0; i < a.length; i++) {
    const gap = gapCost(a, i);
    const next = [(row[0] as number) + gap];
    for (let j = 0; j < b.length; j++) {
      next.push(
        Math.min(
          (row[j] as number) + replaceCost(a.charCodeAt(i), b.charCodeAt(j)),
          (row[j + 1] as number) + gap,
          (next[j] as number) + gapCost(b, j),
        ),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}
