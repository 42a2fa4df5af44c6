import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { BenchContext } from './contender';
import type { Dhad, DhadPlaces } from './dhad';
import { createRandom } from './texts';

/** The names and aliases of the built-in gazetteer that are written in Arabic letters, folded, each once. */
export async function builtInNames(context: BenchContext): Promise<string[]> {
  const { loadPlaces } = await context.dhad<typeof DhadPlaces>('places.node');
  const places = await loadPlaces();
  const names: string[] = [];
  for (let id = 0; id < places.size; id++) names.push(places.entry(id).name, ...places.entry(id).aliases);
  return folded(context, names);
}

/** The names of a larger gazetteer that lies beside the project, else those of the built-in one. */
export async function worldNames(context: BenchContext): Promise<string[]> {
  const file = context.shared('data/places-world.tsv.gz');
  if (file === undefined) return builtInNames(context);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1);
  return folded(
    context,
    lines.flatMap((line) => line.slice(0, line.indexOf('\t')).split('|')),
  );
}

async function folded(context: BenchContext, names: readonly string[]): Promise<string[]> {
  const { normalize } = await context.dhad<typeof Dhad>('normalize');
  const keys = new Set<string>();
  for (const name of names) {
    const key = normalize(name, 'match')
      .trim()
      .replace(/[\s-]+/gu, ' ');
    if (/^[\p{Script=Arabic} ]{2,}$/u.test(key)) keys.add(key);
  }
  return [...keys];
}

const HEADS = [
  'شارع',
  'حي',
  'مسجد',
  'سوق',
  'جسر',
  'ساحه',
  'مدرسه',
  'مشفي',
  'مصنع',
  'محطه',
  'مزرعه',
  'برج',
  'فندق',
  'حديقه',
];

/** So many names: the given ones, filled up with compounds of them, such as streets and markets. */
export function compoundNames(names: readonly string[], count: number): string[] {
  const random = createRandom(1967);
  const all = new Set(names.slice(0, count));
  while (all.size < count) {
    const head = HEADS[random(HEADS.length)] as string;
    const first = names[random(names.length)] as string;
    const second = names[random(names.length)] as string;
    all.add(random(2) === 0 ? `${head} ${first}` : `${head} ${first} ${second}`);
  }
  return [...all];
}
