/** What the theme worker answers. */
import type { ArticleId, TagId } from '#core/page/ids';
import type { ThemeCount } from './count-themes';
import type { MonthSeries } from './month-counts';
import type { PackedIds } from './packed-ids';

/** A tagged article that speaks for a suggested tag, and what both articles say. */
export interface OfferReason {
  readonly articleId: ArticleId;
  readonly title: string;
  /** As the article asked about writes it; never none. */
  readonly phrases: readonly string[];
}

/** A tag to suggest for an article, with why. */
export interface TagOffer {
  readonly tagId: TagId;
  /** The nearest article first; never none. */
  readonly reasons: readonly OfferReason[];
}

export interface TagOffers {
  /** The surest first. */
  readonly offers: readonly TagOffer[];
  /** How many tagged articles they were learnt from. */
  readonly learnt: number;
}

/** Two tags that articles carry, over the whole library. */
export interface ThemePairs {
  readonly counts: readonly ThemeCount[];
  /** Places in the counts: see `pairsOf`. */
  readonly pairs: Int32Array;
}

/** The articles of a theme, subthemes included, by month. */
export interface ThemeSeries extends MonthSeries {
  readonly tagId: TagId;
}

export interface ThemeTimeline {
  /** All articles. */
  readonly all: MonthSeries;
  readonly themes: readonly ThemeSeries[];
}

/** Days, months or years, both included, '' for an open end; null for whatever theme. */
export interface TimeAsked {
  readonly from: string;
  readonly until: string;
  readonly tagId: TagId | null;
}

/** The worker as a service. Answers hold what it has been told of; whoever watches hears when there is more. */
export interface ThemeService {
  /** Resolves to null when there is no such article. */
  offers(articleId: ArticleId, most: number): Promise<TagOffers | null>;
  counts(): Promise<readonly ThemeCount[]>;
  /** How many of these articles carry each tag; tags that none carries are left out. */
  countsAmong(ids: PackedIds): Promise<ReadonlyMap<TagId, number>>;
  pairs(): Promise<ThemePairs>;
  /** Of these themes, or of so many that most articles have. */
  timeline(asked: readonly TagId[] | number): Promise<ThemeTimeline>;
  /** The articles without a tag, as the reader reads. */
  untagged(): Promise<PackedIds>;
  /** The articles that carry both tags, as the reader reads. */
  both(one: TagId, other: TagId): Promise<PackedIds>;
  /** The articles of a time and a theme, subthemes included, in the order of time. */
  during(asked: TimeAsked): Promise<PackedIds>;
  /** Calls back after changes, with a number that grows. */
  watch(listener: (revision: number) => void): Promise<void>;
}
