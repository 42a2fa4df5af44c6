import type { Contender, Suite } from '../lib/contender';

export const distanceSuite: Suite = {
  name: 'distance',
  async groups(context) {
    const texts = context.texts('word');
    const contenders: Contender[] = [];
    const add = (name: string, kind: 'dhad' | 'peer', distance: (a: string, b: string) => number): void => {
      let before = texts.batches[0]?.[0] as string;
      contenders.push({
        name,
        kind,
        run: (word) => {
          const edits = distance(before, word);
          before = word;
          return edits;
        },
        // The pair of one call alone, so that the order of calls does not matter.
        read: (_, word) => [String(distance('المحافظة', word))],
      });
    };
    const fastest = await context.peer<{ distance(a: string, b: string): number }>('fastest-levenshtein');
    if (fastest) add('fastest-levenshtein (what dhad uses)', 'dhad', fastest.distance);
    const leven = await context.peer<(a: string, b: string) => number>('leven');
    if (leven) add('leven', 'peer', leven);
    const js = await context.peer<(a: string, b: string) => number>('js-levenshtein');
    if (js) add('js-levenshtein', 'peer', js);
    return [
      {
        name: 'edit distance of two words',
        texts,
        items: { name: 'pairs', count: texts.count },
        contenders,
      },
    ];
  },
};
