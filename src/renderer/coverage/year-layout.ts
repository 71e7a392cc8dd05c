/** Where the days of a year stand in its calendar: weeks side by side, or one under the other where it is narrow. */
import { daysOfYear, weekdayOf } from './issue-gaps';

/** Lengths in CSS pixels; `cell` is the largest a square gets, for a year is seen whole. */
export const calendarSizes = { cell: 15, gap: 3, names: 36, head: 20, narrow: 720 } as const;

/** A calendar of a year on a width. */
export interface YearLayout {
  readonly width: number;
  readonly height: number;
  /** How long the side of a day's square is. */
  readonly cell: number;
  readonly rows: number;
  readonly columns: number;
  /** True where weeks stand one under the other. */
  readonly isUpright: boolean;
  /** The day of a place; null where the year has none. */
  readonly dayAt: (row: number, column: number) => string | null;
  /** The top left corner of a day's square. */
  readonly cornerOf: (date: string) => { readonly x: number; readonly y: number };
  /** The outlines of the squares of all days, as the data of an SVG path. */
  readonly squares: string;
  /** The row and the column of a day. */
  readonly placeOf: (date: string) => { readonly row: number; readonly column: number };
  /** Where each month begins (YYYY-MM), along the weeks. */
  readonly months: readonly { readonly month: string; readonly at: number }[];
}

/** Returns the layout of a year (YYYY) on a width. Weeks begin on Monday. */
export function layOutYear(year: string, width: number): YearLayout {
  const { gap, names, head, narrow } = calendarSizes;
  const days = daysOfYear(year);
  const offset = weekdayOf(`${year}-01-01`);
  const weeks = Math.ceil((days.length + offset) / 7);
  const isUpright = width < narrow;
  const room = isUpright ? calendarSizes.cell : Math.floor((width - names) / weeks) - gap;
  const cell = Math.min(calendarSizes.cell, room);
  const step = cell + gap;
  const numberOf = new Map(days.map((date, at) => [date, at + offset]));
  const placeOf = (date: string) => {
    const number = numberOf.get(date) ?? 0;
    const [week, weekday] = [Math.floor(number / 7), number % 7];
    return isUpright ? { row: week, column: weekday } : { row: weekday, column: week };
  };
  const cornerOf = (date: string) => {
    const { row, column } = placeOf(date);
    return { x: names + column * step, y: head + row * step };
  };
  const squares = days.map((date) => {
    const { x, y } = cornerOf(date);
    return `M${x + 0.5} ${y + 0.5}h${cell - 1}v${cell - 1}h${1 - cell}z`;
  });
  return {
    squares: squares.join(''),
    cell,
    width: isUpright ? names + 7 * step : names + weeks * step,
    height: head + (isUpright ? weeks : 7) * step,
    rows: isUpright ? weeks : 7,
    columns: isUpright ? 7 : weeks,
    isUpright,
    dayAt: (row, column) => {
      const [week, weekday] = isUpright ? [row, column] : [column, row];
      return days[week * 7 + weekday - offset] ?? null;
    },
    placeOf,
    cornerOf,
    months: Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`;
      const { row, column } = placeOf(`${month}-01`);
      return { month, at: isUpright ? head + row * step : names + column * step };
    }),
  };
}
