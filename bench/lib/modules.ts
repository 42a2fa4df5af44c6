import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Imports sub-paths of the built package from a folder. */
export function createDhadImport(dist: string | undefined): <T>(subPath: string) => Promise<T> {
  const folder = dist === undefined ? new URL('../../dist/', import.meta.url) : pathToFileURL(`${dist}/`);
  return async <T>(subPath: string): Promise<T> => {
    const file = new URL(`${subPath}.js`, folder);
    if (!existsSync(file)) throw new Error(`dist/${subPath}.js is not there: run npm run build`);
    return (await import(file.href)) as T;
  };
}

const missing = new Set<string>();

/**
 * Loads a package of bench/package.json: what its main function or object is, where it has a default export, else the
 * module. When it is not there or does not run here, says so once.
 */
export async function importPeer<T>(name: string): Promise<T | undefined> {
  try {
    const module = (await import(name)) as { readonly default?: { readonly default?: T } & T };
    return (module.default?.default ?? module.default ?? module) as T;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (!missing.has(name)) {
      missing.add(name);
      const reason = code === 'ERR_MODULE_NOT_FOUND' ? 'not installed (npm ci --prefix bench)' : message.split('\n')[0];
      console.error(`skipped: ${name}: ${reason}`);
    }
    return undefined;
  }
}

/** A file of the folder `shared` beside the project, which holds corpora that are not part of it. */
export function sharedFile(path: string): URL | undefined {
  const file = new URL(`../../../shared/${path}`, import.meta.url);
  return existsSync(file) ? file : undefined;
}
