import {
  buildHashFilter,
  buildVocabulary,
  Char,
  findWord,
  type HashFilter,
  hashLetters,
  mayHold,
  TokenKind,
  type TokenStream,
  type Vocabulary,
} from '../core';
import { nextStack } from '../gazetteer/proclitics';
import { NAME_PROCLITICS } from '../generated/gazetteer';
import {
  CHAIN_HEADS,
  CONTEXT_HEADS,
  COUNTRY_WORDS,
  DEMONYMS,
  DIRECTIONS,
  EPITHETS,
  FOLLOWERS,
  GIVEN_NAMES,
  LOCATORS,
  NAME_PARTS,
  SPORTS,
  TITLES,
  TYPE_NOUNS,
  UNCUT_WORDS,
  VERBS,
} from '../generated/toponyms';
import { placeTypeBits } from './place-types';

/** What a word near a name tells: a set of bits, for most words none. */
export enum Cue {
  TypeNoun = 1,
  DirectionNoun = 2,
  DirectionAdjective = 4,
  Epithet = 8,
  Locator = 16,
  WeakLocator = 32,
  Organization = 64,
  Event = 128,
  Product = 256,
  OrganizationAfter = 512,
  /** An organization's or event's head that reaches the name over other nouns. */
  ChainHead = 1024,
  Title = 2048,
  GivenName = 4096,
  MasculineVerb = 8192,
  FeminineVerb = 16384,
  Demonym = 32768,
  Sports = 65536,
  /** بن and the like: a word inside of a personal name. */
  Kinship = 131072,
  /** A word that could be read as a proclitic and a name, but is one word. */
  Uncut = 262144,
  /** A word that speaks of a country: الحوثيون, قسد. */
  CountryWord = 524288,
  /** A word that does so behind another: النظام of قوات النظام. */
  CountryPhrase = 1048576,
  /** A word of fighting that a place follows, with a preposition or without: قصف, غارات. */
  Attack = 2097152,
  /** A word that begins names of two words: تل, كفر. */
  NameFirst = 4194304,
  /** A word that ends them: الفوقاني. */
  NameLast = 8388608,
}

/** How many names a form of a type noun governs. */
export enum NounNumber {
  Singular,
  Dual,
  Plural,
}

/** One line of lexicons/toponyms/type-nouns.tsv. */
export interface TypeNoun {
  /** Set of place types, as {@link placeTypeBits} gives it. */
  readonly types: number;
  /** The first of them: what the noun says outright. */
  readonly mainType: number;
  /** Whether a name always follows it when it stands without the article. */
  readonly isStrong: boolean;
}

/** In place of a type noun: an epithet of any name. */
const ANY_NOUN = -1;

/** Two words that speak of a country together: قوات النظام. */
interface CountryPhrase {
  readonly first: string;
  readonly country: string;
}

interface CueLexicon {
  readonly vocabulary: Vocabulary;
  /** Set of {@link Cue} bits of each word. */
  readonly bits: Uint32Array;
  /** Type noun of each word, -1 for none, and its number. */
  readonly nouns: Int16Array;
  readonly numbers: Uint8Array;
  readonly typeNouns: readonly TypeNoun[];
  /** Country of each demonym and word of a country, by word. */
  readonly countries: ReadonlyMap<number, string>;
  /** For words that speak of a country behind another: the words before them, and the countries. */
  readonly phrases: ReadonlyMap<number, readonly CountryPhrase[]>;
  /** The words that speak of a country, alone or with another, behind all proclitics. */
  readonly countryWords: HashFilter;
  /** Type nouns whose names an epithet completes, by word. */
  readonly epithets: ReadonlyMap<number, ReadonlySet<number>>;
}

function buildLexicon(): CueLexicon {
  const ids = new Map<string, number>();
  const bits: number[] = [];
  const nouns: number[] = [];
  const numbers: number[] = [];
  const add = (word: string, cue: number): number => {
    let id = ids.get(word);
    if (id === undefined) {
      id = ids.size;
      ids.set(word, id);
      bits.push(0);
      nouns.push(-1);
      numbers.push(NounNumber.Singular);
    }
    bits[id] = (bits[id] as number) | cue;
    return id;
  };
  const addAll = (words: string, cue: number): void => {
    for (const word of words.split(' ')) if (word !== '') add(word, cue);
  };
  const nounIndex = new Map<string, number>();
  TYPE_NOUNS.forEach(([noun, duals, plurals], index) => {
    nounIndex.set(noun, index);
    [noun, duals, plurals].forEach((forms, number) => {
      for (const form of forms.split(' ')) {
        if (form === '') continue;
        const id = add(form, Cue.TypeNoun);
        // A form of two nouns (ميادين of ميدان, and a town) keeps the first: the lines stand by frequency of neither.
        if (nouns[id] !== -1) continue;
        nouns[id] = index;
        numbers[id] = number;
      }
    });
  });
  for (const [word, , role] of DIRECTIONS) add(word, role === 'noun' ? Cue.DirectionNoun : Cue.DirectionAdjective);
  const epithets = new Map<number, ReadonlySet<number>>();
  for (const [word, governing] of EPITHETS) {
    const indices = governing.split(' ').map((noun) => (noun === '*' ? ANY_NOUN : (nounIndex.get(noun) as number)));
    epithets.set(add(word, Cue.Epithet), new Set(indices));
  }
  addAll(LOCATORS.place, Cue.Locator);
  addAll(LOCATORS.weak, Cue.WeakLocator);
  addAll(LOCATORS.attack, Cue.Locator | Cue.Attack);
  addAll(CONTEXT_HEADS.organization, Cue.Organization);
  addAll(CONTEXT_HEADS.event, Cue.Event);
  addAll(CONTEXT_HEADS.product, Cue.Product);
  addAll(FOLLOWERS.organization, Cue.OrganizationAfter);
  addAll(CHAIN_HEADS.chain, Cue.ChainHead);
  addAll(TITLES.title, Cue.Title);
  addAll(TITLES.kinship, Cue.Title | Cue.Kinship);
  addAll(NAME_PARTS.first, Cue.NameFirst);
  addAll(NAME_PARTS.last, Cue.NameLast);
  addAll(UNCUT_WORDS, Cue.Uncut);
  addAll(GIVEN_NAMES, Cue.GivenName);
  addAll(VERBS.masculine, Cue.MasculineVerb);
  addAll(VERBS.feminine, Cue.FeminineVerb);
  addAll(SPORTS, Cue.Sports);
  const countries = new Map<number, string>();
  const pairs = DEMONYMS.split(' ');
  for (let i = 0; i < pairs.length; i += 2) {
    const adjective = pairs[i] as string;
    // Behind a name the adjective has the article and agrees: طرابلس اللبنانية, ميناء طرابلس اللبناني.
    countries.set(add(`ال${adjective}`, Cue.Demonym), pairs[i + 1] as string);
    countries.set(add(`ال${adjective}ه`, Cue.Demonym), pairs[i + 1] as string);
  }
  const pairsOfCountries = COUNTRY_WORDS.split(' ');
  const phrases = new Map<number, CountryPhrase[]>();
  for (let i = 0; i < pairsOfCountries.length; i += 2) {
    const country = pairsOfCountries[i + 1] as string;
    const [first, second] = (pairsOfCountries[i] as string).split('_') as [string, string?];
    if (second === undefined) {
      countries.set(add(first, Cue.CountryWord), country);
      continue;
    }
    const id = add(second, Cue.CountryPhrase);
    phrases.set(id, [...(phrases.get(id) ?? []), { first, country }]);
  }
  return {
    vocabulary: buildVocabulary([...ids.keys()]),
    bits: Uint32Array.from(bits),
    nouns: Int16Array.from(nouns),
    numbers: Uint8Array.from(numbers),
    typeNouns: TYPE_NOUNS.map(([, , , types, isStrong]) => ({
      types: placeTypeBits(types.split(' ')),
      mainType: placeTypeBits(types.split(' ').slice(0, 1)),
      isStrong,
    })),
    countries,
    countryWords: buildHashFilter(
      [...ids].filter(([, id]) => countries.has(id) || phrases.has(id)).map(([word]) => word),
      NAME_PROCLITICS.map(([stack]) => stack),
    ),
    phrases,
    epithets,
  };
}

let built: CueLexicon | undefined;

/** The lexicon, built when it is first asked for. */
function lexicon(): CueLexicon {
  built ??= buildLexicon();
  return built;
}

/** Reads what a token tells; one object serves any number of tokens. */
export class CueReader {
  readonly #lexicon: CueLexicon = lexicon();
  /** Set of {@link Cue} bits of the token that was read last. */
  bits = 0;
  /** Proclitic stack that was cut before its word, 0 for none. */
  stack = 0;
  /** Index into `stream.letters` of the word's first letter, after the proclitics. */
  letter = 0;
  #word = -1;

  /** Whether the word that was read ends in ة, as feminine adjectives do. */
  isFeminine = false;

  /** Reads a token: the whole word, or when the lexicon lacks it the word behind its proclitics. */
  read(stream: TokenStream, token: number): number {
    this.bits = 0;
    this.stack = 0;
    this.#word = -1;
    if (token < 0 || token >= stream.length || stream.kind[token] !== TokenKind.Word) return 0;
    const { letters, letterStart } = stream;
    let from = letterStart[token] as number;
    const to = letterStart[token + 1] as number;
    this.letter = from;
    const { vocabulary, bits } = this.#lexicon;
    let word = findWord(vocabulary, letters, from, to, stream.hash[token] as number);
    let stack = 0;
    while (word < 0 && to - from >= 3) {
      stack = nextStack(stack, letters[from] as number);
      if (stack === 0) return 0;
      from++;
      word = findWord(vocabulary, letters, from, to, hashLetters(letters, from, to));
    }
    if (word < 0) return 0;
    // Of words of two letters the nouns stand behind any proclitic (بحي, لسد), all others behind و alone (وفي).
    const isShort = stack !== 0 && to - from < 3;
    if (isShort && letters[from - 1] !== Char.WAW && ((bits[word] as number) & Cue.TypeNoun) === 0) return 0;
    this.#word = word;
    this.stack = stack;
    this.letter = from;
    this.bits = bits[word] as number;
    this.isFeminine = letters[to - 1] === Char.HEH;
    return this.bits;
  }

  /** Number of the type noun that was read, for {@link typeNoun}. */
  get noun(): number {
    return this.#lexicon.nouns[this.#word] as number;
  }

  /** How many names the type noun that was read governs. */
  get nounNumber(): NounNumber {
    return this.#lexicon.numbers[this.#word] as NounNumber;
  }

  /** Whether a word of this hash may be one that speaks of a country; most are none. */
  maySpeakOfCountry(hash: number): boolean {
    return mayHold(this.#lexicon.countryWords, hash);
  }

  /** Country of the demonym or word of a country that was read. */
  get country(): string {
    return this.#lexicon.countries.get(this.#word) ?? '';
  }

  /** Country that the word that was read speaks of behind the word before its token (قوات النظام), or ''. */
  countryBehind(stream: TokenStream, token: number): string {
    const { letters, letterStart } = stream;
    if (token <= 0) return '';
    const to = letterStart[token] as number;
    const length = to - (letterStart[token - 1] as number);
    for (const { first, country } of this.#lexicon.phrases.get(this.#word) ?? []) {
      // The word before may have proclitics: وقوات النظام.
      if (length < first.length || length > first.length + 2) continue;
      let at = 0;
      while (at < first.length && letters[to - first.length + at] === first.charCodeAt(at)) at++;
      if (at === first.length) return country;
    }
    return '';
  }

  /** Whether the epithet that was read completes names behind a type noun, or (-1) without one. */
  completes(noun: number): boolean {
    const nouns = this.#lexicon.epithets.get(this.#word);
    return nouns !== undefined && (nouns.has(noun) || nouns.has(ANY_NOUN));
  }

  /** A type noun by its number. */
  typeNoun(noun: number): TypeNoun {
    return this.#lexicon.typeNouns[noun] as TypeNoun;
  }
}
