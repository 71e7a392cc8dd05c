/** Which dialog about a tag is open: asked for from the side bar, the tree and the picker, shown once in the shell. */
import { useSyncExternalStore } from 'react';
import type { TagId } from '#core/page/ids';

/** A dialog and what it is about. */
export type TagDialog =
  | { readonly kind: 'create'; readonly under: TagId | null }
  | { readonly kind: 'rename' | 'merge' | 'split' | 'delete' | 'define'; readonly id: TagId }
  | {
      readonly kind: 'move';
      readonly id: TagId;
      /** Where it is shown now: see `ShownTag`. */
      readonly from: TagId | null;
    }
  | { readonly kind: 'link'; readonly id: TagId };

let open: TagDialog | null = null;
const listeners = new Set<() => void>();

/** Opens a dialog; null closes the one that is open. */
export function openTagDialog(dialog: TagDialog | null): void {
  open = dialog;
  for (const listener of listeners) listener();
}

/** The dialog that is open; null when there is none. */
export function useTagDialog(): TagDialog | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
