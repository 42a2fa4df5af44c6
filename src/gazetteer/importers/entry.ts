import { foldDigit, scan } from '../../core';
import { isNameWord } from '../key';
import { MAX_KEY_WORDS } from '../trie';
import type { GazetteerEntry } from '../types';
import { rejectArabicForm, rejectArabicName } from './arabic-names';
import { type ImportReport, ReportBuilder } from './report';

/** An imported thing: a name, and whatever else the source says. Numbers where the source has any: `lat`, `lon`, `population`. */
export interface ImportedEntry extends GazetteerEntry {
  readonly [property: string]: unknown;
}

/** Which column (or several, the first that is not empty) a property of the entries comes from. */
export type ColumnMapping = Readonly<Record<string, string | readonly string[]>>;

/** How a source is imported. */
export interface ImportOptions {
  /**
   * Property of the entry ─▶ column of the source: `{ name: 'اسم', lat: 'LATITUDE' }`. `aliases` takes all its columns.
   * Columns that are not named keep their own names, unless {@link only} is set.
   */
  readonly columns?: ColumnMapping;
  /** Leave out all columns that `columns` does not name. Default false. */
  readonly only?: boolean;
  /** What stands between the names in a cell that holds several; the first is the name, the others are aliases. Default `|`. */
  readonly listSeparator?: string;
  /** `arabic` (default for GeoNames): names must be Arabic. `any` (default elsewhere): in any script and language. */
  readonly language?: 'arabic' | 'any';
  /** Column with the Latin name, to compare Arabic names with; those that sound otherwise are dropped. Default none. */
  readonly latin?: string;
  /** What to do with a row that cannot be read: name it in the report (`skip`, the default) or throw (`fail`). */
  readonly onBadRow?: 'skip' | 'fail';
}

/** What an import gives. */
export interface ImportResult {
  readonly entries: readonly ImportedEntry[];
  readonly report: ImportReport;
}

/** One row of a source: its cells by column. */
export type SourceRow = Readonly<Record<string, unknown>>;

/** Properties that are numbers. */
const NUMBERS: readonly string[] = ['lat', 'lon', 'population', 'elevation', 'importance'];

function cellText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/**
 * The number that a cell says, in digits of any system and with groups of three: 1,711,000 and ١٬٧١١٬٠٠٠ are one number.
 * NaN when it says none.
 */
function cellNumber(value: unknown): number {
  if (typeof value !== 'string') return Number(value);
  const plain = value
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String.fromCharCode(foldDigit(digit.charCodeAt(0))))
    .replace('\u066b', '.')
    .replaceAll('\u066c', ',');
  return Number(/^\d{1,3}(?:,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain);
}

/** The city of "City، Region", as Natural Earth writes names; all of any other name. */
function withoutRegion(name: string): string {
  const comma = name.indexOf('،');
  return comma <= 0 ? name : name.slice(0, comma).trimEnd();
}

/** Makes entries of rows, and notes what it leaves out. */
export class EntryBuilder {
  readonly entries: ImportedEntry[] = [];
  readonly report: ReportBuilder;
  readonly #options: ImportOptions;
  readonly #columns: ReadonlyMap<string, readonly string[]>;
  readonly #taken: ReadonlySet<string>;

  constructor(options: ImportOptions, defaults: ColumnMapping, defaultOptions: ImportOptions = {}) {
    this.#options = { ...defaultOptions, ...options };
    const { onBadRow = 'skip', language = 'any' } = this.#options;
    if (onBadRow !== 'skip' && onBadRow !== 'fail') {
      throw new RangeError(`onBadRow must be "skip" or "fail", not ${JSON.stringify(onBadRow)}`);
    }
    if (language !== 'arabic' && language !== 'any') {
      throw new RangeError(`language must be "arabic" or "any", not ${JSON.stringify(language)}`);
    }
    this.report = new ReportBuilder(onBadRow === 'fail');
    const mapping = Object.entries({ ...defaults, ...options.columns });
    this.#columns = new Map(mapping.map(([property, from]) => [property, typeof from === 'string' ? [from] : from]));
    this.#taken = new Set([...this.#columns.values()].flat());
  }

  /** Adds the entry of a row, if it has a name that is wanted. */
  add(row: SourceRow, line: number): void {
    const names = this.#names(row, line);
    const [name, ...aliases] = names;
    if (name === undefined) return;
    const entry: Record<string, unknown> = { name };
    if (aliases.length > 0) entry.aliases = aliases;
    for (const [property, columns] of this.#columns) {
      if (property === 'name' || property === 'aliases') continue;
      const value = columns
        .map((column) => row[column])
        .find((cell) => cell !== undefined && cell !== '' && cell !== null);
      if (value === undefined) continue;
      if (!NUMBERS.includes(property)) {
        entry[property] = value;
        continue;
      }
      const number = cellNumber(value);
      if (!isPlausible(property, number)) {
        this.report.bad(line, `${property} is no such number`, String(value));
        return;
      }
      entry[property] = number;
    }
    if (this.#options.only !== true) this.#keepOthers(row, entry);
    this.entries.push(entry as ImportedEntry);
  }

  result(): ImportResult {
    return { entries: this.entries, report: this.report.finish(this.entries.length) };
  }

  #keepOthers(row: SourceRow, entry: Record<string, unknown>): void {
    for (const [column, value] of Object.entries(row)) {
      if (this.#taken.has(column) || value === undefined || value === '' || value === null) continue;
      if (Object.hasOwn(entry, column)) continue;
      Object.defineProperty(entry, column, { value, enumerable: true, configurable: true, writable: true });
    }
  }

  /** The names of a row that are wanted, each once. */
  #names(row: SourceRow, line: number): string[] {
    const separator = this.#options.listSeparator ?? '|';
    const cells = (property: string): unknown[] =>
      (this.#columns.get(property) ?? []).flatMap((column) =>
        Array.isArray(row[column]) ? row[column] : [row[column]],
      );
    const first =
      cells('name')
        .map(cellText)
        .find((text) => text !== '') ?? '';
    const spellings = [first, ...cells('aliases').map(cellText)]
      .flatMap((text) => (separator === '' ? [text] : text.split(separator)))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    if (spellings.length === 0) {
      // A source whose names stand elsewhere fails in every row: say what there is to choose from.
      const hasColumn = (this.#columns.get('name') ?? []).some((column) => Object.hasOwn(row, column));
      this.report.bad(line, 'no name', hasColumn ? '' : `it has ${Object.keys(row).join(', ') || 'nothing'}`);
      return [];
    }
    const latin = this.#options.latin === undefined ? '' : cellText(row[this.#options.latin]);
    const names = new Set<string>();
    for (const written of spellings) {
      const spelling = withoutRegion(written);
      if (spelling !== written) this.report.drop(line, 'region behind an Arabic comma', written);
      const reason = rejectName(spelling, this.#options.language ?? 'any', latin);
      if (reason === undefined) names.add(spelling);
      else this.report.drop(line, reason, latin === '' ? spelling : `${spelling} (${latin})`);
    }
    if (names.size === 0) this.report.drop(line, 'row without a wanted name', first === '' ? latin : first);
    return [...names];
  }
}

function isPlausible(property: string, number: number): boolean {
  if (!Number.isFinite(number)) return false;
  if (property === 'lat') return Math.abs(number) <= 90;
  return property !== 'lon' || Math.abs(number) <= 180;
}

/** Why a name is not wanted, undefined when it is. */
function rejectName(name: string, language: 'arabic' | 'any', latin: string): string | undefined {
  if (language === 'arabic' || latin !== '') {
    const normal = name.normalize('NFKC');
    const isOther = rejectArabicName(normal) === 'other script';
    const reason = language === 'any' && isOther ? undefined : rejectArabicForm(normal, latin);
    if (reason !== undefined) return reason;
  }
  const stream = scan(name);
  let words = 0;
  for (let token = 0; token < stream.length; token++) if (isNameWord(stream.kind[token] as number)) words++;
  if (words === 0) return 'no word in the name';
  return words > MAX_KEY_WORDS ? 'more words than a name can have' : undefined;
}
