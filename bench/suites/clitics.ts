import type { Suite } from '../lib/contender';
import type { Dhad } from '../lib/dhad';

const ARABIC_WORDS = /[\p{Script=Arabic}\p{M}]+/gu;
/** The longest proclitics and enclitics that leave three letters: what a blind stripper does. */
const BLIND = /^([وف]?(?:ال|[بكلس])?)(.{3,}?)(هما|كما|ها|هم|هن|كم|كن|نا|ني|ه|ك|ي)?$/u;

const readSegmentations = (result: unknown): readonly string[] =>
  (result as readonly Dhad.Segmentation[]).map(({ proclitics, stem, enclitics }) =>
    [...proclitics, stem, ...enclitics].map(({ text }) => text).join('+'),
  );

/** How many words the cuts touch: the words of `segmentText` that come in pieces. */
function countCuts(cuts: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < cuts.length; i++) if (((cuts[i] as number) & 0x3f) !== 0) count++;
  return count;
}

export const cliticsSuite: Suite = {
  name: 'clitics',
  async groups(context) {
    const { cutTokens, segmentClitics, segmentText } = await context.dhad<typeof Dhad>('clitics');
    const { scan } = await context.dhad<typeof Dhad>('tokenize');
    const texts = context.texts('article');
    const words = context.texts('word');
    let arabicWords = 0;
    for (const text of texts.batches.flat()) for (const { kind } of scan(text)) if (kind === 'word') arabicWords++;
    return [
      {
        name: 'clitics of running text, article',
        texts,
        limit: 'dhad scan alone',
        items: { name: 'words', count: arabicWords },
        contenders: [
          {
            name: 'dhad segmentText',
            kind: 'dhad',
            run: (text) => segmentText(text),
            read: (result) => [
              String(
                (result as readonly Dhad.Segmentation[]).filter((s) => s.proclitics.length + s.enclitics.length > 0)
                  .length,
              ),
            ],
          },
          {
            name: 'dhad scan + cutTokens',
            kind: 'dhad',
            run: (text) => cutTokens(scan(text)),
            read: (result) => [String(countCuts(result as Uint8Array))],
          },
          { name: 'dhad scan alone', kind: 'limit', run: (text) => scan(text) },
          {
            name: 'native RegExp, blind stripping',
            kind: 'platform',
            run: (text) => (text.match(ARABIC_WORDS) ?? []).map((word) => BLIND.exec(word)),
          },
        ],
      },
      {
        name: 'one word a call',
        texts: words,
        items: { name: 'words', count: words.count },
        contenders: [
          {
            name: 'dhad segmentClitics',
            kind: 'dhad',
            run: (word) => segmentClitics(word),
            read: (result) => readSegmentations([result]),
          },
          { name: 'native RegExp, blind stripping', kind: 'platform', run: (word) => BLIND.exec(word) },
        ],
      },
    ];
  },
};
