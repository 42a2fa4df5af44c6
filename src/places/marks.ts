import { VOCALIZED } from '../generated/toponyms';

/** What is written over and under a letter: a set of bits. */
const enum Mark {
  Shadda = 1,
  Fatha = 2,
  Damma = 4,
  Kasra = 8,
  Sukun = 16,
  Tanwin = 32,
}

const VOWELS = Mark.Fatha | Mark.Damma | Mark.Kasra | Mark.Sukun;
const TATWEEL = 0x640;

function markOf(unit: number): number {
  switch (unit) {
    case 0x64b: // FATHATAN
    case 0x64c: // DAMMATAN
    case 0x64d: // KASRATAN
      return Mark.Tanwin;
    case 0x64e:
      return Mark.Fatha;
    case 0x64f:
      return Mark.Damma;
    case 0x650:
      return Mark.Kasra;
    case 0x651:
      return Mark.Shadda;
    case 0x652:
      return Mark.Sukun;
    default:
      return 0;
  }
}

/** The marks of each letter of a word, in order. */
function marksOf(word: string): number[] {
  const marks: number[] = [];
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const mark = markOf(unit);
    const last = marks.length - 1;
    if (mark === 0 && unit !== TATWEEL && (unit < 0x653 || unit > 0x670)) marks.push(0);
    else if (last >= 0) marks[last] = (marks[last] as number) | mark;
  }
  return marks;
}

interface SpokenForm {
  readonly marks: readonly number[];
  readonly country: string;
}

let spokenForms: Map<string, SpokenForm[]> | undefined;

function formsOf(key: string): readonly SpokenForm[] {
  if (spokenForms === undefined) {
    spokenForms = new Map();
    for (const [name, spoken, country] of VOCALIZED) {
      const forms = spokenForms.get(name) ?? [];
      spokenForms.set(name, [...forms, { marks: marksOf(spoken), country }]);
    }
  }
  return spokenForms.get(key) ?? [];
}

/** Whether a word's marks may stand in a form: no doubled letter that is single there, no other vowel. */
function agrees(word: readonly number[], form: readonly number[]): boolean {
  return word.every((marks, i) => {
    const spoken = form[i] ?? 0;
    const isDoubledAlone = (marks & Mark.Shadda) !== 0 && (spoken & Mark.Shadda) === 0;
    const vowel = marks & VOWELS;
    // The vowel of the last letter is that of the case.
    const isOtherVowel = i < word.length - 1 && vowel !== 0 && (spoken & VOWELS) !== 0 && (vowel & spoken) === 0;
    return !isDoubledAlone && !isOtherVowel;
  });
}

/** What the marks of a word say of a name: not the name, the name, or the name of the place in a country. */
export type MarkVerdict = 'other' | 'open' | { readonly country: string };

/**
 * Reads the marks that a writer put to tell a name from another word: تدمّر is a verb and not تدمر, حُماة are protectors
 * and not حماة, عُمان is not عمّان (lexicons/toponyms/vocalized.tsv). Names of places take no tanwīn, for they are
 * feminine or foreign and so diptotes, or have the article: دومًا is the adverb and not the town of دوما.
 *
 * @param word the name of one word as it is written, without proclitics
 * @param key the name as the gazetteer folds it
 */
export function readMarks(word: string, key: string): MarkVerdict {
  const marks = marksOf(word);
  const { length } = marks;
  if ((((marks[length - 1] ?? 0) | (marks[length - 2] ?? 0)) & Mark.Tanwin) !== 0) return 'other';
  const forms = formsOf(key);
  if (forms.length === 0) return 'open';
  const possible = forms.filter((form) => agrees(marks, form.marks));
  if (possible.length === 0) return 'other';
  return possible.length < forms.length ? { country: (possible[0] as SpokenForm).country } : 'open';
}
