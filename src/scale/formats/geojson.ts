import { convertOffsets, createOffsetConverter } from '../offsets';
import type { FormatOptions, Formatter } from './format';

/**
 * One GeoJSON FeatureCollection (RFC 7946) of the places of all records: a point for each mention whose place has
 * coordinates, longitude first. Mentions without coordinates are features without geometry (`null`), as the RFC allows.
 */
export function createGeoJsonFormatter({ offsets }: FormatOptions): Formatter {
  return {
    prologue: '{"type":"FeatureCollection","features":[\n',
    separator: ',\n',
    epilogue: '\n]}\n',
    format({ file, line }, { text, places = [] }) {
      const convert = createOffsetConverter(text, offsets);
      return places
        .map(({ entry, candidates, ...match }) => {
          const { lat, lon, ...place } = entry ?? {};
          return JSON.stringify({
            type: 'Feature',
            geometry: lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] },
            properties: {
              file,
              ...(line !== undefined && { line }),
              ...convertOffsets(match, convert),
              ...(entry && { place }),
              namesakes: Math.max(candidates.length - 1, 0),
            },
          });
        })
        .join(',\n');
    },
  };
}
