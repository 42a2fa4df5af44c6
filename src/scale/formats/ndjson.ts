import { appendMembers, findMember, withoutLineEnds } from '../json-line';
import { convertOffsets, createOffsetConverter } from '../offsets';
import type { Annotation } from '../operations';
import type { InputRecord } from '../records/record';
import type { FormatOptions, Formatter } from './format';
import { jsonNumber, jsonPlace } from './json-values';

/**
 * One JSON object a line. The fields of an NDJSON record stay as they are, byte by byte; the result is added, or takes
 * the place of fields of the same name. A text without fields gets `file`, `line` and `length`.
 */
export function createNdjsonFormatter(options: FormatOptions): Formatter {
  return {
    prologue: '',
    separator: '',
    epilogue: '',
    format: (record, annotation) => `${withoutLineEnds(jsonOf(record, annotation, options))}\n`,
  };
}

function jsonOf(record: InputRecord, annotation: Annotation, options: FormatOptions): string {
  const { into, field, bare } = options;
  if (annotation.normalized === undefined) {
    const result = resultOf(annotation, options);
    return withMembers(baseOf(record, options), into === undefined ? result : { [into]: result });
  }
  if (!bare && into === undefined && record.json !== undefined && annotation.normalized === record.text)
    return record.json;
  const name = into ?? (record.json === undefined && record.fields === undefined ? 'text' : field);
  return withMembers(baseOf(record, options), { [name]: annotation.normalized });
}

/** The record itself as JSON, or what is known of a text that has no fields. */
function baseOf({ json, fields, file, line, text }: InputRecord, { offsets, bare }: FormatOptions): string {
  if (bare) return '{}';
  if (json !== undefined) return json;
  if (fields !== undefined) return JSON.stringify(fields);
  const length = createOffsetConverter(text, offsets)(text.length);
  return JSON.stringify(line === undefined ? { file, length } : { file, line, length });
}

function withMembers(json: string, members: Readonly<Record<string, unknown>>): string {
  let result = json;
  const added: string[] = [];
  for (const [name, value] of Object.entries(members)) {
    const written = JSON.stringify(value);
    const span = findMember(result, name);
    if (span) result = result.slice(0, span.start) + written + result.slice(span.end);
    else added.push(`${JSON.stringify(name)}:${written}`);
  }
  return added.length > 0 ? appendMembers(result, added.join(',')) : result;
}

function resultOf(annotation: Annotation, { operation, offsets }: FormatOptions): Record<string, unknown> {
  const { text, spelled, tokens, segments, sentences, numbers, places } = annotation;
  const result = {
    ...(spelled !== undefined && { spelled }),
    ...(sentences && { sentences }),
    ...(tokens && operation === 'tokenize' && { tokens }),
    ...(segments && { segments }),
    ...(numbers && { numbers: numbers.map(jsonNumber) }),
    ...(places && { places: places.map(jsonPlace) }),
  };
  return offsets === 'utf16' ? result : convertOffsets(result, createOffsetConverter(text, offsets));
}
