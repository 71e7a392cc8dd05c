/** At the start: the library beside its last snapshot, which lies where the browser cannot lose it. */
import { countedTables, type LibraryCounts, type Loss, lossSince } from '#core/backup/compare';
import type { SnapshotHeader } from '#core/backup/format';
import type { BroadsheetDatabase } from '../db/database';
import { renewDigests } from '../db/digests';
import {
  ensureIdentity,
  lastDeletion,
  libraryIdentity,
  libraryState,
  noteDeletion,
} from '../db/library-state';
import type { BackupHost, ListedSnapshot } from '../hosts/backups';
import { type LastDigests, tablesBehind } from './check-rows';

/** What is missing, and the snapshot that has it. */
export interface FoundLoss {
  readonly kind: Loss;
  readonly snapshot: ListedSnapshot;
  /** How much there is now. */
  readonly now: LibraryCounts;
  /** Of 'changed': the tables whose rows are not as they were written; none otherwise. */
  readonly tables: readonly string[];
  /** Where that library's backups lie, as a person would write it. */
  readonly folder: string;
}

/** Returns what is missing; null when nothing is, or nobody can tell. */
export async function findLoss(
  db: BroadsheetDatabase,
  backups: Pick<BackupHost, 'place' | 'newest' | 'state'>,
): Promise<FoundLoss | null> {
  if ((await backups.place()).kind === 'none') return null;
  const identity = await libraryIdentity(db);
  const state = await libraryState(db);
  const now = state.counts;
  if (identity === null) {
    // Nothing is known of a library that is empty and has no name: it may be all that is left of one.
    if (countedTables.some((table) => now[table] > 0)) return null;
    const snapshot = (await backups.newest()).find(({ header }) => hasAnything(header));
    if (snapshot === undefined) return null;
    const { place } = await backups.state(snapshot.header.library.id);
    return { kind: 'empty', snapshot, now, tables: [], folder: place };
  }
  const { snapshots, place } = await backups.state(identity.key);
  const snapshot = snapshots.find(({ kind }) => kind === 'snapshot');
  if (snapshot === undefined) return null;
  const { header } = snapshot;
  const before = { ...header, counts: countsOf(header) };
  const kind =
    lossSince(before, state, lastDeletion(db)) ??
    ((await tablesBehind(db, header)).length > 0 ? 'older' : null);
  return kind === null ? null : { kind, snapshot, now, tables: [], folder: place };
}

/**
 * Counts all rows anew and compares them with what was written and with the last snapshot: takes a while, and holds
 * nobody up. Returns what is not as it was; null when nothing is, or there is no snapshot that has it.
 */
export async function findChange(
  db: BroadsheetDatabase,
  backups: Pick<BackupHost, 'place' | 'state'>,
  changedSince: (last: LastDigests) => Promise<readonly string[]>,
): Promise<FoundLoss | null> {
  const identity = await libraryIdentity(db);
  const { snapshots, place } =
    identity === null || (await backups.place()).kind === 'none'
      ? { snapshots: [], place: '' }
      : await backups.state(identity.key);
  const kept = snapshots.filter(({ kind }) => kind === 'snapshot');
  const tables = await changedSince(kept[0]?.header ?? null);
  // What was written after the damage has it too.
  const isSound = ({ header }: ListedSnapshot) =>
    !tables.some((table) => header.digests?.differing?.includes(table));
  const snapshot = kept.find(isSound) ?? kept[0];
  if (tables.length === 0 || snapshot === undefined) return null;
  const { counts: now } = await libraryState(db);
  return { kind: 'changed', snapshot, now, tables, folder: place };
}

/** The user says that it is right as it is: it is not asked again. */
export async function acceptLoss(db: BroadsheetDatabase): Promise<void> {
  await ensureIdentity(db);
  await noteDeletion(db);
  await renewDigests(db);
}

/** Returns how many rows of what is counted a snapshot has. */
export function countsOf({ tables }: Pick<SnapshotHeader, 'tables'>): LibraryCounts {
  const rows = (name: string): number => tables.find((table) => table.name === name)?.rows ?? 0;
  return Object.fromEntries(countedTables.map((name) => [name, rows(name)])) as unknown as LibraryCounts;
}

/** True for a snapshot that there is something in. */
export function hasAnything(header: SnapshotHeader): boolean {
  const counts = countsOf(header);
  return countedTables.some((table) => counts[table] > 0);
}
