import type { BenchContext, Contender, Group, Suite } from '../lib/contender';
import type { Dhad } from '../lib/dhad';
import { createLimits } from '../lib/limits';
import type { Shape } from '../lib/texts';

const words = (result: unknown): readonly string[] => (result as string).split(/\s+/u).filter((word) => word !== '');

const MARKS = /[\u064B-\u0652\u0670]/g;
const LUCENE_DROPS = /[\u0640\u064B-\u0652]/g;
const LUCENE_FOLDS = /[أإآىة٠-٩۰-۹]/g;
const LUCENE_MAP: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
};

/** What the profile `search` does to the characters of news, as a programmer would write it. */
const SEARCH_DROPS =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u00AD\u061C\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;
const SEARCH_STEPS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/ؤ/g, 'و'],
  [/[ئىی]/g, 'ي'],
  [/ة/g, 'ه'],
  [/ک/g, 'ك'],
];
const DIGITS = /[٠-٩۰-۹]/g;
const toAscii = (digit: string): string => String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x30);

function searchChain(text: string): string {
  let result = text.replace(SEARCH_DROPS, '');
  for (const [pattern, replacement] of SEARCH_STEPS) result = result.replace(pattern, replacement);
  return result
    .replace(DIGITS, toAscii)
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(/(?<=\d)٪/g, '%');
}

type XRegExp = { (pattern: string, flags: string): RegExp; replace(text: string, pattern: RegExp, by: string): string };

async function otherPackages({ peer }: BenchContext): Promise<Contender[]> {
  const contenders: Contender[] = [];
  const add = (name: string, run: (text: string) => string, agreement: number, differs: string): void => {
    contenders.push({ name, kind: 'peer', run: run as (text: string) => unknown, read: words, agreement, differs });
  };
  const atn = await peer<(text: string) => string>('arabic-text-normalizer');
  if (atn) add('arabic-text-normalizer', (text) => atn(text), 0.2, 'keeps alef and teh forms, drops punctuation');
  const flow = await peer<{ sanitize(text: string): string }>('@flowdegree/arabic-strings');
  if (flow) add('@flowdegree/arabic-strings sanitize', (text) => flow.sanitize(text), 0.2, 'other folds of ى and ة');
  const flappa = await peer<{ normalizeArabicForComparison(text: string): string }>('flappa-doormal');
  if (flappa)
    add('flappa-doormal', (text) => flappa.normalizeArabicForComparison(text), 0.2, 'drops punctuation, keeps hamza');
  const nlp = await peer<{ NormalizerAr: new () => { normalize(text: string): string } }>('@nlpjs/lang-ar');
  if (nlp) {
    const normalizer = new nlp.NormalizerAr();
    add('@nlpjs/lang-ar normalizer', (text) => normalizer.normalize(text), 0.2, 'NFD and lower case alone');
  }
  return contenders;
}

async function searchGroup(context: BenchContext, dhad: typeof Dhad, shape: Shape): Promise<Group> {
  const texts = context.texts(shape);
  const limits = createLimits(longest(texts.batches));
  const xregexp = await context.peer<XRegExp>('xregexp');
  const xSteps = xregexp && SEARCH_STEPS.map(([pattern, by]) => [xregexp(pattern.source, 'g'), by] as const);
  const xDrops = xregexp?.(SEARCH_DROPS.source, 'g');
  const contenders: Contender[] = [
    { name: 'dhad normalize, search', kind: 'dhad', run: (text) => dhad.normalize(text, 'search'), read: words },
    limits.memcpy,
    limits.copy,
    limits.copyTable,
    {
      name: 'native RegExp chain',
      kind: 'platform',
      run: searchChain,
      read: words,
      agreement: 0.999,
      differs: 'knows no ligatures and presentation forms',
    },
  ];
  if (xregexp && xSteps && xDrops) {
    contenders.push({
      name: 'XRegExp chain',
      kind: 'peer',
      run: (text) => {
        let result = xregexp.replace(text, xDrops, '');
        for (const [pattern, by] of xSteps) result = xregexp.replace(result, pattern, by);
        return result.replace(DIGITS, toAscii);
      },
      read: words,
      agreement: 0.995,
      differs: 'as above, and no signs of numbers',
    });
  }
  contenders.push(...(await otherPackages(context)));
  return { name: `search profile, ${shape}`, texts, contenders, limit: limits.copyTable.name };
}

function luceneGroup(context: BenchContext, dhad: typeof Dhad, shape: Shape): Group {
  const texts = context.texts(shape);
  const limits = createLimits(longest(texts.batches));
  return {
    name: `lucene profile, ${shape}`,
    texts,
    note: "Lucene's normalizer is made for words: it moves the rest of the text for every mark that it removes.",
    limit: limits.copyTable.name,
    contenders: [
      { name: 'dhad normalize, lucene', kind: 'dhad', run: (text) => dhad.normalize(text, 'lucene'), read: words },
      limits.copyTable,
      {
        name: 'native RegExp, two passes',
        kind: 'platform',
        run: (text) => text.replace(LUCENE_DROPS, '').replace(LUCENE_FOLDS, (char) => LUCENE_MAP[char] as string),
        read: words,
      },
    ],
  };
}

async function tashkeelGroups(context: BenchContext, dhad: typeof Dhad): Promise<Group[]> {
  const texts = context.texts('long');
  const limits = createLimits(longest(texts.batches));
  const clean = { ...texts, batches: texts.batches.map((batch) => batch.map((text) => text.replace(MARKS, ''))) };
  const flow = await context.peer<{ removeTashkel(text: string): string }>('@flowdegree/arabic-strings');
  const contenders: Contender[] = [
    { name: 'dhad stripTashkeel', kind: 'dhad', run: (text) => dhad.stripTashkeel(text), read: words },
    limits.classScan,
    { name: 'native RegExp', kind: 'platform', run: (text) => text.replace(MARKS, ''), read: words },
  ];
  if (flow) {
    contenders.push({
      name: '@flowdegree/arabic-strings removeTashkel',
      kind: 'peer',
      run: (text) => flow.removeTashkel(text),
      read: words,
      agreement: 0.95,
      differs: 'other set of marks',
    });
  }
  const limit = limits.classScan.name;
  return [
    { name: 'stripTashkeel, long', texts, contenders, limit },
    { name: 'stripTashkeel, long, text without marks', texts: clean, contenders, limit },
  ];
}

function tashkeelOfWords(context: BenchContext, dhad: typeof Dhad): Group {
  return {
    name: 'stripTashkeel, word',
    texts: context.texts('word'),
    contenders: [
      { name: 'dhad stripTashkeel', kind: 'dhad', run: (text) => dhad.stripTashkeel(text), read: words },
      { name: 'native RegExp', kind: 'platform', run: (text) => text.replace(MARKS, ''), read: words },
    ],
  };
}

function alignGroup(context: BenchContext, dhad: typeof Dhad): Group {
  const texts = context.texts('article');
  const limits = createLimits(longest(texts.batches));
  return {
    name: 'align, article',
    texts,
    limit: limits.copyTable.name,
    contenders: [
      { name: 'dhad normalize, search', kind: 'dhad', run: (text) => dhad.normalize(text, 'search'), read: words },
      {
        name: 'dhad align, search',
        kind: 'dhad',
        run: (text) => dhad.align(text, 'search'),
        read: (result) => words((result as Dhad.AlignedText).text),
      },
      limits.copyTable,
    ],
  };
}

function longest(batches: readonly (readonly string[])[]): number {
  return batches.reduce((most, batch) => batch.reduce((length, text) => Math.max(length, text.length), most), 0);
}

export const normalizeSuite: Suite = {
  name: 'normalize',
  async groups(context) {
    const dhad = await context.dhad<typeof Dhad>('normalize');
    return [
      await searchGroup(context, dhad, 'long'),
      await searchGroup(context, dhad, 'article'),
      await searchGroup(context, dhad, 'word'),
      luceneGroup(context, dhad, 'long'),
      luceneGroup(context, dhad, 'article'),
      ...(await tashkeelGroups(context, dhad)),
      tashkeelOfWords(context, dhad),
      alignGroup(context, dhad),
    ];
  },
};
