/** Months put together into what a chart of some width can show, as rules without a page. */
import type { ColumnRange } from './chart';

/** What a column of a chart over time is. */
export type TimeUnit = 'month' | 'year' | 'decade';

/** Counts by month: month numbers (year × 12 + month, from 0) with their counts, in turn, in order. */
export type MonthNumbers = ArrayLike<number>;

/** The columns of a chart, from the first month that holds anything to the last, without a gap. */
export interface TimeColumns {
  readonly unit: TimeUnit;
  /** Months in a column. */
  readonly size: number;
  /** The number of the first column: its first month divided by `size`. */
  readonly start: number;
  readonly count: number;
}

/** Days, months or years, both included, '' for an open end. */
export interface TimeSpan {
  readonly from: string;
  readonly until: string;
}

const sizes: Readonly<Record<TimeUnit, number>> = { month: 1, year: 12, decade: 120 };

/** A column that is narrower than this, in CSS pixels, cannot be pointed at. */
const narrowest = 1.25;

/** Returns the columns for months from `first` to `last` on `width` pixels: months if there is room, else years, else decades. */
export function timeColumns(first: number, last: number, width: number): TimeColumns {
  const unit =
    (['month', 'year'] as const).find((each) => width / columnsIn(first, last, sizes[each]) >= narrowest) ??
    'decade';
  const size = sizes[unit];
  return { unit, size, start: Math.floor(first / size), count: columnsIn(first, last, size) };
}

/** Returns the first and last month that any of the series has; null where there is none. */
export function extentOf(
  series: readonly MonthNumbers[],
): { readonly first: number; readonly last: number } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const months of series) {
    if (months.length < 2) continue;
    first = Math.min(first, months[0] ?? first);
    last = Math.max(last, months[months.length - 2] ?? last);
  }
  return first > last ? null : { first, last };
}

/** Returns the counts of a series column by column; months outside the columns are left out. */
export function binned(months: MonthNumbers, { size, start, count }: TimeColumns): Int32Array {
  const counts = new Int32Array(count);
  for (let at = 0; at < months.length; at += 2) {
    const column = Math.floor((months[at] ?? 0) / size) - start;
    if (column >= 0 && column < count) counts[column] = (counts[column] ?? 0) + (months[at + 1] ?? 0);
  }
  return counts;
}

/** Returns the days of a range of columns. */
export function spanOf({ size, start }: TimeColumns, { first, last }: ColumnRange): TimeSpan {
  return { from: monthText((start + first) * size), until: monthText((start + last + 1) * size - 1) };
}

/** Returns the columns that a span reaches into; null when it reaches into none. */
export function columnsOf(
  { size, start, count }: TimeColumns,
  { from, until }: TimeSpan,
): ColumnRange | null {
  const first = from === '' ? 0 : Math.max(0, Math.floor(monthNumber(from, 0) / size) - start);
  const last =
    until === '' ? count - 1 : Math.min(count - 1, Math.floor(monthNumber(until, 11) / size) - start);
  return first > last ? null : { first, last };
}

/** Returns the months of a series that a span reaches into. */
export function monthsWithin(months: MonthNumbers, { from, until }: TimeSpan): readonly number[] {
  const first = from === '' ? Number.NEGATIVE_INFINITY : monthNumber(from, 0);
  const last = until === '' ? Number.POSITIVE_INFINITY : monthNumber(until, 11);
  const within: number[] = [];
  for (let at = 0; at < months.length; at += 2) {
    const [month = 0, count = 0] = [months[at], months[at + 1]];
    if (month >= first && month <= last) within.push(month, count);
  }
  return within;
}

/** Returns the first month of a column as YYYY-MM. */
export function monthOfColumn({ size, start }: TimeColumns, column: number): string {
  return monthText((start + column) * size);
}

/** Returns which columns have their name under them: about `room` of them, at round distances. */
export function namedColumns({ unit, start, count }: TimeColumns, room: number): readonly number[] {
  const steps = unit === 'month' ? [1, 2, 3, 6, 12, 24, 60, 120] : [1, 2, 5, 10, 20, 50, 100];
  const step = steps.find((each) => count / each <= room) ?? 200;
  return Array.from({ length: count }, (_, column) => column).filter(
    (column) => (start + column) % step === 0,
  );
}

function columnsIn(first: number, last: number, size: number): number {
  return Math.floor(last / size) - Math.floor(first / size) + 1;
}

/** The month of a day, month or year (YYYY-MM-DD, YYYY-MM, YYYY); a year is its month `ofYear`. */
function monthNumber(bound: string, ofYear: number): number {
  const year = Number(bound.slice(0, 4));
  return year * 12 + (bound.length < 7 ? ofYear : Number(bound.slice(5, 7)) - 1);
}

function monthText(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
