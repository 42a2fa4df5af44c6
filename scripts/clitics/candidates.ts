import { cell, readTsv } from '../lib/tsv';
import { fold } from './fold';

/** Proclitic stacks that are tried, outermost first; the article is decided afterwards. */
export const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'س', 'وب', 'ول', 'وك', 'وس', 'فب', 'فل', 'فك', 'فس'] as const;

/** Enclitics that are tried. */
export const ENCLITICS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'كم', 'كما', 'كن', 'ي', 'ني', 'نا'] as const;

/** Words that begin with ال and have no article. */
const ARTICLELESS: ReadonlySet<string> = new Set(
  readTsv('lexicons/clitics/articleless.tsv').map((row) => fold(cell(row, 'form'))),
);
const ARTICLE = /^[اٱ]ل/u;

/** One way to cut a folded form. */
export interface Candidate {
  readonly proclitic: string;
  readonly stem: string;
  readonly enclitic: string;
}

/**
 * All ways to cut a form: a stem of at least two letters between a proclitic stack and an enclitic.
 *
 * Three spellings narrow the choice: إ stands at the head of a stem only, so one inside a word marks a cut (بإدارة);
 * final ى is no pronoun (على, مستوى); and after the article there is none (السياسي).
 */
export function candidates(raw: string): Candidate[] {
  const form = fold(raw);
  const out: Candidate[] = [];
  const head = raw.indexOf('إ', 1);
  const closed = /ى$/u.test(raw);
  for (const proclitic of PROCLITICS) {
    if (!form.startsWith(proclitic)) continue;
    if (head > 0 && head < 5 && !/^(?:ال)?إ|^لإ/u.test(raw.slice(proclitic.length))) continue;
    for (const enclitic of ENCLITICS) {
      if (!form.endsWith(enclitic)) continue;
      if (closed && enclitic !== '') break;
      if (form.length - proclitic.length - enclitic.length < 2) continue;
      const stem = form.slice(proclitic.length, form.length - enclitic.length);
      const articled = stem.length > 3 && ARTICLE.test(raw.slice(proclitic.length)) && !ARTICLELESS.has(stem);
      if (articled && enclitic !== '') continue;
      out.push({ proclitic, stem, enclitic });
    }
  }
  if (out.length === 0) out.push({ proclitic: '', stem: form, enclitic: '' });
  return out;
}

/** Spellings under which the stem before an enclitic may stand alone: مدرست ─▶ مدرسة, and so on. */
export function standalone(stem: string, enclitic: string): string[] {
  if (enclitic === '') return [stem];
  const last = stem[stem.length - 1];
  const head = stem.slice(0, -1);
  if (last === 'ت') return [stem, `${head}ة`];
  if (last === 'ئ' || last === 'ؤ') return [stem, `${head}ء`];
  if (last === 'ا') return [stem, `${head}ي`, `${stem}ن`];
  if (last === 'و') return [stem, `${stem}ا`, `${stem}ن`];
  if (last === 'ي') return [stem, `${stem}ن`];
  return [stem];
}

/** The best-counted standalone spelling, the article given back after ل: (ل, لبيت) ─▶ البيت. */
export function base(candidate: Candidate, counts: ReadonlyMap<string, number>): string {
  let best = candidate.stem;
  let most = -1;
  for (const spelling of standalone(candidate.stem, candidate.enclitic)) {
    const count = counts.get(spelling) ?? 0;
    if (count > most) {
      best = spelling;
      most = count;
    }
  }
  if (candidate.proclitic.endsWith('ل') && best.startsWith('ل')) {
    const withArticle = `ا${best}`;
    if ((counts.get(withArticle) ?? 0) > most) return withArticle;
  }
  return best;
}
