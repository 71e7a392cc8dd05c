/** The engine as the worker's calls; in tests it runs without a worker. */
import { storageErrorOf } from '../db/storage-error';
import { HostError } from '../hosts/host';
import type { Answer, ImportApi } from './import-api';
import { closeScan, type EngineTools, importFile, openSource } from './import-engine';
import { applyRebuild, rebuildDerived } from './rebuild';
import { previewRebuild } from './rebuild-preview';
import { previewEncoding, redecodeDump, replaceDump } from './replace';

/** Returns the calls over a library. */
export function importApi(tools: EngineTools): ImportApi {
  return {
    openSource: (place) => answer(openSource(tools, place)),
    importFile: (sourceId, file) => answer(importFile(tools, sourceId, file)),
    replaceFile: (dumpId, file) => answer(replaceDump(tools, dumpId, file)),
    closeScan: (sourceId, seen) => answer(closeScan(tools, sourceId, seen)),
    redecode: (dumpId, encoding) => answer(redecodeDump(tools, dumpId, encoding)),
    previewEncoding: (dumpId, encoding) => answer(previewEncoding(tools, dumpId, encoding)),
    rebuild: (onProgress) => answer(rebuildDerived(tools, onProgress)),
    previewRebuild: (onProgress) => answer(previewRebuild(tools, onProgress)),
    applyRebuild: (pages, onProgress) => answer(applyRebuild(tools, pages, onProgress)),
  };
}

async function answer<T>(work: Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'value', value: await work };
  } catch (error) {
    const cause = storageErrorOf(error);
    return cause instanceof HostError
      ? { kind: 'failure', reason: cause.reason, detail: cause.message }
      : { kind: 'failure', reason: 'unknown', detail: String(error) };
  }
}
