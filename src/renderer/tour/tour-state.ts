/** Whether the tour is taken and where it is: one for the window. Nothing of it is kept, so it can be taken at any time. */
import { useSyncExternalStore } from 'react';
import { reportFailure } from '../app/failures';
import { hasSources } from '../db/has-sources';
import { openSamples } from '../import/open-source';
import { tourSteps } from './tour-steps';

const listeners = new Set<() => void>();
let step: number | null = null;

/** Begins the tour; an empty library gets the samples first. */
export function startTour(): void {
  set(0);
  hasSources()
    .then((any) => any || openSamples())
    .catch(reportFailure);
}

/** Leaves the tour. */
export function endTour(): void {
  set(null);
}

/** Goes on or back by so many steps; past the last one the tour ends. */
export function moveTour(by: number): void {
  if (step === null) return;
  const next = Math.max(0, step + by);
  set(next < tourSteps.length ? next : null);
}

/** The step that is shown, from 0, live; null: no tour is taken. */
export function useTourStep(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => step,
  );
}

function set(next: number | null): void {
  step = next;
  for (const listener of listeners) listener();
}
