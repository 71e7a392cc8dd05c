/** The assignment problem: which row goes with which column so that the sum of scores is greatest. */

/** Beyond this many rows or columns the best pairs are taken one after the other: a bound for giant pages. */
const largest = 120;

/**
 * Returns for each row its column, or null. Pairs that score 0 or less are never made. `scores[row][column]`; rows may
 * have fewer or more columns than there are rows.
 */
export function assign(scores: readonly (readonly number[])[], columns: number): readonly (number | null)[] {
  const result: (number | null)[] = scores.map(() => null);
  for (const part of partsOf(scores, columns)) {
    const own = part.rows.map((row) => part.columns.map((column) => scores[row]?.[column] ?? 0));
    const isLarge = part.rows.length > largest || part.columns.length > largest;
    const places = isLarge ? assignGreedily(own, part.columns.length) : assignBest(own, part.columns.length);
    part.rows.forEach((row, index) => {
      const place = places[index] ?? null;
      if (place !== null) result[row] = part.columns[place] ?? null;
    });
  }
  return result;
}

interface Component {
  readonly rows: number[];
  readonly columns: number[];
}

/** Rows and columns that positive scores tie together, in order: each such part is a problem of its own, and far smaller. */
function partsOf(scores: readonly (readonly number[])[], columns: number): Iterable<Component> {
  // Rows first, then columns; each leads to another one of its part, in the end to the same.
  const leader = Int32Array.from({ length: scores.length + columns }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? 0] ?? 0;
      at = leader[at] ?? 0;
    }
    return at;
  };
  scores.forEach((line, row) => {
    for (let column = 0; column < columns; column += 1)
      if ((line[column] ?? 0) > 0) leader[find(row)] = find(scores.length + column);
  });
  const parts = new Map<number, Component>();
  const partOf = (index: number): Component => {
    const at = find(index);
    const known = parts.get(at) ?? { rows: [], columns: [] };
    parts.set(at, known);
    return known;
  };
  for (let row = 0; row < scores.length; row += 1) partOf(row).rows.push(row);
  for (let column = 0; column < columns; column += 1) partOf(scores.length + column).columns.push(column);
  return parts.values();
}

function assignGreedily(scores: readonly (readonly number[])[], columns: number): readonly (number | null)[] {
  const result: (number | null)[] = scores.map(() => null);
  const taken = new Uint8Array(columns);
  const pairs: { row: number; column: number; score: number }[] = [];
  scores.forEach((line, row) => {
    line.forEach((score, column) => {
      if (score > 0) pairs.push({ row, column, score });
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column);
  for (const { row, column } of pairs) {
    if (result[row] !== null || taken[column] === 1) continue;
    result[row] = column;
    taken[column] = 1;
  }
  return result;
}

/** The Hungarian method on costs, padded to a square with pairs that cost nothing. */
function assignBest(scores: readonly (readonly number[])[], columns: number): readonly (number | null)[] {
  const size = Math.max(scores.length, columns);
  const cost = (row: number, column: number): number => -Math.max(0, scores[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let nextColumn = 0;
      for (let other = 1; other <= size; other += 1) {
        if (used[other] === 1) continue;
        const reduced = cost(at - 1, other - 1) - (rowPotential[at] ?? 0) - (columnPotential[other] ?? 0);
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
  const result: (number | null)[] = scores.map(() => null);
  for (let column = 1; column <= size; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < scores.length && column <= columns && (scores[row]?.[column - 1] ?? 0) > 0) {
      result[row] = column - 1;
    }
  }
  return result;
}
