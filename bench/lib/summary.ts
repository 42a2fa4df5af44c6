import { readFileSync, writeFileSync } from 'node:fs';
import { figure, type Run } from './report';
import type { Row } from './rows';

const BEGIN = '<!-- summary of the last record: begin -->';
const END = '<!-- summary of the last record: end -->';

/** Below this share of equal results a contender does other work than dhad; the full tables have it all the same. */
const SAME_WORK = 0.9;

/** The fastest of some rivals and how many times as fast dhad is. */
function rivalCell(rows: readonly Row[]): string {
  const [best] = rows
    .flatMap(({ name, dhadIsFaster }) => (dhadIsFaster === undefined ? [] : [{ name, dhadIsFaster }]))
    .sort((a, b) => a.dhadIsFaster - b.dhadIsFaster);
  return best ? `${figure(best.dhadIsFaster)} × ${best.name}` : '';
}

/** A line for every group with a rival or a limit: the first row, which is dhad, against the fastest of each kind. */
export function renderSummary(run: Run, recordName: string): string {
  const { machine } = run;
  const lines = run.suites.flatMap(({ name, groups }) =>
    groups.flatMap((group) => {
      const [dhad, ...others] = group.rows;
      const rivals = others.filter(
        ({ kind, agreement = 1 }) => (kind === 'platform' || kind === 'peer') && agreement >= SAME_WORK,
      );
      const outside = others.filter(({ kind }) => kind === 'outside');
      if (dhad === undefined || (rivals.length === 0 && outside.length === 0 && dhad.ofLimit === undefined)) return [];
      const cells = [
        `${name}: ${group.name}`,
        figure(dhad.megabytesPerSecond),
        figure(dhad.megacharsPerSecond),
        dhad.ofLimit === undefined ? '' : figure(dhad.ofLimit),
        rivalCell(rivals.filter(({ kind }) => kind === 'platform')),
        rivalCell(rivals.filter(({ kind }) => kind === 'peer')),
        rivalCell(outside),
      ];
      return [`| ${cells.join(' | ')} |`];
    }),
  );
  return [
    `Run of ${run.date.slice(0, 10)}: ${machine.cpu}, ${machine.cores} cores (load ${machine.load}), ${machine.system}, Node.js ${machine.node}.`,
    `All rows, versions and margins: [${recordName}.md](../bench/records/${recordName}.md), raw in the .json beside it.`,
    '',
    'Rivals whose results are equal in less than 90 % are left out here.',
    '',
    '| operation | MB/s | M chars/s | of limit | dhad is … as the fastest code without packages | … npm package | … outside JavaScript |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

/** Puts the summary into a document, between its two marks. */
export function writeSummary(file: URL, summary: string): void {
  const before = readFileSync(file, 'utf8');
  const from = before.indexOf(BEGIN);
  const to = before.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the marks of the summary are missing in ${file.pathname}`);
  writeFileSync(file, `${before.slice(0, from + BEGIN.length)}\n\n${summary}\n\n${before.slice(to)}`);
}
