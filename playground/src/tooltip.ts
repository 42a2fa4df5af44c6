import { byId, make } from './elements';

/** A line of a tooltip: what it is, and its value. */
export type TipLine = readonly [label: string, value: string, isArabic?: boolean];

const GAP = 8;

/** What the tooltip explains. */
let described: Element | undefined;

/** Shows the tooltip beside an element, which it describes until it is hidden. */
export function showTip(beside: Element, title: string, lines: readonly TipLine[]): void {
  hideTip();
  const tip = byId('tip');
  const list = make('dl', {});
  for (const [label, value, isArabic] of lines) {
    if (value === '') continue;
    list.append(make('dt', {}, label), make('dd', isArabic ? { lang: 'ar', dir: 'auto' } : { dir: 'auto' }, value));
  }
  tip.replaceChildren(make('strong', { dir: 'auto', lang: 'ar' }, title), list);
  tip.hidden = false;
  beside.setAttribute('aria-describedby', 'tip');
  described = beside;
  placeBeside(beside);
}

function placeBeside(beside: Element): void {
  const tip = byId('tip');
  const anchor = (beside.getClientRects()[0] ?? beside.getBoundingClientRect()) as DOMRect;
  const { width, height } = tip.getBoundingClientRect();
  const left = anchor.left + anchor.width / 2 - width / 2;
  const above = anchor.top - height - GAP;
  const top = above < GAP ? anchor.bottom + GAP : above;
  tip.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`;
  tip.style.top = `${top}px`;
}

export function hideTip(): void {
  byId('tip').hidden = true;
  described?.removeAttribute('aria-describedby');
  described = undefined;
}

/** What the keyboard is on was itself scrolled into view, and its tooltip goes with it; the pointer is elsewhere then. */
function followScroll(): void {
  if (described === undefined) return;
  const frame = described.closest('#marked, #map')?.getBoundingClientRect();
  const { top, bottom } = described.getBoundingClientRect();
  const isInView = frame === undefined || (bottom > frame.top && top < frame.bottom);
  if (isInView && described === document.activeElement) placeBeside(described);
  else hideTip();
}

document.addEventListener('keydown', ({ key }) => key === 'Escape' && hideTip());
document.addEventListener('scroll', followScroll, { capture: true, passive: true });
