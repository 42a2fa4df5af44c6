import { make } from './elements';
import type { Format } from './protocol';

const TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  geojson: 'application/geo+json',
};

/** Saves a file from the page itself. */
export function download(format: Format, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${TYPES[format]};charset=utf-8` }));
  make('a', { href: url, download: `dhad.${format}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
