/** The head of a list: its name, how much is in it, and what narrows and orders it. */
import { ArrowDownWideNarrow, ArrowUpNarrowWide, Download, Highlighter, Mail } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, SourceId } from '#core/page/ids';
import { useCommand } from '../app/commands';
import { navigate } from '../app/navigation';
import type { ArticleSort } from '../db/articles';
import { useTags } from '../db/tags';
import { IconButton, ToggleIconButton } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { Segmented } from '../ui/tabs';
import styles from './library-head.module.css';
import type { ListFilter, ListOrder } from './library-view';

const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog')).ExportDialog }));

const sorts: readonly ArticleSort[] = ['page', 'headline', 'length', 'confidence'];
const anyTag = 'any';

export interface LibraryHeadProps {
  readonly title: string;
  /** Undefined while loading. */
  readonly count: number | undefined;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly order: ListOrder;
  readonly onOrder: (order: ListOrder) => void;
  readonly hasTagFilter: boolean;
  readonly shown: 'articles' | 'pages';
  /** Pages can be shown of a source only. */
  readonly sourceId: SourceId | undefined;
  /** What the list shows: what Export takes when nothing is chosen. */
  readonly allIds: readonly ArticleId[];
  /** Called when the filter field gets the focus: titles will be needed. */
  readonly onFilterFocus: () => void;
}

/** Name, count, filters and order of a list. */
export function LibraryHead(props: LibraryHeadProps) {
  const { title, count, filter, onFilter, order, onOrder, shown, sourceId } = props;
  const { t } = useTranslation('library');
  const isPages = shown === 'pages';
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 className={styles.title}>{title}</h1>
        {count !== undefined && !isPages && <span className={styles.count}>{t('count', { count })}</span>}
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
      <div className={styles.tools}>
        <div className={styles.filter}>
          <SearchField
            label={t(isPages ? 'filterPages' : 'filterArticles')}
            placeholder={t(isPages ? 'filterPages' : 'filterArticles')}
            value={filter.text}
            onFocus={props.onFilterFocus}
            onChange={(text) => onFilter({ ...filter, text })}
          />
        </div>
        {!isPages && (
          <>
            <ToggleIconButton
              label={t('onlyUnread')}
              icon={Mail}
              isSelected={filter.unread}
              onChange={(unread) => onFilter({ ...filter, unread })}
            />
            <ToggleIconButton
              label={t('onlyHighlighted')}
              icon={Highlighter}
              isSelected={filter.hasHighlights}
              onChange={(hasHighlights) => onFilter({ ...filter, hasHighlights })}
            />
            {props.hasTagFilter && <TagFilter filter={filter} onFilter={onFilter} />}
            <span className={styles.gap} />
            <Select
              label={t('sort.label')}
              isLabelHidden
              value={order.sort}
              onChange={(sort) => onOrder({ sort, descending: sort === 'length' })}
              options={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
            />
            <IconButton
              label={t(order.descending ? 'sort.descending' : 'sort.ascending')}
              icon={order.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
              onPress={() => onOrder({ ...order, descending: !order.descending })}
            />
            <ExportAll ids={props.allIds} />
          </>
        )}
      </div>
    </header>
  );
}

function TagFilter({ filter, onFilter }: Pick<LibraryHeadProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation('library');
  const tags = useTags() ?? [];
  if (tags.length === 0) return null;
  return (
    <Select<string>
      label={t('tagFilter')}
      isLabelHidden
      value={filter.tagId ?? anyTag}
      onChange={(id) => onFilter({ ...filter, tagId: tags.find((tag) => tag.id === id)?.id ?? null })}
      options={[
        { id: anyTag, label: t('anyTag') },
        ...tags.map(({ id, name }) => ({ id: id as string, label: name })),
      ]}
    />
  );
}

/** Export of the whole list; the selection's bar has its own, which then takes the command. */
function ExportAll({ ids }: { readonly ids: readonly ArticleId[] }) {
  const { t } = useTranslation('library');
  const [isOpen, setIsOpen] = useState(false);
  const isAble = ids.length > 0;
  useCommand('export', isAble ? () => setIsOpen(true) : null);
  return (
    <>
      <IconButton
        label={t('exportAll')}
        icon={Download}
        isDisabled={!isAble}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog articleIds={ids} isOpen onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
