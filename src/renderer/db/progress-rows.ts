/** Rows of how far articles have been read: truth. */
import type { PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';

/** How far an article has been read; it goes to the article that covers most of its spans. */
export interface ProgressRow {
  readonly id: string;
  /** The raw spans that the article had then. */
  readonly spans: readonly Span[];
  readonly pageIds: readonly PageId[];
  /** The first raw place that was shown when it was left. */
  readonly at: Span;
  /** Of the article, 0 to 1. */
  readonly share: number;
  readonly readAt: number;
}
