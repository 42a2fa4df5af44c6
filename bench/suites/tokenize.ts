import type { BenchContext, Contender, Group, Suite } from '../lib/contender';
import type { Dhad } from '../lib/dhad';
import { createLimits } from '../lib/limits';
import type { Shape } from '../lib/texts';

const WORDS_AND_SIGNS = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;
const isWord = (text: string): boolean => /\p{L}/u.test(text);
const bare = (word: string): string => word.replace(/[\p{M}\u0640]/gu, '');
/** Words as all tokenizers can be asked for them: bare of marks, other tokens left out. */
const wordsOf = (tokens: readonly string[]): readonly string[] => tokens.filter(isWord).map(bare);
const readWords = (result: unknown): readonly string[] => wordsOf(result as string[]);

function scanGroup(context: BenchContext, dhad: typeof Dhad, shape: Shape): Group {
  const texts = context.texts(shape);
  const limits = createLimits(1 << 21);
  return {
    name: `scan, ${shape}`,
    texts,
    limit: limits.classChanges.name,
    contenders: [
      { name: 'dhad scan', kind: 'dhad', run: (text) => dhad.scan(text) },
      limits.classScan,
      limits.classChanges,
      {
        name: 'native RegExp, matches counted',
        kind: 'platform',
        run: (text) => {
          let count = 0;
          WORDS_AND_SIGNS.lastIndex = 0;
          while (WORDS_AND_SIGNS.test(text)) count++;
          return count;
        },
      },
    ],
  };
}

async function otherTokenizers({ peer }: BenchContext): Promise<Contender[]> {
  const contenders: Contender[] = [];
  const add = (
    name: string,
    run: (text: string) => unknown,
    agreement: number,
    differs: string,
    read: (result: unknown) => readonly string[] = readWords,
  ): void => {
    contenders.push({ name, kind: 'peer', run, read, agreement, differs });
  };
  const wink = await peer<new () => { tokenize(text: string): { value: string }[] }>('wink-tokenizer');
  if (wink) {
    const tokenizer = new wink();
    add(
      'wink-tokenizer',
      (text) => tokenizer.tokenize(text),
      0.05,
      'splits at marks; knows few Arabic signs',
      (result) => wordsOf((result as { value: string }[]).map(({ value }) => value)),
    );
  }
  const nlp = await peer<{ TokenizerAr: new () => { innerTokenize(text: string): string[] } }>('@nlpjs/lang-ar');
  if (nlp) {
    const tokenizer = new nlp.TokenizerAr();
    // Its method tokenize keeps the results of an hour by text: that would time a look-up, and interns our texts.
    add(
      '@nlpjs/lang-ar, its cache left out',
      (text) => tokenizer.innerTokenize(text),
      0.5,
      'leaves ، ؛ ؟ at the words',
    );
  }
  const orama = await peer<{
    tokenizer: { createTokenizer(options: object): { tokenize(text: string): string[] } };
  }>('@orama/orama/components');
  if (orama) {
    const tokenizer = orama.tokenizer.createTokenizer({ language: 'arabic', stemming: false, allowDuplicates: true });
    add('@orama/orama, arabic', (text) => tokenizer.tokenize(text), 0.3, 'drops آ and ء, splits at marks');
  }
  const mini = await peer<{ getDefault(name: 'tokenize'): (text: string) => string[] }>('minisearch');
  if (mini) {
    const tokenize = mini.getDefault('tokenize');
    add('minisearch', (text) => tokenize(text), 0.5, 'cuts at spaces and punctuation alone');
  }
  const wnn = await peer<{ extract(text: string, options: object): string[]; words: RegExp; numbers: RegExp }>(
    'words-n-numbers',
  );
  if (wnn) {
    const options = { regex: [wnn.words, wnn.numbers] };
    add('words-n-numbers', (text) => wnn.extract(text, options), 0.3, 'splits at marks');
  }
  return contenders;
}

async function objectsGroup(context: BenchContext, dhad: typeof Dhad): Promise<Group> {
  const texts = context.texts('article');
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
  return {
    name: 'token objects, article',
    texts,
    limit: 'dhad scan',
    note: 'The limit of this group is the scan without objects.',
    contenders: [
      {
        name: 'dhad tokenize',
        kind: 'dhad',
        run: (text) => dhad.tokenize(text),
        read: (result) => wordsOf((result as readonly Dhad.Token[]).map(({ text }) => text)),
      },
      {
        name: 'dhad words',
        kind: 'dhad',
        run: (text) => dhad.words(text),
        read: readWords,
        agreement: 0.97,
        differs: 'words alone, without abbreviations, addresses, hashtags',
      },
      { name: 'dhad sentences', kind: 'dhad', run: (text) => dhad.sentences(text) },
      { name: 'dhad scan', kind: 'limit', run: (text) => dhad.scan(text) },
      {
        name: 'native RegExp, matchAll',
        kind: 'platform',
        run: (text) => [...text.matchAll(WORDS_AND_SIGNS)],
        read: (result) => wordsOf((result as RegExpMatchArray[]).map((match) => match[0])),
        agreement: 0.97,
        differs: 'splits addresses, abbreviations, words with joiners',
      },
      {
        name: 'native RegExp, match',
        kind: 'platform',
        run: (text) => text.match(WORDS_AND_SIGNS),
        read: (result) => wordsOf((result as string[] | null) ?? []),
        agreement: 0.97,
        differs: 'as above, and no offsets',
      },
      {
        // By lines: in Node 20 its time is quadratic in the length of a text.
        name: 'Intl.Segmenter, a paragraph at a time',
        kind: 'platform',
        run: (text) => text.split('\n').map((line) => [...segmenter.segment(line)]),
        read: (result) => wordsOf((result as Intl.SegmentData[][]).flat().map(({ segment }) => segment)),
        agreement: 0.97,
        differs: 'other rules for addresses and hashtags',
      },
      ...(await otherTokenizers(context)),
    ],
  };
}

function searchTermsGroup(context: BenchContext, dhad: typeof Dhad, shape: Shape): Group {
  const analyzer = dhad.createAnalyzer();
  return {
    name: `search terms, ${shape}`,
    texts: context.texts(shape),
    note: 'Words folded, stop words dropped, stemmed: what a search index takes in.',
    contenders: [{ name: 'dhad createAnalyzer', kind: 'dhad', run: (text) => analyzer.tokenize(text) }],
  };
}

export const tokenizeSuite: Suite = {
  name: 'tokenize',
  async groups(context) {
    const dhad = await context.dhad<typeof Dhad>('tokenize');
    return [
      scanGroup(context, dhad, 'long'),
      scanGroup(context, dhad, 'article'),
      await objectsGroup(context, dhad),
      searchTermsGroup(context, dhad, 'long'),
      searchTermsGroup(context, dhad, 'article'),
    ];
  },
};
