/** The tag manager: the tree of themes, and beside it what the chosen tag means. */
import { Plus, SearchX, Tags } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/page-title';
import { useTags } from '../db/tags';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useKeptState } from '../ui/kept-state';
import { useMediaQuery } from '../ui/media-query';
import { useSortLocale } from '../ui/name-order';
import { SearchField } from '../ui/search-field';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { usePinyin } from './pinyin';
import { TagDetails } from './tag-details';
import { openTagDialog } from './tag-dialog-store';
import { matchOf } from './tag-states';
import { TagTree } from './tag-tree';
import styles from './tags-view.module.css';
import { allNodes, tagNodes } from './tree-nodes';

const none: ReadonlySet<Key> = new Set();

/** The view of all tags. */
export function TagsView() {
  const { t } = useTranslation('tags');
  usePageTitle(t('manager'));
  const tags = useTags();
  const locale = useSortLocale();
  const isWide = useMediaQuery('(min-width: 64rem)');
  const readAs = usePinyin();
  const [query, setQuery] = useState('');
  const [expanded, setExpanded] = useKeptState<ReadonlySet<Key>>('tag tree', none);
  const [selected, setSelected] = useKeptState<ReadonlySet<Key>>('tag chosen', none);
  const wanted = query.trim();
  const nodes = useMemo(
    () => tagNodes(tags ?? [], locale, wanted === '' ? null : (tag) => matchOf(tag, wanted, readAs) !== null),
    [tags, locale, wanted, readAs],
  );
  const rows = useMemo(() => allNodes(nodes), [nodes]);
  const found = useMemo(
    () =>
      wanted === ''
        ? (tags?.length ?? 0)
        : (tags ?? []).filter((tag) => matchOf(tag, wanted, readAs) !== null).length,
    [tags, wanted, readAs],
  );
  // What a search finds is shown, however deep it stands.
  const open = wanted === '' ? expanded : new Set<Key>(rows.map(({ key }) => key));
  if (tags === undefined) return null;
  const chosen = rows.find(({ key }) => selected.has(key))?.tag;

  return (
    <ViewFrame>
      <ViewHead
        title={t('manager')}
        {...(tags.length > 0 && { count: t('tagsCount', { count: tags.length }) })}
      >
        {tags.length > 0 && (
          <div className={styles.tools}>
            <SearchField label={t('findTag')} placeholder={t('findTag')} value={query} onChange={setQuery} />
            <Button
              variant="quiet"
              onPress={() => setExpanded(expanded.size > 0 ? none : new Set(rows.map(({ key }) => key)))}
            >
              {t(expanded.size > 0 ? 'closeAll' : 'openAll')}
            </Button>
            <Button icon={Plus} onPress={() => openTagDialog({ kind: 'create', under: null })}>
              {t('newTag')}
            </Button>
          </div>
        )}
      </ViewHead>
      {tags.length === 0 ? (
        <EmptyState
          icon={Tags}
          title={t('emptyManager')}
          actions={
            <Button
              variant="primary"
              icon={Plus}
              onPress={() => openTagDialog({ kind: 'create', under: null })}
            >
              {t('newTag')}
            </Button>
          }
        >
          {t('emptyManagerText')}
        </EmptyState>
      ) : nodes.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('noneFound')}
          actions={<Button onPress={() => setQuery('')}>{t('clearSearch')}</Button>}
        >
          {t('noneFoundText')}
        </EmptyState>
      ) : (
        <div className={styles.desk}>
          <TagTree
            tags={tags}
            nodes={nodes}
            expanded={open}
            onExpand={setExpanded}
            selected={selected}
            onSelect={setSelected}
          />
          {isWide && (
            <aside aria-label={t('details')} className={styles.aside}>
              {chosen === undefined || selected.size > 1 ? (
                <p className={styles.hint}>{t('chooseOne')}</p>
              ) : (
                <>
                  <h2 className={styles.name}>{chosen.name}</h2>
                  <TagDetails tag={chosen} tags={tags} />
                </>
              )}
            </aside>
          )}
        </div>
      )}
      <p className={styles.spoken} aria-live="polite">
        {wanted === '' ? '' : t('found', { count: found })}
      </p>
    </ViewFrame>
  );
}
