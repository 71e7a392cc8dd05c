/**
 * Which articles carry which tags, of which month they are, and what that adds up to; kept in step with the library:
 * a change takes away what an article was and adds what it is now, and nothing else is read or counted again.
 */
import type { ArticleId, HighlightId, TagId } from '#core/page/ids';
import { listArticleIds } from '../db/articles';
import { db } from '../db/database';
import type { ArticleRow } from '../db/rows';
import type { TagPlace } from '../db/tag-tree';
import { loadHighlightTags, loadTaggedArticles, loadTaggedHighlights } from '../db/tagged';
import type { ThemeChange } from '../db/theme-changes';
import { CarrierCounts } from '../themes/carrier-counts';
import { type ThemeCount, themeCounts } from '../themes/count-themes';
import { ThemePlaces } from '../themes/theme-places';
import { ThemeMonths } from './theme-months';

/** From so many changed articles on all tags are read from the indexes anew: that is sooner than loading the articles. */
const manyArticles = 400;

export class ThemeLedger {
  #tags: readonly TagPlace[] = [];
  #places = new ThemePlaces([]);
  #tagsOf = new Map<ArticleId, readonly TagId[]>();
  #articles = new CarrierCounts(this.#places);
  /** Null until highlights are first asked for. */
  #highlightsOf: Map<HighlightId, readonly TagId[]> | null = null;
  #highlights = new CarrierCounts(this.#places);
  /** Null until time is first asked for. */
  #months: ThemeMonths | null = null;
  /** All articles as the reader reads; null when it has to be read again. */
  #order: { readonly ids: readonly ArticleId[]; readonly known: ReadonlySet<ArticleId> } | null = null;

  /** Reads which articles carry tags, and counts. */
  async load(): Promise<void> {
    const [tags, tagsOf] = await Promise.all([db.tags.toArray(), loadTaggedArticles()]);
    this.#tags = tags;
    this.#tagsOf = tagsOf;
    this.#recount();
  }

  /** The articles with tags. */
  tagged(): ReadonlyMap<ArticleId, readonly TagId[]> {
    return this.#tagsOf;
  }

  tagsOf(id: ArticleId): readonly TagId[] {
    return this.#tagsOf.get(id) ?? none;
  }

  /** The tags, in the order of places. */
  places(): ThemePlaces {
    return this.#places;
  }

  /**
   * Follows changes in the order of their commits. Returns the articles that were written, with their rows, null for
   * those that are gone; null when they are so many that only their tags were read.
   */
  async follow(
    changes: readonly ThemeChange[],
  ): Promise<readonly (readonly [ArticleId, ArticleRow | null])[] | null> {
    if (changes.some(({ sources }) => sources)) {
      this.#order = null;
      this.#highlightsOf = null;
    }
    await this.#followTags(changes);
    await this.#followHighlights(changes);
    const written = keysOf(changes.map(({ articles }) => articles));
    if (written === 'all' || written.length >= manyArticles) {
      this.#order = null;
      this.#months = null;
      await this.load();
      return null;
    }
    const rows = await db.articles.bulkGet([...written]);
    return written.map((id, at) => {
      const row = rows[at];
      this.#write(id, row);
      return [id, row ?? null] as const;
    });
  }

  /** How much carries each tag. */
  async counts(): Promise<readonly ThemeCount[]> {
    if (this.#highlightsOf === null) {
      this.#highlightsOf = await loadTaggedHighlights();
      this.#highlights = this.#countHighlights();
    }
    return themeCounts(this.#places.ids, this.#articles, this.#highlights);
  }

  /** How many of some articles carry each tag: one pass over them, and nothing is read. */
  countsAmong(ids: readonly ArticleId[]): ReadonlyMap<TagId, number> {
    const counts = new Map<TagId, number>();
    for (const id of ids) {
      for (const tag of this.tagsOf(id)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return counts;
  }

  /** Two tags that articles carry, as `CarrierCounts.pairs`. */
  pairs(): Int32Array {
    return this.#articles.pairs();
  }

  /** The places of the themes that most articles have, subthemes included. */
  largest(most: number): readonly number[] {
    const { below } = this.#articles;
    return [...below.keys()]
      .filter((place) => (below[place] ?? 0) > 0)
      .sort((a, b) => (below[b] ?? 0) - (below[a] ?? 0) || a - b)
      .slice(0, most);
  }

  /** The articles by month. */
  async months(): Promise<ThemeMonths> {
    this.#months ??= await ThemeMonths.load(this.#places, this.#tagsOf);
    return this.#months;
  }

  /** The articles whose tags answer, as the reader reads. */
  async inOrder(answers: (tagIds: readonly TagId[]) => boolean): Promise<readonly ArticleId[]> {
    if (this.#order === null) {
      const ids = await listArticleIds({}, 'page', false);
      this.#order = { ids, known: new Set(ids) };
    }
    return this.#order.ids.filter((id) => answers(this.tagsOf(id)));
  }

  #write(id: ArticleId, row: ArticleRow | undefined): void {
    const before = this.tagsOf(id);
    const after = row?.tagIds ?? none;
    this.#articles.take(before);
    this.#articles.add(after);
    if (after.length === 0) this.#tagsOf.delete(id);
    else this.#tagsOf.set(id, after);
    this.#months?.write(id, before, row);
    if (this.#order !== null && this.#order.known.has(id) !== (row !== undefined)) this.#order = null;
  }

  /** Every tagging writes a tag's row, but only another tree is counted anew. */
  async #followTags(changes: readonly ThemeChange[]): Promise<void> {
    const written = keysOf(changes.map(({ tags }) => tags));
    if (written.length === 0) return;
    if (written !== 'all') {
      const rows = await db.tags.bulkGet([...written]);
      const known = new Map(this.#tags.map((tag) => [tag.id, tag]));
      const isSame = written.every((id, at) => isSamePlace(known.get(id), rows[at]));
      if (isSame) return;
    }
    this.#tags = await db.tags.toArray();
    this.#recount();
  }

  async #followHighlights(changes: readonly ThemeChange[]): Promise<void> {
    const written = keysOf(changes.map(({ highlights }) => highlights));
    if (this.#highlightsOf === null || written.length === 0) return;
    if (written === 'all' || written.length >= manyArticles) {
      this.#highlightsOf = null;
      return;
    }
    for (const [id, tagIds] of await loadHighlightTags(written)) {
      this.#highlights.take(this.#highlightsOf.get(id) ?? none);
      this.#highlights.add(tagIds);
      if (tagIds.length === 0) this.#highlightsOf.delete(id);
      else this.#highlightsOf.set(id, tagIds);
    }
  }

  #recount(): void {
    this.#places = new ThemePlaces(this.#tags);
    this.#articles = new CarrierCounts(this.#places);
    for (const tagIds of this.#tagsOf.values()) this.#articles.add(tagIds);
    this.#highlights = this.#countHighlights();
    this.#months?.recount(this.#places, this.#tagsOf);
  }

  #countHighlights(): CarrierCounts {
    const counts = new CarrierCounts(this.#places);
    for (const tagIds of this.#highlightsOf?.values() ?? []) counts.add(tagIds);
    return counts;
  }
}

const none: readonly TagId[] = [];

function keysOf<T>(lists: readonly (readonly T[] | 'all')[]): readonly T[] | 'all' {
  const keys = new Set<T>();
  for (const list of lists) {
    if (list === 'all') return 'all';
    for (const key of list) keys.add(key);
  }
  return [...keys];
}

function isSamePlace(one: TagPlace | undefined, other: TagPlace | undefined): boolean {
  return one?.id === other?.id && one?.parentIds.join() === other?.parentIds.join();
}
