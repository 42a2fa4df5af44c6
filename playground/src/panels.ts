import type { ProfileName } from 'dhad';
import { byId, make } from './elements';
import { formatCount, words } from './language';
import type { NormalizedRun } from './normalized-runs';
import type { Details, TokenView } from './protocol';
import { createSlicedWork, type SlicedWork } from './slices';

const PROFILES: readonly ProfileName[] = ['light', 'search', 'match', 'lucene', 'camel', 'pyarabic', 'arabert'];
const SLOTS = ['prc3', 'prc2', 'prc1', 'prc0', 'stem', 'enc0'] as const;
const TOKENS_OF_A_GROUP = 300;

const filling: SlicedWork = createSlicedWork();

/** How the worker is to normalize. */
export const profileSelect: HTMLSelectElement = make('select', { id: 'profile' });
profileSelect.append(
  ...PROFILES.map((profile) => new Option(profile, profile, profile === 'search', profile === 'search')),
);

/** Fills one of the panels beside the marked text. */
export function showPanel(panel: string, details: Details, units: number): void {
  if (panel === 'panel-tokens') showTokens(details);
  else if (panel === 'panel-sentences') showSentences(details);
  else if (panel === 'panel-normalized') showNormalized(details);
  if (panel !== 'panel-marked' && details.isCut)
    byId(panel).prepend(make('p', { class: 'note' }, words().cut(formatCount(Math.min(units, shownUnits(details))))));
}

function shownUnits({ normalized }: Details): number {
  return normalized.reduce((sum, { text, was }) => sum + (was ?? text).length, 0);
}

function showTokens({ tokens }: Details): void {
  const { names } = words();
  const legend = make('div', { class: 'legend' });
  legend.append(...SLOTS.map((slot) => make('span', { class: `key ${slot}` }, names[slot] ?? slot)));
  const text = make('div', { class: 'text tokens', dir: 'rtl', lang: 'ar' });
  byId('panel-tokens').replaceChildren(legend, text);
  let next = 0;
  filling.start(() => {
    const last = Math.min(next + TOKENS_OF_A_GROUP, tokens.length);
    const line = tokens.slice(next + 1, last).findIndex(({ startsLine }) => startsLine);
    const end = line < 0 ? last : next + 1 + line;
    if (end > next) text.append(make('div', { class: 'block group' }, ...tokens.slice(next, end).map(tokenChip)));
    next = end;
    return next < tokens.length;
  });
}

function tokenChip({ text, kind, pieces }: TokenView): HTMLElement {
  const { names } = words();
  if (kind !== 'word') {
    // Brackets alone take the direction of the line, in which they open towards the word they enclose.
    const content = make('bdi', kind === 'punctuation' ? { dir: 'rtl' } : {}, text);
    return make('span', { class: 'token other', title: names[kind] ?? kind }, content);
  }
  const parts = pieces.map((piece) =>
    make('span', { class: piece.slot, title: names[piece.slot] ?? piece.slot }, piece.text),
  );
  return make('span', { class: 'token' }, ...parts);
}

function showSentences({ sentences }: Details): void {
  const list = make('ol', { class: 'text sentences', dir: 'rtl', lang: 'ar' });
  byId('panel-sentences').replaceChildren(list);
  let next = 0;
  filling.start(() => {
    const sentence = sentences[next++];
    if (sentence !== undefined) list.append(make('li', { dir: 'auto' }, sentence));
    return sentence !== undefined;
  });
}

function showNormalized({ normalized }: Details): void {
  const { profile, original, normalized: title } = words();
  const control = make('p', { class: 'control' }, make('label', { for: 'profile' }, profile), profileSelect);
  const columns = make('div', { class: 'beside' });
  columns.append(make('h3', {}, original), make('h3', {}, title));
  byId('panel-normalized').replaceChildren(control, columns);
  const lines = linesOf(normalized);
  let next = 0;
  filling.start(() => {
    const line = lines[next++];
    if (line === undefined) return false;
    const before = line.map(({ text, was }) => (was === undefined ? text : make('del', {}, was)));
    const after = line.map(({ text, was }) => (was === undefined ? text : make('ins', {}, text)));
    const attributes = { class: 'text block', lang: 'ar', dir: 'auto' };
    columns.append(make('div', attributes, ...before), make('div', attributes, ...after));
    return true;
  });
}

/** The runs of each line of the original, so that both columns stay side by side. */
function linesOf(runs: readonly NormalizedRun[]): NormalizedRun[][] {
  const lines: NormalizedRun[][] = [[]];
  for (const run of runs) {
    const pieces = run.was === undefined ? run.text.split(/(?<=\n)/) : [run.text];
    pieces.forEach((text, i) => {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push({ text, was: run.was });
    });
    if ((run.was ?? run.text).endsWith('\n')) lines.push([]);
  }
  return lines.filter((line) => line.some(({ text, was }) => (was ?? text).trim() !== ''));
}
