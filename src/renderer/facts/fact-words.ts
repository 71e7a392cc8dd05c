/** Facts as they are read: dates in the interface's language, page numbers with their word. */
import type { TFunction } from 'i18next';
import { parseIsoDate } from '#core/base/calendar';
import type { FactField, ShownFacts } from '#core/page/facts';
import { dateLanguage } from '../ui/format';

/** A date (YYYY-MM-DD) as it is written; anything else as it is. */
export function dateWords(date: string, language: string): string {
  const name = `${language} ${date}`;
  const last = written.get(name);
  if (last !== undefined) return last;
  if (parseIsoDate(date) === null) return date;
  if (written.size >= mostWritten) written.clear();
  const words = formatterOf(language).format(Date.parse(`${date}T00:00:00Z`));
  written.set(name, words);
  return words;
}

/** Dates that are kept as they are written: the rows of a list are mostly of few days. */
const mostWritten = 2_000;
const written = new Map<string, string>();

/** Made once for each language: lists write a date in every row. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: string): Intl.DateTimeFormat {
  const known = formatters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(dateLanguage(language), { dateStyle: 'long', timeZone: 'UTC' });
  formatters.set(language, made);
  return made;
}

/** The value of a fact in words: `2 April 2031`, `Page 5`. */
export function factWords(t: TFunction<'facts'>, field: FactField, value: string, language: string): string {
  if (value === '') return '';
  if (field === 'date') return dateWords(value, language);
  return field === 'page' ? t('pageNumber', { page: value }) : value;
}

/** What lists say of where an article was printed: newspaper, date, page; '' where nothing is known. */
export function placeWords(t: TFunction<'facts'>, facts: ShownFacts, language: string): string {
  return (['paper', 'date', 'page', 'section', 'edition'] as const)
    .slice(0, 3)
    .map((field) => factWords(t, field, facts[field], language))
    .filter((words) => words !== '')
    .join(' · ');
}

/** All that is known of where an article was printed. */
export function allFactWords(t: TFunction<'facts'>, facts: ShownFacts, language: string): readonly string[] {
  return (['paper', 'edition', 'date', 'page', 'section'] as const)
    .map((field) => factWords(t, field, facts[field], language))
    .filter((words) => words !== '');
}
