/** What the search worker and the window tell each other. */
import type { ShownFacts } from '#core/page/facts';
import type { ArticleId, NoteId, PageId, SourceId, TagId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import type { QueryProblem, TextField } from '#core/search/query/model';
import type { MarkRange, Snippet } from '#core/search/snippet';

/**
 * What results can be narrowed by. Values: of `year` 'YYYY', of `month` 'YYYY-MM', of `tag` and `source` ids, of
 * `quality` a `QualityWord`, of the others the text itself; '' is what has no such value.
 */
export const facetNames = ['paper', 'year', 'month', 'page', 'tag', 'author', 'quality', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

/** What was chosen: one of the values of a facet, and so for every facet with any. */
export interface FacetChoices extends Partial<Readonly<Record<FacetName, readonly string[]>>> {
  /** Days, YYYY-MM-DD, both included; null or left out: of any time, or of none. */
  readonly span?: { readonly from: string; readonly to: string } | null;
}

/** 'relevance': best first, ties by date, then confidence. What has no date stands last in either order of dates. */
export type SearchOrder = 'relevance' | 'newest' | 'oldest';

export interface SearchRequest {
  /** In the language of queries. */
  readonly text: string;
  /** Characters count as they are: width, script, case, diacritics. */
  readonly exact: boolean;
  /** True while it is being typed: a last word in letters may go on. */
  readonly typing: boolean;
  readonly order: SearchOrder;
  /** So many hits are wanted. */
  readonly limit: number;
  readonly choices: FacetChoices;
  /** `complete` counts facets and months as well. */
  readonly wantFacets: boolean;
}

/** A request as it is made where nothing special is wanted: a hundred hits, best first. */
export const plainRequest: Omit<SearchRequest, 'text'> = {
  exact: false,
  typing: false,
  order: 'relevance',
  limit: 100,
  choices: {},
  wantFacets: false,
};

/** One article that answers a query. Its paper, date and page are in `facts`, '' where they are not known. */
export interface SearchHit {
  readonly articleId: ArticleId;
  readonly title: string;
  /** What of the title matched, in UTF-16 units of the title. */
  readonly titleMarks: readonly MarkRange[];
  /** The field the snippet is from. */
  readonly field: TextField;
  /** Every field that holds a term, the one that counts most first; none where only filters were asked for. */
  readonly fields: readonly TextField[];
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
  /** 0 to 1. */
  readonly quality: number;
  readonly confidence: number;
  /** Names, as they are read. */
  readonly authors: readonly string[];
}

/** A page without any article whose note answers a query. */
export interface PageHit {
  readonly pageId: PageId;
  readonly noteId: NoteId;
  /** Of the note. */
  readonly snippet: Snippet;
  readonly facts: ShownFacts;
  readonly path: string;
  /** The page's number in its dump, from 0. */
  readonly ordinal: number;
  readonly sourceId: SourceId;
}

export interface FacetCount {
  readonly value: string;
  /** As it is read where that differs from the value (names of tags and sources); the value elsewhere. */
  readonly label: string;
  readonly count: number;
}

/** Values with the most articles first, years and months in order. The counts of a facet ignore its own choice. */
export type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>;

export interface MonthCount {
  /** YYYY-MM; '' for those without a date. */
  readonly month: string;
  /** Articles that answer, whatever span was chosen. */
  readonly count: number;
  /** All articles of that month: what `count` is a share of. */
  readonly all: number;
}

/** A query's answer. `hits` are the best ones, as many as were asked for; `total` counts all. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False: there are at least `total`; `complete` counts all. */
  readonly isExact: boolean;
  /** How many articles were searched for it. */
  readonly articlesSearched: number;
  /** The fields that its terms were looked for in. */
  readonly fieldsSearched: readonly TextField[];
  /** About how many articles could not be searched yet, or not as they are now; 0 when all could. */
  readonly pending: number;
  readonly problems: readonly QueryProblem[];
  /** Null unless the count is exact and facets were asked for. */
  readonly facets: Facets | null;
  /** Months in order, with those between that have none left out; null as above. */
  readonly histogram: readonly MonthCount[] | null;
  /** Pages without articles whose notes answer; they are not in `total`. Null until `complete` has looked. */
  readonly pages: readonly PageHit[] | null;
}

/** Something of the library that what is being typed may mean. */
export interface SearchSuggestion {
  readonly kind: 'author' | 'tag' | 'paper' | 'source' | 'series';
  /** What would be searched for. */
  readonly text: string;
  /** Another name that it was found by; '' where it was its own. */
  readonly alias: string;
  readonly count: number;
}

/** How far the worker knows the library. An article can be found as soon as it is `searchable`. */
export interface IndexProgress {
  readonly articles: number;
  readonly searchable: number;
  /** How many articles wait to be filed; most of them can be found all the same. */
  readonly pending: number;
  /** Goes up with every change of what can be found: an answer from before may be out of date. */
  readonly revision: number;
}

export interface SearchState extends SearchAnswer {
  /** 'indexing': answered, but not all articles can be found yet. 'failed': not answered; `retry` asks again. */
  readonly status: 'idle' | 'indexing' | 'searching' | 'done' | 'failed';
  /** How many articles can be found, and how many there are. */
  readonly indexed: number;
  readonly toIndex: number;
  /** Says what `hits` answer, whatever number of them: another search has another. */
  readonly key: string;
  readonly retry: () => void;
}

/** The search as the window sees it. */
export interface SearchService {
  /**
   * Returns the first hits, checked on the text; null when another query has been asked meanwhile. What only notes and
   * tags answer may come with `complete`.
   */
  search(request: SearchRequest): Promise<SearchAnswer | null>;
  /** Returns the same with the exact count, facets and months; null when another query has been asked meanwhile. */
  complete(request: SearchRequest): Promise<SearchAnswer | null>;
  /** Returns every article that answers, in the order asked for, whatever the limit; no later query stops it. */
  findAll(request: SearchRequest): Promise<readonly ArticleId[]>;
  /** Returns how many articles answer; no later query stops it. */
  count(request: SearchRequest): Promise<number>;
  /** Returns names and themes that begin with, or are nearly, what is being typed, best first; of nothing the commonest of each kind. */
  suggest(text: string, limit: number): Promise<readonly SearchSuggestion[]>;
  /** Calls back as soon as the progress is known and with every change of it. */
  watch(listener: (progress: IndexProgress) => void): Promise<void>;
}
