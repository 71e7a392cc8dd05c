/** What becomes of rows: those that are added, those that get something more, and what has no place. */

/** Rows of one table. */
export interface Fitted<Row> {
  readonly added: Map<string, Row>;
  readonly changed: Map<string, Row>;
  kept: number;
}

/** Something that was not placed: kept as lost, or left out. */
export interface Unplaced {
  readonly kind: 'highlight' | 'mark' | 'note' | 'link';
  /** Its words, or what it says. */
  readonly words: string;
  readonly isKept: boolean;
}

/** Returns rows of which none is written yet. */
export function fittedRows<Row>(): Fitted<Row> {
  return { added: new Map(), changed: new Map(), kept: 0 };
}
