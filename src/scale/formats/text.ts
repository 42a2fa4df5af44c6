import type { Annotation } from '../operations';
import { renderSegments } from '../segments';
import type { Formatter } from './format';

/**
 * Plain text, one line a record, and for tokens and segments one line a sentence: tokens stand apart by one space,
 * clitics have a plus sign on the side where they were joined (و+ ال+ مدرسة +هم).
 */
export const textFormatter: Formatter = {
  prologue: '',
  separator: '',
  epilogue: '',
  format(_record, annotation) {
    const { normalized, spelled, tokens, sentences, segments } = annotation;
    const line = normalized ?? spelled;
    if (line !== undefined) return `${onOneLine(line)}\n`;
    const words = segments ? segments.map((token) => ({ ...token, text: renderSegments(token) })) : (tokens ?? []);
    return sentenceLines(words, sentences ?? []);
  },
};

const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]+/g;

function onOneLine(text: string): string {
  return text.replace(LINE_ENDS, ' ');
}

function sentenceLines(
  words: NonNullable<Annotation['tokens']>,
  sentences: NonNullable<Annotation['sentences']>,
): string {
  let out = '';
  let next = 0;
  for (const { end } of sentences) {
    const line: string[] = [];
    while (next < words.length && (words[next]?.start ?? 0) < end) line.push(onOneLine(words[next++]?.text ?? ''));
    out += `${line.join(' ')}\n`;
  }
  return out;
}
