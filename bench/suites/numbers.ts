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

/**
 * Number phrases as PyArabic looks for them, as one expression: words of the lexicon in a row, each with its proclitics;
 * or digits. `words` are all forms that dhad knows.
 */
function phraseExpression(words: readonly string[]): RegExp {
  const folded = [...new Set(words.map(foldLetters))].sort((a, b) => b.length - a.length);
  const word = `(?:ال)?(?:${folded.join('|')})`;
  return new RegExp(
    `(?<!\\p{L})[وف]?[بلك]?(${word}(?:\\s+و?${word})*)(?!\\p{L})|([\\d٠-٩]+(?:[.,٫٬][\\d٠-٩]+)*)`,
    'gu',
  );
}

function findGroup(context: BenchContext, dhad: typeof Dhad, scan: typeof Dhad.scan): Group {
  const lines = readFileSync(LEXICON, 'utf8').trimEnd().split('\n').slice(1);
  const expression = phraseExpression(lines.map((line) => line.slice(0, line.indexOf('\t'))));
  return {
    name: 'findNumbers, article',
    texts: context.texts('article'),
    limit: 'dhad scan alone',
    note: 'The expression finds phrases and gives no value; findNumbers gives values, kinds, bounds and counted nouns.',
    contenders: [
      {
        name: 'dhad findNumbers',
        kind: 'dhad',
        run: (text) => dhad.findNumbers(text),
        read: (result) => (result as readonly Dhad.NumberMatch[]).map(({ text }) => foldLetters(text)),
      },
      { name: 'dhad scan alone', kind: 'limit', run: (text) => scan(text) },
      {
        name: 'native RegExp of number phrases',
        kind: 'platform',
        run: (text) => [...foldLetters(text).matchAll(expression)],
        read: (result) => (result as RegExpMatchArray[]).map(([, phrase, digits]) => (phrase ?? digits) as string),
        agreement: 0.5,
        differs:
          'takes days, dates and words of other meaning for numbers, joins enumerations, leaves percent signs out',
      },
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
