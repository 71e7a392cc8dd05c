/** The coverage worker: the engine on the window's database, spoken to through Comlink. */
import { expose } from 'comlink';
import type { CoverageService } from '../coverage/coverage-state';
import { listBarePages } from '../db/bare-pages';
import { CoverageEngine } from './coverage-engine';

let made: CoverageEngine | null = null;

/** Made when coverage is asked for: bare pages are found without it. The window is told by the worker's error event. */
function engine(): CoverageEngine {
  made ??= new CoverageEngine(reportError);
  return made;
}

const service: CoverageService = {
  papers: () => engine().papers(),
  year: (paper, year) => engine().year(paper, year),
  issue: (paper, date) => engine().issue(paper, date),
  bare: () => listBarePages(),
  watch: (listener) => engine().watch(listener),
};
expose(service);
