/** The reprint worker: the engine on the window's database, spoken to through Comlink. */
import { expose } from 'comlink';
import type { ReprintService } from '../reprints/reprint-state';
import { answerClusters, answerComparison, answerSimilar } from './reprint-answers';
import { ReprintEngine } from './reprint-engine';

// The window is told by the worker's error event.
const engine = new ReprintEngine(reportError, () => performance.now());

const service: ReprintService = {
  start: () => engine.start(),
  stop: () => engine.stop(),
  clusters: answerClusters,
  similar: answerSimilar,
  compare: answerComparison,
  watch: async (listener) => engine.watch(listener),
};
expose(service);
