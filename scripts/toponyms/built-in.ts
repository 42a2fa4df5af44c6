import { scan } from '../../src/core';
import { buildGazetteer, type Gazetteer } from '../../src/gazetteer';
import type { Place } from '../../src/places';
import { readTsv } from '../lib/tsv';
import { readPlaceLexicons } from '../places/read';

/** Folded words of a text, separated by one space. */
function folded(text: string): string {
  const stream = scan(text);
  return Array.from({ length: stream.length }, (_, token) =>
    String.fromCharCode(...stream.letters.subarray(stream.letterStart[token], stream.letterStart[token + 1])),
  ).join(' ');
}

/**
 * A place without the names that only put a type noun before another of its names: منطقة عسير beside عسير, منطقة مكة
 * beside مكة المكرمة. The toponym grammar reads those itself, and finds the longer name behind the noun.
 */
function withoutPlainHeads(place: Place, nouns: ReadonlySet<string>): Place {
  const keys = [place.name, ...place.aliases].map(folded);
  const isPlain = (key: string): boolean => {
    const space = key.indexOf(' ');
    if (space < 0 || !nouns.has(key.slice(0, space))) return false;
    const bare = key.slice(space + 1);
    return keys.some((other) => other === bare || other.startsWith(`${bare} `));
  };
  return { ...place, aliases: place.aliases.filter((_, index) => !isPlain(keys[index + 1] as string)) };
}

/** Letters that do not join the one behind them: a name is read as two words after them even without a space. */
const UNJOINED = /^([\u0621-\u064a]*[ادذرزوةىء]) ([\u0621-\u064a]{3,})$/;

/** A place with its two-word names also written as one word, where they are: حفرالباطن, معرةالنعمان. */
function withJoinedNames(place: Place): Place {
  const joined = [place.name, ...place.aliases].flatMap((name) => {
    const parts = UNJOINED.exec(name);
    return parts === null || (parts[1] as string).length < 3 ? [] : [`${parts[1]}${parts[2]}`];
  });
  return joined.length === 0 ? place : { ...place, aliases: [...place.aliases, ...joined] };
}

/** كفر, a village, begins hundreds of names, which are written as one word and as two: كفرنبل, كفر نبل. */
const VILLAGE_NAME = /^كفر([\u0621-\u064a]{3,})$/;

function withSpacedNames(place: Place): Place {
  const spaced = [place.name, ...place.aliases].flatMap((name) => {
    const rest = VILLAGE_NAME.exec(name)?.[1];
    return rest === undefined ? [] : [`كفر ${rest}`];
  });
  return spaced.length === 0 ? place : { ...place, aliases: [...place.aliases, ...spaced] };
}

/** The built-in world gazetteer, from the lexicons. */
export function builtInGazetteer(): Gazetteer<Place> {
  const nounRows = readTsv('lexicons/toponyms/type-nouns.tsv').filter(({ cells }) => cells.split === 'yes');
  const nouns = new Set(nounRows.map(({ cells }) => folded(cells.noun as string)));
  return buildGazetteer(
    readPlaceLexicons('lexicons/places').map((place) =>
      withSpacedNames(withJoinedNames(withoutPlainHeads(place, nouns))),
    ),
  );
}
