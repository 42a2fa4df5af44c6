/** Why something of a source is not in the result: how often, and where for the first times. */
export interface Dropped {
  readonly reason: string;
  readonly count: number;
  /** The first ten: line of the source (1 is the first), and what was dropped. */
  readonly examples: readonly { readonly line: number; readonly text: string }[];
}

/** What an import read and what it left out. */
export interface ImportReport {
  /** Rows, lines or features of the source, bad ones included. */
  readonly rows: number;
  /** Entries in the result. */
  readonly entries: number;
  /** Rows that could not be read. */
  readonly bad: readonly Dropped[];
  /** Rows and names that could be read but are no Arabic place names. */
  readonly dropped: readonly Dropped[];
}

/** A row that cannot be read, where `onBadRow` is `fail`. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** Line of the source; 1 is the first. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.line = line;
  }
}

const EXAMPLES_KEPT = 10;
const EXAMPLE_LENGTH = 80;

/** Collects an {@link ImportReport}. */
export class ReportBuilder {
  rows = 0;
  readonly #isFatal: boolean;
  readonly #bad = new Map<string, { line: number; text: string }[]>();
  readonly #dropped = new Map<string, { line: number; text: string }[]>();
  readonly #counts = new Map<string, number>();

  constructor(isFatal: boolean) {
    this.#isFatal = isFatal;
  }

  /** @throws ImportError when bad rows are fatal */
  bad(line: number, reason: string, text: string): void {
    if (this.#isFatal) throw new ImportError(line, text === '' ? reason : `${reason}: ${shortened(text)}`);
    this.#note(this.#bad, line, reason, text);
  }

  drop(line: number, reason: string, text: string): void {
    this.#note(this.#dropped, line, reason, text);
  }

  finish(entries: number): ImportReport {
    const list = (examples: ReadonlyMap<string, { line: number; text: string }[]>): Dropped[] =>
      [...examples]
        .map(([reason, of]) => ({ reason, count: this.#counts.get(reason) as number, examples: of }))
        .sort((a, b) => b.count - a.count);
    return { rows: this.rows, entries, bad: list(this.#bad), dropped: list(this.#dropped) };
  }

  #note(to: Map<string, { line: number; text: string }[]>, line: number, reason: string, text: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
    const examples = to.get(reason) ?? [];
    to.set(reason, examples);
    if (examples.length < EXAMPLES_KEPT) examples.push({ line, text: shortened(text) });
  }
}

function shortened(text: string): string {
  return text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH - 1)}…` : text;
}
