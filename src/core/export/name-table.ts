/** A list of names as CSV, as `import/from-name-table.ts` reads it. */
import type { NamedEntry } from '../names/entries';
import { csvBeginning, csvLine } from './csv';

/** Stands between the variants of a name, which have no such sign. */
export const variantMark = ' | ';

/** The heads of the columns. */
export const nameTableColumns = ['kind', 'name', 'variants', 'note'] as const;

/** Returns the whole file, a name a line in the order given. */
export function nameTableCsv(entries: readonly NamedEntry[]): string {
  const rows = entries.map(({ kind, name, variants, note }) => [
    kind,
    name,
    variants.join(variantMark),
    note,
  ]);
  return csvBeginning + [nameTableColumns, ...rows].map(csvLine).join('');
}
