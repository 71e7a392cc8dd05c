/**
 * Kills, as far as Node can have them: after so many writes an action's transaction fails, as if the window had been
 * killed at that moment; then the library is closed and opened again on what was committed. What a disk does when the
 * power goes is the browser's to keep, and the end-to-end tests' to try.
 */
import type { BroadsheetDatabase } from '../../src/renderer/db/database';

/** What an action ends with when it is killed. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

let writesLeft = Number.POSITIVE_INFINITY;

/** Makes the library one that can be killed; it has to be opened again afterwards. */
export function makeKillable(db: BroadsheetDatabase): void {
  db.use({
    stack: 'dbcore',
    name: 'kill',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          async mutate(request) {
            if (writesLeft <= 0) throw new Killed('killed');
            writesLeft -= 1;
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

/** Does the work, killed after so many writes; false when it was done before that. */
export async function killedAfter(writes: number, work: () => Promise<unknown>): Promise<boolean> {
  writesLeft = writes;
  try {
    await work();
    return false;
  } catch (error) {
    if (isKilled(error)) return true;
    throw error;
  } finally {
    writesLeft = Number.POSITIVE_INFINITY;
  }
}

/** Dexie wraps what a transaction failed with. */
function isKilled(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; depth < 6; depth += 1) {
    if (cause instanceof Killed) return true;
    if (typeof cause !== 'object' || cause === null) return false;
    if (String((cause as { message?: unknown }).message).includes('killed')) return true;
    cause = (cause as { inner?: unknown }).inner;
  }
  return false;
}
