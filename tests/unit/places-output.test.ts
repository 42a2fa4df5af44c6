import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer';
import { findPlaces, summarizePlaces, toGeoJSON } from '../../src/places';
import { kilometres, relation } from '../../src/places/document';
import { FEATURE_NAMES, Feature, scoreOf } from '../../src/places/features';
import { placeFacts } from '../../src/places/key-facts';

const gazetteer = buildGazetteer([
  { id: 'c', name: 'سوريا', type: 'country', country: 'SY', importance: 0.9 },
  { id: 'h', name: 'حمص', type: 'city', country: 'SY', parent: 'c', lat: 34.73, lon: 36.72, importance: 0.7 },
  { id: 'a', name: 'حلب', type: 'city', country: 'SY', parent: 'c', lat: 36.2, lon: 37.16, importance: 0.7 },
  { id: 'b', name: 'بيروت', type: 'city', country: 'LB', lat: 33.89, lon: 35.5, importance: 0.9 },
]);
const matches = findPlaces('من حمص إلى حلب ثم إلى حمص في سوريا، ومنها إلى بيروت وجامعة بيروت', { gazetteer });

describe('toGeoJSON', () => {
  it('gives a point with longitude first for every match that has coordinates', () => {
    const { type, features } = toGeoJSON(matches);
    expect(type).toBe('FeatureCollection');
    expect(features.map(({ properties }) => properties.name)).toEqual(['حمص', 'حلب', 'حمص', 'بيروت', 'بيروت']);
    expect(features[0]).toMatchObject({
      type: 'Feature',
      id: 'h',
      geometry: { type: 'Point', coordinates: [36.72, 34.73] },
    });
    expect(features[0]?.properties).toMatchObject({ type: 'city', country: 'SY', phrase: 'حمص', start: 3, end: 6 });
  });
});

describe('summarizePlaces', () => {
  it('counts places and countries, without names inside other names', () => {
    const { places, countries, country } = summarizePlaces(matches);
    expect(places.map(({ name, count }) => [name, count])).toEqual([
      ['حمص', 2],
      ['حلب', 1],
      ['سوريا', 1],
      ['بيروت', 1],
    ]);
    expect(countries).toEqual([
      { country: 'SY', count: 4 },
      { country: 'LB', count: 1 },
    ]);
    expect(country).toBe('SY');
  });

  it('of nothing is empty', () => {
    expect(summarizePlaces([])).toEqual({ places: [], countries: [] });
  });
});

describe('the score', () => {
  it('names its features in the order of their numbers', () => {
    expect(FEATURE_NAMES.map((name) => name.toLowerCase())).toEqual(
      FEATURE_NAMES.map((_, number) => Feature[number]?.toLowerCase()),
    );
  });

  it('grows with importance, support and a type noun, and falls for ordinary words', () => {
    const base = scoreOf(0, 0.5, 0, 0);
    expect(scoreOf(0, 0.6, 0, 0)).toBeGreaterThan(base);
    expect(scoreOf(0, 0.5, 0, 1)).toBeGreaterThan(base);
    expect(scoreOf(0, 0.5, 1, 0)).toBeLessThan(base);
    expect(scoreOf(1 << Feature.StrongHead, 0.5, 0, 0)).toBeGreaterThan(base);
    expect(scoreOf(1 << Feature.Word, 0.5, 0, 0)).toBeLessThan(base);
    expect(scoreOf(1 << Feature.Person, 0.5, 0, 0)).toBeLessThan(base);
  });

  it('stays between 0 and 1 whatever holds', () => {
    const all = (1 << FEATURE_NAMES.length) - 1;
    expect(scoreOf(all, 1, 1, 1)).toBeLessThanOrEqual(1);
    expect(scoreOf(1 << Feature.Word, 0, 1, 0)).toBeGreaterThanOrEqual(0);
  });
});

describe('the relation of two places', () => {
  const [country, homs, aleppo, beirut] = [0, 1, 2, 3].map((id) => placeFacts(gazetteer.entry(id)));
  it('is closest between a place and its parent', () => {
    if (!country || !homs || !aleppo || !beirut) throw new Error('entries are missing');
    expect(relation(homs, country)).toBe(1);
    expect(relation(homs, aleppo)).toBe(0.8);
    expect(relation(homs, beirut)).toBe(0);
    expect(kilometres(homs, aleppo)).toBeGreaterThan(160);
    expect(kilometres(homs, aleppo)).toBeLessThan(175);
  });
});
