import { readFile } from 'node:fs/promises';
import { Document, MappingDocumentTransformer } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/index';
import { type Gazetteer, readGazetteer } from '../../src/gazetteer/index';
import { createNormalizer, type NormalizeOptions, type ProfileName } from '../../src/normalize/index';
import type { Place } from '../../src/places/index';

interface ArabicMetadata {
  readonly source?: string;
  readonly countries?: readonly string[];
  readonly numbers?: readonly number[];
}

/** Cleans documents before they are embedded, and notes what can be filtered by: countries and numbers. */
class ArabicTransformer extends MappingDocumentTransformer {
  readonly #normalize: (text: string) => string;
  readonly #gazetteer: Gazetteer<Place> | undefined;

  constructor(options: ProfileName | NormalizeOptions, gazetteer?: Gazetteer<Place>) {
    super();
    this.#normalize = createNormalizer(options).normalize;
    this.#gazetteer = gazetteer;
  }

  override async _transformDocument({ pageContent, metadata }: Document): Promise<Document> {
    const options = this.#gazetteer === undefined ? {} : { gazetteer: this.#gazetteer };
    const { numbers, places } = analyze(pageContent, options);
    return new Document({
      pageContent: this.#normalize(pageContent),
      metadata: {
        ...metadata,
        numbers: numbers.map(({ value }) => Number(value)),
        countries: [...new Set(places.map(({ entry }) => entry?.country).filter(Boolean))],
      },
    });
  }
}

const NEWS = new Document<ArabicMetadata>({
  pageContent: 'وصـــل ستون عامــلاً إلى دمشق  وحلب',
  metadata: { source: 'sample' },
});

/** The file of places lies beside the built package. */
const placesFile = new URL('../../dist/places.dhad', import.meta.url);

describe('LangChain', () => {
  it('cleans the text and keeps the metadata', async () => {
    const [document] = await new ArabicTransformer('light').transformDocuments([NEWS]);
    expect(document?.pageContent).toBe('وصل ستون عاملاً إلى دمشق وحلب');
    expect(document?.metadata).toEqual({ source: 'sample', numbers: [60], countries: [] });
  });

  it('is a runnable that stands in a pipe', async () => {
    const pipe = new ArabicTransformer('light').pipe(new ArabicTransformer('search'));
    const [document] = await pipe.invoke([NEWS]);
    expect(document?.pageContent).toBe('وصل ستون عاملا الي دمشق وحلب');
    expect(document?.metadata.numbers).toEqual([60]);
  });

  it('notes the countries of the places', async () => {
    const gazetteer = readGazetteer<Place>(await readFile(placesFile));
    const [document] = await new ArabicTransformer('light', gazetteer).transformDocuments([NEWS]);
    expect(document?.metadata.countries).toEqual(['SY']);
  });
});
