/** What the name worker answers. */

import type { CitationStyle } from '#core/export/citation';
import type { Mention } from '#core/names/mentions';
import type { NameKind } from '#core/names/model';
import type { OfferSign } from '#core/names/offers';
import type { ShownFacts } from '#core/page/facts';
import type { ArticleId, NameId } from '#core/page/ids';

/** How far the library has been read for names. */
export interface NameProgress {
  /** Articles that are read, of all. */
  readonly done: number;
  readonly all: number;
  /** False: nothing is left to read. */
  readonly isReading: boolean;
  readonly isPaused: boolean;
  /** Another number: other answers. */
  readonly revision: number;
}

/** How much mentions a name. */
export interface NameCount {
  readonly nameId: NameId;
  readonly articles: number;
  readonly mentions: number;
  /** YYYY-MM-DD; '' where no article has a date. */
  readonly first: string;
  readonly last: string;
}

/** A month with how many articles it has. */
export interface MonthCount {
  /** YYYY-MM. */
  readonly period: string;
  readonly articles: number;
}

/** The articles of a name or of an author, and when they were printed. */
export interface NameArticles {
  /** By date, what has none at the end. */
  readonly articles: readonly ArticleId[];
  /** How often the name stands in each of them. */
  readonly times: readonly number[];
  /** In order, those with an article. */
  readonly months: readonly MonthCount[];
  readonly undated: number;
  /** Names that stand in the same articles, the most frequent first. */
  readonly together: readonly { readonly nameId: NameId; readonly articles: number }[];
}

/** The mentions of a name in one article. */
export interface ArticleMentions {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly facts: ShownFacts;
  readonly path: string;
  readonly ordinal: number;
  readonly mentions: readonly Mention[];
}

/** A name that the library seems to print. */
export interface OfferedName {
  readonly kind: NameKind;
  readonly name: string;
  readonly sign: OfferSign;
  /** As printed beside it; '' for none. */
  readonly office: string;
  readonly articles: number;
  /** Some of them. */
  readonly examples: readonly ArticleId[];
}

/** What is offered: the most frequent, and how many there are in all. */
export interface OfferedNames {
  readonly offers: readonly OfferedName[];
  readonly all: number;
}

/** Somebody who wrote articles or took pictures. */
export interface ReporterCount {
  readonly name: string;
  readonly articles: number;
  readonly pictures: number;
  /** Articles by year (YYYY), in order, those with any; what has no date is left out. */
  readonly years: readonly { readonly year: string; readonly articles: number }[];
  /** YYYY-MM-DD; '' where nothing has a date. */
  readonly first: string;
  readonly last: string;
}

/** The worker as a service. Answers hold what has been read so far; whoever watches hears when there is more. */
export interface NameService {
  counts(): Promise<readonly NameCount[]>;
  name(id: NameId): Promise<NameArticles>;
  mentions(id: NameId, articles: readonly ArticleId[]): Promise<readonly ArticleMentions[]>;
  offers(kind: NameKind): Promise<OfferedNames>;
  reporters(): Promise<readonly ReporterCount[]>;
  reporter(name: string): Promise<NameArticles>;
  /** All mentions as a table; `samplesName` is what the sample library is called. */
  write(
    id: NameId,
    style: CitationStyle,
    samplesName: string,
    onProgress: (share: number) => void,
  ): Promise<Blob>;
  /** Stops the reading, or goes on with it. */
  pause(isPaused: boolean): Promise<void>;
  /** Calls back at once and with every change of the progress. */
  watch(listener: (progress: NameProgress) => void): Promise<void>;
}
