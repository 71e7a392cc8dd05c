/** Which notes are linked to: asked once for all notes of a view, not once for each. */
import { createContext, type ReactNode, useContext } from 'react';
import type { NoteId } from '#core/page/ids';
import { useIsLinked, useLinkedNotes } from '../db/links';

const LinkedNotes = createContext<ReadonlySet<NoteId> | null>(null);

/** Tells the notes inside whether something links to them. */
export function LinkedNotesProvider({ children }: { readonly children: ReactNode }) {
  const linked = useLinkedNotes();
  return <LinkedNotes value={linked}>{children}</LinkedNotes>;
}

/** True when something links to the note; asked for by itself where no view has asked for all. */
export function useHasBacklinks(id: NoteId | null): boolean {
  const linked = useContext(LinkedNotes);
  const isLinked = useIsLinked(linked === null ? id : null);
  return isLinked || (id !== null && linked?.has(id) === true);
}
