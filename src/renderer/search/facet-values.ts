/** What a facet shows: the values with the most articles, those that are chosen among them, in an order that reads well. */
import type { FacetChoices, FacetCount, FacetName, Facets } from './search-state';

/** Values shown before "more", unless hardly more than these are all: then all are. */
export const firstValues = 6;
const hardlyMore = 2;

/** Facets in the order they are shown; months only of the years that were chosen. */
export function facetsToShow(choices: FacetChoices): readonly FacetName[] {
  const hasYear = (choices.year?.length ?? 0) > 0 || (choices.month?.length ?? 0) > 0;
  return [
    'paper',
    'year',
    ...(hasYear ? (['month'] as const) : []),
    'page',
    'author',
    'tag',
    'quality',
    'source',
  ];
}

/** Returns a facet's values; what was chosen and has no article now is among them, with 0. */
export function valuesOf(
  facets: Facets | null,
  choices: FacetChoices,
  facet: FacetName,
): readonly FacetCount[] {
  const counted = facets?.[facet] ?? [];
  const known = new Set(counted.map(({ value }) => value));
  const missing = (choices[facet] ?? []).filter((value) => !known.has(value));
  return [...counted, ...missing.map((value) => ({ value, label: value, count: 0 }))];
}

/**
 * Returns the values to show before "more": those with the most articles and all that are chosen. Times, pages and
 * qualities stand in their own order, all others by their number of articles.
 */
export function firstOf(
  facet: FacetName,
  values: readonly FacetCount[],
  chosen: ReadonlySet<string>,
): readonly FacetCount[] {
  const byCount = [...values].sort((one, other) => other.count - one.count);
  // A year has twelve months: they stand as a whole.
  const isShort = values.length <= firstValues + hardlyMore || (facet === 'month' && values.length <= 12);
  const most = new Set(byCount.slice(0, isShort ? values.length : firstValues).map(({ value }) => value));
  return inOrder(
    facet,
    byCount.filter(({ value }) => most.has(value) || chosen.has(value)),
  );
}

/** Returns all values in the order in which one looks for one of them; those without come last. */
export function inOrder(facet: FacetName, values: readonly FacetCount[]): readonly FacetCount[] {
  const compare = ownOrder[facet];
  return [...values].sort(
    (one, other) =>
      Number(one.value === '') - Number(other.value === '') ||
      (compare === undefined ? other.count - one.count : compare(one.value, other.value)),
  );
}

const qualities: readonly string[] = ['clean', 'marked', 'poor'];
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const pages = new Intl.Collator('en', { numeric: true });

const ownOrder: Partial<Readonly<Record<FacetName, (one: string, other: string) => number>>> = {
  year: byText,
  month: byText,
  page: pages.compare,
  quality: (one, other) => qualities.indexOf(one) - qualities.indexOf(other),
};
