/** Times of a chart as the interface's language writes them. */
import type { TFunction } from 'i18next';
import { barWords, monthWords } from '../search/timeline-words';
import type { TimeSpan, TimeUnit } from './time-bins';

/** A column that begins with a month (YYYY-MM) in words: the month, the year, or the years of a decade. */
export function columnWords(
  unit: TimeUnit,
  month: string,
  language: string,
  length: 'long' | 'short' = 'long',
): string {
  return barWords(unit, month, language, length);
}

/** A span of months in words, as short as it can be said: `1912`, `March 1912`, `March 1912 – 1914`. */
export function spanWords(t: TFunction<'charts'>, { from, until }: TimeSpan, language: string): string {
  const first = from.length > 4 && from.slice(5, 7) === '01' ? from.slice(0, 4) : from;
  const last = until.length > 4 && until.slice(5, 7) === '12' ? until.slice(0, 4) : until;
  const isWhole = first.length === 4 && last.length === 4;
  const [start, end] = isWhole ? [first, last] : [from, until];
  if (start === end) return boundWords(start, language);
  return t('time.between', { from: boundWords(start, language), until: boundWords(end, language) });
}

function boundWords(bound: string, language: string): string {
  return bound.length === 4 ? bound : monthWords(bound, language);
}
