/** The note on a page, under its head. */
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import { useNotesOnPages } from '../db/notes';
import { LinkedNotesProvider } from './linked-notes';
import { NoteEditor } from './note-editor';
import styles from './page-note.module.css';

/** The field, or the note that is there. */
export function PageNote({ pageId }: { readonly pageId: PageId }) {
  const { t } = useTranslation('notes');
  const notes = useNotesOnPages([pageId]);
  // A field that gets its text a moment later would take it for somebody else's.
  if (notes === undefined) return null;
  return (
    <LinkedNotesProvider>
      <section className={styles.note} aria-label={t('onPage')}>
        <NoteEditor
          key={pageId}
          target={{ pageId }}
          note={notes[0] ?? null}
          label={t('onPage')}
          placeholder={t('onPagePlaceholder')}
        />
      </section>
    </LinkedNotesProvider>
  );
}
