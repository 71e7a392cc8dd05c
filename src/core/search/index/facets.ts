/** How many of a set of articles have each value of a facet. */
import { assertNever } from '../../base/assert';
import { qualityWord } from '../../reflow/quality-word';
import type { Bitset } from './bitset';
import { type FacetName, monthOf, yearOf } from './choices';
import type { MarkTable } from './marks';
import type { Segment } from './segment';

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export interface MonthCount {
  /** YYYY-MM; '' for those without a date. */
  readonly month: string;
  /** Articles that answer, whatever span was chosen. */
  readonly count: number;
  /** All articles of that month. */
  readonly all: number;
}

/** Counts of values over several segments. */
export type Counts = Map<string, number>;

/** Adds how many of the articles have each value of a facet. */
export function countFacet(
  facet: FacetName,
  segment: Segment,
  articles: Bitset,
  marks: MarkTable,
  counts: Counts,
): void {
  const { columns } = segment;
  switch (facet) {
    case 'paper':
    case 'page':
    case 'source': {
      const { values, of } = columns.text[facet];
      const numbers = new Uint32Array(values.length);
      articles.each((document) => {
        const value = of[document] ?? 0;
        numbers[value] = (numbers[value] ?? 0) + 1;
      });
      values.forEach((value, index) => {
        add(counts, value, numbers[index] ?? 0);
      });
      return;
    }
    case 'year':
      countDates(segment, articles, 10_000, yearOf, counts);
      return;
    case 'month':
      countDates(segment, articles, 100, monthOf, counts);
      return;
    case 'quality': {
      const numbers = new Uint32Array(101);
      articles.each((document) => {
        const quality = columns.quality[document] ?? 0;
        numbers[quality] = (numbers[quality] ?? 0) + 1;
      });
      numbers.forEach((count, quality) => {
        add(counts, qualityWord(quality / 100), count);
      });
      return;
    }
    case 'tag': {
      for (const tag of marks.tags()) {
        add(counts, tag, marks.bits(segment, `tag ${tag}`).copy().intersect(articles).count());
      }
      add(counts, '', articles.copy().subtract(marks.bits(segment, 'tag')).count());
      return;
    }
    case 'author':
      countAuthors(segment, articles, counts);
      return;
    default:
      assertNever(facet);
  }
}

function countAuthors(segment: Segment, articles: Bitset, counts: Counts): void {
  const { authors, authorStart, authorOf } = segment.columns;
  const numbers = new Uint32Array(authors.length);
  let none = 0;
  articles.each((document) => {
    const end = authorStart[document + 1] ?? 0;
    let at = authorStart[document] ?? 0;
    if (at === end) none += 1;
    for (; at < end; at += 1) {
      const author = authorOf[at] ?? 0;
      numbers[author] = (numbers[author] ?? 0) + 1;
    }
  });
  authors.forEach((name, index) => {
    add(counts, name, numbers[index] ?? 0);
  });
  add(counts, '', none);
}

/** Adds how many of the articles are of each year or month: dates divided by `unit`. */
export function countDates(
  segment: Segment,
  articles: Bitset,
  unit: number,
  nameOf: (date: number) => string,
  counts: Counts,
): void {
  const numbers = new Map<number, number>();
  let last = -1;
  let run = 0;
  const flush = () => {
    if (run > 0) numbers.set(last, (numbers.get(last) ?? 0) + run);
    run = 0;
  };
  articles.each((document) => {
    const period = Math.floor((segment.columns.date[document] ?? 0) / unit);
    if (period !== last) {
      flush();
      last = period;
    }
    run += 1;
  });
  flush();
  for (const [period, count] of numbers) add(counts, nameOf(period * unit), count);
}

function add(counts: Counts, value: string, count: number): void {
  if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
}

/** Returns counts as a facet lists them: years and months in order, other values with the most articles first. */
export function listed(facet: FacetName, counts: Counts): readonly ValueCount[] {
  const list = Array.from(counts, ([value, count]): ValueCount => ({ value, count }));
  const byValue = (one: ValueCount, other: ValueCount) =>
    one.value < other.value ? -1 : one.value > other.value ? 1 : 0;
  return facet === 'year' || facet === 'month'
    ? list.sort(byValue)
    : list.sort((one, other) => other.count - one.count || byValue(one, other));
}

/** Returns the months that have any articles at all, in order, after those without a date. */
export function monthsOf(counts: Counts, all: Counts): readonly MonthCount[] {
  return [...all.keys()]
    .sort()
    .map((month) => ({ month, count: counts.get(month) ?? 0, all: all.get(month) ?? 0 }));
}
