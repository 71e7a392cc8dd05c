/** Rows of how far articles have been read: truth. */
import type { PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';

/** How far an article has been read; it belongs to the article that has `at`, however the page is divided. */
export interface ProgressRow {
  readonly id: string;
  /** The first raw place that was in sight when it was left. */
  readonly at: Span;
  /** Raw text from there on, by which the place is known again; '' where there was none. */
  readonly quote: string;
  /** The furthest raw place that was in sight. */
  readonly reached: Span;
  /** The pages of both. */
  readonly pageIds: readonly PageId[];
  readonly readAt: number;
}
