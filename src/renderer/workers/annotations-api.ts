/** The calls of the worker that brings annotations in: it reads and looks first, and holds what it found until told. */
import type { RefusedReason } from '#core/import/read-import';
import type { AnnotationsPreview } from '../import-annotations/import-plan';
import type { Answer } from './import-api';

/** How far the looking is: highlights, or pages that are searched for words. */
export interface LookingProgress {
  readonly done: number;
  readonly all: number;
}

export type LookedAt =
  | { readonly kind: 'ready'; readonly preview: AnnotationsPreview }
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly sentence: string };

export interface AnnotationsApi {
  /** Reads a file and says what importing it would do. */
  look(
    name: string,
    bytes: Uint8Array,
    onProgress: (progress: LookingProgress) => void,
  ): Promise<Answer<LookedAt>>;
  /** Does what was said of the file that was looked at last. */
  apply(): Promise<Answer<null>>;
}
