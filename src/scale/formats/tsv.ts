import { createOffsetConverter } from '../offsets';
import type { Annotation, OperationName } from '../operations';
import { renderSegments } from '../segments';
import type { FormatOptions, Formatter } from './format';

const COLUMNS: { readonly [name in OperationName]: readonly string[] } = {
  normalize: ['text'],
  spell: ['number', 'spelled'],
  tokenize: ['start', 'end', 'kind', 'text'],
  segment: ['start', 'end', 'kind', 'text', 'segments'],
  numbers: ['start', 'end', 'text', 'value', 'kind', 'bound', 'counted'],
  places: ['start', 'end', 'text', 'phrase', 'type', 'country', 'lat', 'lon', 'id'],
  analyze: [
    'what',
    'start',
    'end',
    'text',
    'value',
    'kind',
    'bound',
    'counted',
    'phrase',
    'type',
    'country',
    'lat',
    'lon',
    'id',
  ],
};

/** A header, then one row for each thing found: file, line of the record (0 for a whole document), and what it is. */
export function createTsvFormatter({ operation, offsets }: FormatOptions): Formatter {
  const columns = COLUMNS[operation];
  return {
    prologue: `${['file', 'line', ...columns].join('\t')}\n`,
    separator: '',
    epilogue: '',
    format({ file, line = 0 }, annotation) {
      const convert = createOffsetConverter(annotation.text, offsets);
      let out = '';
      for (const row of rowsOf(annotation, operation)) {
        const cells = columns.map((name) => {
          const value = row[name];
          return cellOf(typeof value === 'number' && (name === 'start' || name === 'end') ? convert(value) : value);
        });
        out += `${cellOf(file)}\t${line}\t${cells.join('\t')}\n`;
      }
      return out;
    },
  };
}

type Row = { readonly [column: string]: unknown };

function rowsOf(annotation: Annotation, operation: OperationName): readonly Row[] {
  const { text, normalized, spelled, tokens = [], segments = [], numbers = [], places = [] } = annotation;
  switch (operation) {
    case 'normalize':
      return [{ text: normalized }];
    case 'spell':
      return [{ number: text.trim(), spelled }];
    case 'tokenize':
      return tokens.map((token) => ({ ...token }));
    case 'segment':
      return segments.map((token) => ({ ...token, segments: renderSegments(token) }));
    default: {
      const rows: Row[] = numbers.map((match) => ({ what: 'number', ...match, counted: match.counted?.text }));
      for (const { entry, start, end, text: name, phrase, context } of places) {
        const { type, country, lat, lon, id } = entry ?? {};
        rows.push({
          what: 'place',
          start,
          end,
          text: name,
          phrase: phrase.text,
          type: context ?? type,
          country,
          lat,
          lon,
          id,
        });
      }
      return rows.sort((a, b) => (a.start as number) - (b.start as number));
    }
  }
}

const BREAKS_CELL = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

function cellOf(value: unknown): string {
  return value === undefined ? '' : String(value).replace(BREAKS_CELL, ' ');
}
