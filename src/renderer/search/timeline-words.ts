/** Months, years and spans of days as the interface's language writes them. */
import type { TFunction } from 'i18next';
import { dateWords } from '../facts/fact-words';
import { dateLanguage } from '../ui/format';
import { type DaySpan, shortSpan, type TimelineUnit } from './timeline';

/** Made once for each language and length: a chart writes a month at every bar. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A month (YYYY-MM) in words, as in `March 1912`; `short`: `Mar 1912`. */
export function monthWords(month: string, language: string, length: 'long' | 'short' = 'long'): string {
  const key = `${language} ${length}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(dateLanguage(language), { year: 'numeric', month: length, timeZone: 'UTC' });
  formats.set(key, format);
  const at = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(at) ? month : format.format(at);
}

/** What a bar that begins with a month is called: the month, the year, or `1910–1919`. */
export function barWords(
  unit: TimelineUnit,
  month: string,
  language: string,
  length: 'long' | 'short' = 'long',
): string {
  const year = Number(month.slice(0, 4));
  if (unit === 'month') return monthWords(month, language, length);
  return unit === 'year' ? String(year) : `${year}–${year + 9}`;
}

/** A day, a month or a year as it is written. */
export function boundWords(bound: string, language: string): string {
  return bound.length === 7 ? monthWords(bound, language) : dateWords(bound, language);
}

/** A span of days in words, as short as it can be said: `1912`, `March 1912 – 1914`, `until 3 May 1912`. */
export function spanWords(t: TFunction<'results'>, span: DaySpan, language: string): string {
  const { from, to } = shortSpan(span);
  const [first, last] = [boundWords(from, language), boundWords(to, language)];
  if (from === to) return first;
  if (from === '') return t('timeline.until', { day: last });
  return to === '' ? t('timeline.from', { day: first }) : t('timeline.between', { from: first, to: last });
}
