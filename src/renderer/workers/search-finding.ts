/** One query on its way to its answer: what the index knows of it, and what reading articles has settled since. */
import type { ArticleId } from '#core/page/ids';
import { printedArticleFacts } from '#core/search/article-facts';
import type { SearchDocument } from '#core/search/document';
import { evaluate } from '#core/search/index/evaluate';
import type { Candidate, Evaluation } from '#core/search/index/evaluation';
import type { BlockReader } from '#core/search/index/segment-format';
import { matches } from '#core/search/query/matches';
import type { Query, QueryNode } from '#core/search/query/model';
import { rerankWindow } from '#core/search/rank';
import type { BroadsheetDatabase } from '../db/database';
import type { FacetChoices, SearchOrder } from '../search/search-state';
import { breathe } from './breathe';
import { documentOf, type ReadArticle, readArticles } from './search-articles';
import type { SearchMarks } from './search-marks';
import type { Scene } from './search-scene';
import type { CheckedArticle, SearchTexts } from './search-texts';

/** Articles read at a time: a screen of the first hits, more of them, the most while none is found, and to count all. */
const readAtATime = { screen: 12, hits: 24, none: 96, count: 150 } as const;

/** Articles that were read are held, up to so many: the next question is often about the same. */
const mostHeld = 600;

export class Finding {
  readonly query: Query;
  readonly scene: Scene;
  readonly #db: BroadsheetDatabase;
  readonly #marks: SearchMarks;
  readonly #evaluation: Evaluation;
  readonly #read = new Map<ArticleId, ReadArticle | null>();
  /** What of them is checked; what was read for other queries of the same moment is in `#texts`. */
  readonly #checked = new Map<ArticleId, CheckedArticle>();
  readonly #texts: SearchTexts;
  /** True: what is shown is checked as well as what it is folded to. */
  readonly #needsShown: boolean;
  /** Articles whose text has been read and answers. */
  readonly #confirmed = new Set<ArticleId>();

  private constructor(
    db: BroadsheetDatabase,
    query: Query,
    scene: Scene,
    marks: SearchMarks,
    texts: SearchTexts,
    evaluation: Evaluation,
  ) {
    this.#db = db;
    this.query = query;
    this.scene = scene;
    this.#marks = marks;
    this.#texts = texts;
    this.#needsShown = !query.exact && query.root !== null && hasExpression(query.root);
    this.#evaluation = evaluation;
  }

  /** Asks the index. Rejects with `BlockGone` when the scene is over. */
  static async begin(
    db: BroadsheetDatabase,
    query: Query,
    choices: FacetChoices,
    scene: Scene,
    marks: SearchMarks,
    reader: BlockReader,
    texts: SearchTexts,
  ): Promise<Finding> {
    const evaluation = await evaluate({
      segments: [...scene.segments, ...scene.old.map(({ segment }) => segment)],
      reader,
      query,
      choices,
      marks: marks.table,
      names: scene.names,
    });
    const outdated = new Map(scene.old.map(({ segment, filed }) => [segment, filed]));
    for (const { segment, lower, upper, live } of evaluation.results) {
      const filed = outdated.get(segment);
      // By other rules, or from before a change: nothing is certain.
      if (filed !== undefined || !scene.isCurrent) lower.words.fill(0);
      if (filed !== undefined) {
        upper.subtract(filed);
        live.subtract(filed);
      }
    }
    return new Finding(db, query, scene, marks, texts, evaluation);
  }

  /** How many answer; not exact: at least so many. */
  get count(): { readonly total: number; readonly isExact: boolean } {
    const { total, isExact } = this.#evaluation.count();
    return { total, isExact: isExact && this.scene.pending === 0 && this.scene.hasMarks };
  }

  get searched(): number {
    return this.#evaluation.results.reduce((sum, { live }) => sum + live.count(), 0);
  }

  facets(): ReturnType<Evaluation['facets']> {
    return this.#evaluation.facets();
  }

  histogram(): ReturnType<Evaluation['histogram']> {
    return this.#evaluation.histogram();
  }

  /** Every article that answers, once all is settled. */
  ids(order: SearchOrder): readonly ArticleId[] {
    return this.#evaluation.ids(order);
  }

  /**
   * Returns the first articles in order, each checked on its text as it is now; fewer than `most` when `isTimeUp` says
   * so and there is one. Null when `isWanted` says no.
   */
  async first(
    order: SearchOrder,
    most: number,
    isTimeUp: () => boolean,
    isWanted: () => boolean,
  ): Promise<readonly Candidate[] | null> {
    // The first ones are put in order by their text, always as many, so that asking for more does not move them.
    const wanted = order === 'relevance' ? Math.max(most, rerankWindow) : most;
    let ahead = wanted;
    for (;;) {
      const list = this.#evaluation.candidates(order, ahead);
      const open = list.filter(({ id }) => !this.#confirmed.has(id));
      let refused = 0;
      for (let at = 0; at < open.length; ) {
        const { screen, hits, none } = readAtATime;
        const some = this.#confirmed.size > 0 ? hits : Math.max(screen, Math.min(at, none));
        refused += await this.#settle(open.slice(at, at + some));
        at += some;
        if (!isWanted()) return null;
        if (isTimeUp() && list.some(({ id }) => this.#confirmed.has(id))) break;
      }
      const found = list.filter(({ id }) => this.#confirmed.has(id)).slice(0, wanted);
      const isAll = refused === 0 || list.length < ahead;
      if (found.length >= wanted || isAll || (isTimeUp() && found.length > 0)) {
        return (order === 'relevance' ? this.#rerank(found) : found).slice(0, most);
      }
      // Many that may answer do not: more of them are looked at in one go.
      ahead = wanted + Math.min(ahead, 400);
    }
  }

  /** Reads what has to be read until counts are exact; false when `isWanted` says no. */
  async settleAll(facets: boolean, isWanted: () => boolean): Promise<boolean> {
    for (;;) {
      const open = this.#evaluation.unsettled(readAtATime.count, facets);
      if (open.length === 0) return true;
      await this.#settle(open);
      await breathe();
      if (!isWanted()) return false;
    }
  }

  /** The articles as they were read. */
  async articles(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ReadArticle>> {
    const found = new Map<ArticleId, ReadArticle>();
    const missing: ArticleId[] = [];
    for (const id of ids) {
      const article = this.#read.get(id);
      if (article === undefined) missing.push(id);
      else if (article !== null) found.set(id, article);
    }
    if (missing.length === 0) return found;
    const read = await readArticles(this.#db, missing);
    if (this.#read.size + missing.length > mostHeld) {
      this.#read.clear();
      this.#checked.clear();
    }
    for (const id of missing) {
      const article = read.get(id);
      this.#read.set(id, article ?? null);
      if (article !== undefined) found.set(id, article);
    }
    return found;
  }

  #rerank(found: readonly Candidate[]): readonly Candidate[] {
    return this.#evaluation.rerank(found, (id) => this.#known(id)?.document ?? null);
  }

  /** What of an article is checked, where it was read. */
  #known(id: ArticleId): CheckedArticle | null {
    return this.#texts.get(id, this.query.exact) ?? this.#checked.get(id) ?? null;
  }

  /** What is shown of an article that was read. */
  #shown(id: ArticleId): SearchDocument | null {
    const known = this.#texts.get(id, true)?.document;
    if (known !== undefined) return known;
    const article = this.#read.get(id);
    return article == null ? null : this.#take(article, true).document;
  }

  #take(article: ReadArticle, exact: boolean): CheckedArticle {
    const { row } = article;
    const checked: CheckedArticle = {
      document: documentOf(article, this.#marks.texts(row.id), exact),
      facts: { ...printedArticleFacts(row), ...this.#marks.facts(row.id) },
    };
    this.#texts.put(row.id, exact, checked);
    return checked;
  }

  /** Reads articles and says of each whether it answers; returns how many do not. */
  async #settle(candidates: readonly Candidate[]): Promise<number> {
    const { query } = this;
    const unread = candidates.filter(
      ({ id }) =>
        this.#known(id) === null ||
        (this.#needsShown && this.#texts.get(id, true) === undefined && !this.#read.has(id)),
    );
    const read = await this.articles(unread.map(({ id }) => id));
    let refused = 0;
    for (const candidate of candidates) {
      const { id } = candidate;
      const article = read.get(id);
      if (article !== undefined && this.#known(id) === null)
        this.#checked.set(id, this.#take(article, query.exact));
      const known = this.#known(id);
      const isFound =
        known !== null &&
        matches(known.document, known.facts, query, this.scene.names, () =>
          query.exact ? known.document : (this.#shown(id) ?? known.document),
        );
      if (isFound) this.#confirmed.add(id);
      else {
        refused += 1;
        this.#confirmed.delete(id);
      }
      this.#evaluation.settle(candidate, isFound);
    }
    return refused;
  }
}

/** True when a regular expression is part of it. */
function hasExpression(node: QueryNode): boolean {
  switch (node.kind) {
    case 'regex':
      return true;
    case 'and':
    case 'or':
      return node.children.some(hasExpression);
    case 'not':
      return hasExpression(node.child);
    default:
      return false;
  }
}
