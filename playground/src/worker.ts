import { type Analysis, align, analyze, type Gazetteer, type Place, type ProfileName, segmentClitics } from 'dhad';
import { markedBlocks } from './blocks';
import { exportAs } from './exports';
import { normalizedRuns } from './normalized-runs';
import { unpackPlaces } from './place-file';
import type { Details, Request, Response, TokenView } from './protocol';
import { numberRow, placePoints, placeRow } from './rows';

/** Tokens, sentences and normalized text are shown of this much of a text. */
const DETAIL_UNITS = 20_000;
const BLOCKS_OF_A_PART = 30;
const ROWS_OF_A_PART = 400;

let gazetteer: Gazetteer<Place> | undefined;
let current: { readonly text: string; readonly analysis: Analysis } | undefined;

const say = (response: Response): void => self.postMessage(response);

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.type === 'analyze') answer(data.id, data.text, data.profile);
  else if (current !== undefined)
    say({ type: 'export', format: data.format, content: exportAs(data.format, current.text, current.analysis) });
});

unpackPlaces().then(
  (unpacked) => {
    gazetteer = unpacked;
    say({ type: 'places-ready' });
  },
  (error: unknown) => say({ type: 'places-failed', reason: String(error) }),
);

function answer(id: number, text: string, profile: ProfileName): void {
  const began = performance.now();
  const analysis = analyze(text, gazetteer === undefined ? {} : { gazetteer });
  const milliseconds = performance.now() - began;
  current = { text, analysis };
  const details = detailsOf(text, analysis, profile);
  say({
    type: 'summary',
    id,
    summary: { milliseconds, units: text.length, points: placePoints(analysis.places), details },
  });
  const blocks = markedBlocks(text, analysis);
  for (let i = 0; i < blocks.length; i += BLOCKS_OF_A_PART)
    say({ type: 'part', id, part: { blocks: blocks.slice(i, i + BLOCKS_OF_A_PART), numbers: [], places: [] } });
  const rows = Math.max(analysis.numbers.length, analysis.places.length);
  for (let i = 0; i < rows; i += ROWS_OF_A_PART) {
    const numbers = analysis.numbers.slice(i, i + ROWS_OF_A_PART).map(numberRow);
    const places = analysis.places.slice(i, i + ROWS_OF_A_PART).map(placeRow);
    say({ type: 'part', id, part: { blocks: [], numbers, places } });
  }
  say({ type: 'done', id });
}

function detailsOf(text: string, { tokens, sentences }: Analysis, profile: ProfileName): Details {
  const shown = text.length > DETAIL_UNITS ? lastBorder(text, tokens) : text.length;
  return {
    tokens: tokens
      .filter(({ end }) => end <= shown)
      .map((token, i) => tokenView(token, text.slice(tokens[i - 1]?.end ?? 0, token.start).includes('\n'))),
    sentences: sentences
      .filter(({ start }) => start < shown)
      .map(({ start, end }) => text.slice(start, Math.min(end, shown))),
    normalized: normalizedRuns(align(text.slice(0, shown), profile)),
    isCut: shown < text.length,
  };
}

/** The end of the last token that fits; a token longer than all that is shown is cut, but not inside a code point. */
function lastBorder(text: string, tokens: Analysis['tokens']): number {
  const last = tokens.findLast(({ end }) => end <= DETAIL_UNITS);
  if (last !== undefined) return last.end;
  return /[\ud800-\udbff]/.test(text.charAt(DETAIL_UNITS - 1)) ? DETAIL_UNITS - 1 : DETAIL_UNITS;
}

function tokenView({ text, kind }: Analysis['tokens'][number], startsLine: boolean): TokenView {
  if (kind !== 'word') return { text, kind, startsLine, pieces: [{ text, slot: 'stem' }] };
  const { proclitics, stem, enclitics } = segmentClitics(text, { scheme: 'd3' });
  const pieces = [...proclitics, stem, ...enclitics].map((piece) => ({ text: piece.text, slot: piece.slot }));
  return { text, kind, startsLine, pieces };
}
