import type { BenchContext, Contender, Group, Suite } from '../lib/contender';
import type { Dhad } from '../lib/dhad';
import { builtInNames, compoundNames, worldNames } from '../lib/names';
import type { Texts } from '../lib/texts';

/** A name found by a peer, in units of the folded text. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}]+/gu;
const DIFFERS = 'knows no hyphens, line ends or abbreviations between words';

function standsAlone(text: string, { start, end }: Found): boolean {
  return !(LETTER_OR_DIGIT.test(text[start - 1] ?? ' ') || LETTER_OR_DIGIT.test(text[end] ?? ' '));
}

/** What an automaton leaves to its user: whole words, and the longest of those that overlap. */
function longestWholeWords(text: string, found: readonly Found[]): string[] {
  const whole = found.filter((match) => standsAlone(text, match)).sort((a, b) => a.start - b.start || b.end - a.end);
  const names: string[] = [];
  let from = 0;
  for (const { start, end, name } of whole) {
    if (start < from) continue;
    names.push(name);
    from = end;
  }
  return names;
}

interface PeerOptions {
  /** Packages that take too long to build for so many names are left out. */
  readonly automata: readonly ('modern' | 'monyone' | 'ahocorasick')[];
}

async function peers(context: BenchContext, names: readonly string[], { automata }: PeerOptions): Promise<Contender[]> {
  const { normalize } = await context.dhad<typeof Dhad>('normalize');
  const contenders: Contender[] = [];
  const add = (name: string, kind: 'peer' | 'platform', find: (folded: string) => string[]): void => {
    contenders.push({
      name,
      kind,
      run: (text) => find(normalize(text, 'match')),
      read: (result) => result as string[],
      agreement: 0.95,
      differs: DIFFERS,
    });
  };
  const map = new Map(names.map((name, id) => [name, id]));
  const mostWords = 4;
  add('Map over windows of 1 to 4 words', 'platform', (folded) => {
    const words = folded.match(WORDS) ?? [];
    const found: string[] = [];
    for (let i = 0; i < words.length; i++) {
      for (let length = Math.min(mostWords, words.length - i); length > 0; length--) {
        const name = length === 1 ? (words[i] as string) : words.slice(i, i + length).join(' ');
        if (!map.has(name)) continue;
        found.push(name);
        i += length - 1;
        break;
      }
    }
    return found;
  });
  if (automata.includes('modern')) {
    type Modern = new (
      names: readonly string[],
    ) => { search(text: string, options: object): { start: number; end: number; pattern: string }[] };
    const modern = await context.peer<Modern>('modern-ahocorasick/fast');
    if (modern) {
      const automaton = new modern(names);
      add('modern-ahocorasick', 'peer', (folded) =>
        longestWholeWords(
          folded,
          automaton
            .search(folded, { strategy: 'all' })
            .map(({ start, end }) => ({ start, end, name: folded.slice(start, end) })),
        ),
      );
    }
  }
  if (automata.includes('monyone')) {
    type Monyone = new (
      names: readonly string[],
    ) => { matchInText(text: string): { begin: number; end: number; keyword: string }[] };
    const monyone = await context.peer<{ AhoCorasick: Monyone }>('@monyone/aho-corasick');
    if (monyone) {
      const automaton = new monyone.AhoCorasick(names);
      add('@monyone/aho-corasick', 'peer', (folded) =>
        longestWholeWords(
          folded,
          automaton.matchInText(folded).map(({ begin, end, keyword }) => ({ start: begin, end, name: keyword })),
        ),
      );
    }
  }
  if (automata.includes('ahocorasick')) {
    type Classic = new (names: readonly string[]) => { search(text: string): [number, string[]][] };
    const classic = await context.peer<Classic>('ahocorasick');
    if (classic) {
      const automaton = new classic(names);
      add('ahocorasick', 'peer', (folded) =>
        longestWholeWords(
          folded,
          automaton
            .search(folded)
            .flatMap(([last, keywords]) =>
              keywords.map((name) => ({ start: last + 1 - name.length, end: last + 1, name })),
            ),
        ),
      );
    }
  }
  return contenders;
}

function gazetteerOf({ buildGazetteer }: typeof Dhad, names: readonly string[]): Dhad.Gazetteer {
  return buildGazetteer(names.map((name) => ({ name })));
}

async function namesGroup(
  context: BenchContext,
  dhad: typeof Dhad,
  title: string,
  names: readonly string[],
  options: PeerOptions,
): Promise<Group> {
  const { scan } = await context.dhad<typeof Dhad>('tokenize');
  const gazetteer = gazetteerOf(dhad, names);
  return {
    name: `findAll, ${title}`,
    texts: context.texts('article'),
    limit: 'dhad scan alone',
    note: `${names.length.toLocaleString('en')} names, folded. The first row finds what the peers can find: names without proclitics.`,
    contenders: [
      {
        name: 'dhad findAll, names alone',
        kind: 'dhad',
        run: (text) => gazetteer.findAll(text, { proclitics: false }),
        read: (result) => (result as Dhad.Match[]).map(({ key }) => key),
      },
      { name: 'dhad findAll, behind proclitics too', kind: 'dhad', run: (text) => gazetteer.findAll(text) },
      { name: 'dhad scan alone', kind: 'limit', run: (text) => scan(text) },
      ...(await peers(context, names, options)),
    ],
  };
}

function fuzzyGroup(dhad: typeof Dhad, names: readonly string[], texts: Texts): Group {
  const gazetteer = gazetteerOf(dhad, names);
  return {
    name: 'findAll with spelling mistakes',
    texts,
    limit: 'dhad findAll',
    note: `${names.length.toLocaleString('en')} names; the limit is the exact search.`,
    contenders: [
      { name: 'dhad findAll, maxEdits 1', kind: 'dhad', run: (text) => gazetteer.findAll(text, { maxEdits: 1 }) },
      { name: 'dhad findAll, maxEdits 2', kind: 'dhad', run: (text) => gazetteer.findAll(text, { maxEdits: 2 }) },
      { name: 'dhad findAll', kind: 'limit', run: (text) => gazetteer.findAll(text) },
    ],
  };
}

export const gazetteerSuite: Suite = {
  name: 'gazetteer',
  async groups(context) {
    const dhad = await context.dhad<typeof Dhad>('gazetteer');
    const world = await worldNames(context);
    if (context.smoke) {
      const some = world.filter((_, index) => index % 50 === 0);
      return [
        await namesGroup(context, dhad, 'some names', some, { automata: ['modern', 'monyone', 'ahocorasick'] }),
        fuzzyGroup(dhad, some, context.texts('tweet')),
      ];
    }
    const million = compoundNames(world, 1_000_000);
    return [
      await namesGroup(context, dhad, 'built-in names', await builtInNames(context), {
        automata: ['modern', 'monyone', 'ahocorasick'],
      }),
      await namesGroup(context, dhad, 'world names', world, { automata: ['modern', 'monyone'] }),
      await namesGroup(context, dhad, 'a million names', million, { automata: [] }),
      fuzzyGroup(dhad, world, context.texts('article')),
    ];
  },
};
