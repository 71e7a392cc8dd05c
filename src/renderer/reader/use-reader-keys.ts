/** Listens to the reader's plain keys for the whole window while an article is open. */
import { useEffect, useRef } from 'react';
import { isKeyOfPage, type ReaderAction, readerActionOf } from './reader-keys';
import { useReaderActions } from './use-reader-actions';

export interface ReaderKeyHandlers {
  /** Asked when a key is pressed: what is on screen lags behind by a moment. */
  readonly hasSelection: () => boolean;
  /** Asked first; true when the chosen highlight or the caret took the key. */
  readonly first: (event: KeyboardEvent) => boolean;
  readonly run: (action: ReaderAction) => void;
}

/** Answers keys by `handlers`, before the window's own keymap. */
export function useReaderKeys(handlers: ReaderKeyHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useReaderActions(handlers.hasSelection, handlers.run);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isKeyOfPage(event)) return;
      const { hasSelection, first, run } = latest.current;
      const isInList = event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
      const isTaken = !isInList && first(event);
      const action = isTaken ? null : readerActionOf(event, hasSelection());
      if (!isTaken && action === null) return;
      event.preventDefault();
      // Nor may a toolbar that still has the focus take an arrow key of theirs.
      event.stopPropagation();
      if (action !== null) run(action);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
