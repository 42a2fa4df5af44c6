import type { Batch } from '../batch';
import { InputError } from '../errors';
import { decodeUtf8, eachLine } from './lines';
import type { RecordVisitor } from './record';

/** Reads a batch that is one whole document. @throws InputError when it is no text */
export function readDocument({ source, bytes }: Batch, visitor: RecordVisitor): void {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new InputError(source, 'is not UTF-8 text');
  if (text.includes('\0')) throw new InputError(source, 'is a binary file');
  visitor.record({ file: source, line: undefined, text });
}

/** Reads a batch of text in which each line is a record of its own, empty lines too. */
export function readTextLines(batch: Batch, visitor: RecordVisitor): void {
  eachLine(batch.bytes, batch.firstLine, (line, text) => {
    if (typeof text !== 'string') visitor.bad(line, 'is not UTF-8', text);
    else visitor.record({ file: batch.source, line, text });
  });
}
