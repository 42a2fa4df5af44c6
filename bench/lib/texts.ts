/** Lengths of text that operations are timed on. */
export type Shape = 'word' | 'query' | 'tweet' | 'article' | 'long';

/** Batches of distinct texts; every run of a contender takes the next batch. */
export interface Texts {
  readonly shape: Shape;
  readonly batches: readonly (readonly string[])[];
  /** Totals over all batches. */
  readonly count: number;
  readonly units: number;
  readonly bytes: number;
}

/** A small generator of the same sequence on every machine (xorshift). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A text of its own memory: flat, no slice of another, and never interned, which V8 would cache results for. */
function fresh(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

const SENTENCE_GAP = /(?<=[.!?؟…\n])\s+/u;

/** The sentences of a text in another order. */
function shuffled(text: string, random: (below: number) => number): string {
  const sentences = text.split(SENTENCE_GAP);
  for (let i = sentences.length - 1; i > 0; i--) {
    const other = random(i + 1);
    [sentences[i], sentences[other]] = [sentences[other] as string, sentences[i] as string];
  }
  return sentences.join(' ');
}

function inBatches(shape: Shape, texts: readonly string[], batchSize: number): Texts {
  const batches: string[][] = [];
  for (let from = 0; from + batchSize <= texts.length || from === 0; from += batchSize) {
    batches.push(texts.slice(from, from + batchSize));
  }
  const all = batches.flat();
  return {
    shape,
    batches,
    count: all.length,
    units: all.reduce((sum, text) => sum + text.length, 0),
    bytes: all.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  };
}

/** How much text of each shape there is, in full and in a smoke run. */
const SIZES = {
  full: { articleUnits: 2_500_000, long: 8, longBytes: 1e6, words: 40_000, queries: 20_000, tweets: 4_000 },
  smoke: { articleUnits: 30_000, long: 2, longBytes: 2e4, words: 400, queries: 200, tweets: 40 },
} as const;

/**
 * Texts of every shape from a corpus. A small corpus is read several times, its sentences in another order each time,
 * so that no text comes twice.
 */
export function createTexts(corpus: readonly string[], smoke: boolean): (shape: Shape) => Texts {
  const size = SIZES[smoke ? 'smoke' : 'full'];
  const random = createRandom(20261122);
  const made = new Map<Shape, Texts>();

  function* endlessly(): Generator<string> {
    yield* corpus;
    for (;;) for (const text of corpus) yield shuffled(text, random);
  }
  const articles = (): string[] => {
    const texts: string[] = [];
    let units = 0;
    for (const text of endlessly()) {
      texts.push(fresh(text));
      units += text.length;
      if (units >= size.articleUnits) return texts;
    }
    return texts;
  };
  const longTexts = (): string[] => {
    const texts: string[] = [];
    const source = endlessly();
    while (texts.length < size.long) {
      let text = '';
      for (let bytes = 0; bytes < size.longBytes; ) {
        const next = `${source.next().value as string}\n\n`;
        bytes += Buffer.byteLength(next);
        text += next;
      }
      texts.push(fresh(text));
    }
    return texts;
  };
  /** Stretches of some words from everywhere in the corpus. */
  const stretches = (count: number, words: () => number): string[] => {
    const all = corpus.flatMap((text) => text.split(/[\s«»"()،؛:.!؟]+/u)).filter((word) => word.length > 1);
    return Array.from({ length: count }, () => {
      const start = random(all.length);
      return fresh(all.slice(start, start + words()).join(' '));
    });
  };
  /** Sentences of up to 280 units, the length of a tweet; longer ones are cut at a space. */
  const tweets = (): string[] => {
    const texts: string[] = [];
    for (const text of endlessly()) {
      for (const sentence of text.split(SENTENCE_GAP)) {
        const cut = sentence.length <= 280 ? sentence.length : sentence.lastIndexOf(' ', 280);
        if (cut >= 100) texts.push(fresh(sentence.slice(0, cut)));
        if (texts.length === size.tweets) return texts;
      }
    }
    return texts;
  };
  const make: { readonly [shape in Shape]: () => Texts } = {
    word: () =>
      inBatches(
        'word',
        stretches(size.words, () => 1),
        smoke ? 100 : 1000,
      ),
    query: () =>
      inBatches(
        'query',
        stretches(size.queries, () => 2 + random(3)),
        smoke ? 50 : 500,
      ),
    tweet: () => inBatches('tweet', tweets(), smoke ? 10 : 100),
    article: () => inBatches('article', articles(), smoke ? 4 : 32),
    long: () => inBatches('long', longTexts(), 1),
  };
  return (shape) => {
    const known = made.get(shape);
    if (known) return known;
    const texts = make[shape]();
    made.set(shape, texts);
    return texts;
  };
}
