/** The window's side of the worker that brings annotations in: one worker a file, ended to cancel. */
import { proxy, transfer, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { HostError } from '../hosts/host';
import type { AnnotationsApi, LookedAt, LookingProgress } from './annotations-api';
import type { Answer } from './import-api';

/** One import; its calls reject with `HostError`, and never answer after `stop`. */
export interface AnnotationsBackend {
  look(name: string, bytes: Uint8Array, onProgress: (progress: LookingProgress) => void): Promise<LookedAt>;
  apply(): Promise<void>;
  stop(): void;
}

/** Starts a worker for one import; `stop` it when it is done. */
export function startAnnotations(): AnnotationsBackend {
  const worker = new Worker(new URL('./annotations-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  const api = wrap<AnnotationsApi>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new HostError('unavailable', event.message)));
  });
  broken.catch(() => undefined);
  const value = async <T>(asked: Promise<Answer<T>>): Promise<T> => {
    const answer = await Promise.race([asked, broken]);
    if (answer.kind === 'value') return answer.value;
    throw new HostError(answer.reason, answer.detail);
  };
  return {
    look: (name, bytes, onProgress) =>
      value(api.look(name, transfer(bytes, [bytes.buffer]), proxy(onProgress))),
    async apply() {
      await value(api.apply());
    },
    stop: () => worker.terminate(),
  };
}
