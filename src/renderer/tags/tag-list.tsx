/** The tags in the side bar, as the tree they are: each leads to its articles, and takes articles that are dropped on it. */
import { Settings2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { libraryRouteOf, navigate, useRoutePart } from '../app/navigation';
import { type TagSummary, useTags } from '../db/tags';
import { NavSection } from '../navigator/nav-section';
import { Button, IconButton } from '../ui/button';
import { useKeptState } from '../ui/kept-state';
import { TagItem } from './tag-item';
import styles from './tag-list.module.css';
import { type TagNode, tagNodes } from './tree-nodes';

/** Tags that are shown at first, those used last: the side bar is not the place for hundreds. */
const firstTags = 40;

const none: ReadonlySet<string> = new Set();

/** The section of tags; without any it says how the first comes about. */
export function TagList() {
  const { t } = useTranslation('tags');
  const tags = useTags();
  const list = useRoutePart(libraryRouteOf);
  const [showsAll, setShowsAll] = useState(false);
  const [open, setOpen] = useKeptState<ReadonlySet<string>>('side bar tags', none);
  const nodes = useMemo(() => tagNodes(tags ?? [], null), [tags]);
  if (tags === undefined) return null;
  const currentId = list?.tagId;
  const shown = showsAll
    ? nodes
    : nodes.filter((node, at) => at < firstTags || (currentId !== undefined && holds(node, currentId)));

  function toggle(key: string, isOpen: boolean): void {
    const next = new Set(open);
    if (isOpen) next.add(key);
    else next.delete(key);
    setOpen(next);
  }

  function itemsOf(some: readonly TagNode<TagSummary>[], depth: number) {
    return some.flatMap((node): React.ReactNode[] => {
      const isOpen = open.has(node.key);
      return [
        <TagItem
          key={node.key}
          node={node}
          depth={depth}
          isCurrent={currentId === node.tag.id}
          isOpen={isOpen}
          onOpen={(next) => toggle(node.key, next)}
        />,
        ...(isOpen ? itemsOf(node.children, depth + 1) : []),
      ];
    });
  }

  return (
    <NavSection
      name="tags"
      title={t('title')}
      tools={
        <IconButton
          size="small"
          label={t('manage')}
          icon={Settings2}
          onPress={() => navigate({ view: 'tags' })}
        />
      }
    >
      {tags.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <>
          <ul>{itemsOf(shown, 0)}</ul>
          {nodes.length > firstTags && (
            <Button size="small" variant="quiet" onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? t('showFewer') : t('showAll', { count: nodes.length })}
            </Button>
          )}
        </>
      )}
    </NavSection>
  );
}

function holds(node: TagNode, id: string): boolean {
  return node.tag.id === id || node.children.some((child) => holds(child, id));
}
