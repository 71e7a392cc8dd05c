/** A link in a note as it reads: one that leads somewhere, or words that wait for where they lead. */
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names';
import styles from './note-link.module.css';

export interface NoteLinkProps {
  readonly title: string;
  /** False: the words lead nowhere yet. */
  readonly isLinked: boolean;
  readonly onFollow: () => void;
}

/** The link; a press follows it, or asks where it shall lead. */
export function NoteLink({ title, isLinked, onFollow }: NoteLinkProps) {
  const { t } = useTranslation('notes');
  return (
    <button
      type="button"
      className={classNames(styles.link, !isLinked && styles.open)}
      {...(!isLinked && { 'aria-label': t('link.unresolved', { title }), title: t('link.unresolvedHint') })}
      onClick={onFollow}
    >
      {title}
    </button>
  );
}
