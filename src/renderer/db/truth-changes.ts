/** Tells when truth changes, in any window or worker of this origin. */
import { Dexie, type ObservabilitySet } from 'dexie';
import { truthTables } from './tables';

/** Calls back with the truth tables of a database that were written to; returns how to stop. */
export function onTruthChanged(database: string, listener: (tables: readonly string[]) => void): () => void {
  const hear = (parts: ObservabilitySet): void => {
    const tables =
      'all' in parts ? truthTables : truthTables.filter((table) => touches(parts, database, table));
    if (tables.length > 0) listener(tables);
  };
  Dexie.on('storagemutated').subscribe(hear);
  return () => Dexie.on('storagemutated').unsubscribe(hear);
}

/** Parts are named `idb://database/table/index`. */
function touches(parts: ObservabilitySet, database: string, table: string): boolean {
  return Object.keys(parts).some((part) => part.startsWith(`idb://${database}/${table}/`));
}
