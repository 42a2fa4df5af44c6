import type { Batch } from '../batch';
import { eachLine } from './lines';
import type { RecordVisitor } from './record';

/** How the lines of an NDJSON batch are read. */
export interface NdjsonOptions {
  /** The field that holds the text. */
  readonly field: string;
  /** Whether a blank line is a bad record, as for a filter that gives a line for every line, or none. */
  readonly blankIsBad: boolean;
}

/** Reads the records of an NDJSON batch: one JSON object a line, whose text is the string in `field`. */
export function readNdjson(batch: Batch, { field, blankIsBad }: NdjsonOptions, visitor: RecordVisitor): void {
  eachLine(batch.bytes, batch.firstLine, (line, text) => {
    if (typeof text !== 'string') return visitor.bad(line, 'is not UTF-8', text);
    if (text.trim() === '') return blankIsBad ? visitor.bad(line, 'is blank', text) : visitor.skipped();
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return visitor.bad(line, `is not JSON: ${describeSyntaxError(error as SyntaxError)}`, text);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return visitor.bad(line, `is not a JSON object but ${kindOf(value)}`, text);
    }
    if (!Object.hasOwn(value, field)) return visitor.bad(line, `has no field "${field}"`, text);
    const content = (value as Readonly<Record<string, unknown>>)[field];
    if (typeof content !== 'string') {
      return visitor.bad(line, `has no string in the field "${field}" but ${kindOf(content)}`, text);
    }
    visitor.record({ file: batch.source, line, text: content, json: text });
  });
}

/** Node quotes the whole input in the message; what matters is where and what. */
function describeSyntaxError({ message }: SyntaxError): string {
  return message.replace(/(?:, )?"[\s\S]*" is not valid JSON$/, '').slice(0, 120) || 'not valid';
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
