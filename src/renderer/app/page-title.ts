/** The title of what the window shows: of the view, where it says one, else of the route. */
import { useEffect, useSyncExternalStore } from 'react';
import { useArticleBeside } from './beside';

let shown: string | null = null;
const listeners = new Set<() => void>();

/** Says what the view on screen is called, as in the headline of the article; null while it is not known. */
export function usePageTitle(title: string | null): void {
  // Beside an article it is the article that the window is called by.
  const isAside = useArticleBeside() !== null;
  useEffect(() => {
    if (title === null || isAside) return;
    set(title);
    return () => set(null);
  }, [title, isAside]);
}

/** The title that the view on screen has said, live. */
export function useShownTitle(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

function set(title: string | null): void {
  shown = title;
  for (const listener of listeners) listener();
}
