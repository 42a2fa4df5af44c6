import type { Contender, Group } from './contender';
import { createPass, median, sink } from './measure';

/** Heap of a contender, in bytes per byte of text. */
export interface Heap {
  readonly taken: number;
  readonly held: number;
}

const collect: (() => void) | undefined = (globalThis as { gc?: () => void }).gc;

function heapInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A megabyte at most, so that what is taken stays below the young generation that the process was given. */
function someTexts({ texts }: Group): { some: string[]; bytes: number } {
  const some: string[] = [];
  let bytes = 0;
  for (const text of texts.batches.flat()) {
    some.push(text);
    bytes += Buffer.byteLength(text);
    if (bytes >= 1e6) break;
  }
  return { some, bytes };
}

/**
 * Heap that a contender takes for its work, and that its results hold. Needs a process with `--expose-gc` and a young
 * generation large enough that no collection comes between (`--min-semi-space-size`).
 */
export function measureHeap(contender: Contender, group: Group): Heap {
  if (!collect) throw new Error('heap can only be measured under --expose-gc');
  const { some, bytes } = someTexts(group);
  const pass = createPass(contender.run, [some]);
  for (let i = 0; i < 3; i++) pass();
  const heaps = Array.from({ length: 5 }, (): Heap => {
    const results: unknown[] = new Array(some.length);
    sink.value = results;
    // Twice: what the first one frees of typed arrays is only counted by the second.
    collect();
    collect();
    const before = heapInUse();
    some.forEach((text, index) => {
      results[index] = contender.run(text);
    });
    const taken = heapInUse() - before;
    collect();
    collect();
    return { taken: taken / bytes, held: (heapInUse() - before) / bytes };
  });
  return {
    taken: Math.max(0, median(heaps.map(({ taken }) => taken))),
    held: Math.max(0, median(heaps.map(({ held }) => held))),
  };
}
