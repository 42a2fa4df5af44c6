declare module 'virtual:place-data' {
  /** The place file, gzipped, in base64. */
  export const PLACE_DATA: string;
}
declare module 'virtual:sample' {
  /** The article that the page starts with. */
  export const SAMPLE: string;
}
declare module 'world-atlas/*.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const atlas: Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
  export = atlas;
}
