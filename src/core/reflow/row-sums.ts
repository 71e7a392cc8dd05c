/** Sums of rows of weights over observations: for each role, or each kind of gap, what is observed says for it. */

/** Rows of weights, one behind the other, and by the name of an observation where its row begins. */
export interface RowTable {
  readonly starts: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  /** Columns of a row, a multiple of `abreast`. */
  readonly width: number;
}

/** So many columns are summed at once: the sums then wait for each other less than they would one by one. */
const abreast = 6;

/** Returns rows of equal length as a table. */
export function rowTable(rows: ReadonlyMap<string, readonly number[]>): RowTable {
  let width = 0;
  for (const row of rows.values()) width = Math.max(width, Math.ceil(row.length / abreast) * abreast);
  const weights = new Float64Array(rows.size * width);
  const starts = new Map<string, number>();
  for (const [name, row] of rows) {
    weights.set(row, starts.size * width);
    starts.set(name, starts.size * width);
  }
  return { starts, weights, width };
}

/** More is not observed of a line. */
const mostObserved = 128;

/** Takes observations and sums their rows. */
export class RowSums {
  /** The sums as of the last call of `sum`, by column. */
  readonly sums: Float64Array;
  readonly #table: RowTable;
  readonly #starts = new Int32Array(mostObserved);
  readonly #values = new Float64Array(mostObserved);
  #count = 0;

  constructor(table: RowTable) {
    this.#table = table;
    this.sums = new Float64Array(table.width);
  }

  /** Takes an observation; one without a row counts nothing. */
  readonly observe = (name: string, value: number): void => {
    const start = value === 0 ? undefined : this.#table.starts.get(name);
    if (start === undefined) return;
    this.#starts[this.#count] = start;
    this.#values[this.#count] = value;
    this.#count += 1;
  };

  /** Sums up what was observed since the last sum, each column in the order of the observations. */
  sum(): void {
    const { weights, width } = this.#table;
    const starts = this.#starts;
    const values = this.#values;
    const count = this.#count;
    const { sums } = this;
    for (let column = 0; column < width; column += abreast) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      for (let seen = 0; seen < count; seen += 1) {
        const at = (starts[seen] ?? 0) + column;
        const value = values[seen] ?? 0;
        a += value * (weights[at] ?? 0);
        b += value * (weights[at + 1] ?? 0);
        c += value * (weights[at + 2] ?? 0);
        d += value * (weights[at + 3] ?? 0);
        e += value * (weights[at + 4] ?? 0);
        f += value * (weights[at + 5] ?? 0);
      }
      sums[column] = a;
      sums[column + 1] = b;
      sums[column + 2] = c;
      sums[column + 3] = d;
      sums[column + 4] = e;
      sums[column + 5] = f;
    }
    this.#count = 0;
  }
}
