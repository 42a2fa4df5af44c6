import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { align, type NormalizeOptions, normalize, type ProfileName } from '../../src/normalize';

const FOLDER = '../shared/gold/normalize';
const hasGold = existsSync(FOLDER);

interface Row {
  readonly op: string;
  readonly input: string;
  readonly expected: unknown;
  /** Keyword arguments as Python prints them. */
  readonly args?: string;
}
function rowsOf(file: string): Row[] {
  if (!hasGold) return [];
  const lines = readFileSync(`${FOLDER}/${file}.jsonl`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The first unit at which two texts part, with its surroundings as code points. */
function divergence(got: string, expected: string): string {
  let at = 0;
  while (at < got.length && got[at] === expected[at]) at++;
  const show = (text: string): string =>
    Array.from(text.slice(at, at + 6), (char) => `U+${char.codePointAt(0)?.toString(16).padStart(4, '0')}`).join(' ');
  return `at ${at}: got ${show(got)}, expected ${show(expected)}`;
}

function check(rows: readonly Row[], options: ProfileName | NormalizeOptions): void {
  expect(rows.length).toBeGreaterThan(0);
  const wrong = rows.flatMap((row) => {
    const got = normalize(row.input, options);
    expect(align(row.input, options).text).toBe(got);
    return got === row.expected ? [] : [`${row.op} ${divergence(got, row.expected as string)}`];
  });
  expect(wrong).toEqual([]);
}

describe.skipIf(!hasGold)('CAMeL rows (skipped without ../shared/gold)', () => {
  const rows = rowsOf('camel_sample');
  it.each<[string, ProfileName]>([
    ['camel_dediac_ar', 'camel-dediac'],
    ['camel_normalize_alef_ar', 'camel-alef'],
    ['camel_normalize_alef_maksura_ar', 'camel-alef-maksura'],
    ['camel_normalize_teh_marbuta_ar', 'camel-teh-marbuta'],
    ['camel_normalize_unicode_nfkc', 'camel-unicode'],
    ['camel_arclean', 'camel-arclean'],
  ])('%s is the profile %s, letter for letter', (op, profile) => {
    check(
      rows.filter((row) => row.op === op),
      profile,
    );
  });

  it('has no other operation but transliteration and tokenization', () => {
    const others = new Set(rows.map((row) => row.op).filter((op) => !/dediac|normalize|arclean/.test(op)));
    expect([...others].sort()).toEqual(['camel_ar2bw', 'camel_ar2hsb', 'camel_simple_word_tokenize']);
  });
});

describe.skipIf(!hasGold)('Lucene rows (skipped without ../shared/gold)', () => {
  const rows = rowsOf('lucene');
  it('lucene_normalize is the profile lucene, letter for letter', () => {
    check(
      rows.filter((row) => row.op === 'lucene_normalize'),
      'lucene',
    );
  });
  it('lucene_normalize_tokens is the same, word by word', () => {
    for (const row of rows.filter((candidate) => candidate.op === 'lucene_normalize_tokens')) {
      expect(normalize(row.input, 'lucene').split(' ')).toEqual(row.expected);
    }
  });
  it('has no other operation but stemming', () => {
    const others = new Set(rows.map((row) => row.op).filter((op) => !/^lucene_normalize(_tokens)?$/.test(op)));
    expect([...others].sort()).toEqual(['lucene_analyze', 'lucene_light10_stem', 'lucene_normalize+stem_tokens']);
  });
});

/** Rows that contradict Arabic spelling or Unicode, or that a normalizer of letters has no place for: by operation and input. */
const LEFT_OUT: readonly { readonly op: string; readonly input: string; readonly reason: string }[] = [
  {
    op: 'normalize(input, ligatures=True)',
    input: 'ﷵ',
    reason: 'U+FDF5 is the abbreviation صلعم; it is not written out',
  },
  {
    op: 'normalize(input, spaces=True)',
    input: '\u1680\u2000\u2005\u200b\u202f\u205f\u3000\ufeff',
    reason: 'a space for each, U+FEFF too, would split words',
  },
  {
    op: 'normalize_small_alef(input, keep_madda, normalize_end)',
    input: 'الْأَعْلَى\u0670',
    reason: 'dagger alef on a final ى is no letter of its own: neither kept, nor الأعلىا',
  },
  {
    op: 'normalize_small_alef(input, keep_madda, normalize_end)',
    input: 'ٱلأعلى\u0670 وَيُقذَفُونَ',
    reason: 'dagger alef on a final ى is no letter of its own',
  },
  { op: 'remove_hash_keep_tag(input)', input: 'أكثر من #50 دورة من Google', reason: '#50 is a number, no hashtag' },
  ...['@#برمجة', '_#جمعة_مباركة', '&#مسابقة_القرآن_الكريم', '&#رمضان', '_#العيد'].map((input) => ({
    op: 'remove_hash_keep_tag(input)',
    input,
    reason: 'a hashtag may stand behind any sign: the tokenizer finds it there',
  })),
  { op: 'test_reduce_repeated_substring', input: 'heheh hehehehehe he', reason: 'repeats of several letters' },
  { op: 'test_reduce_repeated_substring', input: 'heeelloooooooo', reason: 'a limit that knows two numbers' },
  { op: 'remove_extra_spaces(input, max_keep)', input: '   ', reason: 'two spaces kept of three' },
];
const leftOut = (row: Row): boolean => LEFT_OUT.some(({ op, input }) => op === row.op && input === row.input);

/** Maha's operations as options. */
function mahaOptions({ op, args = '' }: Row): NormalizeOptions | undefined {
  switch (op) {
    case 'normalize(input, lam_alef=True)':
    case 'normalize_lam_alef(input, keep_hamza=False)':
      return { presentationForms: 'decompose', alef: 'bare' };
    case 'normalize_lam_alef(input)':
      return { presentationForms: 'decompose' };
    case 'normalize(input, waw=True)':
      return { replace: { ؤ: 'و' } };
    case 'normalize(input, yeh=True)':
      return { alefMaksura: 'yeh', replace: { ئ: 'ي' } };
    case 'normalize(input, teh_marbuta=True)':
      return { tehMarbuta: 'heh' };
    case 'normalize(input, ligatures=True)':
      return { ligatures: 'expand', alef: 'bare' };
    case 'normalize(input, spaces=True)':
      return { whitespace: 'collapse' };
    case 'normalize_small_alef(input, keep_madda, normalize_end)':
      return { daggerAlef: 'restore-all', looseHamza: args.includes("'keep_madda': True") ? 'compose' : 'keep' };
    case 'test_reduce_repeated_substring':
      return { repeats: Number(/'reduce_to': (\d)/.exec(args)?.[1]) };
    case 'remove_extra_spaces(input, max_keep)':
      return args.includes("'max_keep': 1") ? { whitespace: 'collapse' } : {};
    case 'remove_hash_keep_tag(input)':
      return { hashtags: 'unmark' };
    case 'remove_arabic_letter_dots(input)':
      return { dots: 'strip' };
    default:
      return undefined;
  }
}

describe.skipIf(!hasGold)('Maha rows (skipped without ../shared/gold)', () => {
  const rows = rowsOf('maha');
  const known = rows.filter((row) => mahaOptions(row) !== undefined && !leftOut(row));
  it.each([...new Set(known.map((row) => row.op))].map((op) => [op] as const))('%s', (op) => {
    const wrong = known
      .filter((row) => row.op === op)
      .flatMap((row) => {
        const got = normalize(row.input, mahaOptions(row));
        return got === row.expected ? [] : [[row.input, got, row.expected]];
      });
    expect(wrong).toEqual([]);
  });

  it('has no other operation but predicates and the joining of single letters to the next word', () => {
    const others = new Set(rows.filter((row) => mahaOptions(row) === undefined).map((row) => row.op.split('(')[0]));
    expect([...others].sort()).toEqual([
      'connect_single_letter_word',
      'contains',
      'contains_repeated_substring',
      'contains_single_letter_word',
    ]);
  });

  it('leaves out only rows that exist', () => {
    for (const entry of LEFT_OUT) expect(rows.filter(leftOut).map((row) => row.input)).toContain(entry.input);
  });
});
