/** The coverage worker: the engine on the window's database, spoken to through Comlink. */
import { expose } from 'comlink';
import type { CoverageService } from '../coverage/coverage-state';
import { CoverageEngine } from './coverage-engine';

// The window is told by the worker's error event.
const engine = new CoverageEngine(reportError);

const service: CoverageService = {
  papers: () => engine.papers(),
  year: (paper, year) => engine.year(paper, year),
  issue: (paper, date) => engine.issue(paper, date),
  watch: (listener) => engine.watch(listener),
};
expose(service);
