/** Saves what a crash left unsaved, also where its note is not on screen. */
import { parseId } from '#core/page/ids';
import { type NoteOn, saveWriting } from '../db/notes';
import { clearDraft, draftKeys, readDraft } from './drafts';

/** Saves every draft; one whose highlight, article or page is gone is kept, in case that comes back. */
export async function restoreDrafts(): Promise<void> {
  for (const key of draftKeys()) {
    const draft = readDraft(key);
    const target = placeOfKey(key);
    if (draft === null || target === null) continue;
    try {
      await saveWriting(target, draft.text, draft.base, draft.links, draft.at);
    } catch {
      continue;
    }
    // Another window may be writing on.
    if (readDraft(key)?.text === draft.text) clearDraft(key);
  }
}

/** The way back from `keyOfPlace`; null for a key of something else. */
function placeOfKey(key: string): NoteOn | null {
  const highlightId = parseId('highlight', key);
  if (highlightId !== null) return { highlightId };
  const articleId = parseId('article', key);
  if (articleId !== null) return { articleId };
  const pageId = parseId('page', key);
  if (pageId !== null) return { pageId };
  const noteId = parseId('note', key);
  return noteId === null ? null : { noteId };
}
