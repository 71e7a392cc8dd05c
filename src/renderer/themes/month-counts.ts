/**
 * How many articles there are of each month, and how many of each theme; kept while articles change. Adding and taking
 * away in any order gives what counting everything anew would.
 */
import type { TagId } from '#core/page/ids';
import type { ThemePlaces } from './theme-places';

/** The month of articles without a date. */
export const noMonth = -1;

/** Returns the number of a date's month, from year 0; `noMonth` for a date that is none. */
export function monthOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return date.length < 7 || !Number.isInteger(year) || !(month >= 1 && month <= 12)
    ? noMonth
    : year * 12 + month - 1;
}

/** Months with how many articles each has, two numbers each, in order; without those that have none. */
export interface MonthSeries {
  readonly months: Int32Array;
  /** Articles without a date. */
  readonly undated: number;
}

export class MonthCounts {
  readonly #places: ThemePlaces;
  readonly #all = new Map<number, number>();
  /** By the place of the theme. */
  readonly #ofThemes = new Map<number, Map<number, number>>();

  constructor(places: ThemePlaces) {
    this.#places = places;
  }

  /** There is one more article of the month, with these tags. */
  add(tagIds: readonly TagId[], month: number): void {
    this.#change(tagIds, month, 1);
  }

  /** An article of the month with these tags is gone. */
  take(tagIds: readonly TagId[], month: number): void {
    this.#change(tagIds, month, -1);
  }

  /** All articles by month. */
  all(): MonthSeries {
    return seriesOf(this.#all);
  }

  /** The articles of a theme, subthemes included, by month. */
  ofTheme(place: number): MonthSeries {
    return seriesOf(this.#ofThemes.get(place) ?? none);
  }

  #change(tagIds: readonly TagId[], month: number, by: 1 | -1): void {
    change(this.#all, month, by);
    if (tagIds.length === 0) return;
    for (const theme of this.#places.themesOf(this.#places.placesOf(tagIds))) {
      let months = this.#ofThemes.get(theme);
      if (months === undefined) {
        months = new Map();
        this.#ofThemes.set(theme, months);
      }
      change(months, month, by);
    }
  }
}

const none: ReadonlyMap<number, number> = new Map();

function change(counts: Map<number, number>, month: number, by: number): void {
  const next = (counts.get(month) ?? 0) + by;
  if (next === 0) counts.delete(month);
  else counts.set(month, next);
}

function seriesOf(counts: ReadonlyMap<number, number>): MonthSeries {
  const dated = [...counts.keys()].filter((month) => month !== noMonth).sort((a, b) => a - b);
  const months = new Int32Array(dated.length * 2);
  for (const [at, month] of dated.entries()) months.set([month, counts.get(month) ?? 0], at * 2);
  return { months, undated: counts.get(noMonth) ?? 0 };
}
