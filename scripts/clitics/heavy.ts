import { type Candidate, candidates } from './candidates';
import { bin, describe } from './features';
import { fold } from './fold';
import type { Frequency } from './frequency';
import { ExampleBuilder, fit } from './loglinear';
import { teach } from './teacher';

/** The offline scorer: a log-linear model over all counts, fitted on the labels and on the teacher's choices. */
export interface Scorer {
  /** The best cut of a raw form; `own` overrides the count of the form itself. */
  best(raw: string, own?: number): Candidate;
  /** Lead of the best cut over the next one, in nats. */
  margin(raw: string): number;
}

export interface HeavySettings {
  readonly labelWeight: number;
  readonly teacherWeight: number;
  readonly teacherForms: number;
  readonly penalty: number;
}

export const HEAVY_SETTINGS: HeavySettings = { labelWeight: 1, teacherWeight: 0.02, teacherForms: 20000, penalty: 0.3 };

function same(a: Candidate, b: Candidate): boolean {
  return a.proclitic === b.proclitic && a.enclitic === b.enclitic;
}

export function fitHeavy(
  frequency: Frequency,
  labels: ReadonlyMap<string, Candidate>,
  articleless: ReadonlySet<string>,
  settings: HeavySettings,
): Scorer {
  const { folded: counts, forms } = frequency;
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    let id = ids.get(name);
    if (id === undefined) {
      id = ids.size;
      ids.set(name, id);
    }
    return id;
  };
  const builder = new ExampleBuilder();
  const add = (raw: string, gold: Candidate, own: number, weight: number): void => {
    const list = candidates(raw);
    if (list.length < 2) return;
    const index = list.findIndex((candidate) => same(candidate, gold));
    if (index < 0) return;
    builder.add(
      list.map((candidate) => describe(candidate, raw, counts, own, articleless).map(idOf)),
      index,
      weight,
    );
  };
  for (const [raw, gold] of labels) {
    const own = counts.get(fold(raw)) ?? 0;
    add(raw, gold, own, (settings.labelWeight * (1 + bin(own))) / 3);
  }
  // Every n-th form with a choice to make, so that all bands of frequency are there.
  const step = Math.max(1, Math.floor(forms.length / settings.teacherForms));
  for (let i = 0; i < forms.length; i += step) {
    const raw = forms[i] as string;
    if (labels.has(raw)) continue;
    add(raw, teach(raw, counts), counts.get(fold(raw)) ?? 0, settings.teacherWeight);
  }
  const theta = fit(builder.build(), ids.size, settings.penalty, 80);
  const memo = new Map<string, Candidate>();
  const best = (raw: string, own?: number): Candidate => {
    const known = own === undefined ? (labels.get(raw) ?? memo.get(raw)) : undefined;
    if (known) return known;
    const form = fold(raw);
    let list = candidates(raw);
    // What stands after و or ف is cut as it is cut alone.
    if (list.length > 1 && (form[0] === 'و' || form[0] === 'ف') && (counts.get(form.slice(1)) ?? 0) >= 3) {
      const rest = best(raw.slice(1));
      const tied = `${form[0]}${rest.proclitic}`;
      list = list.filter(
        (candidate) =>
          candidate.proclitic[0] !== form[0] || (candidate.proclitic === tied && candidate.enclitic === rest.enclitic),
      );
    }
    let top = list[0] as Candidate;
    if (list.length > 1) {
      let most = Number.NEGATIVE_INFINITY;
      const count = own ?? counts.get(form) ?? 0;
      for (const candidate of list) {
        let score = 0;
        for (const name of describe(candidate, raw, counts, count, articleless)) {
          const id = ids.get(name);
          if (id !== undefined) score += theta[id] as number;
        }
        if (score > most) {
          most = score;
          top = candidate;
        }
      }
    }
    if (own === undefined) memo.set(raw, top);
    return top;
  };
  const margin = (raw: string): number => {
    const own = counts.get(fold(raw)) ?? 0;
    const scores = candidates(raw).map((candidate) => {
      let score = 0;
      for (const name of describe(candidate, raw, counts, own, articleless)) score += theta[ids.get(name) ?? -1] ?? 0;
      return score;
    });
    scores.sort((a, b) => b - a);
    return scores.length < 2 ? Number.POSITIVE_INFINITY : (scores[0] as number) - (scores[1] as number);
  };
  return { best, margin };
}
