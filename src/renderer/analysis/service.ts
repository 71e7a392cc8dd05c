/** The analysis worker, started when something is first analysed. */
import { proxy, type Remote, wrap } from 'comlink';
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';
import type { AnalysisService } from './analysis-state';

let service: AnalysisService | null = null;

/** Returns the one analysis service of this window. */
export function analysisService(): AnalysisService {
  service ??= startWorker();
  return service;
}

function startWorker(): AnalysisService {
  const worker = new Worker(new URL('../workers/analysis-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  worker.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
  const remote: Remote<AnalysisService> = wrap<AnalysisService>(worker);
  return {
    concordance: (request, onProgress) => remote.concordance(request, proxy(onProgress)),
    stop: () => remote.stop(),
    count: (view) => remote.count(view),
    lines: (view, start, end) => remote.lines(view, start, end),
    groups: (grouping) => remote.groups(grouping),
    articlesOf: (view, places) => remote.articlesOf(view, places),
    placesOf: (view, places) => remote.placesOf(view, places),
    write: (view, format, style, samplesName, onProgress, places) =>
      remote.write(view, format, style, samplesName, proxy(onProgress), places),
    collocates: (request, onProgress) => remote.collocates(request, proxy(onProgress)),
    frequency: (request) => remote.frequency(request),
  };
}
