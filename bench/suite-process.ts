/**
 * A process of its own for one suite, so that no suite runs on code that another one has made the engine specialize.
 * Started by run.ts, which it sends what it measured.
 */
import { assertAgreement } from './lib/agree';
import type { Group } from './lib/contender';
import { OWN_CORPUS, readCorpus } from './lib/corpus';
import { answerParent } from './lib/fork';
import { type Heap, measureHeap } from './lib/heap';
import { type Duel, timeGroups } from './lib/measure';
import { createDhadImport, importPeer, sharedFile } from './lib/modules';
import type { BenchOptions } from './lib/options';
import type { SuiteOrder, TimedGroup } from './lib/report';
import { createTexts } from './lib/texts';
import { SUITES } from './suites';

async function createGroups(name: string, options: BenchOptions): Promise<readonly Group[]> {
  const suite = SUITES.find((known) => known.name === name);
  if (!suite) throw new RangeError(`no suite ${name}`);
  const corpus = readCorpus(options.corpus ?? OWN_CORPUS);
  return suite.groups({
    dhad: createDhadImport(options.dist),
    texts: createTexts(corpus, options.smoke),
    smoke: options.smoke,
    peer: importPeer,
    shared: sharedFile,
  });
}

function timeSuite(groups: readonly Group[], { smoke, rounds, seconds }: BenchOptions): TimedGroup[] {
  const shares = groups.map(assertAgreement);
  const duels = smoke ? timeGroups(groups, 1, 0.005) : timeGroups(groups, rounds, seconds);
  return groups.map(({ name, texts, limit, note, items, contenders }, index) => ({
    name,
    texts: texts.count,
    batches: texts.batches.length,
    bytes: texts.bytes,
    units: texts.units,
    ...(limit !== undefined && { limit }),
    ...(note !== undefined && { note }),
    ...(items && { items: { name: items.name, count: items.count } }),
    contenders: contenders.map(({ name: contender, kind, differs }) => {
      const agreement = shares[index]?.get(contender);
      return {
        name: contender,
        kind,
        ...(agreement !== undefined && { agreement }),
        ...(differs !== undefined && { differs }),
      };
    }),
    duels: duels[index] as Duel[][],
  }));
}

await answerParent(async ({ suite, options, heap }: SuiteOrder): Promise<Heap[][] | TimedGroup[]> => {
  const groups = await createGroups(suite, options);
  return heap
    ? groups.map((group) => group.contenders.map((contender) => measureHeap(contender, group)))
    : timeSuite(groups, options);
});
