/**
 * Edits of very many rows are done in a worker, so that the window stays free. The window says who does them; where
 * nobody does (in the worker itself, in tests) they are done on the spot.
 */
import type { ArticleId, HighlightId, SourceId, TagId } from '#core/page/ids';
import type { HighlightColour, JournalRow } from './rows';
import type { TagChange } from './tag-changes';

/** The edits that can be handed over; each does what the function of its name does. */
export interface BulkEdits {
  tagArticles(articleIds: readonly ArticleId[], tagId: TagId): Promise<void>;
  untagArticles(articleIds: readonly ArticleId[], tagId: TagId): Promise<void>;
  tagHighlights(ids: readonly HighlightId[], tagId: TagId): Promise<void>;
  untagHighlights(ids: readonly HighlightId[], tagId: TagId): Promise<void>;
  recolourHighlights(ids: readonly HighlightId[], colour: HighlightColour): Promise<void>;
  deleteHighlights(ids: readonly HighlightId[]): Promise<void>;
  /** Resolves to what `changeTags` resolves to; `rows`: about how many it writes. */
  changeTags(change: TagChange, rows: number): Promise<TagId | null>;
  setRead(articleIds: readonly ArticleId[], read: boolean): Promise<void>;
  /** Resolves to the number of pages that changed. */
  applyPatterns(patterns: readonly string[]): Promise<number>;
  binSource(id: SourceId): Promise<void>;
  deleteForGood(ids: readonly SourceId[]): Promise<void>;
  /** `id` undefined: the last step of that direction; `rows`: how many the step has. */
  replay(direction: 'undo' | 'redo', id: number | undefined, rows: number): Promise<JournalRow | null>;
}

/** From so many articles on the worker does it: below, starting it would take longer than the edit. */
const manyArticles = 200;

/** From so many bytes on a step of the journal is replayed by the worker. */
export const largeStep = 40_000;

/** An edit that the user stopped. */
export class EditCancelled extends Error {
  override readonly name = 'EditCancelled';
  /** True when it was too late, and all of the edit is stored. */
  readonly isDone: boolean;
  constructor(isDone: boolean) {
    super(isDone ? 'done before it was stopped' : 'stopped, and nothing is changed');
    this.isDone = isDone;
  }
}

let edits: BulkEdits | null = null;

/** Says who does edits of very many rows. */
export function setBulkEdits(next: BulkEdits | null): void {
  edits = next;
}

/** Returns who does an edit of so many articles or highlights; null when it is done on the spot. */
export function bulkEditsFor(count: number): BulkEdits | null {
  return count >= manyArticles ? edits : null;
}
