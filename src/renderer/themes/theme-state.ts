/** What the theme worker answers. */
import type { ArticleId, TagId } from '#core/page/ids';
import type { ThemeSums } from './count-themes';

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

/** How much carries which tags, over the whole library. */
export interface ThemeOverview extends ThemeSums {
  readonly articles: number;
  readonly untagged: number;
}

/** The worker as a service. Answers hold what it has been told of; whoever watches hears when there is more. */
export interface ThemeService {
  /** Resolves to null when there is no such article. */
  offers(articleId: ArticleId, most: number): Promise<TagOffers | null>;
  overview(): Promise<ThemeOverview>;
  /** The articles without a tag, as the reader reads. */
  untagged(): Promise<readonly ArticleId[]>;
  /** The articles that carry both tags, as the reader reads. */
  both(one: TagId, other: TagId): Promise<readonly ArticleId[]>;
  /** Calls back after changes, with a number that grows. */
  watch(listener: (revision: number) => void): Promise<void>;
}
