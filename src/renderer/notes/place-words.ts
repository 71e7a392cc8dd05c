/** Where a note stands, in words. */
import { useTranslation } from 'react-i18next';
import type { NotePlace } from '../db/note-places';

/** Returns what says where a note stands: its article's title, or its page. */
export function usePlaceWords(): (place: NotePlace) => string {
  const { t } = useTranslation('notes');
  return (place) => {
    if (place.kind === 'article') return place.title;
    const { path, ordinal, pageCount } = place;
    return pageCount > 1 ? t('pageOf', { path, number: ordinal + 1 }) : path;
  };
}
