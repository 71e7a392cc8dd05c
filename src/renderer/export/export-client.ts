/** The export worker as the dialog sees it: one worker a dialog, ended to cancel. */
import { proxy, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import type { ExportedFile, ExportRequest, ExportService } from './export-job';

export interface RunningExport {
  /** Null when it was cancelled. */
  readonly finished: Promise<ExportedFile | null>;
  cancel(): void;
}

/** Starts an export; `onProgress` is told how many articles are done. */
export function startExport(request: ExportRequest, onProgress: (done: number) => void): RunningExport {
  const { service, end } = startWorker();
  let cancel = () => {};
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => resolve(null);
  });
  const finished = Promise.race([service.write(request, proxy(onProgress)), cancelled]).finally(end);
  return { finished, cancel };
}

/** A worker that shows how the export will look, as long as the dialog is open. */
export interface Previewer {
  preview(request: ExportRequest, most: number): Promise<string | null>;
  end(): void;
}

/** Starts the previews' worker. */
export function startPreviews(): Previewer {
  const { service, end } = startWorker();
  return { preview: (request, most) => service.preview(request, most), end };
}

function startWorker() {
  const worker = new Worker(new URL('../workers/export-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  return { service: wrap<ExportService>(worker), end: () => worker.terminate() };
}
