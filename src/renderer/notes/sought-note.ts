/** The note that a link or a list leads to: it shows itself as soon as it is on screen. */
import { useSyncExternalStore } from 'react';
import type { NoteId } from '#core/page/ids';

let sought: NoteId | null = null;
const listeners = new Set<() => void>();

/** Says which note is looked for; null: it was found. */
export function seekNote(id: NoteId | null): void {
  sought = id;
  for (const listener of listeners) listener();
}

/** True while this note is the one that is looked for. */
export function useIsSought(id: NoteId | null): boolean {
  return useSyncExternalStore(subscribe, () => id !== null && id === sought);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
