/** The worklist: what the engine is least sure of first, with why; from here one goes along it page by page. */
import { ArrowDownWideNarrow, ArrowUpNarrowWide, CircleCheckBig, ScanSearch } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, PageId } from '#core/page/ids';
import { attempt } from '../app/failures';
import type { ReflowRow } from '../db/rows';
import { useReflows, useWorklist } from '../db/worklist';
import { EmptyHere } from '../library/empty-here';
import { SelectionBar } from '../library/selection-bar';
import { useRowsInSight } from '../library/use-articles';
import { useRowHeight } from '../settings/row-height';
import { Button, IconButton } from '../ui/button';
import type { Selection } from '../ui/list-keys';
import { useListSelection } from '../ui/list-selection';
import { Select } from '../ui/select';
import { useLast } from '../ui/use-last';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { VirtualList } from '../ui/virtual-list';
import { CheckChosen } from './check-chosen';
import { WorkItem } from './work-item';
import { beginWork } from './work-order';
import { useWorkSort, workSorts } from './work-sort';
import styles from './worklist-view.module.css';

const rowHeights = { comfortable: 84, compact: 76 };

/** The list of what to look at. */
export function WorklistView() {
  const { t } = useTranslation(['corrections', 'library']);
  const [order, setOrder] = useWorkSort();
  const ids = useLast(useWorklist(order.sort, order.descending));
  const keys = ids ?? none;
  const { selection, onSelect, chosen, onAll, onClear } = useListSelection<ArticleId>({
    kind: 'article',
    place: 'worklist',
    keys,
  });
  if (ids === undefined) return null;
  if (ids.length === 0) {
    return (
      <ViewFrame>
        <ViewHead title={t('work.title')} />
        <EmptyHere icon={CircleCheckBig} title={t('work.empty')}>
          {t('work.emptyText')}
        </EmptyHere>
      </ViewFrame>
    );
  }
  return (
    <ViewFrame>
      <ViewHead title={t('work.title')} text={t('work.text', { count: ids.length })}>
        <div className={styles.tools}>
          <Select
            label={t('library:sort.label')}
            isLabelHidden
            value={order.sort}
            onChange={(sort) => setOrder({ sort, descending: false })}
            options={workSorts.map((id) => ({ id, label: t(`library:sort.${id}`) }))}
          />
          <IconButton
            label={t(order.descending ? 'library:sort.descending' : 'library:sort.ascending')}
            icon={order.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
            onPress={() => setOrder({ ...order, descending: !order.descending })}
          />
          <Button variant="primary" icon={ScanSearch} onPress={() => attempt(() => beginWork(ids, 0))}>
            {t('work.begin')}
          </Button>
        </div>
      </ViewHead>
      <div className={styles.frame}>
        <WorkRows
          ids={ids}
          selection={selection}
          onSelect={onSelect}
          placeKey={`worklist ${order.sort} ${order.descending}`}
        />
      </div>
      {chosen.length > 0 && (
        <SelectionBar ids={chosen} total={keys.length} onAll={onAll} onClear={onClear}>
          <CheckChosen ids={chosen} />
        </SelectionBar>
      )}
    </ViewFrame>
  );
}

interface WorkRowsProps {
  readonly ids: readonly ArticleId[];
  readonly selection: Selection<ArticleId>;
  readonly onSelect: (selection: Selection<ArticleId>) => void;
  readonly placeKey: string;
}

/** The rows by themselves: what stands over them is not drawn again while one scrolls. */
function WorkRows({ ids, selection, onSelect, placeKey }: WorkRowsProps) {
  const rowHeight = useRowHeight(rowHeights);
  const { t } = useTranslation('corrections');
  const { rows, rowOf, onRange } = useRowsInSight(ids);
  const pages = useMemo(() => [...new Set(rows.flatMap((row): readonly PageId[] => row.pages))], [rows]);
  const reflows = useLast(useReflows(pages)) ?? noReflows;
  return (
    <VirtualList
      label={t('work.title')}
      keys={ids}
      rowHeight={rowHeight}
      selection={selection}
      onSelect={onSelect}
      placeKey={placeKey}
      wordsAt={(index) => {
        const id = ids[index];
        return (id === undefined ? undefined : rowOf(id))?.title ?? '';
      }}
      onRange={onRange}
      onOpen={(index) => attempt(() => beginWork(ids, index))}
      renderRow={(index, { isChosen }) => {
        const id = ids[index];
        return (
          <WorkItem row={id === undefined ? undefined : rowOf(id)} reflows={reflows} isChosen={isChosen} />
        );
      }}
    />
  );
}

const none: readonly never[] = [];
const noReflows: ReadonlyMap<PageId, ReflowRow> = new Map();
