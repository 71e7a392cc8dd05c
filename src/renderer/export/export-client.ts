/** The export worker as the dialog sees it: one worker a dialog, ended to cancel. */
import { proxy, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { WorkerBroken } from '../workers/restartable';
import type { ExportedFile, ExportRequest, ExportService, PreviewAnswer, WrittenExport } from './export-job';

export interface RunningExport<T> {
  /** Null when it was cancelled. */
  readonly finished: Promise<T | null>;
  cancel(): void;
}

/** Starts an export as one file; `onProgress` is told how many articles are done. */
export function startExport(
  request: ExportRequest,
  onProgress: (done: number) => void,
): RunningExport<WrittenExport> {
  return running((service) => service.write(request, proxy(onProgress)));
}

/** Starts an export file by file; resolves to how many articles are in. What `onFile` throws ends it. */
export function startExportInto(
  request: ExportRequest,
  onFile: (file: ExportedFile) => Promise<void>,
  onProgress: (done: number) => void,
): RunningExport<number> {
  // What is thrown on this side of the worker would come back as another error.
  let failure: { readonly error: unknown } | null = null;
  const run = running((service) => {
    const write = async (file: ExportedFile) => {
      try {
        await onFile(file);
      } catch (error) {
        failure = { error };
        throw error;
      }
    };
    return service.writeEach(request, proxy(write), proxy(onProgress));
  });
  const finished = run.finished.catch((error: unknown) => {
    throw failure === null ? error : failure.error;
  });
  return { finished, cancel: run.cancel };
}

function running<T>(
  start: (service: ReturnType<typeof startWorker>['service']) => Promise<T>,
): RunningExport<T> {
  const { service, broken, end } = startWorker();
  let cancel = () => {};
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => resolve(null);
  });
  return { finished: Promise.race([start(service), cancelled, broken]).finally(end), cancel: () => cancel() };
}

/** A worker that shows how the export will look, as long as the dialog is open. */
export interface Previewer {
  preview(request: ExportRequest, most: number): Promise<PreviewAnswer>;
  end(): void;
}

/** Starts the previews' worker. */
export function startPreviews(): Previewer {
  const { service, broken, end } = startWorker();
  return { preview: (request, most) => Promise.race([service.preview(request, most), broken]), end };
}

function startWorker() {
  const worker = new Worker(new URL('../workers/export-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new WorkerBroken(event.message)));
  });
  // Only what is under way reports it.
  broken.catch(() => undefined);
  return { service: wrap<ExportService>(worker), broken, end: () => worker.terminate() };
}
