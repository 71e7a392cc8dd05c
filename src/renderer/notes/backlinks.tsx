/** What links to an article or a note: where it stands, and how it begins. */
import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Backlink, type LinkTo, useBacklinks } from '../db/links';
import { Icon } from '../ui/icon';
import styles from './backlinks.module.css';
import { goToPlace } from './follow-link';
import { noteTitle } from './note-words';
import { usePlaceWords } from './place-words';

export interface BacklinksProps {
  readonly to: LinkTo;
}

/** "Linked from", with every note that does; nothing where none does. */
export function Backlinks({ to }: BacklinksProps) {
  const { t } = useTranslation('notes');
  const backlinks = useBacklinks(to) ?? [];
  if (backlinks.length === 0) return null;
  return (
    <section className={styles.backlinks} aria-label={t('linkedFrom')}>
      <p className={styles.title}>
        <Icon of={Link2} size={13} />
        {t('linkedFrom')}
      </p>
      <ul className={styles.list}>
        {backlinks.map((backlink) => (
          <li key={backlink.link.id}>
            <BacklinkButton backlink={backlink} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BacklinkButton({ backlink: { note, place } }: { readonly backlink: Backlink }) {
  const { t } = useTranslation('notes');
  const words = usePlaceWords();
  const where = place === null ? t('nowhere') : words(place);
  const content = (
    <>
      <bdi className={styles.words}>{noteTitle(note.body)}</bdi>
      <bdi className={styles.place}>{where}</bdi>
    </>
  );
  // A note whose own text is lost is in the list of what has no place.
  if (place === null) return <span className={styles.item}>{content}</span>;
  return (
    <button type="button" className={styles.item} onClick={() => goToPlace(place)}>
      {content}
    </button>
  );
}
