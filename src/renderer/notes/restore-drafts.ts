/** Saves what a crash left unsaved, also where its note is not on screen. */
import type { ArticleId, HighlightId } from '#core/page/ids';
import { saveWriting } from '../db/notes';
import { clearDraft, draftKeys, readDraft } from './drafts';

/** Saves every draft; one whose highlight or article is gone is kept, in case that comes back. */
export async function restoreDrafts(): Promise<void> {
  for (const key of draftKeys()) {
    const draft = readDraft(key);
    if (draft === null) continue;
    const target = key.startsWith('highlight:')
      ? { highlightId: key as HighlightId }
      : { articleId: key as ArticleId };
    try {
      await saveWriting(target, draft.text, draft.base);
    } catch {
      continue;
    }
    // Another window may be writing on.
    if (readDraft(key)?.text === draft.text) clearDraft(key);
  }
}
