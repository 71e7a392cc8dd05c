/** Who made an annotation and when, on one quiet line. */
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../ui/format';
import styles from './made-by.module.css';

export interface MadeByProps {
  /** '' where no name was given. */
  readonly maker: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Left out for what does not change, such as a tag on an article. */
  readonly updatedAt?: number;
}

/** A change within a minute of its making is told as the making. */
const sameMoment = 60_000;

/** The line, as in "Ada Lin · 21 Nov 2026, 10:05 · changed 22 Nov 2026, 9:12". */
export function MadeBy({ maker, createdAt, updatedAt = createdAt }: MadeByProps) {
  const { t, i18n } = useTranslation('marking');
  const made = formatMoment(createdAt, i18n.language);
  const changed = formatMoment(updatedAt, i18n.language);
  return (
    <p className={styles.line} lang={i18n.language}>
      {maker !== '' && <bdi className={styles.maker}>{maker}</bdi>}
      <time dateTime={new Date(createdAt).toISOString()}>{made}</time>
      {updatedAt - createdAt > sameMoment && (
        <span>
          {t('changed')} <time dateTime={new Date(updatedAt).toISOString()}>{changed}</time>
        </span>
      )}
    </p>
  );
}
