import { byId, make, makeButton } from './elements';
import { countryName, formatCount, formatValue, shorten, words } from './language';
import type { NumberRow, PlaceRow } from './protocol';

const ROWS_AT_ONCE = 100;

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly isArabic?: boolean;
  readonly isNumeric?: boolean;
}

export function showNumbers(rows: readonly NumberRow[], goTo: (start: number) => void): void {
  const { names, ...word } = words();
  const columns: Column<NumberRow>[] = [
    { title: word.value, cell: ({ value, kind }) => formatValue(value, kind), isNumeric: true },
    { title: word.kind, cell: ({ kind }) => names[kind] ?? kind },
    { title: word.counted, cell: ({ counted }) => counted, isArabic: true },
    { title: word.bound, cell: ({ bound = '' }) => names[bound] ?? bound },
  ];
  showTable('numbers', rows, columns, goTo);
}

export function showPlaces(rows: readonly PlaceRow[], goTo: (start: number) => void): void {
  const { names, ...word } = words();
  const columns: Column<PlaceRow>[] = [
    { title: word.name, cell: ({ name, latin }) => (document.documentElement.lang === 'ar' ? name : latin || name) },
    { title: word.type, cell: ({ type }) => names[type] ?? type },
    { title: word.country, cell: ({ country }) => countryName(country) },
    { title: word.within, cell: ({ context = '' }) => names[context] ?? context },
  ];
  showTable('places', rows, columns, goTo);
}

/** A table whose first column goes to the mention, without the columns that are empty; a long one grows on request. */
function showTable<Row extends { readonly start: number; readonly text: string }>(
  id: string,
  rows: readonly Row[],
  allColumns: readonly Column<Row>[],
  goTo: (start: number) => void,
): void {
  const place = byId(id);
  byId(`${id}-count`).textContent = formatCount(rows.length);
  if (rows.length === 0) {
    place.replaceChildren(make('p', { class: 'note' }, words().nothing));
    return;
  }
  const columns = allColumns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  const titles = [words().text, ...columns.map(({ title }) => title)];
  const body = make('tbody', {});
  const more = makeButton({ class: 'more' }, () => grow(), words().more);
  const grow = (): void => {
    const from = body.rows.length;
    body.append(...rows.slice(from, from + ROWS_AT_ONCE).map((row) => tableRow(row, columns, goTo)));
    more.hidden = body.rows.length >= rows.length;
  };
  grow();
  const head = make('thead', {}, make('tr', {}, ...titles.map((title) => make('th', { scope: 'col' }, title))));
  const scroll = make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': `${id}-title` });
  scroll.append(make('table', {}, head, body), more);
  place.replaceChildren(scroll);
}

function tableRow<Row extends { readonly start: number; readonly text: string }>(
  row: Row,
  columns: readonly Column<Row>[],
  goTo: (start: number) => void,
): HTMLTableRowElement {
  const mention = makeButton({ class: 'link', lang: 'ar', dir: 'auto' }, () => goTo(row.start), shorten(row.text));
  const cells = columns.map(({ cell, isArabic, isNumeric }) => {
    const content = make('bdi', isArabic ? { lang: 'ar' } : {}, cell(row));
    return make('td', isNumeric ? { class: 'numeric' } : {}, content);
  });
  return make('tr', {}, make('th', { scope: 'row' }, mention), ...cells);
}
