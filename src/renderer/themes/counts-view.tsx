/** How much carries which tag, by itself and with its subthemes: a table whose numbers lead to the articles. */
import { ArrowDown, TagIcon } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Button as BareButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import { useTagRows } from '../db/tag-rows';
import { EmptyHere } from '../library/empty-here';
import { ColourDot } from '../ui/chip';
import { formatCount } from '../ui/format';
import { Icon } from '../ui/icon';
import { useKeptState } from '../ui/kept-state';
import { useSortLocale } from '../ui/name-order';
import { useThemeCounts } from './client';
import styles from './counts-view.module.css';
import { Loading } from './loading';
import { type ThemeOrder, type ThemeRow, themeRows } from './theme-rows';

const columns = ['tree', 'articles', 'articlesBelow', 'highlights', 'highlightsBelow'] as const;
const words = {
  tree: 'counts.tag',
  articles: 'counts.articles',
  articlesBelow: 'counts.articlesBelow',
  highlights: 'counts.highlights',
  highlightsBelow: 'counts.highlightsBelow',
} as const;

/** So many rows at least fill the view. */
const rowsInSight = 60;

/** The table; a click on a column's head puts its largest numbers first. */
export function CountsView() {
  const { t } = useTranslation('themes');
  const tags = useTagRows();
  const locale = useSortLocale();
  const counts = useThemeCounts();
  const [order, setOrder] = useKeptState<ThemeOrder>('theme order', 'tree');
  const rows = useMemo(
    () => themeRows([...(tags?.values() ?? [])], counts ?? [], order, locale),
    [tags, counts, order, locale],
  );
  // What is in sight stands at once; the rest is drawn when there is time.
  const shown = useDeferredValue(rows.length, rowsInSight);
  if (tags === undefined || counts === undefined) return <Loading />;
  if (rows.length === 0) {
    return (
      <EmptyHere icon={TagIcon} title={t('counts.empty')}>
        {t('counts.emptyText')}
      </EmptyHere>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys as well
    <section className={styles.frame} aria-label={t('counts.label')} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('counts.label')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={order !== column ? 'none' : column === 'tree' ? 'ascending' : 'descending'}
              >
                <BareButton
                  className={styles.sort ?? ''}
                  aria-label={columnName(column)}
                  onPress={() => setOrder(column)}
                >
                  {t(words[column])}
                  {order === column && <Icon of={ArrowDown} size={12} />}
                </BareButton>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <CountRow key={row.tag.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );

  function columnName(column: ThemeOrder): string {
    const [own, below] = [t('counts.articles'), t('counts.highlights')];
    if (column === 'articlesBelow') return `${own}, ${t(words[column])}`;
    return column === 'highlightsBelow' ? `${below}, ${t(words[column])}` : t(words[column]);
  }
}

function CountRow({ row: { tag, count, depth } }: { readonly row: ThemeRow }) {
  const { t, i18n } = useTranslation('themes');
  const shown = (value: number) => formatCount(value, i18n.language);
  // The library's list of a theme holds its subthemes; what carries just the tag is a list of its own.
  const route = formatRoute({ view: 'library', tagId: tag.id });
  const ownRoute = formatRoute({ view: 'themes', show: 'together', tagId: tag.id, otherId: tag.id });
  return (
    <tr>
      <th scope="row" className={styles.name} style={{ paddingInlineStart: `${depth * 1.25 + 0.75}rem` }}>
        <span className={styles.tag}>
          <ColourDot colour={tag.colour} />
          <a href={route}>{tag.name}</a>
        </span>
      </th>
      <td>
        {count.articles === 0 ? (
          <span className={styles.none}>0</span>
        ) : (
          <a href={ownRoute} aria-label={t('counts.articlesOf', { name: tag.name, count: count.articles })}>
            {shown(count.articles)}
          </a>
        )}
      </td>
      <td>
        {count.articlesBelow === count.articles ? (
          <span className={styles.none}>{shown(count.articlesBelow)}</span>
        ) : (
          <a
            href={route}
            aria-label={t('counts.articlesBelowOf', { name: tag.name, count: count.articlesBelow })}
          >
            {shown(count.articlesBelow)}
          </a>
        )}
      </td>
      <td className={count.highlights === 0 ? styles.none : undefined}>{shown(count.highlights)}</td>
      <td className={count.highlightsBelow === count.highlights ? styles.none : undefined}>
        {shown(count.highlightsBelow)}
      </td>
    </tr>
  );
}
