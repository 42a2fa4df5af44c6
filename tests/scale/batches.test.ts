import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Batch, InputFormat } from '../../src/scale/batch';
import { readBatches } from '../../src/scale/batches';
import { readCsv } from '../../src/scale/records/csv';
import type { InputRecord } from '../../src/scale/records/record';

/** Cuts bytes into chunks of the given lengths, over and over. */
async function* chunks(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] as number;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

async function cut(bytes: Uint8Array, format: InputFormat, batchBytes: number, lengths = [7]): Promise<Batch[]> {
  let number = 0;
  const all: Batch[] = [];
  const input = { source: 'in', format, bytes: chunks(bytes, lengths), batchBytes };
  for await (const batch of readBatches(input, () => ++number)) all.push(batch);
  return all;
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const sizes = fc.integer({ min: 1, max: 64 });

describe('readBatches', () => {
  it('gives every byte of lines once, in order, and never cuts a line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'ض', '\n', '\r') }),
        lengths,
        sizes,
        async (text, parts, size) => {
          const bytes = Buffer.from(text);
          const batches = await cut(bytes, 'ndjson', size, parts);
          expect(Buffer.concat(batches.map((batch) => batch.bytes)).equals(bytes)).toBe(true);
          let line = 1;
          batches.forEach((batch, i) => {
            expect(batch.number).toBe(i + 1);
            expect(batch.firstLine).toBe(line);
            if (i < batches.length - 1) expect(batch.bytes.at(-1)).toBe(0x0a);
            const ends = Buffer.from(batch.bytes).toString().split('\n').length - 1;
            expect(batch.units).toBe(ends + (batch.bytes.at(-1) === 0x0a ? 0 : 1));
            line += ends;
          });
        },
      ),
    );
  });

  it('reads from CSV in batches what Papa Parse reads from the whole', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ض', '"', ',', '\n', ' '), maxLength: 6 });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, lengths, sizes, async (cells, parts, size) => {
        const csv = Papa.unparse([['id', 'text'], ...cells], { newline: '\n', quotes: true });
        const found: string[] = [];
        for (const batch of await cut(Buffer.from(csv), 'csv', size, parts)) {
          readCsv(batch, 'text', {
            record: ({ text }: InputRecord) => found.push(text),
            bad: (_, error) => expect.fail(error),
            skipped: () => expect.fail('skipped'),
          });
        }
        expect(found).toEqual(cells.map(([, text]) => text));
      }),
    );
  });

  it('gives a document as one batch, an empty one too', async () => {
    expect(await cut(Buffer.from('a\nb\n'), 'document', 1)).toMatchObject([{ number: 1, firstLine: 1, units: 1 }]);
    expect(await cut(Buffer.from(''), 'document', 1)).toMatchObject([{ number: 1, units: 1 }]);
  });

  it('gives no batch for no lines', async () => {
    expect(await cut(Buffer.from(''), 'ndjson', 1)).toEqual([]);
    expect(await cut(Buffer.from('id,text\n'), 'csv', 1)).toEqual([]);
  });

  it('cuts WARC between records, by their lengths and not by what looks like a header in them', async () => {
    const record = (body: string) =>
      `WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
    const records = ['حمص', 'WARC/1.0\r\nContent-Length: 999\r\n\r\n', ''].map(record);
    for (const size of [1, 50, 100_000]) {
      const batches = await cut(Buffer.from(records.join('')), 'warc', size, [11]);
      expect(Buffer.concat(batches.map((batch) => batch.bytes)).toString()).toBe(records.join(''));
      expect(batches.map((batch) => batch.units).reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(3);
      if (size === 1) expect(batches).toHaveLength(3);
    }
  });

  it.each([
    ['no WARC', 'hello, world\n', 'in: is no WARC: a record does not begin with "WARC/"'],
    ['a record without length', 'WARC/1.0\r\nWARC-Type: x\r\n\r\n', 'in: is no WARC: a record has no Content-Length'],
    ['a record that is cut off', 'WARC/1.0\r\nContent-Length: 10\r\n\r\nabc', 'in: ends within a record'],
  ])('refuses %s', async (_, text, message) => {
    await expect(cut(Buffer.from(text), 'warc', 100)).rejects.toThrow(message);
  });

  it('gives what is whole when the writer pauses', async () => {
    async function* slow() {
      yield Buffer.from('{"a":1}\n{"a"');
      await new Promise((resolve) => setTimeout(resolve, 60));
      yield Buffer.from(':2}\n');
    }
    let number = 0;
    const given: string[] = [];
    for await (const batch of readBatches(
      { source: 'in', format: 'ndjson', bytes: slow(), flushAfter: 10 },
      () => ++number,
    )) {
      given.push(Buffer.from(batch.bytes).toString());
    }
    expect(given).toEqual(['{"a":1}\n', '{"a":2}\n']);
  });
});
