import { createRequire } from 'node:module';
import type Papa from 'papaparse';
import type { Batch, InputFormat } from '../batch';
import { InputError } from '../errors';
import { createCsvScanner } from './csv-scanner';
import { decodeUtf8 } from './lines';
import type { RecordVisitor } from './record';

/** Reads the names of the columns. @throws InputError when they are no UTF-8, or one stands twice */
export function readHeader(source: string, bytes: Uint8Array, format: InputFormat): readonly string[] {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new InputError(source, 'is not UTF-8 text');
  const { fields, problem } = readCsvRow(text, format);
  if (problem !== undefined) throw new InputError(source, `line 1 ${problem}`);
  const twice = fields.find((name, i) => fields.indexOf(name) < i);
  if (twice !== undefined) throw new InputError(source, `has the column "${twice}" twice`);
  return fields;
}

/** Reads the records of a CSV or TSV batch; the text stands in the column `field`. */
export function readCsv(batch: Batch, field: string, visitor: RecordVisitor): void {
  const { bytes, format, source, columns = [] } = batch;
  const column = columns.indexOf(field);
  let line = batch.firstLine;
  let start = 0;
  const visit = (end: number): void => {
    const part = bytes.subarray(start, end);
    visitRow(part, line);
    for (let at = part.indexOf(0x0a); at >= 0; at = part.indexOf(0x0a, at + 1)) line++;
    start = end;
  };
  createCsvScanner(format === 'csv' ? 0x2c : 0x09, visit).advance(bytes, 0, bytes.length);
  if (start < bytes.length) visit(bytes.length);

  function visitRow(part: Uint8Array, at: number) {
    const raw = decodeUtf8(part);
    if (raw === undefined) return visitor.bad(at, 'is not UTF-8', part);
    if (raw.trim() === '') return visitor.skipped();
    const { fields, problem } = readCsvRow(raw, format);
    if (problem !== undefined) return visitor.bad(at, problem, raw);
    if (fields.length !== columns.length) {
      return visitor.bad(at, `has ${fields.length} fields where the header has ${columns.length}`, raw);
    }
    if (column < 0) return visitor.bad(at, `has no column "${field}"`, raw);
    const named = Object.fromEntries(columns.map((name, i) => [name, fields[i]]));
    visitor.record({ file: source, line: at, text: fields[column] as string, fields: named });
  }
}

const require = /* #__PURE__ */ createRequire(import.meta.url);
let parser: typeof Papa | undefined;

function readCsvRow(text: string, format: InputFormat): { fields: readonly string[]; problem?: string } {
  // Loaded by the first row: most runs read no CSV, and it is a sixth of the start of a worker.
  parser ??= require('papaparse') as typeof Papa;
  const { data, errors } = parser.parse<string[]>(text.replace(/\r?\n$/, ''), {
    delimiter: format === 'csv' ? ',' : '\t',
    newline: '\n',
  });
  const error = errors[0];
  if (error) return { fields: [], problem: `is not CSV: ${error.message.toLowerCase()}` };
  return { fields: data[0] ?? [] };
}
