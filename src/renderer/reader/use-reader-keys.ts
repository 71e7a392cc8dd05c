/** Listens to the reader's plain keys for the whole window while an article is open. */
import { useEffect, useRef } from 'react';
import { isKeyElsewhere, type ReaderAction, readerActionOf } from './reader-keys';

export interface ReaderKeyHandlers {
  readonly hasSelection: boolean;
  /** Asked first; true when the caret took the key. */
  readonly caret: (event: KeyboardEvent) => boolean;
  readonly run: (action: ReaderAction) => void;
}

/** Answers keys by `handlers`, before the window's own keymap. */
export function useReaderKeys(handlers: ReaderKeyHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isKeyElsewhere(event.target)) return;
      if (document.querySelector('[data-modal]') !== null) return;
      const { hasSelection, caret, run } = latest.current;
      const isInList = event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
      if (!isInList && caret(event)) return event.preventDefault();
      const action = readerActionOf(event, hasSelection);
      if (action === null) return;
      event.preventDefault();
      run(action);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
