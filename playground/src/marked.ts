import { byId, make } from './elements';
import { countryName, formatValue, shorten, words } from './language';
import type { Answer, Block, NumberRow, PlaceRow } from './protocol';
import { createSlicedWork } from './slices';
import { hideTip, showTip, type TipLine } from './tooltip';

interface ShownBlock {
  readonly html: string;
  readonly element: HTMLElement;
  start: number;
  isFilled: boolean;
}

export interface MarkedText {
  show(answer: Pick<Answer, 'blocks' | 'numbers' | 'places'>): void;
  /** Goes to the mark that begins there. */
  goTo(start: number): void;
}

/** The marked text: blocks that did not change stay, the others are filled in slices. */
export function createMarkedText(): MarkedText {
  const panel = byId('marked');
  const filling = createSlicedWork();
  let shown: ShownBlock[] = [];
  let numbers = new Map<number, NumberRow>();
  let places = new Map<number, PlaceRow>();

  const fill = (block: ShownBlock): void => {
    if (block.isFilled) return;
    block.element.innerHTML = block.html; // Made by renderHtml, which escapes every character of the text.
    block.isFilled = true;
  };

  const show: MarkedText['show'] = (answer) => {
    hideTip();
    numbers = new Map(answer.numbers.map((row) => [row.start, row]));
    places = new Map(answer.places.map((row) => [row.start, row]));
    shown = replaceBlocks(panel, shown, answer.blocks);
    let next = 0;
    filling.start(() => {
      const block = shown[next++];
      if (block !== undefined) fill(block);
      else makeReachable(panel);
      return block !== undefined;
    });
  };

  const startOf = (mark: HTMLElement): number => {
    const block = shown.find(({ element }) => element.contains(mark));
    return (block?.start ?? 0) + Number(mark.dataset.start);
  };
  const describe = (target: EventTarget | null): void => {
    const mark = (target as Element | null)?.closest<HTMLElement>('mark') ?? null;
    const rows = mark?.classList.contains('dhad-number') ? numbers : places;
    const row = mark === null ? undefined : rows.get(startOf(mark));
    if (mark === null || row === undefined) hideTip();
    else if ('value' in row) showTip(mark, shorten(row.text), numberTip(row));
    else showTip(mark, row.name, placeTip(row));
  };

  const focusMark = (mark: HTMLElement): void => {
    for (const reachable of panel.querySelectorAll<HTMLElement>('mark[tabindex="0"]')) reachable.tabIndex = -1;
    mark.tabIndex = 0;
    const block = mark.closest<HTMLElement>('.block') as HTMLElement;
    block.scrollIntoView({ block: 'nearest' }); // Lays the block out, so that the mark's own place is true.
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
    describe(mark);
  };

  panel.addEventListener('pointerover', ({ target }) => describe(target));
  panel.addEventListener('pointerleave', hideTip);
  panel.addEventListener('focusin', ({ target }) => describe(target));
  panel.addEventListener('focusout', hideTip);
  panel.addEventListener('keydown', (event) => {
    const mark = (event.target as Element).closest<HTMLElement>('mark');
    if (mark === null) return;
    const marks = [...panel.querySelectorAll<HTMLElement>('mark')];
    const at = marks.indexOf(mark);
    // Arabic runs to the left.
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at + 1,
      ArrowDown: at + 1,
      ArrowRight: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1,
    };
    const next = marks[steps[event.key] ?? -1];
    if (steps[event.key] === undefined) return;
    event.preventDefault();
    if (next !== undefined) focusMark(next);
  });

  return {
    show,
    goTo(start) {
      const block = shown.findLast((candidate) => candidate.start <= start);
      if (block === undefined) return;
      fill(block);
      const mark = block.element.querySelector<HTMLElement>(`mark[data-start="${start - block.start}"]`);
      if (mark === null) return;
      focusMark(mark);
      mark.classList.add('found');
      setTimeout(() => mark.classList.remove('found'), 1_500);
    },
  };
}

/** Puts new blocks in the place of the old, but for those equal at the beginning and the end. */
function replaceBlocks(panel: HTMLElement, old: readonly ShownBlock[], blocks: readonly Block[]): ShownBlock[] {
  const shorter = Math.min(old.length, blocks.length);
  let head = 0;
  while (head < shorter && old[head]?.html === blocks[head]?.html) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)?.html === blocks.at(-1 - tail)?.html) tail++;
  const following = tail > 0 ? (old.at(-tail) as ShownBlock).element : null;
  for (const { element } of old.slice(head, old.length - tail)) element.remove();
  const fresh = blocks.slice(head, blocks.length - tail).map(({ start, html }): ShownBlock => {
    const element = make('div', { class: 'block' });
    return { html, element, start, isFilled: false };
  });
  for (const { element } of fresh) panel.insertBefore(element, following);
  const shown = [...old.slice(0, head), ...fresh, ...(tail > 0 ? old.slice(-tail) : [])];
  shown.forEach((block, i) => {
    block.start = (blocks[i] as Block).start;
  });
  return shown;
}

/** One mark is in the tab order. */
function makeReachable(panel: HTMLElement): void {
  if (panel.querySelector('mark[tabindex="0"]') === null) panel.querySelector('mark')?.setAttribute('tabindex', '0');
}

function numberTip({ value, kind, bound, counted }: NumberRow): TipLine[] {
  const { names, ...word } = words();
  return [
    [word.value, formatValue(value, kind)],
    [word.kind, names[kind] ?? kind],
    [word.bound, bound === undefined ? '' : (names[bound] ?? bound)],
    [word.counted, counted, true],
  ];
}

/** What the tooltips of a place say, in the text and on the map. */
export function placeTip({ type, country, context, phrase, text, latin }: PlaceRow): TipLine[] {
  const { names, ...word } = words();
  return [
    [word.latin, latin],
    [word.type, names[type] ?? type],
    [word.country, countryName(country)],
    [word.phrase, phrase === text ? '' : phrase, true],
    [word.within, context === undefined ? '' : (names[context] ?? context)],
  ];
}
