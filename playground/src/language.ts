import { ARABIC, ENGLISH, type Words } from './words';

export type Language = 'ar' | 'en';

const WORDS: Readonly<Record<Language, Words>> = { ar: ARABIC, en: ENGLISH };
const listeners: (() => void)[] = [];
let language: Language = 'en';
let countryNames = new Intl.DisplayNames('en', { type: 'region' });

export const currentLanguage = (): Language => language;
export const words = (): Words => WORDS[language];

/** Calls `listener` now and after each change of the language. */
export function onLanguage(listener: () => void): void {
  listeners.push(listener);
  listener();
}

export function setLanguage(next: Language): void {
  language = next;
  countryNames = new Intl.DisplayNames(next, { type: 'region' });
  document.documentElement.lang = next;
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-i18n]'))
    element.textContent = String(WORDS[next][element.dataset.i18n as keyof Words]);
  for (const element of document.querySelectorAll<HTMLElement>('[data-i18n-label]')) {
    const label = String(WORDS[next][element.dataset.i18nLabel as keyof Words]);
    element.setAttribute('aria-label', label);
    if (element instanceof HTMLButtonElement) element.title = label;
  }
  for (const listener of listeners) listener();
}

/** A country's name in the language of the page. */
export function countryName(code: string): string {
  return code === '' ? '' : (countryNames.of(code) ?? code);
}

/** A whole number with its thousands parted; both languages print it with 0–9. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

const DECIMALS = 4;
const LONGEST_SHOWN = 60;

/** The beginning of what would fill a table or tooltip alone. */
export function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** The value of a number row: its thousands parted, endless fractions cut short. */
export function formatValue(value: string, kind: string): string {
  if (value.length > LONGEST_SHOWN) return shorten(value);
  const exact = /^-?\d+$/.test(value) ? BigInt(value) : Number(value);
  const isYearLike = /^\d{4}$/.test(value);
  const shown = exact.toLocaleString('en', { maximumFractionDigits: DECIMALS, useGrouping: !isYearLike });
  return `${Number(value) !== 0 && shown === '0' ? value : shown}${kind === 'percent' ? '%' : ''}`;
}
