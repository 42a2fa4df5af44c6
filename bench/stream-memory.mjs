// Shows that memory does not grow with the input: sends a generated stream, which is never on the disk, through the built
// command and tells its largest resident memory when so many gigabytes have gone in.
// Usage: node bench/stream-memory.mjs [GIGABYTES,...] [WORKERS] [COMMAND ...]
//   node bench/stream-memory.mjs 1,3,10 2 normalize
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const [marks = '1,3,10', workers = '2', ...words] = process.argv.slice(2);
const command = words.length > 0 ? words : ['normalize'];
const gigabytes = marks.split(',').map(Number);
const limit = gigabytes.at(-1) * 1e9;

/** Articles of the benchmarks in pieces of about a mebibyte, one shifted against the other, so that no two batches are alike. */
const articles = readFileSync(new URL('corpora/news.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
const pieces = Array.from({ length: 8 }, (_, shift) => {
  const lines = [];
  for (let size = 0, i = shift; size < 1 << 20; i++) {
    const line = `${articles[i % articles.length]}\n`;
    lines.push(line);
    size += Buffer.byteLength(line);
  }
  return { bytes: Buffer.from(lines.join('')), records: lines.length };
});

const child = spawn(
  process.execPath,
  ['dist/cli.js', ...command, '--from', 'ndjson', '--to', 'ndjson', '--workers', workers, '-o', '/dev/null', '-'],
  { stdio: ['pipe', 'ignore', 'pipe'] },
);
let stderr = '';
child.stderr.on('data', (chunk) => {
  stderr += chunk;
});
const ended = once(child, 'close');

/** Resident memory of the process in MB, as the kernel counts it: `VmRSS` is that of now, `VmHWM` the most it ever was. */
function resident(which) {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const kibibytes = new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)[1];
  return `${Math.round((Number(kibibytes) * 1024) / 1e6)} MB`;
}

const begun = performance.now();
let bytes = 0;
let records = 0;
console.log(`dhad ${command.join(' ')} --workers ${workers}`);
for (let i = 0; bytes < limit; i++) {
  const piece = pieces[i % pieces.length];
  const before = bytes;
  if (!child.stdin.write(piece.bytes)) await once(child.stdin, 'drain');
  bytes += piece.bytes.length;
  records += piece.records;
  const mark = gigabytes.find((size) => before < size * 1e9 && bytes >= size * 1e9);
  if (mark !== undefined) {
    const seconds = (performance.now() - begun) / 1000;
    const [now, most] = [resident('VmRSS'), resident('VmHWM')];
    console.log(
      `${String(mark).padStart(5)} GB in  ${now.padStart(7)}  ${most.padStart(7)} at most  ${seconds.toFixed(0).padStart(5)} s`,
    );
  }
}
child.stdin.end();
const [status] = await ended;
const written = Number(/, ([\d,]+) written, 0 bad/.exec(stderr)?.[1].replaceAll(',', ''));
if (status !== 0 || written !== records) throw new Error(`status ${status}, ${records} records in, ${stderr}`);
console.log(`${records.toLocaleString('en')} records in and out`);
