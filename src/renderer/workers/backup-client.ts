/** The window's side of the backup worker: one worker a task, ended to cancel. */
import { proxy, transfer, wrap } from 'comlink';
import type { NamedSource } from '#core/backup/verify';
import type { LastDigests } from '../backup/check-rows';
import type { MergePreview } from '../backup/merge-library';
import type { Staged, StageProgress } from '../backup/stage';
import type {
  SnapshotProgress,
  SnapshotRequest,
  SnapshotSink,
  WrittenSnapshot,
} from '../backup/write-snapshot';
import { libraryName } from '../db/library-name';
import { HostError } from '../hosts/host';
import type { BackupApi } from './backup-api';
import type { Answer } from './import-api';

/** A task of the worker; its calls reject with `HostError`, and never answer after `stop`. */
export interface BackupBackend {
  write(
    request: SnapshotRequest,
    sink: SnapshotSink,
    onProgress: (progress: SnapshotProgress) => void,
  ): Promise<WrittenSnapshot>;
  changed(last: LastDigests): Promise<readonly string[]>;
  stage(
    database: string,
    files: readonly NamedSource[],
    which: number,
    onProgress: (progress: StageProgress) => void,
  ): Promise<Staged>;
  previewMerge(from: string): Promise<MergePreview>;
  merge(from: string, onProgress: (progress: StageProgress) => void): Promise<void>;
  stop(): void;
}

/** Starts a worker of its own for one task on a library, this window's unless said; `stop` it when it is done. */
export function startBackups(library: string = libraryName()): BackupBackend {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), {
    type: 'module',
    name: library,
  });
  const api = wrap<BackupApi>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new HostError('unavailable', event.message)));
  });
  broken.catch(() => undefined);
  const value = async <T>(asked: Promise<Answer<T>>): Promise<T> => {
    const answer = await Promise.race([asked, broken]);
    if (answer.kind === 'value') return answer.value;
    throw new HostError(answer.reason, answer.detail);
  };
  return {
    write(request, sink, onProgress) {
      // A failure of the host keeps its reason on the way to the worker and back only as the window remembers it.
      let failure: unknown = null;
      const noted =
        <A extends readonly unknown[], R>(work: (...values: A) => Promise<R>) =>
        async (...values: A): Promise<R> => {
          try {
            return await work(...values);
          } catch (error) {
            failure ??= error;
            throw error;
          }
        };
      const remote = proxy({
        begin: noted((kind: Parameters<SnapshotSink['begin']>[0]) => sink.begin(kind)),
        append: noted((bytes: Uint8Array) => sink.append(bytes)),
        finish: noted((file: Parameters<SnapshotSink['finish']>[0]) => sink.finish(file)),
        abort: () => sink.abort(),
      });
      return value(api.write(request, remote, proxy(onProgress))).catch((error: unknown) => {
        throw failure ?? error;
      });
    },
    changed: (last) => value(api.changed(last)),
    stage: (database, files, which, onProgress) =>
      value(
        api.stage(
          database,
          files.map(({ name, size }) => ({ name, size })),
          which,
          proxy(async (file: number, start: number, end: number) => {
            const bytes = await files[file]?.read(start, end);
            if (bytes === undefined) throw new HostError('not-found', 'no such file');
            return transfer(bytes, [bytes.buffer]);
          }),
          proxy(onProgress),
        ),
      ),
    previewMerge: (from) => value(api.previewMerge(from)),
    merge: async (from, onProgress) => {
      await value(api.merge(from, Date.now(), proxy(onProgress)));
    },
    stop: () => worker.terminate(),
  };
}
