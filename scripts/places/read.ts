/** Reads the place lexicons of a folder and merges them: `world.tsv` first, the hand-written files over it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from './arabic-name';
import { importanceOf } from './importance';
import { compareIds, type Place, type PlaceLine, parsePlaceFile } from './place';

const WORLD_FILE = 'world.tsv';

/** All hand-written lines of the folder, file by file in the order of their names. */
export function readHandLines(dir: string): PlaceLine[] {
  const files = readdirSync(dir).filter((file) => file.endsWith('.tsv') && file !== WORLD_FILE);
  return files.sort(compareIds).flatMap((file) => parsePlaceFile(readFileSync(join(dir, file), 'utf8'), file));
}

/**
 * Reads a folder of place lexicons: `world.tsv`, then every other `.tsv` by name. A hand-written line with the id of
 * an earlier one overrides its cells, the empty ones aside; the names of both are kept, the later first. An alias
 * with `!` in front takes that name away. What has no importance gets the one of `importanceOf`.
 *
 * Sorted by id. Throws an `Error` that names file and line when a line is malformed.
 */
export function readPlaceLexicons(dir: string): Place[] {
  const world = join(dir, WORLD_FILE);
  const merged = new Map<string, PlaceLine>();
  if (existsSync(world)) {
    for (const line of parsePlaceFile(readFileSync(world, 'utf8'), WORLD_FILE)) merged.set(line.id, line);
  }
  for (const line of readHandLines(dir)) {
    const earlier = merged.get(line.id);
    merged.set(line.id, earlier === undefined ? { ...withoutRemoved(line), source: 'dhad' } : overlay(earlier, line));
  }
  return [...merged.values()].map(toPlace).sort((a, b) => compareIds(a.id, b.id));
}

function withoutRemoved(line: PlaceLine): PlaceLine {
  return { ...line, aliases: line.aliases.filter((alias) => !alias.startsWith('!')) };
}

function overlay(earlier: PlaceLine, later: PlaceLine): PlaceLine {
  const removed = new Set(later.aliases.filter((alias) => alias.startsWith('!')).map((alias) => alias.slice(1)));
  const name = later.name === '' ? earlier.name : later.name;
  const names = [...later.aliases, earlier.name, ...earlier.aliases];
  const sources = new Set([...(earlier.source ?? '').split('+'), 'dhad']);
  const filled = Object.fromEntries(Object.entries(later).filter(([, value]) => value !== ''));
  return {
    ...earlier,
    ...filled,
    name,
    aliases: distinctAliases(
      name,
      names.filter((alias) => !alias.startsWith('!') && !removed.has(alias)),
    ),
    source: [...sources].filter(Boolean).join('+'),
  };
}

/** The names whose folded key is neither that of the main name nor that of an earlier alias. */
export function distinctAliases(name: string, names: readonly string[]): string[] {
  const keys = new Set([foldName(name), '']);
  return names.filter((alias) => {
    const key = foldName(alias);
    return !keys.has(key) && keys.add(key);
  });
}

function toPlace(line: PlaceLine): Place {
  const type = line.type ?? 'other';
  const country = line.country ?? '';
  const importance = line.importance ?? importanceOf({ type, country, population: line.population });
  return { ...line, type, country, importance, source: line.source ?? 'dhad' };
}
