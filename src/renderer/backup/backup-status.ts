/** How backups stand, for the settings and the banner: one store for the window. */
import { useSyncExternalStore } from 'react';
import type { BackupPlace, ListedSnapshot } from '../hosts/backups';
import type { HostErrorReason } from '../hosts/host';
import type { FoundLoss } from './find-loss';
import type { SnapshotProgress } from './write-snapshot';

export interface BackupStatus {
  /** Null until it is known. */
  readonly place: BackupPlace | null;
  /** The folder of this library's backups as a person would write it; '' until it is known. */
  readonly folder: string;
  /** The newest snapshot; null where there is none, or none is known of. */
  readonly last: ListedSnapshot | null;
  /** What is there: snapshots and copies, newest first. */
  readonly snapshots: readonly ListedSnapshot[];
  /** Not null while a backup is written. */
  readonly running: SnapshotProgress | null;
  /** Why the last attempt failed; null when it did not. */
  readonly failure: HostErrorReason | null;
  /** Since when something is not backed up, in milliseconds since 1970; null: all of it is. */
  readonly changedSince: number | null;
  /** What the start found missing; null: nothing, or it was answered. */
  readonly loss: FoundLoss | null;
}

let status: BackupStatus = {
  place: null,
  folder: '',
  last: null,
  snapshots: [],
  running: null,
  failure: null,
  changedSince: null,
  loss: null,
};
const listeners = new Set<() => void>();

/** How backups stand now. */
export function backupStatus(): BackupStatus {
  return status;
}

/** How backups stand, live. */
export function useBackupStatus(): BackupStatus {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, backupStatus);
}

/** Changes what is known. */
export function updateBackupStatus(change: Partial<BackupStatus>): void {
  status = { ...status, ...change };
  for (const listener of listeners) listener();
}
