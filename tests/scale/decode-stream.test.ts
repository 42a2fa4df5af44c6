import { execFileSync, spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/scale/decode-stream';

async function decode(bytes: Uint8Array, encoding?: string): Promise<string> {
  async function* small() {
    for (let at = 0; at < bytes.length; at += 5) yield bytes.subarray(at, at + 5);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of decodeBytes('in', small(), encoding)) chunks.push(chunk.slice());
  return Buffer.concat(chunks).toString();
}

const TEXT = `${'العدد 25 ألفاً في حمص\n'.repeat(200)}`;
const gzip = gzipSync(TEXT);

describe('decodeBytes', () => {
  it.each([
    ['plain text', Buffer.from(TEXT), undefined],
    ['gzip', gzip, undefined],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), undefined],
    ['UTF-16 LE with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), undefined],
    ['UTF-16 BE with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), undefined],
    ['UTF-16 that is told', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['packed UTF-16', gzipSync(Buffer.from(`\ufeff${TEXT}`, 'utf16le')), undefined],
  ])('reads %s', async (_, bytes, encoding) => {
    expect(await decode(bytes, encoding)).toBe(TEXT);
  });

  it('reads gzip of many members, as WET files are', async () => {
    expect(await decode(Buffer.concat([gzip, gzipSync('\n'), gzip]))).toBe(`${TEXT}\n${TEXT}`);
  });

  it('reads windows-1256', async () => {
    expect(await decode(Uint8Array.of(0xcd, 0xe3, 0xd5), 'windows-1256')).toBe('حمص');
  });

  it('reads nothing, and one byte', async () => {
    expect(await decode(Buffer.from(''))).toBe('');
    expect(await decode(Buffer.from('a'))).toBe('a');
  });

  it.each([
    ['gzip that is cut off', gzip.subarray(0, -9), undefined, 'in: ends within compressed data'],
    [
      'gzip that is damaged',
      Buffer.concat([gzip.subarray(0, 20), Buffer.alloc(20), gzip.subarray(40)]),
      undefined,
      /^in: holds damaged gzip data/,
    ],
    ['a header of gzip alone', Buffer.from([0x1f, 0x8b]), undefined, 'in: ends within compressed data'],
    [
      'a header of Zstandard and rubbish',
      Buffer.from('(\xb5/\xfd\xff\xff\xff\xff\xff\xff', 'latin1'),
      undefined,
      /^in: /,
    ],
    ['half a UTF-16 letter', Buffer.from([0xff, 0xfe, 0x41]), undefined, 'in: is not UTF-16LE text'],
  ])('refuses %s', async (_, bytes, encoding, message) => {
    await expect(decode(bytes, encoding)).rejects.toThrow(message);
  });

  const hasZstd = spawnSync('zstd', ['--version']).status === 0;
  it.skipIf(!hasZstd)(
    'reads Zstandard of one and of many frames, and says when it is cut off (needs zstd)',
    async () => {
      const zstd = execFileSync('zstd', ['-c'], { input: TEXT });
      expect(await decode(zstd)).toBe(TEXT);
      expect(await decode(Buffer.concat([zstd, zstd]))).toBe(TEXT + TEXT);
      await expect(decode(zstd.subarray(0, -3))).rejects.toThrow('in: ends within compressed data');
    },
  );
});
