/** What the titles of a note being written lead to: those chosen while it is written, and those it had before. */
import { useCallback, useRef } from 'react';
import type { NoteId } from '#core/page/ids';
import { type LinkChoice, listLinksOf } from '../db/links';
import { readDraft } from './drafts';

export interface LinkChoices {
  /** Remembers a choice until the note is closed: words that are cut and put in again keep it. */
  readonly choose: (choice: LinkChoice) => void;
  /** Remembers the links that the note has. */
  readonly load: () => void;
  /** All that is remembered. */
  readonly all: () => readonly LinkChoice[];
  /** What was chosen and would be gone with a crash. */
  readonly drafted: () => readonly LinkChoice[];
}

/** Returns the choices of the note in the field of that key. */
export function useLinkChoices(key: string, noteId: NoteId | null): LinkChoices {
  const chosen = useRef<readonly LinkChoice[] | null>(null);
  const stored = useRef<readonly LinkChoice[]>([]);
  const current = useCallback(() => {
    chosen.current ??= readDraft(key)?.links ?? [];
    return chosen.current;
  }, [key]);
  const choose = useCallback(
    (choice: LinkChoice) => {
      chosen.current = [choice, ...current().filter(({ title }) => title !== choice.title)];
    },
    [current],
  );
  const load = useCallback(() => {
    if (noteId === null) return;
    void listLinksOf(noteId).then((rows) => {
      const titles = new Set(rows.map(({ title }) => title));
      stored.current = [
        ...rows.map((row) => ({ title: row.title, to: { like: row } })),
        ...stored.current.filter(({ title }) => !titles.has(title)),
      ];
    });
  }, [noteId]);
  const all = useCallback(() => [...current(), ...stored.current], [current]);
  return { choose, load, all, drafted: current };
}
