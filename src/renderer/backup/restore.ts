/** Restoring: a snapshot is read beside the library, looked at, and then merged into it or put in its place. */
import type { SnapshotHeader } from '#core/backup/format';
import { NotASnapshot, readHeader } from '#core/backup/read';
import type { NamedSource } from '#core/backup/verify';
import { db } from '../db/database';
import { deleteLibrary, identifyLibrary, restoringLock } from '../db/libraries';
import { chooseLibrary, databaseNameOf } from '../db/library-name';
import { libraryIdentity, libraryState, setIdentity } from '../db/library-state';
import { newKey } from '../db/new-id';
import { HostError } from '../hosts/host';
import { webCodec } from '../hosts/snapshot-codec';
import { keepDerivedCurrent } from '../import/rebuild';
import { startBackups } from '../workers/backup-client';
import type { MergePreview } from './merge-library';
import type { Staged, StageProgress } from './stage';

/** A snapshot among files, with all of the files: its texts are among them. */
export interface Candidate {
  readonly file: NamedSource;
  readonly header: SnapshotHeader;
  readonly files: readonly NamedSource[];
}

/** Returns the snapshots among files, newest first; none where there is none. */
export async function candidatesIn(files: readonly NamedSource[]): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const file of files) {
    const header = await readHeader(webCodec, file).catch((error: unknown) => {
      if (error instanceof NotASnapshot && error.reason === 'newer')
        throw new HostError('outside', error.message);
      return null;
    });
    if (header?.kind === 'snapshot') found.push({ file, header, files });
  }
  return found.sort((a, b) => b.header.time - a.header.time);
}

/** A snapshot that was read, and what merging it would do. */
export interface ReadBackup {
  readonly staged: Staged;
  readonly preview: MergePreview;
  /** True when the library here is empty: there is nothing to merge with. */
  readonly isEmptyHere: boolean;
  /** Lets go of what was read: from then on any window may clear it away. */
  readonly release: () => void;
}

/** Reads a snapshot beside the library; stopped, it leaves nothing. Rejects with `HostError` or the signal's reason. */
export async function readBackup(
  { file, files }: Candidate,
  signal: AbortSignal,
  onProgress: (progress: StageProgress) => void,
): Promise<ReadBackup> {
  const database = databaseNameOf(newKey());
  const release = await holdRestoring();
  const worker = startBackups();
  try {
    const work = async (): Promise<ReadBackup> => {
      const staged = await worker.stage(database, files, files.indexOf(file), onProgress);
      const preview = await worker.previewMerge(database);
      const { counts } = await libraryState(db);
      const isEmptyHere = Object.values(counts).every((count) => count === 0);
      return { staged, preview, isEmptyHere, release };
    };
    return await Promise.race([work(), stopOf(signal)]);
  } catch (error) {
    worker.stop();
    await deleteLibrary(database);
    release();
    throw error;
  } finally {
    worker.stop();
  }
}

/** Gives up a snapshot that was read. */
export async function dropBackup({ staged, release }: ReadBackup): Promise<void> {
  await deleteLibrary(staged.database);
  release();
}

/**
 * Merges a snapshot that was read into the library: one step that can be undone. Articles are made in the background
 * afterwards. Stopped before the last moment, only dumps in the bin have come.
 */
export async function mergeBackup(
  read: ReadBackup,
  signal: AbortSignal,
  onProgress: (progress: StageProgress) => void,
): Promise<void> {
  const worker = startBackups();
  try {
    await Promise.race([worker.merge(read.staged.database, onProgress), stopOf(signal)]);
  } finally {
    worker.stop();
    await dropBackup(read);
  }
  void keepDerivedCurrent();
}

/**
 * Puts a snapshot that was read in the library's place: windows loaded from now on work on it. The library that was
 * here stays beside it under `nameOfOld`, unless there was nothing in it. The caller loads the window again.
 */
export async function replaceByBackup({ staged }: ReadBackup, nameOfOld: string): Promise<void> {
  const { counts } = await libraryState(db);
  const identity = await libraryIdentity(db);
  const { id, name } = staged.header.library;
  await identifyLibrary(staged.database, { key: id, name });
  if (!chooseLibrary(staged.database)) throw new HostError('unavailable', 'the choice cannot be kept');
  if (Object.values(counts).every((count) => count === 0)) await db.delete({ disableAutoOpen: true });
  // Two libraries of one key would write over each other's backups.
  else if (identity === null || identity.key === id)
    await setIdentity(db, { key: newKey(), name: nameOfOld });
}

function stopOf(signal: AbortSignal): Promise<never> {
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  stopped.catch(() => undefined);
  return stopped;
}

/** Keeps other windows from clearing away what is being read; resolves to how to let go. */
function holdRestoring(): Promise<() => void> {
  return new Promise((resolve) => {
    void navigator.locks.request(
      restoringLock,
      { mode: 'shared' },
      () => new Promise<void>((release) => resolve(release)),
    );
  });
}
