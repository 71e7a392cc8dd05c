/** Backups at the start of a window: first the question whether something is missing, then they go on by themselves. */
import { db } from '../db/database';
import { deleteUnfinished } from '../db/libraries';
import { host } from '../hosts/current';
import { startBackups as startWorker } from '../workers/backup-client';
import { updateBackupStatus } from './backup-status';
import { findChange, findLoss } from './find-loss';
import { keepBackups } from './keep-backups';

/** So long the window waits for the place of backups before it shows itself; the question may come later then. */
const patienceMs = 2_500;

/** The rows are counted so long after that, in milliseconds: the start is over then. */
const restMs = 4_000;

/** Looks whether something is missing; resolves when that is known, or when it takes too long. */
export async function startBackups(): Promise<void> {
  const look = findLoss(db, host().backups)
    // A place that does not answer says nothing about the library, and shows itself by the first backup.
    .catch(() => null)
    .then((loss) => {
      updateBackupStatus({ loss });
      if (loss === null) {
        keepBackups();
        setTimeout(() => void compareRows().catch(() => undefined), restMs);
      }
      void deleteUnfinished().catch(() => undefined);
    });
  await Promise.race([look, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** Compares every row with what was written, in a worker; a loss is asked about when it is found. */
async function compareRows(): Promise<void> {
  const worker = startWorker();
  try {
    const loss = await findChange(db, host().backups, (last) => worker.changed(last));
    if (loss !== null) updateBackupStatus({ loss });
  } finally {
    worker.stop();
  }
}
