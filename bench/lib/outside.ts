import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { marginOfError, median } from './measure';
import type { BenchOptions } from './options';
import type { Row } from './rows';
import type { Texts } from './texts';

/** What the peers outside JavaScript read, besides rounds and seconds. */
export interface OutsideInput {
  readonly texts: Readonly<Record<'article' | 'long' | 'word', Texts>>;
  readonly spelled: readonly string[];
  /** Lists of names, by the name of their group. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** A row of a peer, for the group whose name stands behind that of the suite. */
export interface OutsideRow {
  readonly suite: string;
  readonly group: string;
  readonly row: Row;
}

interface Command {
  readonly language: string;
  readonly file: string;
  readonly args: readonly string[];
  /** What must be there, and what makes it. */
  readonly needs: string;
  readonly setUp: string;
}

const here = (path: string): string => fileURLToPath(new URL(`../peers/${path}`, import.meta.url));

export const PYTHON: string = here('python/.venv/bin/python');

function commands(): Command[] {
  const java = here('java/target');
  const rust = here('rust/target/release/dhad-bench-rust');
  return [
    {
      language: 'Java',
      file: 'java',
      args: ['-Xmx2g', '-cp', `${join(java, 'classes')}:${join(java, 'lib', '*')}`, 'Bench'],
      needs: join(java, 'classes', 'Bench.class'),
      setUp: 'mvn -B -f bench/peers/java package',
    },
    {
      language: 'Python',
      file: PYTHON,
      args: [here('python/bench.py')],
      needs: PYTHON,
      setUp: 'see bench/peers/README.md',
    },
    {
      language: 'Rust',
      file: rust,
      args: [],
      needs: rust,
      setUp: 'cargo build --release --manifest-path bench/peers/rust/Cargo.toml',
    },
  ];
}

/** What a peer tells of itself on one line. */
export interface OutsideLine {
  readonly group: string;
  readonly name: string;
  readonly version: string;
  /** Seconds of a pass over all texts that it read. */
  readonly samples: readonly number[];
  readonly texts: number;
  readonly units: number;
  readonly bytes: number;
}

/** The rows of peers that were run once or several times. */
export function toRows(lines: readonly OutsideLine[]): OutsideRow[] {
  const byPeer = new Map<string, OutsideLine>();
  for (const line of lines) {
    const key = `${line.group}\n${line.name}`;
    byPeer.set(key, { ...line, samples: [...(byPeer.get(key)?.samples ?? []), ...line.samples] });
  }
  return [...byPeer.values()].map(toRow);
}

function toRow({ group, name, texts, units, bytes, samples, version }: OutsideLine): OutsideRow {
  const [suite, ...rest] = group.split('/') as [string, ...string[]];
  const time = median(samples);
  const row: Row = {
    name,
    kind: 'outside',
    version,
    megabytesPerSecond: bytes / time / 1e6,
    megacharsPerSecond: units / time / 1e6,
    bestMegabytesPerSecond: bytes / Math.min(...samples) / 1e6,
    microsecondsPerText: (time * 1e6) / texts,
    marginOfError: marginOfError(samples),
  };
  return { suite, group: rest.join('/'), row };
}

function runCommand({ language, file, args }: Command, folder: string, options: BenchOptions): Promise<OutsideLine[]> {
  return new Promise((resolve) => {
    const lines: OutsideLine[] = [];
    const child = spawn(file, [...args, folder, String(options.rounds), String(options.seconds)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(`skipped: ${language}: ${error.message}`);
      resolve(lines);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) lines.push(JSON.parse(line) as OutsideLine);
    });
    child.on('close', (code) => {
      if (code !== 0 && code !== null)
        console.error(`${language} peers ended with ${code}; ${lines.length} rows of them`);
      resolve(lines);
    });
  });
}

/** Times the peers that are set up, one language after the other. */
export async function runOutsidePeers(input: OutsideInput, options: BenchOptions): Promise<OutsideLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dhad-bench-'));
  const write = (name: string, texts: readonly string[]): void => writeFileSync(join(folder, name), texts.join('\x1e'));
  for (const [shape, texts] of Object.entries(input.texts)) write(`${shape}.txt`, texts.batches.flat());
  write('spelled.txt', input.spelled);
  for (const [title, names] of Object.entries(input.names))
    writeFileSync(join(folder, `names-${title}.txt`), names.join('\n'));
  const lines: OutsideLine[] = [];
  try {
    for (const command of commands()) {
      if (!existsSync(command.needs)) {
        console.error(`skipped: ${command.language} peers are not set up: ${command.setUp}`);
        continue;
      }
      console.error(`${command.language} peers …`);
      lines.push(...(await runCommand(command, folder, options)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return lines;
}
