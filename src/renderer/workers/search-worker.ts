/** The search worker: the engine on the window's database, spoken to through Comlink. */
import { expose } from 'comlink';
import { db } from '../db/database';
import type { SearchService } from '../search/search-state';
import { SearchEngine } from './search-engine';

// The window is told by the worker's error event.
const engine = new SearchEngine(db, () => performance.now(), reportError);

const service: SearchService = {
  search: (request) => engine.search(request),
  complete: (request) => engine.complete(request),
  findAll: (request) => engine.findAll(request),
  count: (request) => engine.count(request),
  suggest: (text, limit) => engine.suggest(text, limit),
  watch: (listener) => engine.watch(listener),
};
expose(service);
