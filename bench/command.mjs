// Measures the built command on a corpus: normalizing NDJSON against parsing and serializing it alone, and one worker
// against two. Runs alternate; the best of each is compared, for other work on the machine only ever makes a run slower.
// Usage: node bench/command.mjs CORPUS.ndjson [ROUNDS] [COMMAND.js]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [corpus, rounds = '3', command = 'dist/cli.js'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'dhad-measure-'));
const megabytes = statSync(corpus).size / 1e6;

/** The least that any tool does that reads NDJSON and writes NDJSON: it parses each line and writes it again. */
const BASELINE = `
const { createReadStream, createWriteStream } = require('node:fs');
const { pipeline } = require('node:stream/promises');
async function* lines(source) {
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(10) + 1;
    rest = bytes.subarray(end);
    const out = [];
    for (const line of bytes.toString('utf8', 0, end).split('\\n')) if (line) out.push(JSON.stringify(JSON.parse(line)) + '\\n');
    yield out.join('');
  }
}
pipeline(createReadStream(process.argv[1], { highWaterMark: 1 << 20 }), lines, createWriteStream(process.argv[2]));`;

/** Wall time and CPU time of a run; the process tells the latter as it ends. */
function timed(args) {
  const output = join(folder, 'out.ndjson');
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL_CPU, ...args(output)], { encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - from) / 1e9;
  if (status !== 0) throw new Error(stderr);
  rmSync(output);
  return { wall, cpu: Number(/cpu (\d+)/.exec(stderr)[1]) / 1e6 };
}

const TELL_CPU = `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('cpu ' + (user + system));
});`)}`;

const contenders = {
  'parse and serialize': (output) => ['-e', BASELINE, corpus, output],
  'normalize, 1 worker': (output) => [command, 'normalize', '-q', '--workers', '1', corpus, '-o', output],
  'normalize, 2 workers': (output) => [command, 'normalize', '-q', '--workers', '2', corpus, '-o', output],
  'analyze, 1 worker': (output) => [command, 'analyze', '-q', '--workers', '1', corpus, '-o', output],
  'analyze, 2 workers': (output) => [command, 'analyze', '-q', '--workers', '2', corpus, '-o', output],
};
const best = {};
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, args] of Object.entries(contenders)) {
    const { wall, cpu } = timed(args);
    const before = best[name] ?? { wall: Infinity, cpu: Infinity };
    best[name] = { wall: Math.min(before.wall, wall), cpu: Math.min(before.cpu, cpu) };
  }
}
rmSync(folder, { recursive: true });
for (const [name, { wall, cpu }] of Object.entries(best)) {
  const speed = (megabytes / wall).toFixed(1);
  console.log(
    `${name.padEnd(22)} ${wall.toFixed(2).padStart(6)} s  ${speed.padStart(6)} MB/s  ${cpu.toFixed(2).padStart(6)} s CPU`,
  );
}
const ratio = (a, b, of) => (best[a][of] / best[b][of]).toFixed(2);
const [parse, normalize] = ['parse and serialize', 'normalize, 1 worker'];
console.log(
  `normalize against parse and serialize: ${ratio(parse, normalize, 'wall')} by wall, ${ratio(parse, normalize, 'cpu')} by CPU`,
);
console.log(`analyze, 2 workers against 1: ${ratio('analyze, 1 worker', 'analyze, 2 workers', 'wall')}`);
