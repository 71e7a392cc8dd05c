/** Places handed over by the system, the command line or a second start: kept until the window listens. */
import type { GrantedPlace } from '../preload/contract';
import type { Granted } from './grants';

export class Openings {
  readonly #grant: (paths: readonly string[]) => Promise<Granted>;
  readonly #missing: (paths: readonly string[]) => void;
  #waiting: GrantedPlace[] = [];
  #deliver: ((place: GrantedPlace) => void) | null = null;
  #granting: Promise<void> = Promise.resolve();

  /** `grant`: gives the right to read paths; `missing`: tells the user of paths that are not there. */
  constructor(
    grant: (paths: readonly string[]) => Promise<Granted>,
    missing: (paths: readonly string[]) => void,
  ) {
    this.#grant = grant;
    this.#missing = missing;
  }

  /** Hands over paths, in order: to the window if it listens, else to the next one that does. */
  add(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return this.#granting;
    this.#granting = this.#granting.then(async () => {
      const { places, missing } = await this.#grant(paths).catch(() => ({ places: [], missing: paths }));
      for (const place of places) {
        if (this.#deliver === null) this.#waiting.push(place);
        else this.#deliver(place);
      }
      if (missing.length > 0) this.#missing(missing);
    });
    return this.#granting;
  }

  /** The window listens: returns what was handed over so far; what comes later goes to `deliver`. */
  async listen(deliver: (place: GrantedPlace) => void): Promise<readonly GrantedPlace[]> {
    await this.#granting;
    this.#deliver = deliver;
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  /** The window is being loaded anew, or is gone. */
  unlisten(): void {
    this.#deliver = null;
  }
}
