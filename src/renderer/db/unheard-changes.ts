/** Changes that were stored by somebody who could not say so any more. */
import { Dexie, RangeSet } from 'dexie';

/** Tells every window and worker that anything may be another, as Dexie does when a schema changes. */
export function tellOfUnheardChanges(): void {
  Dexie.on('storagemutated').fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
}
