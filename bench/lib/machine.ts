import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What a run was made on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  readonly load: string;
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? process.arch,
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()} ${process.arch}`,
    node: process.version,
    v8: process.versions.v8,
    load: (loadavg()[0] as number).toFixed(1),
  };
}

interface Manifest {
  readonly version: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readManifest(path: URL): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** Versions of dhad, of what measures it, and of the peers that are installed. */
export function readVersions(): Record<string, string> {
  const versions: Record<string, string> = {
    dhad: readManifest(new URL('../../package.json', import.meta.url)).version,
  };
  const peers = Object.keys(readManifest(new URL('../package.json', import.meta.url)).devDependencies ?? {});
  for (const name of ['benchmark', 'xregexp', 'fastest-levenshtein', ...peers]) {
    for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
      try {
        const { version } = JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')) as Manifest;
        versions[name] = version;
        break;
      } catch {
        // Not in this folder; when it is in none, it has no version.
      }
    }
  }
  return versions;
}
