/** The analysis worker, started when something is first analysed. */
import { proxy, type Remote, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { Restartable } from '../workers/restartable';
import type { AnalysisService } from './analysis-state';

/** The worker: how it is, and how to begin again with another one. */
export const analysisWorker = new Restartable<Remote<AnalysisService>>(
  () =>
    new Worker(new URL('../workers/analysis-worker.ts', import.meta.url), {
      type: 'module',
      name: libraryName(),
    }),
  (worker) => wrap<AnalysisService>(worker),
);

const service: AnalysisService = {
  concordance: (request, onProgress) =>
    analysisWorker.ask((remote) => remote.concordance(request, proxy(onProgress))),
  stop: () => analysisWorker.ask((remote) => remote.stop()),
  count: (view) => analysisWorker.ask((remote) => remote.count(view)),
  lines: (view, start, end) => analysisWorker.ask((remote) => remote.lines(view, start, end)),
  groups: (grouping) => analysisWorker.ask((remote) => remote.groups(grouping)),
  articlesOf: (view, places) => analysisWorker.ask((remote) => remote.articlesOf(view, places)),
  placesOf: (view, places) => analysisWorker.ask((remote) => remote.placesOf(view, places)),
  write: (view, format, style, samplesName, onProgress, places) =>
    analysisWorker.ask((remote) => remote.write(view, format, style, samplesName, proxy(onProgress), places)),
  collocates: (request, onProgress) =>
    analysisWorker.ask((remote) => remote.collocates(request, proxy(onProgress))),
  frequency: (request) => analysisWorker.ask((remote) => remote.frequency(request)),
};

/** Returns the one analysis service of this window. */
export function analysisService(): AnalysisService {
  return service;
}
