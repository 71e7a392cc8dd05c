/** What the analysis worker and the window tell each other. */

import type { CitationStyle } from '#core/export/citation';
import type { ShownFacts } from '#core/page/facts';
import type { ArticleId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import type { Collocate } from '#core/search/analysis/collocates';
import type { Nearby } from '#core/search/analysis/concordance';
import type { FrequencyTable, Period } from '#core/search/analysis/frequency';
import type { LineGroup, LineGrouping, LineOrder } from '#core/search/analysis/line-order';

/** What is read for a term, and where. */
export interface ReadingRequest {
  /** In the language of queries. */
  readonly term: string;
  readonly exact: boolean;
  /** The articles that have the term, in the order in which they are read. */
  readonly ids: readonly ArticleId[];
}

export interface ConcordanceRequest extends ReadingRequest {
  readonly nearby: Nearby | null;
}

/** How far the reading is. */
export interface ReadingProgress {
  readonly articlesRead: number;
  readonly articles: number;
  /** Occurrences found so far, and the articles that have them. */
  readonly lines: number;
  readonly articlesWith: number;
  /** True when all was read, or the reading was stopped. */
  readonly isDone: boolean;
}

/** Which lines are shown in which order; `group` null: all of them. */
export interface LineView {
  readonly order: LineOrder;
  readonly grouping: LineGrouping;
  readonly group: string | null;
}

export interface ShownLine {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly at: Span | null;
  readonly articleId: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly facts: ShownFacts;
  readonly path: string;
  readonly ordinal: number;
}

/** Each article once, in the order of the lines. */
export interface LineArticles {
  readonly articleIds: readonly ArticleId[];
}

export interface LinePlaces {
  readonly spans: readonly Span[];
}

export interface CollocatesRequest extends ReadingRequest {
  readonly within: number;
  readonly stops: boolean;
  /** The articles among which the term is looked at: the reference is taken from them. Null: the whole library. */
  readonly among: readonly ArticleId[] | null;
}

export interface CollocatesAnswer {
  readonly collocates: readonly Collocate[];
  readonly occurrences: number;
  /** Articles of the reference, and how many there are. */
  readonly referenceRead: number;
  readonly referenceOf: number;
}

export interface FrequencyRequest {
  /** For each term the articles that have it. */
  readonly terms: readonly (readonly ArticleId[])[];
  readonly among: readonly ArticleId[] | null;
  readonly by: Period | null;
}

export type ConcordanceFormat = 'csv' | 'text';

export interface AnalysisService {
  /** Reads the articles; the lines found so far can be asked for at any time. Another reading ends this one. */
  concordance(request: ConcordanceRequest, onProgress: (progress: ReadingProgress) => void): Promise<void>;
  /** Ends the reading; what was found stays. */
  stop(): Promise<void>;
  /** How many lines a view has. */
  count(view: LineView): Promise<number>;
  /** Lines of a view, half-open. Until all are read they come as they are found. */
  lines(view: LineView, start: number, end: number): Promise<readonly ShownLine[]>;
  groups(grouping: LineGrouping): Promise<readonly LineGroup[]>;
  /** The articles of lines of a view. */
  articlesOf(view: LineView, places: readonly number[]): Promise<LineArticles>;
  /** Where the keywords of lines stand, by the text as it is now: what is no longer there is left out. */
  placesOf(view: LineView, places: readonly number[]): Promise<LinePlaces>;
  /** The lines of a view as a file; `places` given: only those lines. */
  write(
    view: LineView,
    format: ConcordanceFormat,
    style: CitationStyle,
    samplesName: string,
    onProgress: (done: number) => void,
    places?: readonly number[],
  ): Promise<Blob>;
  /** Null when another one was asked for meanwhile, or it was stopped. */
  collocates(
    request: CollocatesRequest,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<CollocatesAnswer | null>;
  frequency(request: FrequencyRequest): Promise<FrequencyTable>;
}
