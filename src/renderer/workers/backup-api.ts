/** The backup worker's calls. It reads and writes the library; files go through the window, which knows the host. */
import type { LastDigests } from '../backup/check-rows';
import type { MergePreview } from '../backup/merge-library';
import type { Staged, StageProgress } from '../backup/stage';
import type {
  SnapshotProgress,
  SnapshotRequest,
  SnapshotSink,
  WrittenSnapshot,
} from '../backup/write-snapshot';
import type { Answer } from './import-api';

/** A file of backups as the worker reads it: through the window. */
export interface RemoteFile {
  readonly name: string;
  readonly size: number;
}

export interface BackupApi {
  write(
    request: SnapshotRequest,
    sink: SnapshotSink,
    onProgress: (progress: SnapshotProgress) => void,
  ): Promise<Answer<WrittenSnapshot>>;
  /** Counts all rows anew; see `changedTables`. */
  changed(last: LastDigests): Promise<Answer<readonly string[]>>;
  /** Reads the file of this number among `files`, and of the others the texts that it needs. */
  stage(
    database: string,
    files: readonly RemoteFile[],
    which: number,
    read: (file: number, start: number, end: number) => Promise<Uint8Array>,
    onProgress: (progress: StageProgress) => void,
  ): Promise<Answer<Staged>>;
  previewMerge(from: string): Promise<Answer<MergePreview>>;
  merge(from: string, now: number, onProgress: (progress: StageProgress) => void): Promise<Answer<null>>;
}
