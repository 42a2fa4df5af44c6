/**
 * What share of annotated place names are keys of the place lexicons, by mention and by distinct name.
 *
 * Usage: `tsx scripts/places/coverage.ts FILE.jsonl... [--misses]`. A line is `{ text, places: [{ text, status }] }` or
 * `{ text, locations: [{ text }] }`; only places with status `place`, or without one, count.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cleanArabicName, foldName } from './arabic-name';
import { readPlaceLexicons } from './read';

interface Annotated {
  readonly places?: readonly { readonly text: string; readonly status?: string }[];
  readonly locations?: readonly { readonly text: string }[];
}

const { values, positionals } = parseArgs({ options: { misses: { type: 'boolean' } }, allowPositionals: true });

const places = readPlaceLexicons(fileURLToPath(new URL('../../lexicons/places', import.meta.url)));
const keys = new Set(places.flatMap((place) => [place.name, ...place.aliases].map(foldName)));

/** A mention is a key as it stands, or without "#" and "_", the proclitics and the type noun that annotations keep. */
function isKey(mention: string): boolean {
  const plain = mention.replace(/[#_]+/g, ' ').trim();
  const forms = [
    plain,
    plain.replace(/^[وفبكل]/, ''),
    plain.replace(/^[وف]?لل/, 'ال'),
    plain.replace(/^[وف][بكل]/, ''),
  ];
  return forms.some((form) => keys.has(foldName(form)) || keys.has(foldName(cleanArabicName(form))));
}

for (const file of positionals) {
  const text = readFileSync(file, 'utf8').trim();
  const records = (file.endsWith('.json') ? [text] : text.split('\n')).map((line) => JSON.parse(line) as Annotated);
  const mentions = records.flatMap((record) => [
    ...(record.places ?? []).filter((place) => (place.status ?? 'place') === 'place'),
    ...(record.locations ?? []),
  ]);
  const names = new Set(mentions.map((mention) => foldName(mention.text)));
  const found = mentions.filter((mention) => isKey(mention.text)).length;
  const foundNames = [...names].filter(isKey).length;
  const share = (part: number, whole: number): string => `${part}/${whole} = ${(part / whole).toFixed(3)}`;
  console.log(`${file}: mentions ${share(found, mentions.length)}, names ${share(foundNames, names.size)}`);
  if (values.misses === true) console.log([...names].filter((name) => !isKey(name)).join(' | '));
}
