/** A run of articles over time as bars: one a month, a year or ten years, whichever can be told apart on a screen. */
import type { MonthCount } from './search-state';

/** Days, YYYY-MM-DD, both included; the first or last day that there is stands for an open end. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** No date of the library is before or after these: see `isoDate`. */
export const firstDay = '1500-01-01';
export const lastDay = '2100-12-31';

export type TimelineUnit = 'month' | 'year' | 'decade';

/** The articles of one month, year or ten years. */
export interface TimelineBar {
  /** The first month of it, YYYY-MM. */
  readonly month: string;
  readonly count: number;
  /** All articles of that time: what `count` is a share of. */
  readonly all: number;
}

export interface Timeline {
  readonly unit: TimelineUnit;
  /** From the first that holds articles to the last, without a gap. */
  readonly bars: readonly TimelineBar[];
  /** The count of the highest bar; 0 for none. */
  readonly most: number;
  /** Articles without a date, which stand in no bar. */
  readonly undated: number;
}

/** The bars from `first` to `last`, both included. */
export interface BarRange {
  readonly first: number;
  readonly last: number;
}

const monthsIn: Readonly<Record<TimelineUnit, number>> = { month: 1, year: 12, decade: 120 };

/** More bars than this cannot be pointed at one by one. */
const mostBars: Readonly<Record<'month' | 'year', number>> = { month: 120, year: 240 };

/** Returns the bars of counts by month, in whatever order they come. */
export function timelineOf(counts: readonly MonthCount[]): Timeline {
  let undated = 0;
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const { month, count } of counts) {
    const number = monthNumber(month);
    if (number === null) undated += count;
    else if (count > 0) [first, last] = [Math.min(first, number), Math.max(last, number)];
  }
  if (last < 0) return { unit: 'month', bars: [], most: 0, undated };
  const unit =
    last - first < mostBars.month ? 'month' : (last - first) / 12 < mostBars.year ? 'year' : 'decade';
  const size = monthsIn[unit];
  const start = Math.floor(first / size);
  const bars = Array.from({ length: Math.floor(last / size) - start + 1 }, (_, bar) => ({
    month: monthText((start + bar) * size),
    count: 0,
    all: 0,
  }));
  for (const { month, count, all } of counts) {
    const number = monthNumber(month);
    const bar = number === null ? undefined : bars[Math.floor(number / size) - start];
    if (bar === undefined) continue;
    bar.count += count;
    bar.all += all;
  }
  return { unit, bars, most: Math.max(...bars.map(({ count }) => count)), undated };
}

/** Returns the days from the first of one bar to the last of another, whichever comes first. */
export function spanOfBars({ bars, unit }: Timeline, range: BarRange): DaySpan | null {
  const first = bars[Math.min(range.first, range.last)];
  const last = bars[Math.max(range.first, range.last)];
  if (first === undefined || last === undefined) return null;
  const end = (monthNumber(last.month) ?? 0) + monthsIn[unit] - 1;
  return { from: `${first.month}-01`, to: lastDayOf(monthText(end)) };
}

/** Returns the bars that a span reaches into; null when it reaches into none. */
export function barsOfSpan({ bars, unit }: Timeline, { from, to }: DaySpan): BarRange | null {
  const start = monthNumber(bars[0]?.month ?? '');
  if (start === null) return null;
  const barOf = (day: string) =>
    Math.floor(((monthNumber(day.slice(0, 7)) ?? start) - start) / monthsIn[unit]);
  const first = Math.max(0, barOf(from));
  const last = Math.min(bars.length - 1, barOf(to));
  return first > last ? null : { first, last };
}

/** Returns the counts of the months that a span reaches into; without a date is in none. */
export function countsWithin(counts: readonly MonthCount[], { from, to }: DaySpan): readonly MonthCount[] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return counts.filter(({ month }) => month >= first && month <= last);
}

/** Returns how many articles stand in the bars of a range. */
export function countIn({ bars }: Timeline, { first, last }: BarRange): number {
  return bars
    .slice(Math.min(first, last), Math.max(first, last) + 1)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Returns the first day of a day, a month or a year (YYYY-MM-DD, YYYY-MM, YYYY). */
export function firstDayOf(bound: string): string {
  return bound.length === 4 ? `${bound}-01-01` : bound.length === 7 ? `${bound}-01` : bound;
}

/** Returns the last day of a day, a month or a year. */
export function lastDayOf(bound: string): string {
  if (bound.length === 4) return `${bound}-12-31`;
  if (bound.length !== 7) return bound;
  const [year = 0, month = 1] = bound.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  return `${bound}-${days}`;
}

/**
 * Returns a span's two ends as short as they can be written: a year or a month where it begins and ends with one, ''
 * where it is open.
 */
export function shortSpan({ from, to }: DaySpan): DaySpan {
  return {
    from: from === firstDay ? '' : shortBound(from, firstDayOf),
    to: to === lastDay ? '' : shortBound(to, lastDayOf),
  };
}

/** Returns the span between what was typed as two days, months or years; null for two open ends. */
export function spanBetween(from: string, to: string): DaySpan | null {
  if (from === '' && to === '') return null;
  return { from: from === '' ? firstDay : firstDayOf(from), to: to === '' ? lastDay : lastDayOf(to) };
}

/** Returns which bars have their name under them: about `room` of them, at round distances. */
export function ticksOf({ bars, unit }: Timeline, room: number): readonly number[] {
  const steps = unit === 'month' ? [1, 2, 3, 6, 12, 24, 60] : [1, 2, 5, 10, 20, 50, 100];
  const step = steps.find((each) => bars.length / each <= room) ?? 200;
  const start = monthNumber(bars[0]?.month ?? '') ?? 0;
  return bars.flatMap((_, bar) => ((start / monthsIn[unit] + bar) % step === 0 ? [bar] : []));
}

function shortBound(day: string, fill: (bound: string) => string): string {
  for (const length of [4, 7])
    if (day !== '' && fill(day.slice(0, length)) === day) return day.slice(0, length);
  return day;
}

function monthNumber(month: string): number | null {
  const found = /^(\d{4})-(\d{2})$/u.exec(month);
  return found === null ? null : Number(found[1]) * 12 + Number(found[2]) - 1;
}

function monthText(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
