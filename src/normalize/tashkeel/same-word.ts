import { Char } from '../../core/char';
import { composeHamza, isArabicMark, isLooseHamza, Mark, markOf } from './marks';

/** A letter with all its marks, as {@link readCluster} finds it. */
interface Cluster {
  letter: number;
  marks: Mark;
  end: number;
}

const NO_LETTER = -1;

/** Reads the letter at an index with its marks, whatever their order; tatweel and annotation marks do not count. */
function readCluster(text: string, index: number, cluster: Cluster): void {
  cluster.letter = NO_LETTER;
  cluster.marks = Mark.None;
  let i = index;
  let seated = false;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === Char.TATWEEL) {
      // A hamza behind a tatweel sits on it, not on the letter before.
      seated = false;
    } else if (isArabicMark(unit)) {
      if (cluster.letter !== NO_LETTER) cluster.marks |= markOf(unit);
    } else if (isLooseHamza(unit)) {
      const composed = seated ? composeHamza(cluster.letter, unit) : cluster.letter;
      if (composed !== cluster.letter) {
        cluster.letter = composed;
      } else if (unit !== Char.MADDAH_ABOVE) {
        // A hamza that composes with no letter is one of its own; a madda only lengthens.
        if (cluster.letter !== NO_LETTER) break;
        cluster.letter = unit;
      }
    } else {
      if (cluster.letter !== NO_LETTER) break;
      cluster.letter = unit;
      seated = true;
    }
  }
  cluster.end = i;
}

/** Whether two sets of marks can stand on one letter of one word, each side leaving out what it likes. */
function marksAgree(a: Mark, b: Mark): boolean {
  const onlyInA = a & ~b;
  const onlyInB = b & ~a;
  if (onlyInA & Mark.Haraka && onlyInB & Mark.Haraka) return false;
  // A doubled letter is always followed by a vowel, never by sukun.
  if ((onlyInA & Mark.Shadda && onlyInB & Mark.Sukun) || (onlyInB & Mark.Shadda && onlyInA & Mark.Sukun)) return false;
  // Dagger alef lengthens fatha: any other vowel on the other side speaks against it.
  const notFatha = Mark.Haraka & ~Mark.Fatha;
  return !((onlyInA & Mark.DaggerAlef && onlyInB & notFatha) || (onlyInB & Mark.DaggerAlef && onlyInA & notFatha));
}

/**
 * Whether two spellings can be the same word: the same letters, and no mark that contradicts one of the other side.
 *
 * A mark that one side leaves out never contradicts, shadda and dagger alef included; fatha against kasra does, and so do
 * shadda against sukun, and dagger alef against any vowel but fatha. The order of the marks of one letter, tatweel, marks
 * on no letter, and annotation marks play no part; the open and curly forms U+08F0–U+08F2 and U+08E4–U+08E9 and the sukun U+06E1 equal the
 * common ones, and a loose hamza or madda equals its composed letter. Letters themselves are not folded: أ is not ا. The
 * relation is symmetric but not transitive: كَتَبَ and كُتُبٌ both go with كتب, not with each other. The predecessor is PyArabic's
 * `vocalizedlike`.
 *
 * @param vocalized A word, or a longer text.
 * @param other What it is compared with.
 *
 * @example
 * sameWord('مُدَرِّس', 'مدرس') // => true
 * sameWord('كَتَبَ', 'كُتِب') // => false
 */
export function sameWord(vocalized: string, other: string): boolean {
  const a: Cluster = { letter: NO_LETTER, marks: Mark.None, end: 0 };
  const b: Cluster = { letter: NO_LETTER, marks: Mark.None, end: 0 };
  while (a.end < vocalized.length || b.end < other.length) {
    readCluster(vocalized, a.end, a);
    readCluster(other, b.end, b);
    if (a.letter !== b.letter || !marksAgree(a.marks, b.marks)) return false;
  }
  return true;
}
