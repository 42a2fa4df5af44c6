import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scan, TokenKind } from '../../src/core';
import { buildGazetteer, NameHits, readGazetteer } from '../../src/gazetteer';
import { importTsv } from '../../src/gazetteer/importers';

const SHARED = '../shared';
const PLACES = `${SHARED}/data/places-world.tsv.gz`;
const NEWS = ['saudinewsnet_sample', 'ntrex_arb', 'syrianarchive'].map((name) => `${SHARED}/corpora/${name}.jsonl`);
const isMissing = ![PLACES, ...NEWS].every((path) => existsSync(path));

/** The first texts of a corpus that have at least so many words together. */
function textsOf(path: string, words: number): string[] {
  const texts: string[] = [];
  let count = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (count >= words || line === '') break;
    const { text } = JSON.parse(line) as { text: string };
    texts.push(text);
    const stream = scan(text);
    for (let token = 0; token < stream.length; token++) if (stream.kind[token] === TokenKind.Word) count++;
  }
  return texts;
}

describe.skipIf(isMissing)('a gazetteer of 115,000 places on news (needs ../shared)', () => {
  const { entries, report } = importTsv(gunzipSync(readFileSync(PLACES)).toString('utf8'), {
    columns: { name: 'names', type: 'type' },
    only: true,
  });
  const gazetteer = buildGazetteer(entries);

  it('has every row of the table', () => {
    expect(report.bad).toEqual([]);
    expect(report.entries).toBe(report.rows);
    expect(gazetteer.size).toBe(report.rows);
  });

  it('finds each name in itself, and behind و', () => {
    const hits = new NameHits();
    for (let id = 0; id < entries.length; id += 97) {
      const name = entries[id]?.name as string;
      // Some names have a slash or a full stop inside, which no match crosses.
      if (/[/.:"]/.test(name)) continue;
      expect([name, gazetteer.find(name)?.ids.includes(id)]).toEqual([name, true]);
      gazetteer.matchTokens(scan(`قال و${name} ثم`), hits, {}, { overlapping: true, everyCut: true });
      const ids = [...hits.state.subarray(0, hits.length)].flatMap((state) => gazetteer.idsAt(state));
      expect([name, ids.includes(id)]).toEqual([name, true]);
    }
  });

  it.each(NEWS)('takes at most one word in a thousand of %s for a misspelt name', (path) => {
    const texts = textsOf(path, 20_000);
    const misspelt = texts
      .flatMap((text) => gazetteer.findAll(text, { maxEdits: 1 }))
      .filter(({ distance }) => distance > 0);
    expect(misspelt.length).toBeLessThanOrEqual(20);
  });

  it('takes at most one of a thousand word forms for a misspelt name, each form counted once', () => {
    // Forms that news has three times or more in 16.8 million words; a third of them is in no lexicon.
    const forms = readFileSync(`${SHARED}/data/word-frequency.tsv`, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, count]) => Number(count) >= 3)
      .map(([form]) => form as string)
      .filter((form, index) => index % 8 === 0 && /^[\u0621-\u064a]+$/.test(form) && !gazetteer.isMatch(form));
    expect(forms.length).toBeGreaterThan(15_000);
    const misspelt = forms.filter((form) => gazetteer.isMatch(form, { maxEdits: 1 }));
    expect(misspelt.length).toBeLessThanOrEqual(forms.length / 1000);
  });

  it('finds most of the names that people misspell', () => {
    const rows = readFileSync('tests/corpora/misspelt-names.tsv', 'utf8').trimEnd().split('\n').slice(1);
    const missed = rows.filter((row) => {
      const [misspelt, name] = row.split('\t') as [string, string];
      const keys = new Set(gazetteer.findAll(name).map(({ key }) => key));
      return !gazetteer.findAll(`زار ${misspelt} أمس`, { maxEdits: 1 }).some(({ key }) => keys.has(key));
    });
    expect(missed.length).toBeLessThanOrEqual(rows.length * 0.37);
  });

  it('matches the same after a trip through a file', () => {
    const copy = readGazetteer(gazetteer.toBytes());
    for (const text of textsOf(NEWS[0] as string, 5_000)) {
      expect(copy.findAll(text)).toEqual(gazetteer.findAll(text));
    }
  });
});
