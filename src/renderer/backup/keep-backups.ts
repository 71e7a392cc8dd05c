/**
 * Backs the library up by itself: when changes have settled, after a while also when they have not, when the window is
 * hidden, and before it closes where the host waits. One window does it for all.
 */
import { db } from '../db/database';
import { ensureIdentity, libraryIdentity, libraryState } from '../db/library-state';
import { askToPersist } from '../db/storage-health';
import { onTruthChanged } from '../db/truth-changes';
import { host } from '../hosts/current';
import { HostError } from '../hosts/host';
import { backUp } from './back-up';
import { backupStatus, updateBackupStatus } from './backup-status';

/** Quiet after the last change, and the longest that a change waits for it; milliseconds. */
const settleMs = 20_000;
const longestWaitMs = 10 * 60_000;

/** After a failure it is tried again after so long, and each time later. */
const firstRetryMs = 60_000;
const longestRetryMs = 15 * 60_000;

/** Another window is writing: by then it is done, or gone. */
const otherWindowMs = 15_000;

/** Word of one's own change takes a moment. */
const wordMs = 100;

let timer: ReturnType<typeof setTimeout> | undefined;
let isKeeping = false;
let failures = 0;
let running: Promise<void> | null = null;

/** Starts to watch, after the user was asked about what is missing; called again, it backs up soon. */
export function keepBackups(): void {
  if (isKeeping) {
    changed();
    return;
  }
  isKeeping = true;
  onTruthChanged(db.name, () => changed());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void soon();
  });
  window.addEventListener('pagehide', () => void soon());
  host().beforeClose(soon);
  void lookAtPlace().then(async () => {
    if (await differsFromLast()) changed();
  });
}

/** Backs up now, whether something changed or not. Rejects with `HostError`. */
export async function backUpNow(kind: 'snapshot' | 'copy' = 'snapshot'): Promise<void> {
  await running;
  await write(kind);
}

/** Looks where backups go and what is there. */
export async function lookAtPlace(): Promise<void> {
  const { backups } = host();
  try {
    const place = await backups.place();
    updateBackupStatus({ place });
    if (place.kind === 'none') return;
    const identity = await libraryIdentity(db);
    if (identity === null) return;
    const { place: folder, snapshots } = await backups.state(identity.key);
    const last = snapshots.find(({ kind }) => kind === 'snapshot') ?? null;
    updateBackupStatus({ folder, snapshots, last });
  } catch (error) {
    updateBackupStatus({ failure: reasonOf(error) });
  }
}

function changed(): void {
  const since = backupStatus().changedSince ?? Date.now();
  updateBackupStatus({ changedSince: since });
  if (failures > 0) return;
  schedule(Math.max(0, Math.min(settleMs, since + longestWaitMs - Date.now())));
}

function schedule(milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void soon(), milliseconds);
}

/** Backs up if something changed; what fails is shown and tried again. */
async function soon(): Promise<void> {
  const { changedSince, place, loss } = backupStatus();
  // What is there may be damaged: the user is being asked.
  if (loss !== null) return;
  if (changedSince === null) return;
  if (place === null || place.kind === 'none') {
    // Without an identity another window takes it for what a broken-off restore left, and clears it away.
    await ensureIdentity(db);
    return;
  }
  running ??= attempt().finally(() => {
    running = null;
  });
  return running;
}

async function attempt(): Promise<void> {
  try {
    await write('snapshot');
    failures = 0;
  } catch (error) {
    if (error instanceof OtherWindow) return schedule(otherWindowMs);
    failures += 1;
    updateBackupStatus({ failure: reasonOf(error) });
    schedule(Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1)));
  }
}

class OtherWindow extends Error {
  override readonly name = 'OtherWindow';
}

async function write(kind: 'snapshot' | 'copy'): Promise<void> {
  clearTimeout(timer);
  await navigator.locks.request(`broadsheet.backup.${db.name}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new OtherWindow('another window is writing');
    // A library that is backed up for the first time gets its identity: no change that the backup would lack.
    if ((await libraryIdentity(db)) === null) {
      await ensureIdentity(db);
      await new Promise((resolve) => setTimeout(resolve, wordMs));
    }
    const { changedSince } = backupStatus();
    // What changes from here on may or may not be in it.
    updateBackupStatus({ changedSince: null, running: { done: 0, all: 0 } });
    try {
      await backUp({ kind, onProgress: (progress) => updateBackupStatus({ running: progress }) });
      updateBackupStatus({ failure: null });
      await askToPersist();
    } catch (error) {
      updateBackupStatus({ changedSince: changedSince ?? Date.now() });
      throw error;
    } finally {
      updateBackupStatus({ running: null });
    }
  });
  await lookAtPlace();
}

/** True when the library is not as its last snapshot says, as far as counting tells. */
async function differsFromLast(): Promise<boolean> {
  const { last } = backupStatus();
  const { counts, lastStep, undone } = await libraryState(db);
  if (last === null) return counts.sources > 0 || counts.tags > 0;
  const rows = (name: string): number | undefined =>
    last.header.tables.find((table) => table.name === name)?.rows;
  const isSame = Object.entries(counts).every(([name, count]) => rows(name) === count);
  return !isSame || last.header.lastStep !== lastStep || last.header.undone !== undone;
}

function reasonOf(error: unknown): HostError['reason'] {
  return error instanceof HostError ? error.reason : 'unknown';
}
