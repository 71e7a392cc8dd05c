/** The articles of what is chosen in a chart: a time, a theme, or both. */
import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, TagId } from '#core/page/ids';
import type { TimeSpan } from '../charts/time-bins';
import { spanWords } from '../charts/time-words';
import { useTagRows } from '../db/tag-rows';
import { useArticlesDuring } from '../themes/client';
import { ThemeArticles } from '../themes/theme-articles';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format';
import { useListSelection } from '../ui/list-selection';
import { Select } from '../ui/select';
import styles from './insight-view.module.css';

export interface ArticlesOfTimeProps {
  /** Null for all time. */
  readonly span: TimeSpan | null;
  /** Null for whatever theme. */
  readonly tagId: TagId | null;
  /** What can be chosen. */
  readonly themes: readonly { readonly id: TagId; readonly name: string }[];
  readonly onTheme: (tagId: TagId | null) => void;
}

const every = 'every';

/** The list under its own head. */
export function ArticlesOfTime({ span, tagId, themes, onTheme }: ArticlesOfTimeProps) {
  const { t, i18n } = useTranslation('insight');
  const { t: tOfCharts } = useTranslation('charts');
  const { from, until } = span ?? { from: '', until: '' };
  const ids = useArticlesDuring({ from, until, tagId });
  const tags = useTagRows();
  const place = `during ${from} ${until} ${tagId ?? ''}`;
  const list = useListSelection<ArticleId>({
    kind: 'article',
    place: 'insight',
    keys: ids,
  });
  const name = tagId === null ? undefined : tags?.get(tagId)?.name;
  const time = span === null ? t('list.whole') : spanWords(tOfCharts, span, i18n.language);
  const options =
    tagId === null || name === undefined || themes.some(({ id }) => id === tagId)
      ? themes
      : [{ id: tagId, name }, ...themes];
  return (
    <section className={styles.list} aria-labelledby="insight-list">
      <div className={styles.listHead}>
        <h2 id="insight-list" className={styles.listTitle} aria-live="polite">
          {ids !== undefined &&
            t('list.title', {
              count: ids.length,
              shown: formatCount(ids.length, i18n.language),
              of: name === undefined ? time : t('list.ofTheme', { time, name }),
            })}
        </h2>
        {options.length > 0 && (
          <Select
            label={t('list.theme')}
            isLabelHidden
            value={tagId ?? every}
            onChange={(id) => onTheme(id === every ? null : (id as TagId))}
            options={[
              { id: every, label: t('list.allThemes') },
              ...options.map((theme) => ({ id: theme.id as string, label: theme.name })),
            ]}
          />
        )}
      </div>
      <ThemeArticles
        ids={ids}
        place={place}
        list={list}
        empty={
          <EmptyState icon={CalendarX} title={t('list.empty')}>
            {t('list.emptyText')}
          </EmptyState>
        }
      />
    </section>
  );
}
