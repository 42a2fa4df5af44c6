import { createOffsetConverter } from '../offsets';
import type { Annotation } from '../operations';
import type { InputRecord } from '../records/record';
import type { Segment } from '../segments';
import type { FormatOptions, Formatter } from './format';

/**
 * CoNLL-U (universaldependencies.org/format.html): one block a sentence; a word with clitics is a multiword token with
 * its parts as words below. Offsets, the token's kind, and whether a space follows stand in MISC; the fields that dhad
 * does not know (lemma, part of speech, dependencies) are `_`.
 */
export function createConlluFormatter({ offsets }: FormatOptions): Formatter {
  return {
    prologue: '',
    separator: '',
    epilogue: '',
    format(record, annotation) {
      const convert = createOffsetConverter(annotation.text, offsets);
      return (annotation.sentences ?? [])
        .map((sentence, i) => sentenceBlock(record, annotation, sentence, i, convert))
        .join('');
    },
  };
}

type Sentence = NonNullable<Annotation['sentences']>[number];

function sentenceBlock(
  { file, line }: InputRecord,
  { text, tokens = [], segments }: Annotation,
  { start, end }: Sentence,
  index: number,
  convert: (offset: number) => number,
): string {
  const id = line === undefined ? `${file}:${index + 1}` : `${file}:${line}:${index + 1}`;
  let out = index === 0 ? `# newdoc id = ${onOneLine(line === undefined ? file : `${file}:${line}`)}\n` : '';
  out += `# sent_id = ${onOneLine(id)}\n# text = ${onOneLine(text.slice(start, end))}\n`;
  let word = 1;
  let at = firstAtOrAfter(tokens, start);
  for (; at < tokens.length; at++) {
    const token = tokens[at] as (typeof tokens)[number];
    if (token.start >= end) break;
    const next = tokens[at + 1];
    const spaceAfter = next === undefined || next.start > token.end;
    const misc = `Kind=${token.kind}|Start=${convert(token.start)}|End=${convert(token.end)}${spaceAfter ? '' : '|SpaceAfter=No'}`;
    const parts = segments?.[at]?.parts ?? [];
    if (parts.length > 1) {
      out += row(`${word}-${word + parts.length - 1}`, token.text, misc);
      for (const part of parts) out += row(String(word++), part.form, partMisc(part, convert));
    } else out += row(String(word++), token.text, misc);
  }
  return word > 1 ? `${out}\n` : '';
}

function partMisc({ slot, start, end }: Segment, convert: (offset: number) => number): string {
  return `Slot=${slot}|Start=${convert(start)}|End=${convert(end)}`;
}

function row(id: string, form: string, misc: string): string {
  return `${id}\t${onOneLine(form)}\t_\t_\t_\t_\t_\t_\t_\t${misc}\n`;
}

function onOneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
}

/** Tokens are in the order of the text. */
function firstAtOrAfter(tokens: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
