/** Turns as the browser's locks give them, where there are none: one after the other, in one process. */
import type { TakeTurn } from '../../../src/renderer/workers/search-lock';

const lines = new Map<string, Promise<void>>();

export const inTurn: TakeTurn = async (name, signal, work) => {
  const before = lines.get(name) ?? Promise.resolve();
  const turn = before.then(() => (signal.aborted ? undefined : work()));
  lines.set(
    name,
    turn.catch(() => undefined),
  );
  await turn;
};
