/** The import worker's calls. Failures of the library travel as values: an error would lose its reason on the way. */
import type { EncodingName } from '#core/dump/decode';
import type { DumpId, PageId, SourceId } from '#core/page/ids';
import type { Problem } from '#core/page/model';
import type { HostErrorReason, SourceKind } from '../hosts/host';
import type { RefoundCounts } from '../import/progress';
import type { FileOutcome, ReadFile } from './import-engine';
import type { PreviewProgress, RebuildPreview } from './rebuild-preview';

export type Answer<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'failure'; readonly reason: HostErrorReason; readonly detail: string };

/** What became of a dump whose text was made anew. */
export type ReplaceOutcome =
  | { readonly kind: 'replaced'; readonly refound: RefoundCounts }
  | Extract<FileOutcome, { readonly kind: 'failed' }>;

/** A dump's text in another encoding, not stored. */
export interface EncodingPreview {
  /** The beginning of the text. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

export interface RebuildProgress {
  readonly dumpsDone: number;
  readonly dumps: number;
}

export interface ImportApi {
  openSource(place: {
    readonly key: string;
    readonly name: string;
    readonly kind: SourceKind;
  }): Promise<Answer<{ readonly sourceId: SourceId; readonly wasBinned: boolean }>>;
  importFile(sourceId: SourceId, file: ReadFile): Promise<Answer<FileOutcome>>;
  replaceFile(dumpId: DumpId, file: ReadFile): Promise<Answer<ReplaceOutcome>>;
  /** `seen` null: the reading was not complete. Gives the paths that are no longer there. */
  closeScan(sourceId: SourceId, seen: readonly string[] | null): Promise<Answer<readonly string[]>>;
  redecode(dumpId: DumpId, encoding: EncodingName): Promise<Answer<ReplaceOutcome>>;
  previewEncoding(dumpId: DumpId, encoding: EncodingName): Promise<Answer<EncodingPreview>>;
  /** Makes derived rows that are missing; gives the number of dumps that were done. */
  rebuild(onProgress: (progress: RebuildProgress) => void): Promise<Answer<number>>;
  /** Says what this engine would change of what older ones made. */
  previewRebuild(onProgress: (progress: PreviewProgress) => void): Promise<Answer<RebuildPreview>>;
  /** Lets this engine make pages that an older one made, all when null; gives the number of dumps they are of. */
  applyRebuild(
    pages: readonly PageId[] | null,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<Answer<number>>;
}
