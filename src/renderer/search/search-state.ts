/** What the search worker and the window tell each other. */
import type { ShownFacts } from '#core/page/facts';
import type { ArticleId, SourceId, TagId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import type { SearchField } from '#core/search/document';
import type { MarkRange, Snippet } from '#core/search/snippet';

/** One article that answers a query. */
export interface SearchHit {
  readonly articleId: ArticleId;
  readonly title: string;
  /** What of the title matched, in UTF-16 units of the title. */
  readonly titleMarks: readonly MarkRange[];
  /** The field the snippet is from. */
  readonly field: SearchField;
  /** Every field that holds a term, the one that counts most first. */
  readonly fields: readonly SearchField[];
  readonly snippet: Snippet;
  /** The raw place to open the article at; null for a match in a tag or in a note on the whole article. */
  readonly at: Span | null;
  readonly score: number;
  readonly lang: string;
  readonly sourceId: SourceId;
  readonly path: string;
  /** The page's number in its dump, from 0. */
  readonly ordinal: number;
  readonly tagIds: readonly TagId[];
  /** What is known of where it was printed. */
  readonly facts: ShownFacts;
}

/** A query's answer. `hits` are the best ones, as many as were asked for; `total` counts all. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** How many articles were searched for it. */
  readonly articlesSearched: number;
}

/** How far the worker knows the library. An article can be found as soon as it is `searchable`. */
export interface IndexProgress {
  readonly articles: number;
  readonly searchable: number;
  /** Goes up with every change of what can be found: an answer from before may be out of date. */
  readonly revision: number;
}

export interface SearchState extends SearchAnswer {
  /** True when `hits` are what headlines, notes and tags answer, and the bodies are still being read. */
  readonly isPartial: boolean;
  /** 'indexing': answered, but not all articles can be found yet. */
  readonly status: 'idle' | 'indexing' | 'searching' | 'done';
  /** How many articles can be found, and how many there are. */
  readonly indexed: number;
  readonly toIndex: number;
}

/** The search as the window sees it. */
export interface SearchService {
  /** Returns the best `limit` hits; null when another text has been asked for in between. */
  search(text: string, limit: number): Promise<SearchAnswer | null>;
  /**
   * Returns at once what headlines, notes and tags alone answer, while `search` reads the bodies; null when that
   * would not be sooner, or when another text has been asked for in between.
   */
  lookUp(text: string, limit: number): Promise<SearchAnswer | null>;
  /** Returns every article that answers a query, best first. */
  findAll(text: string): Promise<readonly ArticleId[]>;
  /** Calls back as soon as the progress is known and with every change of it. */
  watch(listener: (progress: IndexProgress) => void): Promise<void>;
}
