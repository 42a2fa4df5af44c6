// Makes a corpus of any size for measurements: records whose paragraphs are drawn from bench/corpora/news.jsonl, with
// other digits in each. The same arguments give the same bytes.
// Usage: node tests/scale/make-corpus.mjs MEGABYTES [PARTS] > corpus.ndjson, or with PARTS a folder as third argument.
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

const [megabytes = '1', parts = '1', folder] = process.argv.slice(2);
const bytesOfPart = (Number(megabytes) * 1e6) / Number(parts);
const PARAGRAPHS = readFileSync(new URL('../../bench/corpora/news.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => JSON.parse(line).text.split(/\n+/))
  .filter((paragraph) => paragraph.length > 40);
/** Letters of a record; an article of a news agency has about as many. */
const RECORD_LENGTH = 1600;

let state = 1;
/** mulberry32: a small generator whose numbers are the same everywhere. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

let id = 0;
function record() {
  let text = '';
  while (text.length < RECORD_LENGTH) {
    const paragraph = PARAGRAPHS[Math.floor(random() * PARAGRAPHS.length)];
    text += `${text && '\n'}${paragraph.replace(/\d+/g, () => String(Math.floor(random() * 5000)))}`;
  }
  id++;
  return `${JSON.stringify({ id: `${id}`, url: `https://example.org/${id}`, text })}\n`;
}

if (folder !== undefined) mkdirSync(folder, { recursive: true });
for (let part = 0; part < Number(parts); part++) {
  const name = `part-${String(part).padStart(5, '0')}.ndjson`;
  const out = folder === undefined ? process.stdout : createWriteStream(join(folder, name));
  for (let written = 0; written < bytesOfPart; ) {
    const line = record();
    written += Buffer.byteLength(line);
    if (!out.write(line)) await once(out, 'drain');
  }
  if (folder !== undefined) {
    out.end();
    await once(out, 'finish');
  }
}
