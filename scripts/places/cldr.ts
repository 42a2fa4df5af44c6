/** Readers of the Unicode CLDR files: names of territories, names of time-zone cities, populations of countries. */

interface TerritoriesFile {
  readonly main: Readonly<
    Record<string, { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }>
  >;
}

interface ZoneTree {
  readonly [key: string]: string | ZoneTree;
}

interface ZonesFile {
  readonly main: Readonly<Record<string, { readonly dates: { readonly timeZoneNames: { readonly zone: ZoneTree } } }>>;
}

interface TerritoryInfoFile {
  readonly supplemental: { readonly territoryInfo: Readonly<Record<string, { readonly _population?: string }>> };
}

/** Names of territories of one locale by code, each with its short, variant and other forms after the main one. */
export function readTerritories(json: string, locale: string): Map<string, string[]> {
  const file = JSON.parse(json) as TerritoriesFile;
  const names = new Map<string, string[]>();
  for (const [key, name] of Object.entries(file.main[locale]?.localeDisplayNames.territories ?? {})) {
    const [code = ''] = key.split('-alt-');
    const forms = names.get(code) ?? [];
    // The short form ("فلسطين") is the one that running text uses.
    if (key.endsWith('-alt-short')) forms.unshift(name);
    else forms.push(name);
    names.set(code, forms);
  }
  return names;
}

/** Exemplar cities of one locale by time zone (`Asia/Damascus`). */
export function readZoneCities(json: string, locale: string): Map<string, string> {
  const cities = new Map<string, string>();
  const walk = (tree: ZoneTree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value !== 'string') walk(value, path === '' ? key : `${path}/${key}`);
      else if (key === 'exemplarCity') cities.set(path, value);
    }
  };
  walk((JSON.parse(json) as ZonesFile).main[locale]?.dates.timeZoneNames.zone ?? {}, '');
  return cities;
}

/** People per territory code. */
export function readPopulations(json: string): Map<string, number> {
  const info = (JSON.parse(json) as TerritoryInfoFile).supplemental.territoryInfo;
  return new Map(Object.entries(info).map(([code, facts]) => [code, Number(facts._population ?? 0)]));
}
