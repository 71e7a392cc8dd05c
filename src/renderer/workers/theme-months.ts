/** Of which month each article is, and the counts by month and theme, kept in step by `write`. */
import type { ArticleId, TagId } from '#core/page/ids';
import { loadArticleMonths } from '../db/article-months';
import type { ArticleRow } from '../db/rows';
import { MonthCounts, monthOf, noMonth } from '../themes/month-counts';
import type { ThemePlaces } from '../themes/theme-places';

export class ThemeMonths {
  readonly #monthOf = new Map<ArticleId, number>();
  #counts: MonthCounts;

  private constructor(places: ThemePlaces) {
    this.#counts = new MonthCounts(places);
  }

  /** Reads the index of dates and counts. */
  static async load(
    places: ThemePlaces,
    tagsOf: ReadonlyMap<ArticleId, readonly TagId[]>,
  ): Promise<ThemeMonths> {
    const made = new ThemeMonths(places);
    const { months, undated } = await loadArticleMonths();
    for (const id of undated) made.#monthOf.set(id, noMonth);
    for (const { period, ids } of months) {
      const month = monthOf(`${period}-01`);
      for (const id of ids) made.#monthOf.set(id, month);
    }
    made.recount(places, tagsOf);
    return made;
  }

  get counts(): MonthCounts {
    return this.#counts;
  }

  /** Counts anew, by another tree of tags. */
  recount(places: ThemePlaces, tagsOf: ReadonlyMap<ArticleId, readonly TagId[]>): void {
    this.#counts = new MonthCounts(places);
    for (const [id, month] of this.#monthOf) this.#counts.add(tagsOf.get(id) ?? [], month);
  }

  /** An article that had the tags `before` was written, or is gone. */
  write(id: ArticleId, before: readonly TagId[], row: ArticleRow | undefined): void {
    const month = this.#monthOf.get(id);
    if (month !== undefined) this.#counts.take(before, month);
    if (row === undefined) {
      this.#monthOf.delete(id);
      return;
    }
    const next = monthOf(row.facts.date);
    this.#monthOf.set(id, next);
    this.#counts.add(row.tagIds, next);
  }
}
