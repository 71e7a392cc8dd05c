/** One backup: what is known of texts is compared with what is there, the worker writes, what was written is noted. */

import { forgetTexts, knownTexts, noteTexts } from '../db/backup-notes';
import { type BroadsheetDatabase, db } from '../db/database';
import { ensureIdentity, type LibraryIdentity } from '../db/library-state';
import type { BackupState, BackupWriting } from '../hosts/backups';
import { host } from '../hosts/current';
import { appVersion } from '../settings/version';
import { type BackupBackend, startBackups } from '../workers/backup-client';
import type { KnownTexts, SnapshotProgress, SnapshotSink, WrittenSnapshot } from './write-snapshot';

/** What one backup is told and asked. */
export interface BackUpOptions {
  readonly kind: 'snapshot' | 'copy';
  readonly onProgress: (progress: SnapshotProgress) => void;
  readonly signal?: AbortSignal;
  /** The library, this window's unless given. */
  readonly library?: BroadsheetDatabase;
}

/** Writes a backup; rejects with `HostError`, or with the signal's reason when it is stopped. */
export async function backUp(
  { kind, onProgress, signal, library: database = db }: BackUpOptions,
  start: (library: string) => BackupBackend = startBackups,
): Promise<WrittenSnapshot> {
  const library = await ensureIdentity(database);
  const state = await host().backups.state(library.key);
  const known = kind === 'copy' ? [] : await stillThere(library, state);
  const time = Date.now();
  const worker = start(database.name);
  const { sink, abort } = sinkFor(library);
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    signal?.throwIfAborted();
    const request = { library, app: appVersion, time, kind, known };
    const written = await Promise.race([worker.write(request, sink, onProgress), stopped]);
    for (const texts of written.texts) await noteTexts({ library: library.key, ...texts });
    return written;
  } catch (error) {
    await abort();
    throw error;
  } finally {
    worker.stop();
  }
}

/** The known files of texts that are there as they were written; the others are forgotten. */
async function stillThere({ key }: LibraryIdentity, { texts }: BackupState): Promise<readonly KnownTexts[]> {
  const there = new Map(texts.map(({ name, bytes }) => [name, bytes]));
  const all = await knownTexts(key);
  const gone = all.filter(({ name, bytes }) => there.get(name) !== bytes);
  await forgetTexts(
    key,
    gone.map(({ name }) => name),
  );
  return all
    .filter((texts) => !gone.includes(texts))
    .map(({ name, bytes, hash, keys }) => ({ name, bytes, hash, keys }));
}

/** A sink over the host; `abort` gives up the file that is open. */
function sinkFor({ key }: LibraryIdentity): {
  readonly sink: SnapshotSink;
  readonly abort: () => Promise<void>;
} {
  let writing: BackupWriting | null = null;
  const open = (): BackupWriting => {
    if (writing === null) throw new Error('Bug: no file is open');
    return writing;
  };
  const abort = async (): Promise<void> => {
    const given = writing;
    writing = null;
    await given?.abort();
  };
  return {
    abort,
    sink: {
      async begin(kind) {
        writing = await host().backups.begin(key, kind);
      },
      append: (bytes) => open().append(bytes),
      async finish(file) {
        const name = await open().finish(file);
        writing = null;
        return name;
      },
      abort,
    },
  };
}
