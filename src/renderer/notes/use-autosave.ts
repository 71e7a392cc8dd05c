/**
 * Text that saves itself: when the writer pauses, leaves the field, closes what it stands in, or closes the
 * window. Until it is stored, a draft is kept that survives even a crash.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { clearDraft, readDraft, writeDraft } from './drafts';

export type SaveState = 'saved' | 'waiting' | 'failed';

export interface Autosave {
  readonly text: string;
  readonly state: SaveState;
  setText(text: string): void;
  /** Saves at once what is not saved yet. */
  flush(): void;
}

/** Rest after the last key before the text is saved. */
export const pauseMs = 700;

/**
 * Returns the text being written and how it stands. `key` names the draft, `stored` is what is in the library:
 * when that changes (by undo, in another window) and nothing is unsaved here, it is taken over.
 */
export function useAutosave(key: string, stored: string, save: (text: string) => Promise<unknown>): Autosave {
  const [text, setShownText] = useState(() => readDraft(key) ?? stored);
  const [state, setState] = useState<SaveState>('saved');
  const latest = useRef({ text, saved: stored, save });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  latest.current.save = save;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const { text: unsaved, saved: before } = latest.current;
    if (unsaved === before) return;
    latest.current.saved = unsaved;
    queue.current = queue.current.then(async () => {
      try {
        await latest.current.save(unsaved);
        if (latest.current.text !== unsaved) return;
        clearDraft(key);
        setState('saved');
      } catch {
        // The draft stays, and the next pause or the next start tries again.
        if (latest.current.saved === unsaved) latest.current.saved = before;
        setState('failed');
      }
    });
  }, [key]);

  const setText = useCallback(
    (next: string) => {
      latest.current.text = next;
      setShownText(next);
      setState('waiting');
      writeDraft(key, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMs);
    },
    [key, flush],
  );

  useEffect(() => {
    const { text: current, saved } = latest.current;
    if (current === saved && stored !== saved) {
      latest.current.text = stored;
      latest.current.saved = stored;
      setShownText(stored);
    }
  }, [stored]);

  useEffect(() => {
    // A draft left behind by a crash is saved as soon as its note is on screen again.
    flush();
    const onHide = () => flush();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      flush();
    };
  }, [flush]);

  return { text, state, setText, flush };
}
