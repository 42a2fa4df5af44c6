import { releaseUnits, unitsOf } from '../core';
import type { Edits } from './edits';
import { parseRanges } from './ranges';

/** What AraBERT's vocabulary has; all else becomes a space. */
const KNOWN = `0-9ء-غـ-٬ٱ-ٴa-zA-Z[]!"#$%'()*+,.:;<=·>?@\\^_\`{|}~—٪’،؟\u0b4d“؛”\u06da»«–…‘-`;
/** What no space is put around: Arabic letters, digits, Latin letters, square brackets. */
const TIGHT = '0-9ء-غف-ي٠-٩a-zA-Z[]';
/** What is set off from digits. */
const WORD = 'ء-غف-ي٠-٩';

const enum Kind {
  Known = 1,
  Tight = 2,
  Word = 4,
  Digit = 8,
}

let kinds: Uint8Array | undefined;

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const set = (ranges: string, kind: Kind): void => {
    const pairs = parseRanges('spacing', ranges);
    for (let i = 0; i < pairs.length; i += 2) {
      for (let unit = pairs[i] as number; unit <= (pairs[i + 1] as number); unit++) (table[unit] as number) |= kind;
    }
  };
  set(KNOWN, Kind.Known);
  set(TIGHT, Kind.Tight);
  set(WORD, Kind.Word);
  set('0-9', Kind.Digit);
  return table;
}

/**
 * Spaces signs apart as AraBERT's preprocessor does: a space on both sides of what is no letter, digit or square bracket,
 * and around a run of digits and a run of Arabic letters that touch; / becomes -, what AraBERT does not know a space.
 */
export function spaceSigns(text: string, edits: Edits | undefined): string {
  kinds ??= buildKinds();
  const units = unitsOf(text);
  const pieces = splitRuns(text, units, kinds);
  releaseUnits();
  let out = '';
  let kept = 0; // start of the stretch not yet copied
  for (const at of pieces) {
    // A place between two units, or, told apart by its sign, a unit that gets spaces of its own.
    const isSign = at < 0;
    const from = isSign ? ~at : at;
    const end = isSign ? from + ((text.codePointAt(from) as number) > 0xffff ? 2 : 1) : from;
    const written = isSign ? signText(text, from, kinds) : ' ';
    out += text.slice(kept, from) + written;
    if (written.length !== end - from) edits?.add(from, end, out.length - written.length, out.length);
    kept = end;
  }
  return kept === 0 && out === '' ? text : out + text.slice(kept);
}

function signText(text: string, at: number, table: Uint8Array): string {
  const unit = text.charCodeAt(at);
  if (text[at] === '/') return ' - ';
  return ((table[unit] as number) & Kind.Known) === 0 ? ' ' : ` ${text[at]} `;
}

/** Where spaces go: `at` between two units, `~at` around one. */
function splitRuns(text: string, units: Uint16Array, table: Uint8Array): number[] {
  const pieces: number[] = [];
  const kindAt = (at: number): number => (at < 0 || at >= text.length ? 0 : (table[units[at] as number] as number));
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(i);
    if ((kind & Kind.Tight) === 0) {
      pieces.push(~i);
      if ((units[i] as number) >= 0xd800 && (text.codePointAt(i) as number) > 0xffff) i++;
      continue;
    }
    if ((kind & (Kind.Word | Kind.Digit)) === 0) continue;
    i = splitChain(i, kindAt, pieces) - 1;
  }
  return pieces;
}

/**
 * Parts the runs of Arabic letters and of digits that touch from `start` on, and gives the end of the last. AraBERT first
 * sets off each run of digits with the letters behind it, then letters with digits behind them: of three runs and more,
 * letters at the begin and digits at the end stay with what touches them on the outside.
 */
function splitChain(start: number, kindAt: (at: number) => number, pieces: number[]): number {
  const inner: number[] = [];
  const group = kindAt(start) & (Kind.Word | Kind.Digit);
  let last = group;
  let end = start + 1;
  for (;;) {
    const next = kindAt(end) & (Kind.Word | Kind.Digit);
    if (next === 0) break;
    if (next !== last) inner.push(end);
    last = next;
    end++;
  }
  if (inner.length === 0) return end;
  if (inner.length === 1 || group === Kind.Digit) pieces.push(start);
  for (const at of inner) pieces.push(at);
  if (inner.length === 1 || last === Kind.Word) pieces.push(end);
  return end;
}
