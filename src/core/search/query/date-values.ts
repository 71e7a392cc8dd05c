/** Days and stretches of days as they are typed: 2019, 2019-03, 2019年3月4日, 2019..2020, >=2019-03. */
import { isoDate } from '../../base/calendar';
import type { Comparison } from './range-values';
import { readComparison, splitRange } from './range-values';

/** Days, YYYY-MM-DD, both included; null: open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** What is shown where a date cannot be read at all. */
const example = '2019-03';

/** Returns the days that were typed, at least one end of them; otherwise what may have been meant. */
export function readDates(typed: string): DateRange | { readonly suggestion: string } {
  const text = typed.replace(/\s+/gu, '');
  const compared = readComparison(text);
  if (compared !== null) {
    const whole = readPeriod(compared.value);
    return whole === null
      ? { suggestion: compared.sign + suggestDate(compared.value) }
      : comparedTo(compared, whole);
  }
  const ends = splitRange(text);
  if (ends === null) return readPeriod(text) ?? { suggestion: suggestDates(text) };
  const [first, last] = ends;
  const from = first === '' ? null : readPeriod(first);
  const to = last === '' ? null : readPeriod(last);
  if ((first !== '' && from === null) || (last !== '' && to === null) || (first === '' && last === '')) {
    const tidy = (end: string) => (end === '' || readPeriod(end) !== null ? end : suggestDate(end));
    return { suggestion: first === '' && last === '' ? `${example}..` : `${tidy(first)}..${tidy(last)}` };
  }
  const range = { from: from?.from ?? null, to: to?.to ?? null };
  return range.from !== null && range.to !== null && range.from > range.to
    ? { suggestion: `${last}..${first}` }
    : range;
}

function comparedTo({ sign }: Comparison, whole: Period): DateRange {
  if (sign === '>=') return { from: whole.from, to: null };
  if (sign === '<=') return { from: null, to: whole.to };
  return sign === '>'
    ? { from: dayFrom(whole.to, 1), to: null }
    : { from: null, to: dayFrom(whole.from, -1) };
}

/** Writes days as they are typed, a whole year or month by its number. */
export function formatDates(range: DateRange): string {
  const { from, to } = nameOfDates(range);
  return from === to ? from : `${from}..${to}`;
}

/** Returns both ends as short as they can be written, alike where one year, month or day is meant; '' for an open end. */
export function nameOfDates({ from, to }: DateRange): { readonly from: string; readonly to: string } {
  for (const length of periodLengths) {
    const text = from?.slice(0, length) ?? '';
    const whole = readPeriod(text);
    if (whole !== null && whole.from === from && whole.to === to) return { from: text, to: text };
  }
  return {
    from: from === null ? '' : shortest(from, (whole) => whole.from),
    to: to === null ? '' : shortest(to, (whole) => whole.to),
  };
}

/** How much of YYYY-MM-DD writes a year, a month, a day. */
const periodLengths = [4, 7, 10] as const;

function shortest(day: string, end: (whole: Period) => string): string {
  const length = periodLengths.find((cut) => {
    const whole = readPeriod(day.slice(0, cut));
    return whole !== null && end(whole) === day;
  });
  return day.slice(0, length);
}

function lastDay(year: number, month: number): string {
  for (let day = 31; day > 27; day -= 1) {
    const date = isoDate(year, month, day);
    if (date !== null) return date;
  }
  return '';
}

/** A year, a month or a day, as its first and last day. */
function readPeriod(text: string): Period | null {
  const match =
    /^(\d{4})(?:年|[-/.]?)$/u.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})月?$/u.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (match === null || /[-/.]$/u.test(text)) return null;
  const [year = 0, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month === undefined) {
    const from = isoDate(year, 1, 1);
    return from === null ? null : { from, to: `${from.slice(0, 4)}-12-31` };
  }
  if (day === undefined) {
    const from = isoDate(year, month, 1);
    return from === null ? null : { from, to: lastDay(year, month) };
  }
  const date = isoDate(year, month, day);
  return date === null ? null : { from: date, to: date };
}

/** The next day that exists, or the one before; a range stays within the years newspapers have. */
function dayFrom(iso: string, step: 1 | -1): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (step === 1) {
    return isoDate(year, month, day + 1) ?? isoDate(year, month + 1, 1) ?? isoDate(year + 1, 1, 1) ?? iso;
  }
  if (day > 1) return isoDate(year, month, day - 1) ?? iso;
  return month > 1 ? lastDay(year, month - 1) : (isoDate(year - 1, 12, 31) ?? iso);
}

function suggestDates(text: string): string {
  const years = /^(\d{4})[-–—~～至到](\d{4})$/u.exec(text);
  return years === null ? suggestDate(text) : `${years[1]}..${years[2]}`;
}

/** A date that is like what was typed: the other way round, with a day that exists, or any example. */
function suggestDate(text: string): string {
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(text);
  if (turned !== null) {
    const date =
      isoDate(Number(turned[3]), Number(turned[2]), Number(turned[1])) ??
      isoDate(Number(turned[3]), Number(turned[1]), Number(turned[2]));
    if (date !== null) return date;
  }
  const parts = /^(\d{4})(?:[-/.年]?(\d{1,2}))?/u.exec(text);
  if (parts !== null && isoDate(Number(parts[1]), 1, 1) !== null) {
    const month = Number(parts[2] ?? 0);
    return isoDate(Number(parts[1]), month, 1)?.slice(0, 7) ?? parts[1] ?? example;
  }
  return example;
}
