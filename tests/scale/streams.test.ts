import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer';
import type { Place } from '../../src/places';
import { annotateStream, ndjsonStream } from '../../src/scale/streams';

async function through(
  stream: TransformStream<Uint8Array, Uint8Array>,
  chunks: readonly Uint8Array[],
): Promise<string> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const out: Uint8Array[] = [];
  for await (const chunk of source.pipeThrough(stream)) out.push(chunk);
  return Buffer.concat(out).toString();
}

describe('ndjsonStream', () => {
  it('gives the same however the bytes are cut', async () => {
    const input = Buffer.from(
      ['ستون', 'في حمص 25', '😀'].map((text) => `${JSON.stringify({ id: 1.5, text })}\n`).join(''),
    );
    const whole = await through(ndjsonStream('numbers'), [input]);
    expect(whole.split('\n')).toHaveLength(4);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }), async (lengths) => {
        const chunks: Uint8Array[] = [];
        for (let at = 0, i = 0; at < input.length; i++) {
          const length = lengths[i % lengths.length] as number;
          chunks.push(input.subarray(at, at + length));
          at += length;
        }
        expect(await through(ndjsonStream('numbers'), chunks)).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('names the line of a bad record, or hands it over', async () => {
    const chunks = ['{"text":"x"}\n', '{"text"', ':1}\n{"text":"y"}'].map((text) => Buffer.from(text));
    await expect(through(ndjsonStream('normalize'), chunks)).rejects.toThrow('line 2 has no string');
    const bad: number[] = [];
    const stream = ndjsonStream('normalize', { onBadRecord: ({ line }) => bad.push(line) });
    expect(await through(stream, chunks)).toBe('{"text":"x"}\n{"text":"y"}\n');
    expect(bad).toEqual([2]);
  });

  it('refuses wrong options at once', () => {
    expect(() => ndjsonStream('places')).toThrow('gazetteer: the operation "places" needs one');
  });
});

describe('annotateStream', () => {
  it('gives what it finds in each text', async () => {
    const gazetteer = buildGazetteer<Place>([
      { id: 'x', name: 'حمص', aliases: [], type: 'city', country: 'SY', importance: 0.9, source: 'dhad' },
    ]);
    const source = new ReadableStream<string>({
      start(controller) {
        controller.enqueue('في مدينة حمص');
        controller.enqueue('لا شيء');
        controller.close();
      },
    });
    const found: (readonly string[])[] = [];
    for await (const { places = [] } of source.pipeThrough(annotateStream('places', { gazetteer }))) {
      found.push(places.map((place) => place.text));
    }
    expect(found).toEqual([['حمص'], []]);
  });
});
