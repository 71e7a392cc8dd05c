/** The highlight that is being put on other text by hand: chosen in one view, placed in another. */
import { useSyncExternalStore } from 'react';
import type { HighlightRow } from '../db/rows';

let current: HighlightRow | null = null;
const listeners = new Set<() => void>();

/** Begins to place a highlight, in place of one that was begun before; null ends it. */
export function setReattaching(highlight: HighlightRow | null): void {
  current = highlight;
  for (const listener of listeners) listener();
}

/** The highlight that waits for its place; null when none does. */
export function useReattaching(): HighlightRow | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
