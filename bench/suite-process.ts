/**
 * A process of its own for one suite, so that no suite runs on code that another one has made the engine specialize.
 * Started by run.ts, which it sends what it measured.
 */
import { assertAgreement } from './lib/agree';
import { OWN_CORPUS, readCorpus } from './lib/corpus';
import { answerParent } from './lib/fork';
import { measureHeap } from './lib/heap';
import { measureGroup, type Row } from './lib/measure';
import { createDhadImport, importPeer, sharedFile } from './lib/modules';
import type { GroupFigures, SuiteOrder, SuiteReport } from './lib/report';
import { createTexts } from './lib/texts';
import { SUITES } from './suites';

async function runSuite({ suite: name, options, heap }: SuiteOrder): Promise<SuiteReport> {
  const suite = SUITES.find((known) => known.name === name);
  if (!suite) throw new RangeError(`no suite ${name}`);
  const corpus = readCorpus(options.corpus ?? OWN_CORPUS);
  const groups = await suite.groups({
    dhad: createDhadImport(options.dist),
    texts: createTexts(corpus, options.smoke),
    smoke: options.smoke,
    peer: importPeer,
    shared: sharedFile,
  });
  return groups.map((group): GroupFigures => {
    const { texts, limit, note, items } = group;
    const about = {
      name: group.name,
      texts: texts.count,
      bytes: texts.bytes,
      units: texts.units,
      ...(limit !== undefined && { limit }),
      ...(note !== undefined && { note }),
      ...(items && { items: items.name }),
    };
    if (heap) {
      return { ...about, rows: [], heaps: group.contenders.map((contender) => measureHeap(contender, group)) };
    }
    const shares = assertAgreement(group);
    const [rounds, seconds] = options.smoke ? [1, 0.005] : [options.rounds, options.seconds];
    const rows = measureGroup(group, rounds, seconds).map((row): Row => {
      const agreement = shares.get(row.name);
      return agreement === undefined ? row : { ...row, agreement };
    });
    return { ...about, rows };
  });
}

await answerParent(runSuite);
