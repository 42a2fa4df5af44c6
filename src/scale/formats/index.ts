import type { OperationName } from '../operations';
import { createConlluFormatter } from './conllu';
import type { FormatOptions, Formatter, OutputFormat } from './format';
import { createGeoJsonFormatter } from './geojson';
import { htmlFormatter } from './html';
import { createNdjsonFormatter } from './ndjson';
import { textFormatter } from './text';
import { createTsvFormatter } from './tsv';

export type { FormatOptions, Formatter, OutputFormat } from './format';

/** The formats that each operation can be written in; the first is the default for text. */
export const OUTPUT_FORMATS: { readonly [name in OperationName]: readonly OutputFormat[] } = {
  normalize: ['text', 'ndjson', 'tsv'],
  spell: ['text', 'ndjson', 'tsv'],
  tokenize: ['text', 'ndjson', 'tsv', 'conllu'],
  segment: ['text', 'ndjson', 'tsv', 'conllu'],
  numbers: ['table', 'ndjson', 'tsv', 'html'],
  places: ['table', 'ndjson', 'tsv', 'geojson', 'html'],
  analyze: ['table', 'ndjson', 'tsv', 'conllu', 'geojson', 'html'],
};

/**
 * Makes the formatter of a format.
 *
 * @throws RangeError when the operation has no such format
 */
export async function createFormatter(format: OutputFormat, options: FormatOptions): Promise<Formatter> {
  const { operation } = options;
  if (!OUTPUT_FORMATS[operation].includes(format)) {
    throw new RangeError(
      `output: ${operation} has no format "${format}", only ${OUTPUT_FORMATS[operation].join(', ')}`,
    );
  }
  switch (format) {
    case 'text':
      return textFormatter;
    case 'ndjson':
      return createNdjsonFormatter(options);
    case 'tsv':
      return createTsvFormatter(options);
    case 'conllu':
      return createConlluFormatter(options);
    case 'geojson':
      return createGeoJsonFormatter(options);
    case 'table':
      // For people only, and slow to load: a task on a cluster never needs it.
      return (await import('./table')).createTableFormatter(options);
    case 'html':
      return htmlFormatter;
  }
}
