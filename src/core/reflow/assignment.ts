/** The assignment problem: which row goes with which column so that the sum of scores is greatest. */

/** Beyond this many rows or columns the best pairs are taken one after the other: a bound for giant pages. */
const largest = 120;

/** The scores of one row, which stand among others: `count` of them from `at` on, for the columns from `from` on. Elsewhere it scores 0. */
export interface ScoreRow {
  readonly values: ArrayLike<number>;
  readonly at: number;
  readonly from: number;
  readonly count: number;
}

/**
 * Returns for each row its column, or null. Pairs that score 0 or less are never made. `scores[row][column]`; rows may
 * have fewer or more columns than there are rows.
 */
export function assign(scores: readonly ArrayLike<number>[], columns: number): readonly (number | null)[] {
  return assignNear(
    scores.map((values) => ({ values, at: 0, from: 0, count: Math.min(values.length, columns) })),
    columns,
  );
}

/** The same of rows that score for columns near each other only: no more is looked at than what is there. */
export function assignNear(rows: readonly ScoreRow[], columns: number): readonly (number | null)[] {
  const result = new Array<number | null>(rows.length).fill(null);
  const placeOf = new Int32Array(columns);
  for (const part of partsOf(rows, columns)) {
    part.columns.forEach((column, place) => {
      placeOf[column] = place;
    });
    const isLarge = part.rows.length > largest || part.columns.length > largest;
    const places = isLarge ? assignGreedily(rows, part, placeOf) : assignBest(rows, part, placeOf);
    part.rows.forEach((row, index) => {
      result[row] = part.columns[places[index] ?? -1] ?? null;
    });
  }
  return result;
}

interface Component {
  readonly rows: number[];
  readonly columns: number[];
}

/** Visits the columns of a row that score more than 0, in order. */
function eachScore(
  { values, at, from, count }: ScoreRow,
  visit: (column: number, score: number) => void,
): void {
  for (let place = 0; place < count; place += 1) {
    const score = values[at + place] ?? 0;
    if (score > 0) visit(from + place, score);
  }
}

/** Rows and columns that positive scores tie together, in order: each such part is a problem of its own, and far smaller. */
function partsOf(rows: readonly ScoreRow[], columns: number): readonly Component[] {
  // Rows first, then columns; each leads to another one of its part, in the end to the same.
  const leader = new Int32Array(rows.length + columns);
  for (let index = 0; index < leader.length; index += 1) leader[index] = index;
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? 0] ?? 0;
      at = leader[at] ?? 0;
    }
    return at;
  };
  const isTied = new Uint8Array(rows.length);
  rows.forEach((own, row) => {
    eachScore(own, (column) => {
      leader[find(row)] = find(rows.length + column);
      isTied[row] = 1;
    });
  });
  const parts: Component[] = [];
  // Counted from 1, by leader; what no score ties to anything is in none.
  const partOf = new Int32Array(leader.length);
  for (let row = 0; row < rows.length; row += 1) {
    if (isTied[row] === 0) continue;
    const first = find(row);
    if (partOf[first] === 0) partOf[first] = parts.push({ rows: [], columns: [] });
    parts[(partOf[first] ?? 0) - 1]?.rows.push(row);
  }
  for (let column = 0; column < columns; column += 1)
    parts[(partOf[find(rows.length + column)] ?? 0) - 1]?.columns.push(column);
  return parts;
}

/** For each row of a part the place of its column, -1 for none. */
function assignGreedily(rows: readonly ScoreRow[], part: Component, placeOf: Int32Array): Int32Array {
  const result = new Int32Array(part.rows.length).fill(-1);
  const taken = new Uint8Array(part.columns.length);
  const pairRows: number[] = [];
  const pairColumns: number[] = [];
  const scores: number[] = [];
  part.rows.forEach((row, index) => {
    const own = rows[row];
    if (own === undefined) return;
    eachScore(own, (column, score) => {
      pairRows.push(index);
      pairColumns.push(placeOf[column] ?? 0);
      scores.push(score);
    });
  });
  const order = Uint32Array.from(scores, (_, index) => index);
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  for (let next = 0; next < order.length; next += 1) {
    const pair = order[next] ?? 0;
    const row = pairRows[pair] ?? 0;
    const column = pairColumns[pair] ?? 0;
    if (result[row] !== -1 || taken[column] === 1) continue;
    result[row] = column;
    taken[column] = 1;
  }
  return result;
}

/** The Hungarian method on costs, padded to a square with pairs that cost nothing; as `assignGreedily` tells it. */
function assignBest(rows: readonly ScoreRow[], part: Component, placeOf: Int32Array): Int32Array {
  const size = Math.max(part.rows.length, part.columns.length);
  if (size === 1) return new Int32Array(1);
  const costs = new Float64Array(size * size);
  part.rows.forEach((row, index) => {
    const own = rows[row];
    if (own === undefined) return;
    eachScore(own, (column, score) => {
      costs[index * size + (placeOf[column] ?? 0)] = -score;
    });
  });
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  const slack = new Float64Array(size + 1);
  const used = new Uint8Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    slack.fill(Number.POSITIVE_INFINITY);
    used.fill(0);
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      const start = (at - 1) * size - 1;
      const own = rowPotential[at] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let nextColumn = 0;
      for (let other = 1; other <= size; other += 1) {
        if (used[other] === 1) continue;
        const reduced = (costs[start + other] ?? 0) - own - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced;
          way[other] = column;
        }
        if ((slack[other] ?? 0) < delta) {
          delta = slack[other] ?? 0;
          nextColumn = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (used[other] === 1) {
          const owner = rowOf[other] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? 0) - delta;
      }
      column = nextColumn;
    } while (rowOf[column] !== 0);
    do {
      const previous = way[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    } while (column !== 0);
  }
  const result = new Int32Array(part.rows.length).fill(-1);
  for (let column = 1; column <= part.columns.length; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < result.length && (costs[row * size + column - 1] ?? 0) < 0)
      result[row] = column - 1;
  }
  return result;
}
