export { findPlaces, findPlacesIn } from './find';
export { type PlaceFeature, type PlaceFeatureCollection, toGeoJSON } from './geojson';
export { type PlaceCount, type PlaceSummary, summarizePlaces } from './summary';
export type {
  FindPlacesOptions,
  Place,
  PlaceContext,
  PlaceMatch,
  PlaceSpan,
  PlaceType,
} from './types';
