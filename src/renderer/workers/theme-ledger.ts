/** Which articles carry which tags, kept in step with the library: counts are sums over it, nothing is read for them. */
import type { ArticleId, TagId } from '#core/page/ids';
import { listArticleIds } from '../db/articles';
import { db } from '../db/database';
import type { ArticleRow } from '../db/rows';
import { loadTaggedArticles, loadTaggedHighlights } from '../db/tagged';
import type { ThemeChange } from '../db/theme-changes';
import { countThemes } from '../themes/count-themes';
import type { ThemeOverview } from '../themes/theme-state';

/** From so many changed articles on all tags are read from the indexes anew: that is sooner than loading the articles. */
const manyArticles = 400;

export class ThemeLedger {
  #tagsOf = new Map<ArticleId, readonly TagId[]>();
  /** All articles as the reader reads; null when it has to be read again. */
  #order: { readonly ids: readonly ArticleId[]; readonly known: ReadonlySet<ArticleId> } | null = null;
  #highlights: readonly (readonly TagId[])[] | null = null;
  #overview: ThemeOverview | null = null;

  /** Reads which articles carry tags. */
  async load(): Promise<void> {
    this.#tagsOf = await loadTaggedArticles();
    this.#overview = null;
  }

  /** The articles with tags. */
  tagged(): ReadonlyMap<ArticleId, readonly TagId[]> {
    return this.#tagsOf;
  }

  /**
   * Follows a change. Returns the articles that were written, with their rows, null for those that are gone; null
   * when they are so many that only their tags were read.
   */
  async follow(change: ThemeChange): Promise<readonly (readonly [ArticleId, ArticleRow | null])[] | null> {
    if (change.articles.length > 0 || change.tags || change.highlights || change.sources)
      this.#overview = null;
    if (change.highlights || change.sources) this.#highlights = null;
    if (change.sources) this.#order = null;
    if (change.articles === 'all' || change.articles.length >= manyArticles) {
      this.#order = null;
      await this.load();
      return null;
    }
    const rows = await db.articles.bulkGet([...change.articles]);
    return change.articles.map((id, at) => {
      const row = rows[at];
      if (row === undefined || row.tagIds.length === 0) this.#tagsOf.delete(id);
      else this.#tagsOf.set(id, row.tagIds);
      if (this.#order !== null && this.#order.known.has(id) !== (row !== undefined)) this.#order = null;
      return [id, row ?? null] as const;
    });
  }

  async overview(): Promise<ThemeOverview> {
    if (this.#overview !== null) return this.#overview;
    this.#highlights ??= await loadTaggedHighlights();
    const [tags, articles] = await Promise.all([db.tags.toArray(), db.articles.count()]);
    const sums = countThemes(tags, this.#tagsOf.values(), this.#highlights);
    this.#overview = { ...sums, articles, untagged: articles - this.#tagsOf.size };
    return this.#overview;
  }

  /** The articles whose tags answer, as the reader reads. */
  async inOrder(answers: (tagIds: readonly TagId[]) => boolean): Promise<readonly ArticleId[]> {
    if (this.#order === null) {
      const ids = await listArticleIds({}, 'page', false);
      this.#order = { ids, known: new Set(ids) };
    }
    return this.#order.ids.filter((id) => answers(this.#tagsOf.get(id) ?? none));
  }
}

const none: readonly TagId[] = [];
