/** From the many spellings of a row to one Arabic name and its aliases, with the reason for each spelling dropped. */
import { cleanArabicName, foldName, hasArabicScript, rejectArabicName, typeNounOf } from './arabic-name';
import { bestLikeness } from './romanize';

/** Below this, a spelling of unknown language is another name or another language. */
export const LEAST_LIKENESS = 0.62;

/** Below this, even a tagged name, or a plain Arabic one in an Arab country, is the name of another place. */
export const LEAST_TRUSTED_LIKENESS = 0.35;

/** Outside the Arab countries a spelling of unknown language that is shorter is more often a word: من, بن, له, انه. */
export const LEAST_LETTERS = 4;

/** An alias must be this like the Latin name, or be the row's tagged Arabic name. */
export const LEAST_ALIAS_LIKENESS = 0.72;

export interface Candidates {
  /** Names that a source says are Arabic, the best first. */
  readonly tagged: readonly string[];
  /** Spellings of the Arabic script whose language nobody says. */
  readonly untagged: readonly string[];
  /** The main Latin name, then the others. */
  readonly latin: readonly string[];
  /** In an Arab country a spelling in plain Arabic letters is Arabic, whatever the Latin name sounds like. */
  readonly arabCountry: boolean;
}

export interface Dropped {
  readonly spelling: string;
  readonly reason: string;
}

export interface Choice {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly dropped: readonly Dropped[];
}

interface Scored {
  readonly name: string;
  readonly tagged: boolean;
  readonly likeness: number;
}

/**
 * Chooses the name: a tagged one unless it sounds like nothing and an untagged one does; otherwise the untagged
 * spelling that sounds most like the Latin name. Other plausible spellings become aliases, one for each folded key.
 */
export function chooseName(candidates: Candidates): Choice | { readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  const scored = new Map<string, Scored>();
  const consider = (spelling: string, tagged: boolean): void => {
    const rejection = rejectArabicName(tagged ? cleanArabicName(spelling) : spelling.replace(/[،,؛/(].*$/u, ''));
    const name = cleanArabicName(spelling);
    const tooShort = !tagged && !candidates.arabCountry && name.replace(/[\s-]/g, '').length < LEAST_LETTERS;
    const reason = rejection ?? rejectArabicName(name) ?? (tooShort ? 'too short' : undefined);
    if (reason !== undefined) {
      dropped.push({ spelling, reason });
      return;
    }
    // "مدينة نصر" keeps its noun where the Latin name says Madinat or City.
    const noun = keepsTypeNoun(spelling, candidates.latin) ? 'مدينة ' : '';
    const kept = noun + name;
    if (scored.has(kept)) return;
    scored.set(kept, { name: kept, tagged, likeness: bestLikeness(kept, candidates.latin) });
  };
  for (const spelling of candidates.tagged) consider(spelling, true);
  for (const spelling of candidates.untagged) if (hasArabicScript(spelling)) consider(spelling, false);
  const pool = [...scored.values()];
  const best = bestOf(pool, candidates.arabCountry);
  if (best === undefined) {
    for (const other of pool) dropped.push({ spelling: other.name, reason: 'unlike the Latin name' });
    return { dropped };
  }
  return { name: best.name, ...aliasesOf(best, pool, candidates, dropped), dropped };
}

function keepsTypeNoun(spelling: string, latin: readonly string[]): boolean {
  return typeNounOf(spelling) === 'مدينة' && /^(?:Mad[iī]nat|Medinat|Medinet)\b/i.test(latin[0] ?? '');
}

function bestOf(pool: readonly Scored[], arabCountry: boolean): Scored | undefined {
  const rank = (scored: Scored): number => scored.likeness + spellingBonus(scored.name, pool);
  const sorted = [...pool].sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1));
  const tagged = sorted.find((scored) => scored.tagged && scored.likeness >= LEAST_TRUSTED_LIKENESS);
  const untagged = sorted.find((scored) => !scored.tagged);
  const least = arabCountry ? LEAST_TRUSTED_LIKENESS : LEAST_LIKENESS;
  if (tagged === undefined) return untagged !== undefined && untagged.likeness >= least ? untagged : undefined;
  if (untagged === undefined) return tagged;
  // The catalogue has old names (معمورة العزيز of Elazig) and names without their article (بصرة of Al Basrah).
  const isOldName = tagged.likeness < 0.55 && untagged.likeness >= 0.75;
  const hasArticle = foldName(untagged.name) === `ال${foldName(tagged.name)}` && untagged.likeness > tagged.likeness;
  return isOldName || hasArticle ? untagged : tagged;
}

/**
 * Of two spellings with one key the fuller is right: Arabic writes ة where Persian writes ه, hamza where the hurried
 * leave it out, and ي where Egypt leaves out the dots.
 */
function spellingBonus(name: string, pool: readonly Scored[]): number {
  const key = foldName(name);
  if (!pool.some((other) => other.name !== name && foldName(other.name) === key)) return 0;
  return 0.001 * ((name.match(/[أإآة]/g)?.length ?? 0) - (name.match(/ى(?=$| )/g)?.length ?? 0) * 0.5);
}

function aliasesOf(
  best: Scored,
  pool: readonly Scored[],
  candidates: Candidates,
  dropped: Dropped[],
): { readonly aliases: string[] } {
  const keys = new Set([foldName(best.name)]);
  const aliases: string[] = [];
  const add = (name: string): void => {
    const key = foldName(name);
    if (key === '' || keys.has(key)) return;
    keys.add(key);
    aliases.push(name);
  };
  const others = pool.filter((scored) => scored !== best);
  others.sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1));
  for (const other of others) {
    const reason = other.tagged ? undefined : refuseAlias(other, best, candidates.arabCountry);
    if (reason !== undefined) dropped.push({ spelling: other.name, reason });
    else add(other.name);
  }
  const latin = candidates.latin[0];
  if (latin !== undefined) add(latin);
  return { aliases };
}

function refuseAlias(other: Scored, best: Scored, arabCountry: boolean): string | undefined {
  const least = arabCountry ? LEAST_LIKENESS : LEAST_ALIAS_LIKENESS;
  if (other.likeness < least) return 'unlike the Latin name';
  // The relative adjective of the name: باريسي, باريسية, باريسيون.
  const stem = best.name.replace(/(?:ا|ة|ه)$/, '');
  if (/^(?:ي|ية|يون|يين|يه)$/.test(other.name.slice(stem.length)) && other.name.startsWith(stem)) {
    if (other.likeness < best.likeness) return 'relative adjective';
  }
  return undefined;
}
