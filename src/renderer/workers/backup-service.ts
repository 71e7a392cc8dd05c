/** Backups as the worker's calls; in tests they run without a worker. */
import { changedTables } from '../backup/check-rows';
import { mergeLibrary, previewMerge } from '../backup/merge-library';
import { stageSnapshot } from '../backup/stage';
import { writeSnapshot } from '../backup/write-snapshot';
import { BroadsheetDatabase } from '../db/database';
import { storageErrorOf } from '../db/storage-error';
import { HostError } from '../hosts/host';
import { webCodec } from '../hosts/snapshot-codec';
import type { BackupApi } from './backup-api';
import type { Answer } from './import-api';

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 100;

/** Returns the calls over a library. */
export function backupApi(db: BroadsheetDatabase): BackupApi {
  return {
    write: (request, sink, onProgress) =>
      answer(
        writeSnapshot(db, webCodec, sink, request, {
          // Ended to cancel: the window then gives the file up.
          signal: new AbortController().signal,
          onProgress: nowAndThen(onProgress),
        }),
      ),
    changed: (last) => answer(changedTables(db, last)),
    stage(database, files, which, read, onProgress) {
      const sources = files.map(({ name, size }, index) => ({
        name,
        size,
        read: (start: number, end: number) => read(index, start, end),
      }));
      const file = sources[which];
      if (file === undefined) throw new Error('Bug: no such file');
      return answer(stageSnapshot(webCodec, database, file, sources, nowAndThen(onProgress)));
    },
    previewMerge: (from) => answer(withOther(from, (other) => previewMerge(other, db))),
    merge: (from, now, onProgress) =>
      answer(
        withOther(from, async (other) => {
          await mergeLibrary(other, db, now, nowAndThen(onProgress));
          return null;
        }),
      ),
  };
}

async function withOther<T>(name: string, work: (other: BroadsheetDatabase) => Promise<T>): Promise<T> {
  const other = new BroadsheetDatabase(name);
  await other.open();
  try {
    return await work(other);
  } finally {
    other.close();
  }
}

function nowAndThen<T extends { readonly done: number; readonly all: number }>(
  tell: (progress: T) => void,
): (progress: T) => void {
  let toldAt = 0;
  return (progress) => {
    const now = performance.now();
    if (now - toldAt < tellEveryMs && progress.done < progress.all) return;
    toldAt = now;
    tell(progress);
  };
}

async function answer<T>(work: Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'value', value: await work };
  } catch (error) {
    const cause = storageErrorOf(error);
    // What failed in the window comes back without its class, but with what it says of itself.
    const { reason, message } = (cause ?? {}) as { reason?: unknown; message?: unknown };
    if (cause instanceof HostError || typeof reason === 'string')
      return { kind: 'failure', reason: reason as HostError['reason'], detail: String(message) };
    return { kind: 'failure', reason: 'unknown', detail: String(error) };
  }
}
