import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteWriter } from '../../src/scale/byte-writer';

describe('createByteWriter', () => {
  it('gives the UTF-8 of all texts, end to end, whatever room it has', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ض', '\u064e', '😀', '\n') });
    fc.assert(
      fc.property(fc.array(text), fc.nat({ max: 40 }), (texts, room) => {
        const writer = createByteWriter(room);
        for (const one of texts) writer.write(one);
        expect(Buffer.from(writer.end()).toString()).toBe(texts.join(''));
      }),
    );
  });

  it('writes U+FFFD for a lone surrogate', () => {
    const writer = createByteWriter(0);
    writer.write('\ud83dض');
    expect(Buffer.from(writer.end()).toString()).toBe('\ufffdض');
  });

  it('gives bytes that can be handed over', () => {
    const writer = createByteWriter(16);
    writer.write('ضاد');
    const bytes = writer.end();
    const received = structuredClone(bytes, { transfer: [bytes.buffer] });
    expect(Buffer.from(received).toString()).toBe('ضاد');
    expect(bytes.length).toBe(0);
  });
});
