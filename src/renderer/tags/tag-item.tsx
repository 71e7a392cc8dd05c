/** One tag in the side bar, with its menu; articles can be dropped on it. */
import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { NavItem } from '../app/nav-item';
import { type TagSummary, tagArticles } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { IconButton } from '../ui/button';
import { MenuButton } from '../ui/menu';
import { hasArticles, takeArticles } from './dragged-articles';
import { tagDots } from './tag-dot';
import styles from './tag-list.module.css';
import { TagMenuItems } from './tag-menu-items';
import type { TagNode } from './tree-nodes';

export interface TagItemProps {
  readonly node: TagNode<TagSummary>;
  /** From 0. */
  readonly depth: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** A tag as a place to go to. */
export function TagItem({ node, depth, isCurrent, isOpen, onOpen }: TagItemProps) {
  const { t } = useTranslation('tags');
  const { tag, from, isLink, children } = node;
  const { id, name, colour } = tag;

  function drop(transfer: DataTransfer): void {
    const ids = takeArticles(transfer);
    if (ids.length === 0) return;
    attempt(() =>
      withUndo(() => tagArticles(ids, id), {
        message: t('dropped', { count: ids.length, name }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <NavItem
      route={{ view: 'library', tagId: id }}
      icon={tagDots[colour]}
      count={tag.articleCountWithSubthemes}
      isCurrent={isCurrent}
      depth={depth}
      drop={{ takes: hasArticles, onDrop: drop }}
      opener={
        children.length === 0 ? undefined : (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={t('subthemesOf', { name })}
            className={styles.opener}
            onClick={() => onOpen(!isOpen)}
          >
            <ChevronRight size={13} aria-hidden="true" />
          </button>
        )
      }
      menu={
        <MenuButton
          label={t('menu', { name })}
          trigger={<IconButton size="small" label={t('menu', { name })} icon={MoreHorizontal} />}
        >
          <TagMenuItems tag={tag} from={from} isLink={isLink} />
        </MenuButton>
      }
    >
      {name}
    </NavItem>
  );
}
