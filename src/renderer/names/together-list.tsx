/** The names of the lists that stand in the same articles, most first. */
import { useTranslation } from 'react-i18next';
import type { NameId } from '#core/page/ids';
import { formatRoute } from '../app/routes';
import { useNames } from '../db/names';
import { formatCount } from '../ui/format';
import styles from './name-page.module.css';
import type { NameArticles } from './names-state';

export interface TogetherListProps {
  readonly found: NameArticles | undefined;
  /** The name whose page it is, where it is in the lists too: nobody stands beside themselves. */
  readonly own?: NameId | undefined;
}

/** The list beside the mentions. */
export function TogetherList({ found, own }: TogetherListProps) {
  const { t, i18n } = useTranslation('names');
  const names = useNames();
  const nameOf = new Map(names?.map((row) => [row.id, row]));
  const rows = (found?.together ?? []).flatMap(({ nameId, articles }) => {
    const row = nameOf.get(nameId);
    return row === undefined || nameId === own ? [] : [{ row, articles }];
  });
  return (
    <aside className={styles.together} aria-label={t('page.together')}>
      <h2 className={styles.heading}>{t('page.together')}</h2>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('page.togetherNone')}</p>
      ) : (
        <ul className={styles.names}>
          {rows.map(({ row, articles }) => (
            <li key={row.id}>
              <a href={formatRoute({ view: 'name', nameId: row.id })} className={styles.other}>
                <span className={styles.otherName}>{row.name}</span>
                <span className={styles.otherKind}>{t(`kinds.${row.kind}`)}</span>
                <span className={styles.number}>{formatCount(articles, i18n.language)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
