/** Tags that nothing carries: each can be defined, merged into another or deleted, all deleted at once. */
import { CircleCheckBig, Tag } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import type { TagRow } from '../db/rows';
import { useTagRows } from '../db/tag-rows';
import { pathOf, type TagTree, treeOf } from '../db/tag-tree';
import { deleteUnusedTags } from '../db/unused-tags';
import { withUndo } from '../highlights/offer-undo';
import { EmptyHere } from '../library/empty-here';
import { openTagDialog } from '../tags/tag-dialog-store';
import { Button } from '../ui/button';
import { ColourDot } from '../ui/chip';
import { EmptyState } from '../ui/empty-state';
import { dateLanguage } from '../ui/format';
import { useSortLocale } from '../ui/name-order';
import { useThemeCounts } from './client';
import { Loading } from './loading';
import { themeRows, unusedTags } from './theme-rows';
import styles from './unused-view.module.css';

/** The list with its actions. */
export function UnusedView() {
  const { t } = useTranslation(['themes', 'tags']);
  const tags = useTagRows();
  const locale = useSortLocale();
  const counts = useThemeCounts();
  const tree = useMemo(() => treeOf([...(tags?.values() ?? [])]), [tags]);
  const unused = useMemo(() => {
    const rows = themeRows([...(tags?.values() ?? [])], [], 'tree', locale);
    return unusedTags(
      rows.map(({ tag }) => tag),
      counts ?? [],
    );
  }, [tags, counts, locale]);
  if (tags === undefined || counts === undefined) return <Loading />;
  if (tags.size === 0) {
    return (
      <EmptyHere icon={Tag} title={t('counts.empty')}>
        {t('counts.emptyText')}
      </EmptyHere>
    );
  }
  if (unused.length === 0) {
    return (
      <EmptyState icon={CircleCheckBig} title={t('unused.empty')}>
        {t('unused.emptyText')}
      </EmptyState>
    );
  }

  function remove(ids: readonly TagId[], message: string): void {
    attempt(() =>
      withUndo(() => deleteUnusedTags(ids), {
        message,
        undo: t('tags:undo'),
        refused: t('tags:undoRefused'),
      }),
    );
  }

  return (
    <div className={styles.unused}>
      <div className={styles.intro}>
        <p>{t('unused.intro', { count: unused.length })}</p>
        <Button
          onPress={() =>
            remove(
              unused.map(({ id }) => id),
              t('unused.deletedAll', { count: unused.length }),
            )
          }
        >
          {t('unused.deleteAll', { count: unused.length })}
        </Button>
      </div>
      <ul aria-label={t('unused.label')} className={styles.list}>
        {unused.map((tag) => (
          <UnusedTag
            key={tag.id}
            tag={tag}
            tree={tree}
            canMerge={tags.size > 1}
            onDelete={() => remove([tag.id], t('unused.deleted', { name: tag.name }))}
          />
        ))}
      </ul>
    </div>
  );
}

interface UnusedTagProps {
  readonly tag: TagRow;
  readonly tree: TagTree<TagRow>;
  readonly canMerge: boolean;
  readonly onDelete: () => void;
}

function UnusedTag({ tag, tree, canMerge, onDelete }: UnusedTagProps) {
  const { t, i18n } = useTranslation('themes');
  const { id, name } = tag;
  const above = pathOf(tree, id).slice(0, -1);
  const made = new Intl.DateTimeFormat(dateLanguage(i18n.language), { dateStyle: 'medium' }).format(
    tag.createdAt,
  );
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.name}>
          <ColourDot colour={tag.colour} />
          {above.length > 0 && <span className={styles.above}>{above.join(' › ')} ›</span>}
          <span>{name}</span>
        </p>
        <p className={styles.note}>
          {tag.whenToUse === '' ? t('unused.made', { date: made }) : tag.whenToUse}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={t('unused.defineNamed', { name })}
          onPress={() => openTagDialog({ kind: 'define', id })}
        >
          {t('unused.define')}
        </Button>
        <Button
          size="small"
          isDisabled={!canMerge}
          aria-label={t('unused.mergeNamed', { name })}
          onPress={() => openTagDialog({ kind: 'merge', id })}
        >
          {t('unused.merge')}
        </Button>
        <Button size="small" aria-label={t('unused.deleteNamed', { name })} onPress={onDelete}>
          {t('unused.delete')}
        </Button>
      </div>
    </li>
  );
}
