/** Which themes go together: a matrix of tags with how many articles carry both, and its numbers as a table. */
import { Blend, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagRow } from '../db/rows';
import { foldName } from '../db/tag-names';
import { useTagRows } from '../db/tag-rows';
import { EmptyState } from '../ui/empty-state';
import { useKeptState } from '../ui/kept-state';
import { SearchField } from '../ui/search-field';
import { useThemesTogether } from './client';
import { Loading } from './loading';
import { PairMatrix } from './pair-matrix';
import { PairTable } from './pair-table';
import { matrixPlaces } from './theme-rows';
import styles from './together-view.module.css';

/** A matrix of more tags than this is not taken in at a glance. */
const mostTags = 16;

/** The field that asks for a tag, the matrix around it, and the pairs with it. */
export function TogetherView() {
  const { t } = useTranslation('themes');
  const overview = useThemesTogether().value;
  const rows = useTagRows();
  const [query, setQuery] = useKeptState('themes around', '');
  const wanted = foldName(useDeferredValue(query));
  const found = useMemo(() => {
    if (overview === undefined || rows === undefined) return undefined;
    const tags = overview.counts.map(({ tagId }) => rows.get(tagId));
    const asked =
      wanted === '' ? null : new Set(tags.flatMap((tag, at) => (isCalled(tag, wanted) ? [at] : [])));
    return {
      tags,
      asked,
      places: asked?.size === 0 ? [] : matrixPlaces(overview.pairs, asked, mostTags),
      pairs: overview.pairs.filter(({ a, b }) => asked === null || asked.has(a) || asked.has(b)),
    };
  }, [overview, rows, wanted]);
  if (overview === undefined || found === undefined) return <Loading />;
  if (overview.pairs.length === 0) {
    return (
      <EmptyState icon={Blend} title={t('together.empty')}>
        {t('together.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.together}>
      <div className={styles.tools}>
        <p className={styles.intro}>{t('together.intro')}</p>
        <div className={styles.field}>
          <SearchField
            label={t('together.around')}
            placeholder={t('together.around')}
            value={query}
            onChange={setQuery}
          />
        </div>
      </div>
      {found.places.length === 0 ? (
        <EmptyState icon={SearchX} title={t('together.noMatch', { query })} />
      ) : (
        <>
          <PairMatrix
            tags={found.tags}
            counts={overview.counts}
            pairs={overview.pairs}
            places={found.places}
          />
          <PairTable key={wanted} tags={found.tags} counts={overview.counts} pairs={found.pairs} />
        </>
      )}
    </div>
  );
}

function isCalled(tag: TagRow | undefined, wanted: string): boolean {
  return tag !== undefined && [tag.name, ...tag.aliases].some((name) => foldName(name).includes(wanted));
}
