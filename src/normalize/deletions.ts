import type { NormalizeOptions } from './options';
import { Order, type Plan } from './plan';

/** Options that do nothing but remove marks. */
const REMOVE_MARKS: ReadonlySet<string> = /* #__PURE__ */ new Set([
  'harakat',
  'tanween',
  'shadda',
  'sukun',
  'daggerAlef',
  'looseHamza',
]);

/** Classes of more characters than this are searched four times as slowly (measured on V8). */
const MAX_UNITS = 16;
const MAX_EXPRESSIONS = 2;

/**
 * Expressions that, one after the other, remove what a table removes; undefined when it does anything else, or removes
 * too much for them. The rare marks, which have high numbers, come first: mostly nothing is found, and nothing copied.
 */
export function deletionsOf(options: NormalizeOptions, table: Int32Array): readonly RegExp[] | undefined {
  if (!Object.keys(options).every((name) => REMOVE_MARKS.has(name))) return undefined;
  const classes: { ranges: string; units: number }[] = [];
  for (let first = 0; first < table.length; first++) {
    if (table[first] !== Order.Delete) {
      if (table[first] !== first && table[first] !== Order.Surrogate) return undefined;
      continue;
    }
    let last = first;
    while (table[last + 1] === Order.Delete) last++;
    const range = `${escaped(first)}-${escaped(last)}`;
    const units = last - first + 1;
    const open = classes.at(-1);
    if (open !== undefined && open.units + units <= MAX_UNITS) {
      open.ranges += range;
      open.units += units;
    } else classes.push({ ranges: range, units });
    first = last;
  }
  if (classes.length === 0 || classes.length > MAX_EXPRESSIONS) return undefined;
  if (classes.some(({ units }) => units > MAX_UNITS)) return undefined;
  return classes.map(({ ranges }) => new RegExp(`[${ranges}]`, 'g')).reverse();
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Shorter texts are done before the first expression has begun. */
const LONG = 1 << 10;
const SAMPLE = 256;
/** At one mark of fifty units the search, which stops at each, is no faster than the loop. */
const MAX_DELETIONS = 5;

/**
 * Runs a plan of deletions alone over a long text in which few units go: searching for them beats looking at all. Gives
 * the very same string when nothing goes, and undefined when the plan, the text or the number of its marks is another.
 */
export function deleteFew({ deletions, table }: Plan, text: string): string | undefined {
  if (deletions === undefined || text.length < LONG) return undefined;
  // The frequent marks, which stand last, first: where there are any, one is soon found.
  if (deletions.every((_, i) => text.search(deletions[deletions.length - 1 - i] as RegExp) < 0)) return text;
  return isSparse(table, text) ? deletions.reduce((rest, marks) => rest.replace(marks, ''), text) : undefined;
}

/** A sample, taken evenly, decides. */
function isSparse(table: Int32Array, text: string): boolean {
  const step = text.length / SAMPLE;
  let deleted = 0;
  for (let i = 0; i < SAMPLE; i++) if (table[text.charCodeAt(Math.floor(i * step))] === Order.Delete) deleted++;
  return deleted <= MAX_DELETIONS;
}
