/** Where a host puts backups: outside the browser's profile, written whole and proven or not at all. */
import type { SnapshotHeader } from '#core/backup/format';
import type { BackupKind } from '#core/backup/names';
import type { NamedSource } from '#core/backup/verify';
import type { WrittenFile } from '#core/backup/write';

/** A snapshot, or a copy that the user asked for, with what its header says. */
export interface ListedSnapshot {
  readonly name: string;
  readonly bytes: number;
  readonly kind: 'snapshot' | 'copy';
  readonly header: SnapshotHeader;
}

/** What is there of one library, snapshots newest first. */
export interface BackupState {
  /** The folder as a person would write it; only its name where the host is told no more. */
  readonly place: string;
  readonly snapshots: readonly ListedSnapshot[];
  readonly texts: readonly { readonly name: string; readonly bytes: number }[];
}

/**
 * 'usual': the host's own place. 'chosen': a folder the user chose; while it `isAllowed` not, backups go to the usual
 * place. 'none': nothing can be written before a folder is chosen.
 */
export type BackupPlace =
  | { readonly kind: 'usual' }
  | { readonly kind: 'chosen'; readonly name: string; readonly isAllowed: boolean }
  | { readonly kind: 'none' };

/** A file being written; it gets its name by `finish`, proven by being read back. */
export interface BackupWriting {
  append(bytes: Uint8Array): Promise<void>;
  finish(file: WrittenFile): Promise<string>;
  abort(): Promise<void>;
}

/** All of it rejects with `HostError`. */
export interface BackupHost {
  place(): Promise<BackupPlace>;
  /** The newest snapshot of each library, newest first; none where there is no place. */
  newest(): Promise<readonly ListedSnapshot[]>;
  state(library: string): Promise<BackupState>;
  begin(library: string, kind: BackupKind): Promise<BackupWriting>;
  /** Asks for a folder; false when the user cancels. Null where the host cannot ask. */
  readonly chooseFolder: (() => Promise<boolean>) | null;
  /** Asks again for the right to write into the chosen folder. */
  allowFolder(): Promise<boolean>;
  useUsualPlace(): Promise<void>;
  /** The files of backups that can be read without asking; null where the place can only be written to. */
  readable(library: string): Promise<readonly NamedSource[] | null>;
  /** Asks for files, or for a folder with all below it; none when the user cancels. */
  pick(what: 'files' | 'folder'): Promise<readonly NamedSource[]>;
}
