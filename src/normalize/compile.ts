import { Char, CharClass, CLASSES, foldDigit } from '../core';
import { FOREIGN_LETTERS, LOOKALIKES, WORD_LIGATURES } from '../generated/letters';
import { MARK_GROUPS } from '../generated/marks';
import type { NormalizeOptions } from './options';
import { Order, OrderBits, type Plan } from './plan';

/** First digit of each system. */
const ZEROS = {
  ascii: Char.DIGIT_ZERO,
  'arabic-indic': Char.ARABIC_INDIC_ZERO,
  'extended-arabic-indic': Char.EXTENDED_ARABIC_INDIC_ZERO,
} as const;

/** Compiles options (profiles already resolved) to a table of orders. */
export function compilePlan(options: NormalizeOptions): Plan {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  table.fill(Order.Surrogate, 0xd800, 0xe000);
  const expansions: string[] = [];

  setMarks(table, options);
  if (options.tatweel === 'strip') table[Char.TATWEEL] = Order.Delete;
  setInvisible(table, options);
  if (options.digits !== undefined && options.digits !== 'keep') setDigits(table, options.digits);
  if (options.punctuation !== undefined && options.punctuation !== 'keep') setPunctuation(table, options.punctuation);
  // Letters last, in the order in which a fold leads to the next: other languages ─▶ hamza forms ─▶ bare letters.
  setLetters(table, options);
  setLongForms(table, options, expansions);
  return { options, table, expansions };
}

function setMarks(table: Uint16Array, options: NormalizeOptions): void {
  const groups = [
    [MARK_GROUPS.haraka, options.harakat],
    [MARK_GROUPS.tanween, options.tanween],
    [MARK_GROUPS.shadda, options.shadda],
    [MARK_GROUPS.sukun, options.sukun],
    [MARK_GROUPS.quranic, options.quranicMarks],
    [MARK_GROUPS.dagger, options.daggerAlef],
    [MARK_GROUPS.hamza, options.looseHamza],
  ] as const;
  for (const [ranges, policy] of groups) {
    if (policy === undefined || policy === 'keep') continue;
    const order = policy === 'strip' ? Order.Delete : policy === 'compose' ? Order.Compose : Order.Dagger;
    for (let i = 0; i < ranges.length; i += 2) table.fill(order, ranges[i] as number, (ranges[i + 1] as number) + 1);
  }
}

function setInvisible(table: Uint16Array, options: NormalizeOptions): void {
  if (options.invisible !== 'strip') return;
  for (let unit = 0; unit < table.length; unit++) if (CLASSES[unit] === CharClass.Joiner) table[unit] = Order.Delete;
  table[Char.ZERO_WIDTH_SPACE] = Order.WordBreak;
}

function setDigits(table: Uint16Array, system: keyof typeof ZEROS): void {
  const zero = ZEROS[system];
  for (let unit = 0; unit < table.length; unit++) {
    if (CLASSES[unit] === CharClass.Digit) table[unit] = foldDigit(unit) - Char.DIGIT_ZERO + zero;
  }
  const signs =
    system === 'ascii'
      ? [Char.ARABIC_DECIMAL_SEPARATOR, Char.ARABIC_THOUSANDS_SEPARATOR, Char.ARABIC_PERCENT_SIGN]
      : [Char.FULL_STOP, Char.COMMA, Char.PERCENT_SIGN];
  for (const sign of signs) table[sign] = Order.Numeric;
}

/** Arabic punctuation and its Latin counterpart. U+06D4 is the Urdu full stop. */
const PUNCTUATION = '،,؛;؟?';

function setPunctuation(table: Uint16Array, script: 'ascii' | 'arabic'): void {
  const [from, to] = script === 'ascii' ? [0, 1] : [1, 0];
  for (let i = 0; i < PUNCTUATION.length; i += 2) {
    const unit = PUNCTUATION.charCodeAt(i + from);
    // A comma between digits is the number's own; the numeric rule decides first.
    if (table[unit] !== Order.Numeric) table[unit] = PUNCTUATION.charCodeAt(i + to);
  }
  if (script === 'ascii') table[0x06d4] = Char.FULL_STOP;
}

/** Sends each letter of `pairs` (letter, target, letter, target …) to where its target goes. */
function setPairs(table: Uint16Array, pairs: string): void {
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = table[pairs.charCodeAt(i + 1)] as number;
}

function setLetters(table: Uint16Array, options: NormalizeOptions): void {
  if (options.tehMarbuta === 'heh') table[Char.TEH_MARBUTA] = Char.HEH;
  if (options.alefMaksura === 'yeh') table[Char.ALEF_MAKSURA] = Char.YEH;
  else if (options.alefMaksura === 'yeh-final') table[Char.ALEF_MAKSURA] = Order.FinalYeh;
  else if (options.alefMaksura === 'from-yeh') table[Char.YEH] = Order.FinalYeh;
  if (options.alef === 'bare') setPairs(table, 'أاإاآاٲاٳاٵا');
  if (options.alefWasla === 'bare') setPairs(table, 'ٱا');
  if (options.hamza === 'seat' || options.hamza === 'drop') setPairs(table, 'ؤوئي');
  if (options.hamza === 'bare') setPairs(table, 'ؤءئء');
  if (options.hamza === 'drop') table[Char.HAMZA] = Order.Delete;
  if (options.foreignLetters === 'lookalike' || options.foreignLetters === 'arabic') setPairs(table, LOOKALIKES);
  if (options.foreignLetters === 'arabic') setPairs(table, FOREIGN_LETTERS);
}

/** Presentation forms and word ligatures: to what their plain letters become, one letter or several. */
function setLongForms(table: Uint16Array, options: NormalizeOptions, expansions: string[]): void {
  const words = new Map(WORD_LIGATURES.map((entry) => [entry.charCodeAt(0), entry.slice(1)]));
  if (options.ligatures === 'expand') {
    for (const [unit, text] of words) table[unit] = expansionOrder(table, expansions, text);
  }
  if (options.presentationForms !== 'decompose') return;
  const ranges = [0xfb50, 0xfdff, 0xfe70, 0xfefc];
  for (let range = 0; range < ranges.length; range += 2) {
    for (let unit = ranges[range] as number; unit <= (ranges[range + 1] as number); unit++) {
      if (words.has(unit)) continue;
      const char = String.fromCharCode(unit);
      const plain = char.normalize('NFKC');
      if (plain !== char) table[unit] = expansionOrder(table, expansions, plain);
    }
  }
}

/** The table entry that writes `text`, each letter of it as the table has it. */
function expansionOrder(table: Uint16Array, expansions: string[], text: string): number {
  // An isolated presentation form of a mark decomposes to a space and the mark: the mark alone is meant.
  let folded = '';
  for (const unit of unitsWithoutCarrier(text)) {
    const entry = table[unit] as number;
    if (entry === Order.Delete) continue;
    folded += String.fromCharCode((entry & OrderBits.MASK) === OrderBits.BASE ? unit : entry);
  }
  if (folded === '') return Order.Delete;
  if (folded.length === 1) return folded.charCodeAt(0);
  const known = expansions.indexOf(folded);
  return Order.Expand + (known >= 0 ? known : expansions.push(folded) - 1);
}

function unitsWithoutCarrier(text: string): number[] {
  const units = Array.from(text, (char) => char.charCodeAt(0));
  const carriesMark =
    units.length > 1 &&
    CLASSES[units[0] as number] === CharClass.Space &&
    CLASSES[units[1] as number] === CharClass.Mark;
  return carriesMark ? units.slice(1) : units;
}
