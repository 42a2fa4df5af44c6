import { byId, make } from './elements';

/** A line of a tooltip: what it is, and its value. */
export type TipLine = readonly [label: string, value: string, isArabic?: boolean];

const GAP = 8;

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
  for (const described of document.querySelectorAll('[aria-describedby=tip]'))
    described.removeAttribute('aria-describedby');
}

document.addEventListener('keydown', ({ key }) => key === 'Escape' && hideTip());
document.addEventListener('scroll', hideTip, { capture: true, passive: true });
