/** The edit worker's calls. What they reject with travels as a value: an error would lose its kind on the way. */
import type { BulkEdits } from '../db/bulk-edits';
import type { EditProgress } from '../db/edit-progress';
import type { JournalRow } from '../db/rows';
import type { Answer } from './import-api';

export type EditAnswer<T> = Answer<T> | { readonly kind: 'refused'; readonly step: JournalRow };

/** The edits as calls. */
export type EditApi = {
  readonly [Name in keyof BulkEdits]: (
    ...args: Parameters<BulkEdits[Name]>
  ) => Promise<EditAnswer<Awaited<ReturnType<BulkEdits[Name]>>>>;
} & {
  /** Calls back while the edit that is asked for next is done; its step carries the key `by`. */
  watch(listener: (progress: EditProgress) => void, by: string): void;
};
