/** Pairs of tags as a table, those that most articles carry first; each leads to its articles. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import type { TagRow } from '../db/rows';
import { Button } from '../ui/button';
import { ColourDot } from '../ui/chip';
import { formatCount, formatShare } from '../ui/format';
import type { ThemeCount, ThemePair } from './count-themes';
import styles from './pair-table.module.css';

export interface PairTableProps {
  /** By place; undefined for a tag that has just gone. */
  readonly tags: readonly (TagRow | undefined)[];
  readonly counts: readonly ThemeCount[];
  readonly pairs: readonly ThemePair[];
}

/** Rows shown at first, and more at a time. */
const rows = { first: 40, more: 200 } as const;

/** The table with a button for more. */
export function PairTable({ tags, counts, pairs }: PairTableProps) {
  const { t, i18n } = useTranslation('themes');
  const [most, setMost] = useState<number>(rows.first);
  const rest = Math.min(rows.more, pairs.length - most);
  return (
    <section className={styles.numbers}>
      <h2 className={styles.title}>{t('together.numbers')}</h2>
      <table className={styles.table} aria-label={t('together.numbers')}>
        <thead>
          <tr>
            <th scope="col">{t('together.first')}</th>
            <th scope="col">{t('together.second')}</th>
            <th scope="col">{t('together.articles')}</th>
            <th scope="col">{t('together.share')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, most).map(({ a, b, articles }) => {
            const [first, second] = [tags[a], tags[b]];
            if (first === undefined || second === undefined) return null;
            const rarer = Math.min(counts[a]?.articles ?? 0, counts[b]?.articles ?? 0);
            const route = formatRoute({
              view: 'themes',
              show: 'together',
              tagId: first.id,
              otherId: second.id,
            });
            return (
              <tr key={`${a} ${b}`}>
                <td>
                  <Name tag={first} />
                </td>
                <td>
                  <Name tag={second} />
                </td>
                <td>
                  <a
                    href={route}
                    aria-label={t('together.cell', {
                      first: first.name,
                      second: second.name,
                      count: articles,
                    })}
                  >
                    {formatCount(articles, i18n.language)}
                  </a>
                </td>
                <td>{rarer === 0 ? '' : formatShare(articles / rarer, i18n.language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && (
        <Button size="small" onPress={() => setMost(most + rows.more)}>
          {t('together.more', { count: rest })}
        </Button>
      )}
    </section>
  );
}

function Name({ tag }: { readonly tag: TagRow }) {
  return (
    <span className={styles.name}>
      <ColourDot colour={tag.colour} />
      {tag.name}
    </span>
  );
}
