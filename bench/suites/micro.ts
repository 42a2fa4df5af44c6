import type { Contender, Suite } from '../lib/contender';
import type { Dhad, DhadPlaces } from '../lib/dhad';
import type { Shape } from '../lib/texts';

const SHAPES: readonly Shape[] = ['word', 'query', 'tweet', 'article', 'long'];
const TITLES: { readonly [shape in Shape]: string } = {
  word: 'one word',
  query: 'one query of 2 to 4 words',
  tweet: 'one tweet',
  article: 'one article',
  long: '1 MB',
};
const MARKS = /[\u064B-\u0652\u0670]/g;
const WORDS_AND_SIGNS = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

export const microSuite: Suite = {
  name: 'micro',
  async groups(context) {
    const { analyze, findNumbers, normalize, scan, stripTashkeel, tokenize } = await context.dhad<typeof Dhad>('index');
    const { findPlaces, loadPlaces } = await context.dhad<typeof DhadPlaces>('places.node');
    const gazetteer = await loadPlaces();
    const dhad = (name: string, run: (text: string) => unknown): Contender => ({ name: `dhad ${name}`, kind: 'dhad', run });
    const sameText = (result: unknown): readonly string[] => [result as string];
    const contenders: Contender[] = [
      { ...dhad('stripTashkeel', (text) => stripTashkeel(text)), read: sameText },
      dhad('normalize, search', (text) => normalize(text, 'search')),
      dhad('scan', (text) => scan(text).length),
      dhad('tokenize', (text) => tokenize(text)),
      dhad('findNumbers', (text) => findNumbers(text)),
      dhad('findPlaces', (text) => findPlaces(text, { gazetteer })),
      dhad('analyze, all', (text) => analyze(text, { gazetteer })),
      {
        name: 'native RegExp strip of tashkeel',
        kind: 'platform',
        run: (text) => text.replace(MARKS, ''),
        read: sameText,
      },
      { name: 'native RegExp match of words', kind: 'platform', run: (text) => text.match(WORDS_AND_SIGNS) },
    ];
    return SHAPES.map((shape) => ({ name: TITLES[shape], texts: context.texts(shape), contenders }));
  },
};
