/** The texts that were printed more than once, the earliest first, and the printings of the one that is chosen. */
import { Copy, Library } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { useHasSources } from '../db/has-sources';
import { placeWords } from '../facts/fact-words';
import { EmptyHere } from '../library/empty-here';
import { formatCount } from '../ui/format';
import { useKeptState } from '../ui/kept-state';
import { VirtualList } from '../ui/virtual-list';
import { useReprintAnswer, useReprintProgress } from './client';
import { ClusterMembers } from './cluster-members';
import { CompareProgress } from './compare-progress';
import type { ShownCluster } from './reprint-state';
import styles from './reprints-view.module.css';

/** Height of a row in CSS pixels. */
const rowHeight = 62;

/** The list beside the printings. */
export function ClustersView() {
  const { t, i18n } = useTranslation('reprints');
  const { phase } = useReprintProgress();
  const clusters = useReprintAnswer('clusters', (service) => service.clusters());
  const hasSources = useHasSources();
  const keys = useMemo(() => (clusters ?? []).map(keyOf), [clusters]);
  const [chosen, setChosen] = useKeptState('reprint cluster', '');
  const active = Math.max(0, keys.indexOf(chosen));
  const cluster = clusters?.[active];
  return (
    <>
      <div className={styles.tools}>
        {clusters !== undefined && clusters.length > 0 && (
          <p role="status">
            {t('found', { count: clusters.length, shown: formatCount(clusters.length, i18n.language) })}
          </p>
        )}
        <CompareProgress />
      </div>
      {clusters?.length === 0 && phase === 'done' && (
        <EmptyHere
          icon={hasSources === false ? Library : Copy}
          title={t(hasSources === false ? 'emptyLibrary' : 'empty')}
        >
          {t(hasSources === false ? 'emptyLibraryText' : 'emptyText')}
        </EmptyHere>
      )}
      {cluster !== undefined && clusters !== undefined && (
        <div className={styles.panes}>
          <div className={styles.list}>
            <VirtualList
              label={t('list')}
              keys={keys}
              rowHeight={rowHeight}
              active={active}
              onActive={(index) => setChosen(keys[index] ?? '')}
              placeKey="reprints"
              wordsAt={(index) => clusters[index]?.members[0]?.title ?? ''}
              onOpen={(index) => {
                const [first, second] = clusters[index]?.members ?? [];
                if (first === undefined || second === undefined) return;
                // The first press chooses, the next one lays the first two side by side.
                if (index === active) navigate({ view: 'reprints', a: first.articleId, b: second.articleId });
                else setChosen(keys[index] ?? '');
              }}
              renderRow={(index, { isActive }) => {
                const row = clusters[index];
                return row === undefined ? null : <ClusterRow cluster={row} isCurrent={isActive} />;
              }}
            />
          </div>
          <ClusterMembers cluster={cluster} />
        </div>
      )}
    </>
  );
}

/** A cluster is known by its earliest printing and by what is printed. */
function keyOf({ members }: ShownCluster): string {
  return `cluster ${members.map(({ articleId, relation }) => `${articleId} ${relation}`).join(' ')}`;
}

function ClusterRow({ cluster, isCurrent }: { readonly cluster: ShownCluster; readonly isCurrent: boolean }) {
  const { t, i18n } = useTranslation('reprints');
  const { t: tFacts } = useTranslation('facts');
  const [first] = cluster.members;
  if (first === undefined) return null;
  return (
    <div className={isCurrent ? styles.current : styles.row}>
      <span className={styles.name} lang={first.lang === 'und' ? undefined : first.lang}>
        {first.title}
      </span>
      <span className={styles.facts} lang={i18n.language}>
        {t('count', { count: cluster.members.length })}
        {' · '}
        {placeWords(tFacts, first.facts, i18n.language) || first.path}
      </span>
    </div>
  );
}
