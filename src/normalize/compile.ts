import { Char, CharClass, CLASSES, foldDigit } from '../core';
import { MARK_GROUPS } from '../generated/marks';
import { setLetters, setLongForms } from './compile-letters';
import { deletionsOf } from './deletions';
import type { NormalizeOptions } from './options';
import { Order, type Plan } from './plan';
import { type Expansions, entryFor, setPairs } from './plan-table';
import { MIRRORED_PUNCTUATION, PUNCTUATION } from './punctuation';
import { parseRanges } from './ranges';

/** First digit of each system. */
const ZEROS = {
  ascii: Char.DIGIT_ZERO,
  'arabic-indic': Char.ARABIC_INDIC_ZERO,
  'extended-arabic-indic': Char.EXTENDED_ARABIC_INDIC_ZERO,
} as const;

/** Compiles the options about characters to tables of orders: one plan as a rule, none when there are no such options. */
export function compilePlans(options: NormalizeOptions): Plan[] {
  const { plan, formsHaveOrders } = compilePlan(options);
  const plans = isIdentity(plan) ? [] : [plan];
  if (!formsHaveOrders) return plans;
  // Letters of long forms whose fate depends on their neighbours are written out first, then looked at in their place.
  const { presentationForms = 'keep', ligatures = 'keep' } = options;
  return [compilePlan({ presentationForms, ligatures }).plan, ...plans];
}

function compilePlan(options: NormalizeOptions): { plan: Plan; formsHaveOrders: boolean } {
  const table = new Int32Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  table.fill(Order.Surrogate, 0xd800, 0xe000);
  const expansions: Expansions = new Map();

  setMarks(table, options);
  if (options.tatweel === 'strip') table[Char.TATWEEL] = Order.Tatweel;
  if (options.invisible === 'strip') setInvisible(table);
  if (options.digits !== undefined && options.digits !== 'keep') setDigits(table, options.digits);
  if (options.numericSigns !== 'keep') setNumericSigns(table, options);
  if (options.punctuation === 'ascii') setPairs(table, PUNCTUATION + MIRRORED_PUNCTUATION);
  else if (options.punctuation === 'arabic') setArabicPunctuation(table);
  setLetters(table, options);
  const formsHaveOrders = setLongForms(table, options, expansions);
  if (options.allow !== undefined) setAllowed(table, options.allow);
  if (options.replace !== undefined) setReplacements(table, options.replace, expansions);
  const deletions = deletionsOf(options, table);
  return { plan: { options, table, expansions: [...expansions.keys()], deletions }, formsHaveOrders };
}

/** Whether the plan changes no text. */
function isIdentity({ table, options }: Plan): boolean {
  if (options.quranicMarks === 'strip' || options.allow !== undefined) return false;
  return table.every((entry, unit) => entry === unit || entry === Order.Surrogate);
}

function fillRanges(table: Int32Array, ranges: readonly number[], order: number): void {
  for (let i = 0; i < ranges.length; i += 2) table.fill(order, ranges[i] as number, (ranges[i + 1] as number) + 1);
}

function setMarks(table: Int32Array, options: NormalizeOptions): void {
  if (options.otherMarks === 'strip') {
    for (let unit = 0; unit < table.length; unit++) if (CLASSES[unit] === CharClass.Mark) table[unit] = Order.Delete;
    for (const ranges of Object.values(MARK_GROUPS)) {
      for (let i = 0; i < ranges.length; i += 2) {
        for (let unit = ranges[i] as number; unit <= (ranges[i + 1] as number); unit++) table[unit] = unit;
      }
    }
  }
  if (options.harakat === 'strip') fillRanges(table, MARK_GROUPS.haraka, Order.Delete);
  if (options.tanween === 'strip') fillRanges(table, MARK_GROUPS.tanween, Order.Delete);
  if (options.shadda === 'strip') fillRanges(table, MARK_GROUPS.shadda, Order.Delete);
  if (options.sukun === 'strip') fillRanges(table, MARK_GROUPS.sukun, Order.Delete);
  if (options.quranicMarks === 'strip') fillRanges(table, MARK_GROUPS.quranic, Order.Delete);
  const { daggerAlef = 'keep', looseHamza = 'keep' } = options;
  if (daggerAlef !== 'keep') {
    fillRanges(table, MARK_GROUPS.dagger, daggerAlef === 'strip' ? Order.Delete : Order.Dagger);
  }
  if (looseHamza !== 'keep') {
    fillRanges(table, MARK_GROUPS.hamza, looseHamza === 'strip' ? Order.Delete : Order.Compose);
  }
}

function setInvisible(table: Int32Array): void {
  for (let unit = 0; unit < table.length; unit++) if (CLASSES[unit] === CharClass.Joiner) table[unit] = Order.Delete;
  table[Char.ZERO_WIDTH_SPACE] = Order.WordBreak;
}

function setDigits(table: Int32Array, system: keyof typeof ZEROS): void {
  const zero = ZEROS[system];
  for (let unit = 0; unit < table.length; unit++) {
    if (CLASSES[unit] === CharClass.Digit) table[unit] = foldDigit(unit) - Char.DIGIT_ZERO + zero;
  }
}

function setNumericSigns(table: Int32Array, options: NormalizeOptions): void {
  const { digits = 'keep', numericSigns } = options;
  if (digits === 'keep' && numericSigns === undefined) return;
  const signs =
    digits === 'ascii' || digits === 'keep'
      ? [Char.ARABIC_DECIMAL_SEPARATOR, Char.ARABIC_THOUSANDS_SEPARATOR, Char.ARABIC_PERCENT_SIGN]
      : [Char.FULL_STOP, Char.COMMA, Char.PERCENT_SIGN];
  for (const sign of signs) table[sign] = Order.Numeric;
}

function setArabicPunctuation(table: Int32Array): void {
  for (let i = 1; i < PUNCTUATION.length; i += 2) {
    const unit = PUNCTUATION.charCodeAt(i);
    // A comma between digits is the number's own; the numeric rule hands on what it does not take.
    if (table[unit] !== Order.Numeric) table[unit] = Order.Punctuation;
  }
}

function setAllowed(table: Int32Array, allow: string): void {
  const allowed = new Uint8Array(table.length);
  const ranges = parseRanges('allow', allow);
  for (let i = 0; i < ranges.length; i += 2) allowed.fill(1, ranges[i] as number, (ranges[i + 1] as number) + 1);
  for (let unit = 0; unit < table.length; unit++) {
    if (allowed[unit] === 0 && table[unit] === unit) table[unit] = Order.Delete;
  }
}

function setReplacements(table: Int32Array, replace: Readonly<Record<string, string>>, expansions: Expansions): void {
  for (const [key, text] of Object.entries(replace)) {
    const [first = 0, last = 0] = parseRanges('replace', key);
    const [to = 0, toLast = 0, ...more] = parseRanges('replace', text);
    const isRange = last > first && more.length === 0 && toLast - to === last - first && text.length === 3;
    for (let unit = first; unit <= last; unit++) {
      const target = isRange ? String.fromCharCode(to + unit - first) : text;
      table[unit] = entryFor(target, expansions);
    }
  }
}
