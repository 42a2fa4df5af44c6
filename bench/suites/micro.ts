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
export const microSuite: Suite = {
  name: 'micro',
  async groups(context) {
    const { analyze, findNumbers, normalize, scan, stripTashkeel, tokenize } = await context.dhad<typeof Dhad>('index');
    const { findPlaces, loadPlaces } = await context.dhad<typeof DhadPlaces>('places.node');
    const gazetteer = await loadPlaces();
    const dhad = (name: string, run: (text: string) => unknown): Contender => ({
      name: `dhad ${name}`,
      kind: 'dhad',
      run,
    });
    const contenders: Contender[] = [
      dhad('stripTashkeel', (text) => stripTashkeel(text)),
      dhad('normalize, search', (text) => normalize(text, 'search')),
      dhad('scan', (text) => scan(text)),
      dhad('tokenize', (text) => tokenize(text)),
      dhad('findNumbers', (text) => findNumbers(text)),
      dhad('findPlaces', (text) => findPlaces(text, { gazetteer })),
      dhad('analyze, all', (text) => analyze(text, { gazetteer })),
    ];
    return SHAPES.map((shape) => ({ name: TITLES[shape], texts: context.texts(shape), contenders }));
  },
};
