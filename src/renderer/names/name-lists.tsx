/** One of the lists: names with their mentions, to be opened, edited, made one, deleted. */
import { UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NameKind } from '#core/names/model';
import type { NameId } from '#core/page/ids';
import { useAction } from '../app/actions';
import { navigate } from '../app/navigation';
import type { NameRow } from '../db/name-rows';
import { useNames } from '../db/names';
import { useRowHeight } from '../settings/row-height';
import { EmptyState } from '../ui/empty-state';
import { useKeptState } from '../ui/kept-state';
import type { Selection } from '../ui/list-keys';
import { useListSelection } from '../ui/list-selection';
import { nameComparer, useSortLocale } from '../ui/name-order';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { VirtualList } from '../ui/virtual-list';
import { useNameCounts } from './client';
import { type ListedName, listedNames, type NameSort, nameSorts } from './listed-names';
import { MergeNamesDialog } from './merge-names-dialog';
import { NameDialog } from './name-dialog';
import { NameItem } from './name-item';
import { NameListMenu } from './name-list-menu';
import { NamesChosen } from './names-chosen';
import styles from './names-view.module.css';

const rowHeights = { comfortable: 56, compact: 50 };

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'merge'; readonly rows: readonly NameRow[] };

/** The list of a kind with its tools. */
export function NameLists({ kind }: { readonly kind: NameKind }) {
  const { t } = useTranslation('names');
  const rows = useNames();
  const counts = useNameCounts();
  const locale = useSortLocale();
  const [text, setText] = useState('');
  const [sort, setSort] = useKeptState<NameSort>('names order', 'articles');
  const [open, setOpen] = useState<Open | null>(null);
  useAction({ id: 'names.add', title: t('add'), section: 'insight', run: () => setOpen({ kind: 'add' }) });
  const names = useMemo(
    () => rows && listedNames(rows, counts, { kind, text, sort }, nameComparer(locale)),
    [rows, counts, kind, text, sort, locale],
  );
  const keys = useMemo(() => names?.map(({ row }) => row.id), [names]);
  const { selection, onSelect, onAll, onClear } = useListSelection<NameId>({
    kind: 'name',
    place: `names ${kind}`,
    keys,
  });
  if (rows === undefined || names === undefined) return <p className={styles.loading}>{t('loading')}</p>;
  const chosen = names.filter(({ row }) => selection.chosen.has(row.id)).map(({ row }) => row);
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <div className={styles.filter}>
          <SearchField label={t('filter')} placeholder={t('filter')} value={text} onChange={setText} />
        </div>
        <Select
          label={t('sort')}
          isLabelHidden
          value={sort}
          onChange={setSort}
          options={nameSorts.map((id) => ({ id, label: t(`sorts.${id}`) }))}
        />
        <span className={styles.space} />
        <NameListMenu kind={kind} rows={rows} onAdd={() => setOpen({ kind: 'add' })} />
      </div>
      <Names kind={kind} names={names} text={text} selection={selection} onSelect={onSelect} />
      {chosen.length > 0 && (
        <NamesChosen
          chosen={chosen}
          kind={kind}
          total={names.length}
          onAll={onAll}
          onEdit={() => setOpen({ kind: 'edit', rows: chosen })}
          onMerge={() => setOpen({ kind: 'merge', rows: chosen })}
          onDone={onClear}
        />
      )}
      {open?.kind === 'add' && <NameDialog kind={kind} onClose={() => setOpen(null)} />}
      {open?.kind === 'edit' && open.rows[0] !== undefined && (
        <NameDialog kind={kind} row={open.rows[0]} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'merge' && (
        <MergeNamesDialog names={open.rows} onClose={() => setOpen(null)} onMerged={onClear} />
      )}
    </div>
  );
}

interface NamesProps {
  readonly kind: NameKind;
  readonly names: readonly ListedName[];
  readonly text: string;
  readonly selection: Selection<NameId>;
  readonly onSelect: (selection: Selection<NameId>) => void;
}

function Names({ kind, names, text, selection, onSelect }: NamesProps) {
  const rowHeight = useRowHeight(rowHeights);
  const { t } = useTranslation('names');
  const keys = useMemo(() => names.map(({ row }) => row.id), [names]);
  if (names.length === 0) {
    return (
      <EmptyState
        icon={UsersRound}
        title={text.trim() === '' ? t(`empty.${kind}`) : t('empty.filtered', { text: text.trim() })}
      >
        {text.trim() === '' && t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={t(`views.${kind}`)}
      keys={keys}
      rowHeight={rowHeight}
      selection={selection}
      onSelect={onSelect}
      placeKey={`names ${kind}`}
      onOpen={(index) => {
        const nameId = keys[index];
        if (nameId !== undefined) navigate({ view: 'name', nameId });
      }}
      wordsAt={(index) => names[index]?.row.name ?? ''}
      renderRow={(index, { isChosen }) => {
        const listed = names[index];
        return listed === undefined ? null : <NameItem {...listed} isChosen={isChosen} />;
      }}
    />
  );
}
