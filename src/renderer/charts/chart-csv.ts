/** A chart's numbers as CSV. */
import { csvBeginning, csvLine } from '#core/export/csv';
import type { ChartCell, ChartTable } from './chart';

/** Returns the whole table as it is saved: numbers plain, shares from 0 to 1. */
export function chartCsv({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map(plain))];
  return csvBeginning + lines.map(csvLine).join('');
}

/** The value of a cell, whether it leads somewhere or not. */
export function cellValue(cell: ChartCell): string | number {
  return typeof cell === 'object' ? cell.value : cell;
}

function plain(cell: ChartCell): string {
  const value = cellValue(cell);
  // Six places tell any two counts of a library apart.
  return typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : value;
}
