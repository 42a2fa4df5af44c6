import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const NOW_AND_MOST = /^ *[\d.]+ GB in +(\d+) MB +(\d+) MB at most/gm;

describe('memory of the command', () => {
  it.skipIf(!existsSync('/proc/self/status'))(
    'does not grow with the input: 200 MB more that go in and out add less than a third of that',
    { timeout: 120_000 },
    () => {
      // The same script shows it for 10 GB, see docs/scale.md.
      const args = ['bench/stream-memory.mjs', '0.1,0.3', '2', 'normalize'];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 110_000 });
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      const most = [...stdout.matchAll(NOW_AND_MOST)].map((match) => Number(match[2]));
      expect(most).toHaveLength(2);
      expect((most[1] as number) - (most[0] as number)).toBeLessThan(65);
      expect(stdout).toMatch(/^[\d,]+ records in and out$/m);
    },
  );
});
