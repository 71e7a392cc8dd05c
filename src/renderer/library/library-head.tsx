/** The head of a list: its name, how much is in it, and what narrows and orders it. */
import { useTranslation } from 'react-i18next';
import type { SourceId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { Segmented } from '../ui/segmented';
import styles from './library-head.module.css';
import { ListTools, type ListToolsProps } from './list-tools';

export interface LibraryHeadProps extends ListToolsProps {
  readonly title: string;
  /** Undefined while loading. */
  readonly count: number | undefined;
  /** Pages can be shown of a source only. */
  readonly sourceId: SourceId | undefined;
}

/** Name, count, filters and order of a list. */
export function LibraryHead({ title, count, sourceId, ...tools }: LibraryHeadProps) {
  const { t } = useTranslation('library');
  const { shown } = tools;
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 className={styles.title}>{title}</h1>
        {count !== undefined && shown !== 'pages' && (
          <span className={styles.count}>{t('count', { count })}</span>
        )}
        {sourceId !== undefined && (
          <span className={styles.shown}>
            <Segmented
              label={t('show')}
              value={shown}
              onChange={(value) =>
                navigate({ view: 'library', sourceId, ...(value === 'pages' && { show: 'pages' }) })
              }
              options={[
                { id: 'articles', label: t('articles') },
                { id: 'pages', label: t('pages') },
              ]}
            />
          </span>
        )}
      </div>
      <ListTools {...tools} />
    </header>
  );
}
