/** The window's side of the import worker. */
import { proxy, transfer, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { HostError } from '../hosts/host';
import type { Answer, ImportApi } from './import-api';

type Values<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => Promise<Answer<infer Value>>
    ? (...args: Args) => Promise<Value>
    : never;
};

/** The worker's calls; they reject with `HostError` when the library fails. */
export interface ImportBackend extends Values<ImportApi> {
  /** Ends the worker at once: what it has not committed does not happen, and its open calls never answer. */
  stop(): void;
}

/** Starts a worker of its own for one task; `stop` it when the task is done. */
export function startBackend(): ImportBackend {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  const api = wrap<ImportApi>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new HostError('unavailable', event.message)));
  });
  // Only calls in hand report it.
  broken.catch(() => undefined);
  const value = <T>(answer: Promise<Answer<T>>): Promise<T> => Promise.race([unwrap(answer), broken]);
  return {
    openSource: (place) => value(api.openSource(place)),
    importFile: (sourceId, file) => value(api.importFile(sourceId, transfer(file, [file.bytes]))),
    replaceFile: (dumpId, file) => value(api.replaceFile(dumpId, transfer(file, [file.bytes]))),
    closeScan: (sourceId, seen) => value(api.closeScan(sourceId, seen)),
    redecode: (dumpId, encoding) => value(api.redecode(dumpId, encoding)),
    previewEncoding: (dumpId, encoding) => value(api.previewEncoding(dumpId, encoding)),
    rebuild: (onProgress) => value(api.rebuild(proxy(onProgress))),
    previewRebuild: (onProgress) => value(api.previewRebuild(proxy(onProgress))),
    applyRebuild: (pages, onProgress) => value(api.applyRebuild(pages, proxy(onProgress))),
    stop: () => worker.terminate(),
  };
}

/** The same calls without a worker, for tests and small tasks. */
export function directBackend(api: ImportApi): ImportBackend {
  return {
    openSource: (place) => unwrap(api.openSource(place)),
    importFile: (sourceId, file) => unwrap(api.importFile(sourceId, file)),
    replaceFile: (dumpId, file) => unwrap(api.replaceFile(dumpId, file)),
    closeScan: (sourceId, seen) => unwrap(api.closeScan(sourceId, seen)),
    redecode: (dumpId, encoding) => unwrap(api.redecode(dumpId, encoding)),
    previewEncoding: (dumpId, encoding) => unwrap(api.previewEncoding(dumpId, encoding)),
    rebuild: (onProgress) => unwrap(api.rebuild(onProgress)),
    previewRebuild: (onProgress) => unwrap(api.previewRebuild(onProgress)),
    applyRebuild: (pages, onProgress) => unwrap(api.applyRebuild(pages, onProgress)),
    stop: () => undefined,
  };
}

async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.kind === 'value') return given.value;
  throw new HostError(given.reason, given.detail);
}
