import type { Analysis } from '../analyze';
import type { GazetteerEntry } from '../gazetteer';
import type { NumberMatch } from '../numbers';
import type { Place, PlaceMatch } from '../places';
import { type MarkedRange, renderRanges } from './ranges';
import { PAGE_META, PAGE_STYLE, STYLE } from './style';

/** What `renderHtml` writes around the text. */
export interface RenderHtmlOptions {
  /** A whole HTML page in place of one element. Default `false`. */
  readonly page?: boolean;
  /** Title of the page. Default: the first line of the text. */
  readonly title?: string;
  /** Write the style sheet beside the text, so that it shows without any other file. Default `true`. */
  readonly style?: boolean;
  /** Write what a mark means, in English, as its `title`. Default `true`. */
  readonly titles?: boolean;
}

/**
 * The text with its numbers and places marked, as static HTML without scripts or outside files. Every character of the
 * text is escaped: no input becomes markup.
 *
 * Numbers are `<mark class="dhad-number">`, place names `<mark class="dhad-place">` inside the
 * `<span class="dhad-phrase">` of their whole expression; what they mean stands in `title` and `data-` attributes,
 * where `data-start` and `data-end` are their offsets in the text.
 *
 * @param text the text that was analysed
 * @param analysis its `analyze` result, or any object with `numbers` and `places`
 * @example
 * renderHtml('ستين', { numbers: findNumbers('ستين') }, { style: false })
 * // => '<div class="dhad" dir="auto" lang="ar"><mark class="dhad-number" data-kind="cardinal" …>ستين</mark></div>'
 */
export function renderHtml<T extends GazetteerEntry & Partial<Place> = Place>(
  text: string,
  analysis: Partial<Pick<Analysis<T>, 'numbers' | 'places'>>,
  options: RenderHtmlOptions = {},
): string {
  const { page = false, style = true, titles = true } = options;
  const ranges = [
    ...(analysis.places ?? []).flatMap((match) => placeRanges(match, titles)),
    ...(analysis.numbers ?? []).map((match) => numberRange(match, titles)),
  ];
  const body = `<div class="dhad" dir="auto" lang="ar">${renderRanges(text, withoutRepeats(ranges), escapeHtml)}</div>`;
  if (!page) return (style ? `<style>${STYLE}</style>` : '') + body;
  const css = style ? `<style>${PAGE_STYLE}\n${STYLE}</style>` : '';
  const title = escapeHtml(options.title ?? (text.trimStart().split('\n', 1)[0] as string).slice(0, 100));
  return `<!doctype html>\n<html lang="ar" dir="auto">\n<head>${PAGE_META}<title>${title}</title>${css}</head>\n<body>${body}</body>\n</html>\n`;
}

/** Names of one phrase (حيي المهاجرين والزهراء) give its range once each; it is marked once. */
function withoutRepeats(ranges: readonly MarkedRange[]): MarkedRange[] {
  return [...new Map(ranges.map((range) => [`${range.start} ${range.end} ${range.open}`, range])).values()];
}

function numberRange(match: NumberMatch, titles: boolean): MarkedRange {
  const { kind, value, bound, counted } = match;
  const parts = [`${value}${kind === 'percent' ? '%' : ''}`, kind, bound, counted?.text].filter(
    (part) => part !== undefined,
  );
  return marked(
    match,
    'dhad-number',
    { kind, value: String(value), bound, counted: counted?.text },
    titles ? parts.join(' · ') : undefined,
  );
}

function placeRanges<T extends GazetteerEntry & Partial<Place> = Place>(
  match: PlaceMatch<T>,
  titles: boolean,
): MarkedRange[] {
  const { entry, phrase, context } = match;
  const coordinates = entry?.lat === undefined || entry.lon === undefined ? undefined : `${entry.lat}, ${entry.lon}`;
  const parts = [
    entry?.name ?? match.name,
    entry?.type,
    entry?.country,
    coordinates,
    context && `in ${context}`,
  ].filter(Boolean);
  const data = { type: entry?.type, country: entry?.country, id: entry?.id, context };
  const name = marked(match, 'dhad-place', data, titles ? parts.join(' · ') : undefined);
  const isLonger = phrase.start < match.start || phrase.end > match.end;
  return isLonger ? [{ ...phrase, open: '<span class="dhad-phrase">', close: '</span>' }, name] : [name];
}

function marked(
  { start, end }: { readonly start: number; readonly end: number },
  className: string,
  data: Readonly<Record<string, string | undefined>>,
  title: string | undefined,
): MarkedRange {
  const attributes = Object.entries({ ...data, start: String(start), end: String(end), title })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name === 'title' ? name : `data-${name}`}="${escapeHtml(value as string)}"`)
    .join('');
  return { start, end, open: `<mark class="${className}"${attributes}>`, close: '</mark>' };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/g;
/** Control characters that HTML forbids and lone surrogates, which UTF-8 cannot carry. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

function escapeHtml(plain: string): string {
  return plain.replace(FORBIDDEN, '\ufffd').replace(SPECIAL, (char) => ENTITIES[char] as string);
}
