/** From a link, or from a note in a list, to where it stands. */
import { navigate } from '../app/navigation';
import { type LinkPlace, placeOfLink } from '../db/links';
import type { LinkRow } from '../db/rows';
import { updateSettings } from '../settings/settings';
import { seekNote } from './sought-note';

/** Goes where a link leads; resolves to false when that is nowhere now. */
export async function followLink(row: LinkRow): Promise<boolean> {
  const place = await placeOfLink(row);
  if (place === null) return false;
  goToPlace(place);
  return true;
}

/** Goes to a place; the notes are opened when a note is meant. */
export function goToPlace(place: LinkPlace): void {
  switch (place.kind) {
    case 'article': {
      const { articleId, at, noteId } = place;
      if (noteId !== null) {
        updateSettings({ showNotes: true });
        seekNote(noteId);
      }
      navigate({ view: 'article', articleId, ...(at !== null && { at }) });
      break;
    }
    case 'page':
      seekNote(place.noteId);
      navigate({ view: 'page', pageId: place.pageId });
      break;
    case 'text':
      navigate({ view: 'page', pageId: place.at.page, at: place.at });
  }
}
