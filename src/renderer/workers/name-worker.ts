/** The name worker: the engine on the window's database, spoken to through Comlink. */
import { expose } from 'comlink';
import type { NameService } from '../names/names-state';
import { NameEngine } from './name-engine';

// The window is told by the worker's error event.
const engine = new NameEngine(reportError);

const service: NameService = {
  counts: () => engine.counts(),
  name: (id) => engine.name(id),
  mentions: (id, articles) => engine.mentions(id, articles),
  offers: (kind) => engine.offers(kind),
  reporters: () => engine.reporters(),
  reporter: (name) => engine.reporter(name),
  write: (id, style, samplesName, onProgress) => engine.write(id, style, samplesName, onProgress),
  pause: (isPaused) => engine.pause(isPaused),
  watch: (listener) => engine.watch(listener),
};
expose(service);
