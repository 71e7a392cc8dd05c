/**
 * The search worker's work. It keeps the library's documents in memory, answers queries from them at any time,
 * follows every change of the database, and in what time is left indexes documents.
 */
import type { ArticleId } from '#core/page/ids';
import { searchFields } from '#core/search/document';
import { parseQuery } from '#core/search/query';
import { compareRanked, type RankedDocument } from '#core/search/rank';
import { searchShard, searchShards } from '#core/search/search';
import type { BroadsheetDatabase } from '../db/database';
import { type ChangedArticles, onChanges } from '../db/search-changes';
import type {
  IndexProgress,
  SearchAnswer,
  SearchHit,
  SearchRequest,
  SearchService,
  SearchSuggestion,
} from '../search/search-state';
import { loadDocuments, loadHits } from './search-documents';
import { SearchLibrary } from './search-library';

/** Work is done in slices, so that a query never waits longer than one of them. */
const slice = { documents: 60, indexed: 60, hits: 30, searchMs: 12 } as const;

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 200;

export class SearchEngine implements SearchService {
  readonly #db: BroadsheetDatabase;
  readonly #library: SearchLibrary;
  readonly #now: () => number;
  /** Articles to read, in order; those the library does not know yet come first. */
  readonly #unread = new Set<ArticleId>();
  /** Articles from stored shards, to be compared with the library when there is time. */
  readonly #unchecked = new Set<ArticleId>();
  readonly #listeners = new Set<(progress: IndexProgress) => void>();
  readonly #stopFollowing: () => void;
  /** Null until it is known: nothing is said before. */
  #articles: number | null = null;
  #revision = 0;
  /** The text asked for last: an answer to another is not finished. */
  #asked = '';
  #toldAt = 0;
  #isClosed = false;
  #wake: (() => void) | null = null;
  /** Changes that were committed and are not looked at yet. */
  #changes: (() => Promise<ChangedArticles>)[] = [];

  constructor(db: BroadsheetDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
    this.#library = new SearchLibrary();
    this.#stopFollowing = onChanges(db, (changed) => {
      this.#changes.push(changed);
      this.#wake?.();
    });
  }

  /** Works until `close`. Rejects when the database fails. */
  async run(): Promise<void> {
    this.#articles = await this.#db.articles.count();
    this.#tell();
    await this.#compare();
    for (const id of this.#library.ids()) this.#unchecked.add(id);
    while (!this.#isClosed) {
      const didSomething = (await this.#follow()) || (await this.#read()) || this.#index();
      if (didSomething) await pause();
      else await this.#sleep();
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#stopFollowing();
    this.#wake?.();
  }

  async search({ text, limit }: SearchRequest): Promise<SearchAnswer | null> {
    return this.#answer(text, limit);
  }

  async complete({ text, limit }: SearchRequest): Promise<SearchAnswer | null> {
    return this.#answer(text, limit);
  }

  async findAll({ text }: SearchRequest): Promise<readonly ArticleId[]> {
    return searchShards(this.#library.shards(), parseQuery(text)).map(({ document }) => document.id);
  }

  async count(request: SearchRequest): Promise<number> {
    return (await this.findAll(request)).length;
  }

  async suggest(): Promise<readonly SearchSuggestion[]> {
    return [];
  }

  async #answer(text: string, limit: number): Promise<SearchAnswer | null> {
    this.#asked = text;
    const query = parseQuery(text);
    const articlesSearched = this.#library.size;
    const ranked: RankedDocument[] = [];
    if (query.terms.length > 0) {
      let since = this.#now();
      for (const shard of this.#library.shards()) {
        for (const document of searchShard(shard, query)) ranked.push(document);
        if (this.#now() - since < slice.searchMs) continue;
        await pause();
        if (text !== this.#asked) return null;
        since = this.#now();
      }
    }
    ranked.sort(compareRanked);
    const hits: SearchHit[] = [];
    const wanted = Math.min(limit, ranked.length);
    for (let start = 0; start < wanted; start += slice.hits) {
      const some = ranked.slice(start, Math.min(start + slice.hits, wanted));
      hits.push(...(await loadHits(this.#db, some, query)));
      if (text !== this.#asked) return null;
    }
    // What has just gone from the library is not counted.
    return {
      hits,
      total: ranked.length - (wanted - hits.length),
      isExact: true,
      articlesSearched,
      fieldsSearched: searchFields,
      pending: Math.max(0, (this.#articles ?? 0) - articlesSearched),
      problems: [],
      facets: null,
      histogram: null,
    };
  }

  async watch(listener: (progress: IndexProgress) => void): Promise<void> {
    this.#listeners.add(listener);
    const progress = this.#progress();
    if (progress !== null) listener(progress);
  }

  /** Looks at what was committed since the last time. */
  async #follow(): Promise<boolean> {
    const changes = this.#changes;
    if (changes.length === 0) return false;
    this.#changes = [];
    const changed = await Promise.all(changes.map((change) => change()));
    if (changed.includes('all')) await this.#compare();
    for (const ids of changed) {
      if (ids === 'all') for (const id of this.#library.ids()) this.#unchecked.add(id);
      else for (const id of ids) this.#unread.add(id);
    }
    this.#articles = await this.#db.articles.count();
    return true;
  }

  /** Finds out which articles are new and which are gone. */
  async #compare(): Promise<void> {
    const present = new Set(await this.#db.articles.toCollection().primaryKeys());
    for (const id of this.#library.ids()) if (!present.has(id)) this.#changeMade(this.#library.delete(id));
    for (const id of present) if (!this.#library.has(id)) this.#unread.add(id);
    this.#articles = present.size;
    this.#tell();
  }

  /** Reads some articles again; what is the same stays as it is. */
  async #read(): Promise<boolean> {
    const from = this.#unread.size > 0 ? this.#unread : this.#unchecked;
    const ids = [...take(from, slice.documents)];
    if (ids.length === 0) return false;
    const missing = new Set(ids);
    for (const document of await loadDocuments(this.#db, ids)) {
      missing.delete(document.id);
      this.#changeMade(this.#library.put(document));
    }
    for (const id of missing) this.#changeMade(this.#library.delete(id));
    if (this.#unread.size === 0) this.#tell();
    else this.#tellSometimes();
    return true;
  }

  #index(): boolean {
    return this.#library.indexSome(slice.indexed);
  }

  /** Until something is committed. */
  async #sleep(): Promise<void> {
    if (this.#changes.length > 0 || this.#isClosed) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#wake = null;
  }

  #changeMade(isChange: boolean): void {
    if (isChange) this.#revision += 1;
  }

  #progress(): IndexProgress | null {
    const articles = this.#articles;
    if (articles === null) return null;
    const searchable = this.#library.size;
    return { articles, searchable, pending: Math.max(0, articles - searchable), revision: this.#revision };
  }

  #tellSometimes(): void {
    if (this.#now() - this.#toldAt >= tellEveryMs) this.#tell();
  }

  #tell(): void {
    this.#toldAt = this.#now();
    const progress = this.#progress();
    if (progress === null) return;
    for (const listener of this.#listeners) listener(progress);
  }
}

function* take<T>(set: Set<T>, most: number): IterableIterator<T> {
  let taken = 0;
  for (const item of set) {
    if (taken >= most) return;
    taken += 1;
    set.delete(item);
    yield item;
  }
}

/** Lets messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
