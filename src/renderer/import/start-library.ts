/** What the library does at the start of a window: it is opened and looked over, and what is derived is completed. */
import { db } from '../db/database';
import { watchStorage } from '../db/storage-health';
import { keepDerivedCurrent } from './rebuild';

/** Called once; resolves when the library is open and complete. What is wrong is told by `useStorageSignals`. */
export async function startLibrary(): Promise<void> {
  if (await watchStorage(db)) await keepDerivedCurrent();
}
