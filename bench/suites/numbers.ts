import { readFileSync } from 'node:fs';
import type { BenchContext, Contender, Group, Suite } from '../lib/contender';
import type { Dhad } from '../lib/dhad';
import { createRandom, type Texts } from '../lib/texts';

const LEXICON = new URL('../../lexicons/numerals.tsv', import.meta.url);
const MARKS = /[\u064B-\u0652\u0670\u0640]/g;

/** Letters that writers confuse made one, so that the expression below need not know their variants. */
function foldLetters(text: string): string {
  return text
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ئ/g, 'ي');
}

const DIGITS = '([\\d٠-٩]+(?:[.,٫٬][\\d٠-٩]+)*)';

/**
 * Number phrases as PyArabic looks for them, as one expression over folded letters: words of the lexicon in a row, each
 * with its proclitics; or digits.
 */
function foldedExpression(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const word = `(?:ال)?(?:${longestFirst.join('|')})`;
  return new RegExp(`(?<!\\p{L})[وف]?[بلك]?(${word}(?:\\s+و?${word})*)(?!\\p{L})|${DIGITS}`, 'gu');
}

const MARKS_BETWEEN = '[\\u064B-\\u0652\\u0670\\u0640]*';
const VARIANTS: { readonly [letter: string]: string } = { ا: '[اأإآٱ]', ه: '[هة]', ي: '[يىئ]' };

/**
 * The same as one expression over the text as it stands, with the variants of each letter and the marks behind it. Common
 * beginnings are written once and letters stand in plain ranges: of seven ways to write it this was the fastest on the
 * project's corpus; as an alternation of whole words it takes eighty times as long.
 */
function plainExpression(words: readonly string[]): RegExp {
  const article = `(?:[اأإآٱ]${MARKS_BETWEEN}ل${MARKS_BETWEEN})?`;
  const word = article + alternatives(words);
  const proclitics = `(?:[وف]${MARKS_BETWEEN})?(?:[بلك]${MARKS_BETWEEN})?`;
  const phrase = `(${word}(?:\\s+(?:و${MARKS_BETWEEN})?${word})*)`;
  return new RegExp(`(?<![\\u0620-\\u064a])${proclitics}${phrase}(?![\\u0620-\\u064a])|${DIGITS}`, 'g');
}

/** An expression of all words that begin alike, with their common beginnings written once. */
function alternatives(words: readonly string[]): string {
  const tails = new Map<string, string[]>();
  for (const word of words) {
    const [letter] = word;
    if (letter !== undefined) tails.set(letter, [...(tails.get(letter) ?? []), word.slice(1)]);
  }
  if (tails.size === 0) return '';
  const branches = [...tails].map(
    ([letter, rest]) => (VARIANTS[letter] ?? letter) + MARKS_BETWEEN + alternatives(rest),
  );
  const mayEnd = words.includes('');
  return branches.length === 1 && !mayEnd ? branches.join('') : `(?:${branches.join('|')})${mayEnd ? '?' : ''}`;
}

function findGroup(context: BenchContext, dhad: typeof Dhad, scan: typeof Dhad.scan): Group {
  const lines = readFileSync(LEXICON, 'utf8').trimEnd().split('\n').slice(1);
  const words = [...new Set(lines.map((line) => foldLetters(line.slice(0, line.indexOf('\t')))))];
  const [folded, plain] = [foldedExpression(words), plainExpression(words)];
  const phrases = {
    kind: 'platform',
    read: (result) =>
      (result as RegExpMatchArray[]).map(([, phrase, digits]) => foldLetters((phrase ?? digits) as string)),
    agreement: 0.5,
    differs: 'takes days, dates and words of other meaning for numbers, joins enumerations, leaves percent signs out',
  } satisfies Partial<Contender>;
  return {
    name: 'findNumbers, article',
    texts: context.texts('article'),
    limit: 'dhad scan alone',
    note: 'The expressions hold all forms of the lexicon; they find phrases and give no value. findNumbers gives values, kinds, bounds and counted nouns.',
    contenders: [
      {
        name: 'dhad findNumbers',
        kind: 'dhad',
        run: (text) => dhad.findNumbers(text),
        read: (result) => (result as readonly Dhad.NumberMatch[]).map(({ text }) => foldLetters(text)),
      },
      { name: 'dhad scan alone', kind: 'limit', run: (text) => scan(text) },
      { ...phrases, name: 'one RegExp of number phrases', run: (text) => [...text.matchAll(plain)] },
      { ...phrases, name: 'letters folded, then one RegExp', run: (text) => [...foldLetters(text).matchAll(folded)] },
    ],
  };
}

/** Numbers as news has them: many small ones, few large. */
export function numbersToSpell(count: number): number[] {
  const random = createRandom(60);
  return Array.from({ length: count }, () => random(10 ** (1 + random(9))));
}

function textsOf(lines: readonly string[], batchSize: number): Texts {
  const batches: string[][] = [];
  for (let from = 0; from < lines.length; from += batchSize) batches.push(lines.slice(from, from + batchSize));
  return {
    shape: 'word',
    batches,
    count: lines.length,
    units: lines.reduce((sum, line) => sum + line.length, 0),
    bytes: lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0),
  };
}

function parseGroup(context: BenchContext, dhad: typeof Dhad): Group {
  const values = numbersToSpell(context.smoke ? 200 : 10_000);
  const spelled = values.map((value) => Buffer.from(dhad.spellNumber(value), 'utf8').toString('utf8'));
  const short = Buffer.from('خمسة وعشرين', 'utf8').toString('utf8');
  return {
    name: 'parseNumber, spelled numbers',
    texts: textsOf(spelled, context.smoke ? 50 : 500),
    items: { name: 'numbers', count: values.length },
    note: 'Numbers of 1 to 9 digits. No npm package reads Arabic number words.',
    contenders: [
      {
        name: 'dhad parseNumber',
        kind: 'dhad',
        run: (text) => dhad.parseNumber(text),
        read: (result) => [String(result)],
      },
      { name: 'dhad parseNumber(خمسة وعشرين)', kind: 'dhad', run: () => dhad.parseNumber(short) },
    ],
  };
}

async function spellGroup(context: BenchContext, dhad: typeof Dhad): Promise<Group> {
  const values = numbersToSpell(context.smoke ? 200 : 10_000);
  const texts = textsOf(values.map(String), context.smoke ? 50 : 500);
  /** The words without differences of mere spelling: hamza, ة, مائة for مئة, و apart, the frame of cheques. */
  const letters = (result: unknown): readonly string[] =>
    String(result)
      .replace(/^فقط | لا غير$|[\u064B-\u0652]/gu, '')
      .replace(/[أإآ]/gu, 'ا')
      .replace(/ة/gu, 'ه')
      .replace(/مائ/gu, 'مئ')
      .replace(/(?<= )و /gu, 'و')
      .split(/\s+/u);
  const contenders: Contender[] = [
    {
      name: 'dhad spellNumber',
      kind: 'dhad',
      run: (text) => dhad.spellNumber(Number(text)),
      read: letters,
    },
  ];
  const add = (name: string, run: (text: string) => unknown, differs: string): void => {
    contenders.push({ name, kind: 'peer', run, read: letters, agreement: 0.1, differs });
  };
  const n2words = await context.peer<{ toCardinal(value: number): string }>('n2words/ar-SA');
  if (n2words) add('n2words', (text) => n2words.toCardinal(Number(text)), 'wrong forms of some counted scales');
  const words = await context.peer<{ toArabicWord(value: number): string }>(
    'number-to-arabic-words/dist/index-node.js',
  );
  if (words) add('number-to-arabic-words', (text) => words.toArabicWord(Number(text)), 'spells و apart, other hamzas');
  type Tafgeet = new (value: number, currency: string) => { parse(): string };
  const tafgeet = await context.peer<Tafgeet>('tafgeetjs');
  if (tafgeet) add('tafgeetjs', (text) => new tafgeet(Number(text), 'SAR').parse(), 'adds a currency; mixes cases');
  return {
    name: 'spellNumber',
    texts,
    items: { name: 'numbers', count: values.length },
    note: 'Words are compared without hamza and marks, مائة as مئة.',
    contenders,
  };
}

export const numbersSuite: Suite = {
  name: 'numbers',
  async groups(context) {
    const dhad = await context.dhad<typeof Dhad>('numbers');
    const { scan } = await context.dhad<typeof Dhad>('tokenize');
    return [findGroup(context, dhad, scan), parseGroup(context, dhad), await spellGroup(context, dhad)];
  },
};
