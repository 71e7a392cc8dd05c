/** The theme worker: the engine on the window's database, spoken to through Comlink. */
import { expose } from 'comlink';
import type { ThemeService } from '../themes/theme-state';
import { ThemeEngine } from './theme-engine';

// The window is told by the worker's error event.
const engine = new ThemeEngine(reportError);

const service: ThemeService = {
  offers: (articleId, most) => engine.offers(articleId, most),
  counts: () => engine.counts(),
  countsAmong: (ids) => engine.countsAmong(ids),
  pairs: () => engine.pairs(),
  timeline: (asked) => engine.timeline(asked),
  untagged: () => engine.untagged(),
  both: (one, other) => engine.both(one, other),
  during: (asked) => engine.during(asked),
  watch: (listener) => engine.watch(listener),
};
expose(service);
