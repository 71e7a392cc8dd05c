/** What narrows and orders a list, and what takes all of it. */
import {
  ArrowDownWideNarrow,
  ArrowUpNarrowWide,
  Download,
  Highlighter,
  ListTree,
  Mail,
  Tag,
} from 'lucide-react';
import { lazy, memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, TagId } from '#core/page/ids';
import { useArticleBeside } from '../app/beside';
import { useCommand } from '../app/commands';
import { articleSorts } from '../db/articles';
import { useTags } from '../db/tags';
import { isIssueFilter } from '../facts/issue-bounds';
import { IssueFilter } from '../facts/issue-filter';
import { Button, FilterButton, IconButton } from '../ui/button';
import { Popover } from '../ui/popover';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import styles from './library-head.module.css';
import type { ListFilter, ListOrder } from './library-view';

const ThemeChooser = lazy(async () => ({ default: (await import('../tags/theme-chooser')).ThemeChooser }));
const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog')).ExportDialog }));

export interface ListToolsProps {
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly order: ListOrder;
  readonly onOrder: (order: ListOrder) => void;
  /** The tag that the list is narrowed down by; null for none. */
  readonly tagId: TagId | null;
  readonly hasTagFilter: boolean;
  readonly shown: 'articles' | 'pages';
  readonly isEmpty: boolean;
  /** What the list shows now: what Export takes when nothing is chosen. */
  readonly listNow: () => readonly ArticleId[];
  /** Called when the filter field gets the focus: titles will be needed. */
  readonly onFilterFocus: () => void;
}

/** Filters, order and export of a list. While an import fills the list they stay as they are and are not drawn again. */
export const ListTools = memo(function ListTools(props: ListToolsProps) {
  const { filter, onFilter, order, onOrder } = props;
  const { t } = useTranslation('library');
  const isPages = props.shown === 'pages';
  return (
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
          <FilterButton
            icon={Mail}
            isSelected={filter.unread}
            onChange={(unread) => onFilter({ ...filter, unread })}
          >
            {t('onlyUnread')}
          </FilterButton>
          <FilterButton
            icon={Highlighter}
            isSelected={filter.hasHighlights}
            onChange={(hasHighlights) => onFilter({ ...filter, hasHighlights })}
          >
            {t('onlyHighlighted')}
          </FilterButton>
          <span className={styles.issues} data-narrows={isIssueFilter(filter) || undefined}>
            <IssueFilter filter={filter} onFilter={(issue) => onFilter({ ...filter, ...issue })} />
          </span>
          {props.hasTagFilter && <TagFilter filter={filter} onFilter={onFilter} />}
          {props.tagId !== null && <SubthemeFilter tagId={props.tagId} filter={filter} onFilter={onFilter} />}
          <span className={styles.order}>
            <Select
              label={t('sort.label')}
              isLabelHidden
              value={order.sort}
              onChange={(sort) => onOrder({ sort, descending: sort === 'length' })}
              options={articleSorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
            />
            <IconButton
              label={t(order.descending ? 'sort.descending' : 'sort.ascending')}
              icon={order.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
              onPress={() => onOrder({ ...order, descending: !order.descending })}
            />
          </span>
          <ExportAll isEmpty={props.isEmpty} listNow={props.listNow} />
        </>
      )}
    </div>
  );
});

/** The tag that narrows the list down, found by typing among however many there are. */
function TagFilter({ filter, onFilter }: Pick<ListToolsProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation('library');
  const tags = useTags() ?? [];
  if (tags.length === 0) return null;
  const chosen = tags.find(({ id }) => id === filter.tagId);
  return (
    <span className={styles.tag} data-narrows={chosen !== undefined || undefined}>
      <Popover
        label={t('tagFilter')}
        trigger={
          <Button icon={Tag} variant={chosen === undefined ? 'plain' : 'primary'}>
            {chosen?.name ?? t('anyTag')}
          </Button>
        }
      >
        {(close) => (
          <Suspense fallback={null}>
            <ThemeChooser
              label={t('findTag')}
              tags={tags}
              mayChoose={() => true}
              top={t('anyTag')}
              value={chosen?.id ?? 'top'}
              onChange={(id) => {
                onFilter({ ...filter, tagId: id === 'top' ? null : id });
                close();
              }}
            />
          </Suspense>
        )}
      </Popover>
    </span>
  );
}

/** The choice whether a theme's list has the articles of the themes under it; only where there are such. */
function SubthemeFilter({
  tagId,
  filter,
  onFilter,
}: Pick<ListToolsProps, 'filter' | 'onFilter'> & { tagId: TagId }) {
  const { t } = useTranslation('library');
  const tags = useTags() ?? [];
  if (!tags.some(({ parentIds }) => parentIds.includes(tagId))) return null;
  return (
    <FilterButton
      icon={ListTree}
      isSelected={filter.withSubthemes}
      onChange={(withSubthemes) => onFilter({ ...filter, withSubthemes })}
    >
      {t('withSubthemes')}
    </FilterButton>
  );
}

/** Export of the whole list; the selection's bar has its own, which then takes the command. */
function ExportAll({ isEmpty, listNow }: Pick<ListToolsProps, 'isEmpty' | 'listNow'>) {
  const { t } = useTranslation('library');
  const [ids, setIds] = useState<readonly ArticleId[] | null>(null);
  const open = () => setIds(listNow());
  const isAside = useArticleBeside() !== null;
  useCommand('export', isEmpty || isAside ? null : open);
  return (
    <>
      <span className={styles.export}>
        <IconButton
          label={t('exportAll')}
          word={t('export')}
          icon={Download}
          isDisabled={isEmpty}
          onPress={open}
        />
      </span>
      {ids !== null && (
        <Suspense fallback={null}>
          <ExportDialog articleIds={ids} isOpen onClose={() => setIds(null)} />
        </Suspense>
      )}
    </>
  );
}
