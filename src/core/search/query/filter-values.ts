/** What stands behind the colon of a filter, read as what it asks for. */
import { tidyPageNumber } from '../../page/facts';
import { foldString } from '../../text/fold';
import { readDates } from './date-values';
import { type FilterField, hasValues, isValues, valueNamed } from './fields';
import type { Filter, QueryProblem } from './model';
import { nearestName } from './nearest-name';
import { readPages, readPercents } from './range-values';

/** A value that cannot be read: what is wrong with it, and the value that may have been meant. */
export type BadValue = Pick<QueryProblem, 'kind' | 'suggestion'>;

/** More than a name has; longer values are cut. */
const longestValue = 200;

/** Returns the filter that a value asks for. `value` is as typed, with half-width signs. */
export function readFilter(field: FilterField, value: string): Filter | BadValue {
  const text = value.trim();
  switch (field) {
    case 'date': {
      const dates = readDates(text);
      return 'suggestion' in dates ? { kind: 'bad-date', ...dates } : { field, ...dates };
    }
    case 'quality':
    case 'confidence': {
      const percents = readPercents(text);
      return 'suggestion' in percents ? { kind: 'bad-number', ...percents } : { field, ...percents };
    }
    case 'page': {
      const pages = readPages(text, tidyPage);
      if (pages === null) return { kind: 'bad-number', suggestion: pageSuggestion(text) };
      if (pages.from === '' || pages.to === '' || comparePages(pages.from, pages.to) !== null) {
        return { field, ...pages };
      }
      const isReversed = comparePages(pages.to, pages.from) !== null;
      return { kind: 'bad-number', suggestion: isReversed ? `${pages.to}..${pages.from}` : pages.from };
    }
    case 'has': {
      const what = valueNamed(hasValues, text);
      return what === null ? badName(text, hasValues) : { field, what };
    }
    case 'is': {
      const what = valueNamed(isValues, text);
      return what === null ? badName(text, isValues) : { field, what };
    }
    default: {
      const folded = foldString(text.slice(0, longestValue)).trim();
      return folded === '' ? { kind: 'bad-value', suggestion: null } : { field, text: folded };
    }
  }
}

/** 第4版 is 4, and so is 4版. */
function tidyPage(text: string): string {
  return tidyPageNumber(text.trim().replace(/^第?(.+?)[版页]$/u, '$1')).slice(0, 12);
}

function pageSuggestion(text: string): string {
  const page = /[A-Za-z]{0,2}\d{1,3}/u.exec(text)?.[0];
  return page === undefined
    ? '1'
    : text.startsWith('<')
      ? `..${page}`
      : text.startsWith('>')
        ? `${page}..`
        : page;
}

function badName(text: string, values: Readonly<Record<string, readonly string[]>>): BadValue {
  const names = Object.values(values);
  const isHan = /\p{scx=Han}/u.test(text);
  const first = names[0]?.[isHan ? 1 : 0] ?? null;
  return { kind: 'bad-value', suggestion: nearestName(text, names.flat()) ?? first };
}

/**
 * Returns how many pages `to` stands behind `from`, both as `tidyPageNumber` writes them; null when it stands before
 * it, or when the two are not of one section (A3, B1).
 */
export function comparePages(from: string, to: string): number | null {
  if (from === to) return 0;
  const [one, other] = [from, to].map((page) => /^(\D*)(\d{1,6})$/u.exec(page));
  if (one === null || one === undefined || other === null || other === undefined) return null;
  const distance = Number(other[2]) - Number(one[2]);
  return one[1] === other[1] && distance >= 0 ? distance : null;
}
