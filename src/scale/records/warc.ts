import { normalize } from '../../normalize';
import type { Batch } from '../batch';
import { decodeUtf8 } from './lines';
import type { RecordVisitor } from './record';
import { warcRecordAt } from './warc-scanner';

const HEADER_LINE = /^([\w-]+):[ \t]*(.*)$/gm;
const CHARSET = /charset=["']?([\w.:-]+)/i;
/** Of an HTML page only the head of the bytes is searched for its charset, as browsers do. */
const CHARSET_WINDOW = 1024;

/**
 * Reads the records of a WARC or WET batch. Text is in records of type `conversion` (WET) and `resource`, and in
 * `response`s that are HTML or plain text: their HTTP header is cut off, the body decoded by its charset, tags removed.
 * All other records (warcinfo, request, metadata, images) are skipped.
 */
export function readWarc({ source, bytes, firstLine }: Batch, visitor: RecordVisitor): void {
  let number = firstLine;
  for (let at = 0; at < bytes.length; number++) {
    const span = warcRecordAt(bytes, at);
    if (span === undefined) return;
    const header = headersOf(latin1.decode(bytes.subarray(span.start, span.bodyStart)));
    const body = bytes.subarray(span.bodyStart, span.bodyEnd);
    at = span.end;
    const text = textOf(header, body);
    if (text === undefined) visitor.skipped();
    else if (text === NOT_TEXT) visitor.bad(number, 'is not UTF-8', body);
    else visitor.record({ file: source, line: number, text, fields: fieldsOf(header, text) });
  }
}

const NOT_TEXT = Symbol('not text');
const latin1 = /* #__PURE__ */ new TextDecoder('latin1');

function textOf(header: ReadonlyMap<string, string>, body: Uint8Array): string | typeof NOT_TEXT | undefined {
  const type = header.get('warc-type');
  if (type === 'conversion') return decodeUtf8(body) ?? NOT_TEXT;
  if (type === 'resource') return decodeBody(header.get('content-type') ?? '', body);
  if (type !== 'response') return undefined;
  const end = latin1.decode(body.subarray(0, 1 << 16)).search(/\r?\n\r?\n/);
  if (end < 0) return undefined;
  const httpHeader = headersOf(latin1.decode(body.subarray(0, end)));
  const start = body.indexOf(0x0a, body.indexOf(0x0a, end) + 1) + 1;
  if (httpHeader.has('content-encoding')) return undefined;
  return decodeBody(httpHeader.get('content-type') ?? '', body.subarray(start));
}

function decodeBody(contentType: string, body: Uint8Array): string | typeof NOT_TEXT | undefined {
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)/i.test(contentType);
  if (!isHtml && !/^text\/plain/i.test(contentType)) return undefined;
  const head = isHtml ? latin1.decode(body.subarray(0, CHARSET_WINDOW)) : '';
  const charset = CHARSET.exec(contentType)?.[1] ?? CHARSET.exec(head)?.[1] ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(charset, { fatal: true }).decode(body);
  } catch {
    return NOT_TEXT;
  }
  return isHtml ? normalize(text, { html: 'strip', whitespace: 'collapse' }) : text;
}

function headersOf(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [, name, value] of text.replaceAll('\r', '').matchAll(HEADER_LINE)) {
    headers.set((name as string).toLowerCase(), (value as string).trim());
  }
  return headers;
}

function fieldsOf(header: ReadonlyMap<string, string>, text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [field, name] of FIELDS) {
    const value = header.get(name);
    if (value !== undefined) fields[field] = value;
  }
  return { ...fields, text };
}

const FIELDS = [
  ['id', 'warc-record-id'],
  ['url', 'warc-target-uri'],
  ['date', 'warc-date'],
  ['language', 'warc-identified-content-language'],
] as const;
