import { base, type Candidate, candidates } from './candidates';
import { fold } from './fold';

/** Log-ratio a proclitic asks for: how much commoner the rest must be than the whole form. */
const NEEDS: Readonly<Record<string, number>> = { و: -1.2, ف: 1, ب: -0.5, ل: -0.5, ك: 1, س: -2.5 };
const ENCLITIC_NEEDS: Readonly<Record<string, number>> = {
  ه: 0,
  ها: -1,
  هم: 0,
  هما: -1,
  هن: 1,
  ك: 4,
  كم: 1,
  كما: 1,
  كن: 3,
  ي: 4.5,
  ني: 2,
  نا: 2,
};

/**
 * The rule teacher: cuts a form by ratios of counts and a few sentences of grammar, no label seen.
 * It is right often enough to show the fitted scorer what the bulk of the language looks like.
 */
export function teach(raw: string, counts: ReadonlyMap<string, number>): Candidate {
  const count = (word: string): number => counts.get(word) ?? 0;
  const form = fold(raw);
  const own = Math.max(1, count(form));
  const list = candidates(raw);
  const whole: Candidate = { proclitic: '', stem: form, enclitic: '' };
  // A form that takes the article is a noun: its first letter is its own (الوزير, البيان, السيارة).
  if (count(`ال${form}`) >= Math.max(3, own * 0.03)) return whole;
  let best = whole;
  let most = 0;
  for (const candidate of list) {
    const { proclitic, enclitic } = candidate;
    if (proclitic === '' && enclitic === '') continue;
    const word = base(candidate, counts);
    let score = Math.log((count(word) + 0.3) / own);
    const bare = word.startsWith('ال') ? word.slice(2) : word;
    const noun = count(`ال${bare}`);
    const last = proclitic[proclitic.length - 1];
    if (word.startsWith('ال') && enclitic !== '') continue;
    if (last === 'س') {
      // The future س stands before an imperfect only.
      if (!/^[يتنا]/u.test(word)) continue;
      if (noun > 0 && !word.startsWith('ي')) continue;
    } else if (last === 'ب' || last === 'ل' || last === 'ك') {
      if (last === 'ل' && word.startsWith('ال') && candidate.stem.startsWith('ال')) continue;
      // A preposition stands before a noun; only ل goes before an imperfect.
      const imperfect = /^[يت]/u.test(word) && noun < 3;
      if (imperfect && last !== 'ل') continue;
      if (noun < 3 && !imperfect) score -= 1.5;
      if (noun >= 20) score += 2;
    }
    for (const letter of proclitic) score -= NEEDS[letter] as number;
    if (proclitic.length > 1) score += 1;
    if (enclitic !== '') score -= ENCLITIC_NEEDS[enclitic] as number;
    score += 0.3 * (proclitic.length + enclitic.length);
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best;
}
