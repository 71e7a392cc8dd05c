/** Asks once, when something was annotated for the first time, which name annotations shall carry. */
import { lazy, Suspense } from 'react';
import { useMakerIsWanted } from '../db/maker';

const MakerQuestion = lazy(async () => ({ default: (await import('./maker-question')).MakerQuestion }));

/** The question, at the foot of the window: it takes no focus, holds nothing up, and can be put away. */
export function MakerAsk() {
  return useMakerIsWanted() ? (
    <Suspense fallback={null}>
      <MakerQuestion />
    </Suspense>
  ) : null;
}
