/** Where a key leads in a chart, as rules without a page. */
import type { ChartPlace, DrawnChart } from './chart';

/** So many columns the keys that turn pages go: the months of a year. */
const pageOfColumns = 12;

type Places = Pick<DrawnChart, 'rows' | 'columns' | 'markAt'>;

/**
 * Returns the place that a key leads to from `from`, `from` itself where there is nothing further that way; null for a
 * key that leads nowhere. Places without a mark are passed over.
 */
export function placeAfterKey(key: string, from: ChartPlace, chart: Places): ChartPlace | null {
  const { rows, columns } = chart;
  switch (key) {
    case 'ArrowRight':
      return alongRow(chart, from, from.column + 1, 1) ?? from;
    case 'ArrowLeft':
      return alongRow(chart, from, from.column - 1, -1) ?? from;
    case 'PageDown':
      return nearestInRow(chart, from.row, Math.min(columns - 1, from.column + pageOfColumns)) ?? from;
    case 'PageUp':
      return nearestInRow(chart, from.row, Math.max(0, from.column - pageOfColumns)) ?? from;
    case 'Home':
      return alongRow(chart, from, 0, 1) ?? from;
    case 'End':
      return alongRow(chart, from, columns - 1, -1) ?? from;
    case 'ArrowDown':
      return acrossRows(chart, from, rows, 1) ?? from;
    case 'ArrowUp':
      return acrossRows(chart, from, -1, -1) ?? from;
    default:
      return null;
  }
}

/** Returns the place itself when it has a mark, else the nearest one in its row, else the first there is; null for none. */
export function placeOrNearest(place: ChartPlace, chart: Places): ChartPlace | null {
  const { rows, columns } = chart;
  const row = Math.min(rows - 1, Math.max(0, place.row));
  const column = Math.min(columns - 1, Math.max(0, place.column));
  const near = nearestInRow(chart, row, column);
  if (near !== null) return near;
  for (let other = 0; other < rows; other += 1) {
    const first = nearestInRow(chart, other, 0);
    if (first !== null) return first;
  }
  return null;
}

function alongRow(
  { columns, markAt }: Places,
  { row }: ChartPlace,
  start: number,
  step: 1 | -1,
): ChartPlace | null {
  for (let column = start; column >= 0 && column < columns; column += step) {
    if (markAt({ row, column }) !== null) return { row, column };
  }
  return null;
}

function acrossRows(chart: Places, from: ChartPlace, end: number, step: 1 | -1): ChartPlace | null {
  for (let row = from.row + step; row !== end; row += step) {
    const near = nearestInRow(chart, row, from.column);
    if (near !== null) return near;
  }
  return null;
}

function nearestInRow({ columns, markAt }: Places, row: number, column: number): ChartPlace | null {
  for (let distance = 0; distance < columns; distance += 1) {
    for (const at of distance === 0 ? [column] : [column - distance, column + distance]) {
      if (at >= 0 && at < columns && markAt({ row, column: at }) !== null) return { row, column: at };
    }
  }
  return null;
}
