/** Readers of the two GeoNames sources: the table of populated places, and the gettext catalogue of Arabic names. */
import type { PlaceType } from './place';

export interface GeoNamesRow {
  readonly id: string;
  readonly name: string;
  readonly asciiName: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
  readonly timeZone: string;
}

/** Reads the tab-separated GeoNames table (columns as in the readme of its dump). */
export function parseGeoNames(text: string): GeoNamesRow[] {
  const rows: GeoNamesRow[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const cells = line.split('\t');
    const cell = (index: number): string => cells[index] ?? '';
    rows.push({
      id: cell(0),
      name: cell(1),
      asciiName: cell(2),
      alternates: cell(3) === '' ? [] : cell(3).split(','),
      lat: Number(cell(4)),
      lon: Number(cell(5)),
      feature: cell(7),
      country: cell(8),
      admin1: cell(10),
      population: Number(cell(14)),
      timeZone: cell(17),
    });
  }
  return rows;
}

/** The place type of a GeoNames row: quarters by their feature code, the rest by people and by seat of government. */
export function typeOfRow(row: GeoNamesRow): PlaceType {
  if (row.feature === 'PPLX') return 'neighbourhood';
  if (row.population >= 50_000 || row.feature === 'PPLC' || row.feature === 'PPLA') return 'city';
  return row.population >= 5000 || row.feature === 'PPLA2' || row.feature === 'PPLA3' ? 'town' : 'village';
}

/** Reads a gettext `.mo` catalogue, either byte order: key to translation, without the header entry. */
export function parseCatalogue(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint32(0, true) === 0x950412de;
  if (!little && view.getUint32(0, false) !== 0x950412de) throw new Error('not a gettext catalogue');
  const count = view.getUint32(8, little);
  const decoder = new TextDecoder();
  const stringAt = (table: number, index: number): string => {
    const length = view.getUint32(table + index * 8, little);
    const offset = view.getUint32(table + index * 8 + 4, little);
    return decoder.decode(bytes.subarray(offset, offset + length));
  };
  const keys = view.getUint32(12, little);
  const values = view.getUint32(16, little);
  const catalogue = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const key = stringAt(keys, i);
    if (key !== '') catalogue.set(key, stringAt(values, i));
  }
  return catalogue;
}
