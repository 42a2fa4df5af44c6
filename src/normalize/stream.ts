import { CLASSES } from '../core';
import { findMarkup, type MarkupSpans } from './html';
import type { NormalizeOptions, ProfileName } from './options';
import { resolveOptions } from './resolve-options';
import { buildStages } from './stages';
import { isWhitespace, tidyEnd, tidyPiece, type WhitespaceState } from './whitespace';

/**
 * A transform stream that gives the same text as {@link normalize}, wherever the chunks are cut: inside a ligature, a
 * tag, an elongated word, between a letter and its mark or the halves of a surrogate pair.
 *
 * What comes after the last white space is held back, and an open HTML tag up to 65,536 units: memory grows with the
 * longest stretch without white space.
 *
 * @throws TypeError, RangeError as {@link createNormalizer} does.
 *
 * @example
 * file.stream().pipeThrough(new TextDecoderStream()).pipeThrough(normalizeStream('search'))
 */
export function normalizeStream(options: ProfileName | NormalizeOptions = 'light'): TransformStream<string, string> {
  const resolved = resolveOptions(options);
  const pieces = createPieces(resolved);
  return new TransformStream({
    transform(chunk, controller) {
      const text = pieces.push(chunk);
      if (text !== '') controller.enqueue(text);
    },
    flush(controller) {
      const text = pieces.end();
      if (text !== '') controller.enqueue(text);
    },
  });
}

/** Normalizes a text that comes in pieces. */
interface Pieces {
  /** Takes the next piece; gives what can be told of the normalized text by now. */
  push(chunk: string): string;
  /** Gives the rest. */
  end(): string;
}

function createPieces(options: NormalizeOptions): Pieces {
  const stages = buildStages(options, true);
  const { html = 'keep', whitespace = 'keep', trim = 'keep' } = options;
  const isTidied = whitespace !== 'keep' || trim !== 'keep';
  const state: WhitespaceState = { begun: false, pending: '' };
  const keepsWhitespace = whitespaceIsKept(options);
  let held = '';
  // The held text is looked through again only when it has doubled, so that the work stays linear.
  let lookAt = 1;

  const write = (text: string): string => {
    let current = text;
    for (const stage of stages) current = stage(current, undefined);
    return isTidied ? tidyPiece(current, options, state) : current;
  };
  return {
    push(chunk) {
      held += chunk;
      if (held.length < lookAt || !keepsWhitespace) return '';
      const cut = lastCut(held, html === 'keep' ? { closed: [], open: held.length } : findMarkup(held));
      const text = cut === 0 ? '' : write(held.slice(0, cut));
      held = held.slice(cut);
      lookAt = held.length * 2;
      return text;
    },
    end() {
      const text = held === '' ? '' : write(held);
      held = '';
      return isTidied ? text + tidyEnd(options, state) : text;
    },
  };
}

/**
 * The last place outside markup where a text can be cut: before a stretch of white space. No rule looks across one but
 * those about white space itself, and these keep their state.
 */
function lastCut(text: string, { closed, open }: MarkupSpans): number {
  let last = closed.length - 2;
  for (let at = open - 1; at > 0; at--) {
    if (last >= 0 && at < (closed[last + 1] as number)) {
      // Over the whole markup; white space right before it is a place again.
      at = closed[last] as number;
      last -= 2;
    } else if (isWhitespace(text.charCodeAt(at)) && !isWhitespace(text.charCodeAt(at - 1))) return at;
  }
  return 0;
}

/** Whether white space comes out as white space: otherwise words could be glued, and nothing can be said before the end. */
function whitespaceIsKept({ replace = {}, allow }: NormalizeOptions): boolean {
  const [probe] = buildStages({ replace, ...(allow === undefined ? {} : { allow }) });
  if (probe === undefined) return true;
  for (let unit = 0; unit < CLASSES.length; unit++) {
    if (!isWhitespace(unit)) continue;
    const written = probe(String.fromCharCode(unit), undefined);
    if (written === '' || !isWhitespace(written.charCodeAt(0))) return false;
  }
  return true;
}
