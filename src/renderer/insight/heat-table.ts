/** Themes by year as numbers: rules without a page. */
import {
  binned,
  extentOf,
  type MonthNumbers,
  monthOfColumn,
  type TimeColumns,
  type TimeSpan,
} from '../charts/time-bins';

export interface HeatTable {
  readonly columns: TimeColumns;
  /** For each theme its articles, column by column. */
  readonly counts: readonly Int32Array[];
  /** All articles, column by column. */
  readonly all: Int32Array;
  /** The first month of a column, YYYY-MM. */
  readonly monthOf: (column: number) => string;
  /** The years of a column. */
  readonly spanOf: (column: number) => TimeSpan;
}

/** A year that is narrower than this, in CSS pixels, cannot be pointed at: decades are drawn then. */
const narrowestYear = 7;

/** Returns the columns that all articles need on a width: years, or decades where years have no room. */
export function yearsOf(all: MonthNumbers, width: number): TimeColumns {
  const extent = extentOf([all]);
  if (extent === null) return { unit: 'year', size: 12, start: 0, count: 0 };
  const columnsBy = (unit: 'year' | 'decade', size: number): TimeColumns => {
    const start = Math.floor(extent.first / size);
    return { unit, size, start, count: Math.floor(extent.last / size) - start + 1 };
  };
  const years = columnsBy('year', 12);
  return width / years.count >= narrowestYear ? years : columnsBy('decade', 120);
}

/** Returns the numbers of themes in columns. */
export function heatCells(
  themes: readonly { readonly months: MonthNumbers }[],
  columns: TimeColumns,
  all: MonthNumbers,
): HeatTable {
  return {
    columns,
    counts: themes.map(({ months }) => binned(months, columns)),
    all: binned(all, columns),
    monthOf: (column) => monthOfColumn(columns, column),
    spanOf(column) {
      const year = Math.floor(((columns.start + column) * columns.size) / 12);
      return { from: yearText(year), until: yearText(year + columns.size / 12 - 1) };
    },
  };
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
