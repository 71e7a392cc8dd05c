/** The texts that were printed more than once, the earliest first, and the printings of the one that is chosen. */
import { Copy, Library } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { WorkerFailed } from '../app/worker-failed';
import { useHasSources } from '../db/has-sources';
import { placeWords } from '../facts/fact-words';
import { EmptyHere } from '../library/empty-here';
import { SelectionBar } from '../library/selection-bar';
import { useRowHeight } from '../settings/row-height';
import { formatCount } from '../ui/format';
import { useKeptState } from '../ui/kept-state';
import { useListSelection } from '../ui/list-selection';
import { RowBox } from '../ui/row-box';
import { VirtualList } from '../ui/virtual-list';
import { retryReprints, useReprintAnswer, useReprintProgress, useReprintsFailed } from './client';
import { ClusterMembers } from './cluster-members';
import { CompareProgress } from './compare-progress';
import type { ShownCluster } from './reprint-state';
import styles from './reprints-view.module.css';

const rowHeights = { comfortable: 62, compact: 52 };

/** The list beside the printings. */
export function ClustersView() {
  const rowHeight = useRowHeight(rowHeights);
  const { t, i18n } = useTranslation('reprints');
  const { phase } = useReprintProgress();
  const hasFailed = useReprintsFailed();
  const clusters = useReprintAnswer('clusters', (service) => service.clusters());
  const hasSources = useHasSources();
  const keys = useMemo(() => (clusters ?? []).map(keyOf), [clusters]);
  const [chosen, setChosen] = useKeptState('reprint cluster', '');
  const active = Math.max(0, keys.indexOf(chosen));
  const idsOf = useCallback(
    (wanted: readonly string[]) => {
      const isWanted = new Set(wanted);
      const printings = (clusters ?? []).filter((each) => isWanted.has(keyOf(each)));
      return [...new Set(printings.flatMap(({ members }) => members.map(({ articleId }) => articleId)))];
    },
    [clusters],
  );
  const marked = useListSelection<string>({ kind: 'article', place: 'reprints', keys, idsOf });
  const markedIds = useMemo(() => idsOf(marked.chosen), [idsOf, marked.chosen]);
  const cluster = clusters?.[active];
  return (
    <>
      <div className={styles.tools} hidden={hasSources === false}>
        {clusters !== undefined && clusters.length > 0 && (
          <p role="status">
            {t('found', { count: clusters.length, shown: formatCount(clusters.length, i18n.language) })}
          </p>
        )}
        <CompareProgress />
      </div>
      {clusters === undefined && hasFailed && <WorkerFailed onAgain={retryReprints} />}
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
              selection={marked.selection}
              onSelect={marked.onSelect}
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
              renderRow={(index, { isActive, isChosen }) => {
                const row = clusters[index];
                return row === undefined ? null : (
                  <ClusterRow cluster={row} isCurrent={isActive} isChosen={isChosen} />
                );
              }}
            />
          </div>
          <ClusterMembers cluster={cluster} />
        </div>
      )}
      {markedIds.length > 0 && (
        <SelectionBar
          ids={markedIds}
          total={marked.chosen.length < keys.length ? idsOf(keys).length : markedIds.length}
          onAll={marked.onAll}
          onClear={marked.onClear}
        />
      )}
    </>
  );
}

/** A cluster is known by its earliest printing and by what is printed. */
function keyOf({ members }: ShownCluster): string {
  return `cluster ${members.map(({ articleId, relation }) => `${articleId} ${relation}`).join(' ')}`;
}

interface ClusterRowProps {
  readonly cluster: ShownCluster;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
}

function ClusterRow({ cluster, isCurrent, isChosen }: ClusterRowProps) {
  const { t, i18n } = useTranslation('reprints');
  const { t: tFacts } = useTranslation('facts');
  const [first] = cluster.members;
  if (first === undefined) return null;
  return (
    <div className={isCurrent ? styles.current : styles.row} data-article={first.articleId}>
      <RowBox isChosen={isChosen} />
      <div className={styles.rowWords}>
        <span className={styles.name} lang={first.lang === 'und' ? undefined : first.lang}>
          {first.title}
        </span>
        <span className={styles.facts} lang={i18n.language}>
          {t('count', { count: cluster.members.length })}
          {' · '}
          {placeWords(tFacts, first.facts, i18n.language) || first.path}
        </span>
      </div>
    </div>
  );
}
