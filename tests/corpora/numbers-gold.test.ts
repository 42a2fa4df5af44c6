import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNumbers, parseNumber } from '../../src/numbers/index';

const FOLDER = '../shared/gold/numbers';
const hasGold = existsSync(FOLDER);
if (!hasGold) console.warn(`skipped: ${FOLDER} is not there`);

interface Row {
  readonly text: string;
  readonly value: number | string | null | readonly number[];
  readonly kind: string;
  readonly test?: string;
  readonly doubt?: string;
}

function readRows(suite: string): readonly Row[] {
  if (!hasGold) return [];
  const lines = readFileSync(`${FOLDER}/${suite}.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Why a row is not counted: what it asks for is no reading of the Arabic that it gives. */
function doubtOf(suite: string, row: Row): string | undefined {
  if (row.doubt !== undefined) return row.doubt;
  if (row.kind === 'money') return 'an amount of money: two numbers with a unit each, or one in units of a hundredth';
  if (row.kind === 'ordinal_list' && Array.isArray(row.value) && row.value.length > 1) {
    return 'its system gives up above a hundred: "المئة والرابع والعشرون" is one number in its other rows';
  }
  if (suite === 'maha' && row.kind === 'none' && /^(ال)?(واحد|عشرين|عشرة|مئة)$/.test(row.text)) {
    return 'asks that a numeral is no ordinal, or no numeral with its article; both are numbers';
  }
  if (suite === 'maha' && /^الف والفين والف|^ثلاثة وثلاثين الف و3 الاف/.test(row.text)) {
    return 'a sum of numbers that use the same places, no numeral';
  }
  if (suite === 'nemo_ar' && /^(خمس|سبع|سبعين)$/.test(row.text)) {
    return 'a fifth, a seventh, two sevenths only by their vowels; without them five, seven, seventy';
  }
  if (suite === 'nemo_ar' && /^مئة وواحد وخمسون من مئة$|^مئتان و واحد على/.test(row.text)) {
    return 'the whole and the numerator have no boundary: 100 + 51/100 as well as 101 + 50/100';
  }
  return undefined;
}

function isClose(one: number | bigint | undefined, other: number | bigint): boolean {
  if (one === undefined) return false;
  if (typeof one === 'bigint' || typeof other === 'bigint') return BigInt(one) === BigInt(other);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

/** The value by `parseNumber`, or of the only match in the text. */
function read(text: string): number | bigint | undefined {
  const value = parseNumber(text);
  if (value !== undefined) return value;
  const matches = findNumbers(text, { minScore: 0 });
  return matches.length === 1 ? matches[0]?.value : undefined;
}

function isRight(row: Row): boolean {
  if (row.value === null) return parseNumber(row.text) === undefined;
  const [wanted] = Array.isArray(row.value) ? row.value : [row.value];
  return isClose(read(row.text), typeof wanted === 'string' ? BigInt(wanted) : (wanted as number));
}

describe('numbers of other systems', () => {
  it.skipIf(!hasGold).each([
    ['humanizer_ar', 227, 0],
    ['maha', 1753, 0],
    ['nemo_ar', 124, 0],
    ['num2words_ar', 63, 0],
    ['tafqit_sample', 4000, 0],
  ])('reads every row of %s that is not doubtful', (suite, count, failures) => {
    const rows = readRows(suite);
    expect(rows).toHaveLength(count);
    const wrong = rows.filter((row) => doubtOf(suite, row) === undefined && !isRight(row));
    expect(wrong.map((row) => `${row.text} is ${row.value}, not ${read(row.text)}`)).toHaveLength(failures);
  });

  it.skipIf(!hasGold)('reads 99 % of all rows, the doubtful ones included', () => {
    const rows = ['humanizer_ar', 'maha', 'nemo_ar', 'num2words_ar', 'tafqit_sample'].flatMap(readRows);
    const right = rows.filter(isRight).length;
    expect(right / rows.length).toBeGreaterThan(0.99);
  });
});
