/**
 * Text that saves itself: when the writer pauses, leaves the field, closes what it stands in, or closes the window,
 * and every second while it is written. Until it is stored, a draft is kept.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LinkChoice } from '../db/links';
import { clearDraft, isOutOfDate, readDraft, writeDraft } from './drafts';

export type SaveState = 'saved' | 'waiting' | 'failed';

export interface Autosave {
  readonly text: string;
  readonly state: SaveState;
  setText(text: string): void;
  /** Saves at once what is not saved yet. */
  flush(): void;
}

export interface AutosaveOptions {
  /** Names the draft. */
  readonly key: string;
  /** What is in the library; taken over when it changes (by undo, in another window) and nothing is unsaved here. */
  readonly stored: string;
  /** When that was stored; left out where it never was. */
  readonly storedAt?: number;
  /** Stores a text written on top of `base`; resolves to what is stored then, which may be more. */
  readonly save: (text: string, base: string) => Promise<string>;
  /** What titles in the text were chosen to lead to: kept with its draft. */
  readonly links?: () => readonly LinkChoice[];
  /** Called when what was stored was more. */
  readonly onMerged: () => void;
  /** Called with why saving failed, once until it succeeds again. */
  readonly onFailed?: (error: unknown) => void;
}

/**
 * Rest after the last key before the text is saved, and the longest that it waits while keys follow each other: with
 * the time that saving takes, less than a second.
 */
export const pauseMs = 400;
export const longestWaitMs = 600;

/** A save that takes longer than the longest wait does not make another begin at every key. */
const leastWaitMs = 100;

/** What could not be saved is tried again after so long, also when nobody types on. */
export const retryMs = 5_000;

/** What is stored here comes back as a change of the library; for so long it is not taken for somebody else's. */
const echoMs = 300;

/** Returns the text being written and how it stands. */
export function useAutosave(options: AutosaveOptions): Autosave {
  const { key, stored, storedAt, save, links, onMerged, onFailed } = options;
  const [found] = useState(() => {
    const draft = readDraft(key);
    return draft === null || isOutOfDate(draft, storedAt ?? 0) ? null : draft;
  });
  const [text, setShownText] = useState(found?.text ?? stored);
  const [state, setState] = useState<SaveState>('saved');
  /** `asked`: the text of the last save, done or not; `base`: what the library had when last known; `took`: how long the last save did. */
  const latest = useRef({
    text,
    asked: stored,
    base: found?.base ?? stored,
    pending: 0,
    took: 0,
    savedAt: 0,
    hasFailed: false,
  });
  const calls = useRef({ save, links, onMerged, onFailed });
  calls.current = { save, links, onMerged, onFailed };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waitsSince = useRef<number | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    waitsSince.current = null;
    const now = latest.current;
    const { text: unsaved, asked: before } = now;
    if (unsaved === before) return;
    now.asked = unsaved;
    now.pending += 1;
    queue.current = queue.current.then(async () => {
      try {
        const begunAt = Date.now();
        const kept = await calls.current.save(unsaved, now.base);
        now.took = Date.now() - begunAt;
        now.base = kept;
        now.savedAt = Date.now();
        now.hasFailed = false;
        if (kept !== unsaved && kept !== '') {
          // What was typed while it was saved goes on where it was.
          const more = now.text.startsWith(unsaved) ? now.text.slice(unsaved.length) : `\n\n${now.text}`;
          now.text = kept + more;
          now.asked = kept;
          setShownText(now.text);
          calls.current.onMerged();
        }
        if (now.text !== now.asked) return;
        clearDraft(key);
        setState('saved');
      } catch (error) {
        if (!now.hasFailed) calls.current.onFailed?.(error);
        now.hasFailed = true;
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, retryMs);
        // The draft stays, and the next pause, the next try or the next start saves it.
        if (now.asked === unsaved) now.asked = before;
        const { at: _, ...draft } = readDraft(key) ?? { text: now.text, base: now.base };
        writeDraft(key, draft);
        setState('failed');
      } finally {
        now.pending -= 1;
      }
    });
  }, [key]);

  const setText = useCallback(
    (next: string) => {
      latest.current.text = next;
      setShownText(next);
      setState('waiting');
      const chosen = calls.current.links?.() ?? [];
      const draft = { text: next, base: latest.current.base, at: Date.now() };
      writeDraft(key, chosen.length === 0 ? draft : { ...draft, links: chosen });
      clearTimeout(timer.current);
      waitsSince.current ??= Date.now();
      // Where saving takes long, it is begun the sooner.
      const longest = Math.max(leastWaitMs, longestWaitMs - latest.current.took);
      const left = waitsSince.current + longest - Date.now();
      // A note that is emptied goes when the field is left: until then its links wait for new words.
      if (next.trim() === '') return;
      timer.current = setTimeout(flush, Math.max(0, Math.min(pauseMs, left)));
    },
    [key, flush],
  );

  // Before the frame: who looks at the note that has just come sees its words, not the empty field before them.
  useLayoutEffect(() => {
    const takeOver = () => {
      const now = latest.current;
      if (now.text !== now.asked || now.pending > 0 || stored === now.base) return;
      Object.assign(now, { text: stored, asked: stored, base: stored });
      setShownText(stored);
    };
    const rest = latest.current.savedAt + echoMs - Date.now();
    if (rest <= 0 && latest.current.pending === 0) return takeOver();
    const wait = setTimeout(takeOver, Math.max(rest, echoMs));
    return () => clearTimeout(wait);
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
