/**
 * A worker that answers questions while the window lives: one that cannot start is given up, and the next question
 * starts another.
 */
import { useSyncExternalStore } from 'react';
import { reportFailure } from '../app/failures';
import { sayUnlessInPlace } from '../app/said-in-place';

/** The worker is not there: what it was asked is never answered. */
export class WorkerBroken extends Error {
  override readonly name = 'WorkerBroken';
}

/** How a worker is. */
export interface WorkerHealth {
  /** It could not start, or not do its work; none has been started since that could. */
  readonly hasFailed: boolean;
  /** How often it was begun again after it had failed: what failed is to be asked anew. */
  readonly attempt: number;
}

interface Running<Service> {
  readonly worker: Worker;
  readonly service: Service;
}

type Watch<Service> = (service: Service) => Promise<unknown>;

/** One worker of a kind, started by the first question. */
export class Restartable<Service> {
  readonly #start: () => Worker;
  readonly #bind: (worker: Worker) => Service;
  readonly #watches: Watch<Service>[] = [];
  readonly #listeners = new Set<() => void>();
  /** How to say to those who wait that there is no answer. */
  readonly #waiting = new Set<(error: WorkerBroken) => void>();
  #running: Running<Service> | null = null;
  #health: WorkerHealth = { hasFailed: false, attempt: 0 };

  /** `bind` makes what is called of a worker. */
  constructor(start: () => Worker, bind: (worker: Worker) => Service) {
    this.#start = start;
    this.#bind = bind;
  }

  readonly health = (): WorkerHealth => this.#health;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks a question. Rejects with `WorkerBroken` when the worker breaks before it has answered. */
  ask<T>(question: (service: Service) => Promise<T>): Promise<T> {
    return this.#askOf(this.#current().service, question);
  }

  /** Asks to be told of changes, of this worker and of each that takes its place; rejects when the first one breaks. */
  watch(begin: Watch<Service>): Promise<void> {
    const { service } = this.#current();
    this.#watches.push(begin);
    return this.#askOf(service, begin).then(() => undefined);
  }

  /** Ends the worker and starts another on the user's word; all who watched go on with it. */
  restart(): void {
    this.#end();
    this.#set({ hasFailed: false, attempt: this.#health.attempt + 1 });
    this.#current();
  }

  /** Notes that the worker cannot do its work; it is said once. */
  readonly fail = (error: unknown): void => {
    if (this.#health.hasFailed) return;
    this.#set({ ...this.#health, hasFailed: true });
    sayUnlessInPlace(() => reportFailure(error));
  };

  #askOf<T>(service: Service, question: (service: Service) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      question(service)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  #current(): Running<Service> {
    if (this.#running !== null) return this.#running;
    const worker = this.#start();
    // Heard before what it says is answered to anybody: that may be that it has failed again.
    let hasSpoken = false;
    worker.addEventListener('message', () => {
      if (hasSpoken || this.#running?.worker !== worker) return;
      hasSpoken = true;
      if (this.#health.hasFailed) this.#set({ hasFailed: false, attempt: this.#health.attempt + 1 });
    });
    worker.addEventListener('error', (event) => {
      if (this.#running?.worker !== worker) return;
      const error: unknown = event.error ?? event.message;
      // An error of its own is not the end of a worker that is there.
      if (hasSpoken) {
        reportFailure(error);
        return;
      }
      this.#end();
      this.fail(error ?? new WorkerBroken('the worker did not start'));
    });
    const running = { worker, service: this.#bind(worker) };
    this.#running = running;
    // Whoever watched before is told by this one; that it fails is told by its error.
    for (const watch of this.#watches) this.#askOf(running.service, watch).catch(() => undefined);
    return running;
  }

  #end(): void {
    this.#running?.worker.terminate();
    this.#running = null;
    for (const reject of [...this.#waiting]) reject(new WorkerBroken('the worker has ended'));
    this.#waiting.clear();
  }

  #set(health: WorkerHealth): void {
    this.#health = health;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** How a worker is, live; asking starts none. */
export function useWorkerHealth(worker: Pick<Restartable<never>, 'health' | 'subscribe'>): WorkerHealth {
  return useSyncExternalStore(worker.subscribe, worker.health);
}
