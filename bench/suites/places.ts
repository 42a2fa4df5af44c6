import type { Suite } from '../lib/contender';
import type { Dhad, DhadPlaces } from '../lib/dhad';

export const placesSuite: Suite = {
  name: 'places',
  async groups(context) {
    const { findPlaces, loadPlaces } = await context.dhad<typeof DhadPlaces>('places.node');
    const { analyze, scan, findNumbers } = await context.dhad<typeof Dhad>('index');
    const gazetteer = await loadPlaces();
    const texts = context.texts('article');
    return [
      {
        name: 'findPlaces, article',
        texts,
        limit: 'dhad findAll, names alone',
        note: 'The limit finds names; findPlaces also judges and ranks them. No npm package does either for Arabic.',
        contenders: [
          { name: 'dhad findPlaces', kind: 'dhad', run: (text) => findPlaces(text, { gazetteer }) },
          { name: 'dhad findAll, names alone', kind: 'limit', run: (text) => gazetteer.findAll(text) },
        ],
      },
      {
        name: 'analyze, article',
        texts,
        limit: 'dhad scan alone',
        note: 'Tokens, sentences, numbers and places of one scan; the second row without places.',
        contenders: [
          {
            name: 'dhad analyze, all',
            kind: 'dhad',
            run: (text) => analyze(text, { gazetteer }),
            read: (result) => (result as Dhad.Analysis).numbers.map(({ text }) => text),
          },
          { name: 'dhad analyze, no places', kind: 'dhad', run: (text) => analyze(text) },
          {
            name: 'dhad findNumbers alone',
            kind: 'dhad',
            run: (text) => findNumbers(text),
            read: (result) => (result as readonly Dhad.NumberMatch[]).map(({ text }) => text),
          },
          { name: 'dhad scan alone', kind: 'limit', run: (text) => scan(text) },
        ],
      },
    ];
  },
};
