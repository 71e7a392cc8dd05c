/** Rows of the table of digests: what tells whether truth is still as it was written. */
import type { RowsDigest } from '#core/backup/digest';

/** A table of truth as the app has written it. */
export interface TableDigestRow extends RowsDigest {
  /** The table's name, see `digestedTables`. */
  readonly id: string;
  /** The version of the schema that the rows are of; an upgrade changes rows without counting them. */
  readonly schema: number;
  /** False until the rows that were there before have been counted: rows and sums then say nothing. */
  readonly known: boolean;
  /** How often something was written to the table; it never falls. */
  readonly writes: number;
}

/** What the numbers of writes belong to: a database that is made anew, or filled from a backup, has another one. */
export interface DigestLineRow {
  readonly id: 'line';
  /** Letters and digits. */
  readonly line: string;
}

export type DigestRow = TableDigestRow | DigestLineRow;
