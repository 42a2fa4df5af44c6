/** Where the value of a member stands in a JSON text. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Finds the value of a member of the outermost object of a valid JSON text; of members of one name the last, which is the
 * one that JSON.parse takes. So one value can be replaced and all else be left as it is: numbers of 64 bits, the order and
 * spelling of the others.
 */
export function findMember(json: string, name: string): ValueSpan | undefined {
  let found: ValueSpan | undefined;
  let at = skipBlank(json, json.indexOf('{') + 1);
  while (json.charCodeAt(at) === QUOTE) {
    const keyEnd = skipString(json, at);
    const raw = json.slice(at + 1, keyEnd - 1);
    const isWanted = raw === name || (raw.includes('\\') && JSON.parse(`"${raw}"`) === name);
    const start = skipBlank(json, skipBlank(json, keyEnd) + 1);
    const end = skipValue(json, start);
    if (isWanted) found = { start, end };
    at = skipBlank(json, skipBlank(json, end) + 1);
  }
  return found;
}

/** The JSON text of an object with members added at its end. `members` is `"a":1,"b":2`. */
export function appendMembers(json: string, members: string): string {
  const brace = json.lastIndexOf('}');
  const head = json.slice(0, brace).trimEnd();
  return `${head}${head.trim() === '{' ? '' : ','}${members}}`;
}

/** Line ends that other programs see in a line of JSON: in strings they are escaped, between tokens they are blanks. */
export function withoutLineEnds(json: string): string {
  if (!LINE_ENDS.test(json)) return json;
  return json.replace(ALL_LINE_ENDS, (end) =>
    end === '\r' ? ' ' : `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const LINE_ENDS = /[\r\u0085\u2028\u2029]/;
const ALL_LINE_ENDS = /[\r\u0085\u2028\u2029]/g;

function skipBlank(json: string, from: number): number {
  let at = from;
  while (json.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** Position after the string that begins at `from`. */
function skipString(json: string, from: number): number {
  let end = json.indexOf('"', from + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

/** Position after the value that begins at `from`; white space after a bare value belongs to it no more. */
function skipValue(json: string, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    switch (json[at]) {
      case '"':
        at = skipString(json, at);
        break;
      case '{':
      case '[':
        depth++;
        at++;
        break;
      case '}':
      case ']':
        depth--;
        at++;
        break;
      default:
        at++;
        if (depth === 0) while (!ENDS_VALUE.has(json[at] as string)) at++;
    }
    if (depth === 0) return at;
  }
}

const ENDS_VALUE: ReadonlySet<string> = new Set([',', '}', ']', ' ', '\t', '\r', '\n']);
