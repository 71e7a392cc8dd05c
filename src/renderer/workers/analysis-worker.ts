/** The analysis worker: the engine on the window's database, spoken to through Comlink. */
import { expose } from 'comlink';
import type { AnalysisService } from '../analysis/analysis-state';
import { AnalysisEngine } from './analysis-engine';

const engine = new AnalysisEngine(() => performance.now());

const service: AnalysisService = {
  concordance: (request, onProgress) => engine.concordance(request, onProgress),
  stop: async () => engine.stop(),
  count: async (view) => engine.count(view),
  lines: async (view, start, end) => engine.lines(view, start, end),
  groups: async (grouping) => engine.groups(grouping),
  articlesOf: async (view, places) => engine.articlesOf(view, places),
  placesOf: (view, places) => engine.placesOf(view, places),
  write: (view, format, style, samplesName, onProgress, places) =>
    engine.write(view, format, style, samplesName, onProgress, places),
  collocates: (request, onProgress) => engine.collocates(request, onProgress),
  frequency: (request) => engine.frequency(request),
};
expose(service);
