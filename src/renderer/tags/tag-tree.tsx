/** The tree of tags: opened and closed, searched by typing, moved by dragging and by keys. */
import { ChevronRight, CornerUpRight, MoreHorizontal } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import {
  Button as BareButton,
  Collection,
  type Key,
  ListLayout,
  type Selection,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { chosenTable, isRowKey } from '../app/key-tables';
import { navigate } from '../app/navigation';
import { linkTags, moveTags, type ShownTag, themesLeft } from '../db/tag-edits';
import { useTagFigures } from '../db/tag-figures';
import { mayStandUnder, treeOf } from '../db/tag-tree';
import type { TagSummary } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { IconButton } from '../ui/button';
import { ColourDot } from '../ui/chip';
import { ContextMenu, type MenuPoint, menuPointOf } from '../ui/context-menu';
import { Icon } from '../ui/icon';
import { MenuButton } from '../ui/menu';
import { useCarrierWords, useThemeNames } from './reach';
import { openTagDialog } from './tag-dialog-store';
import { TagMenuItems } from './tag-menu-items';
import styles from './tag-tree.module.css';
import { tagTreeKeys } from './tag-tree-keys';
import { allNodes, type TagNode } from './tree-nodes';

export interface TagTreeProps {
  readonly tags: readonly TagSummary[];
  readonly nodes: readonly TagNode<TagSummary>[];
  /** Keys of the rows that are open. */
  readonly expanded: ReadonlySet<Key>;
  readonly onExpand: (keys: ReadonlySet<Key>) => void;
  readonly selected: ReadonlySet<Key>;
  readonly onSelect: (keys: ReadonlySet<Key>) => void;
}

const rowHeight = 36;
const dragType = 'broadsheet-tag';

/** The tree; one row chosen or several, which are then moved together. */
export function TagTree({ tags, nodes, expanded, onExpand, selected, onSelect }: TagTreeProps) {
  const { t } = useTranslation('tags');
  const words = useCarrierWords();
  const names = useThemeNames();
  const figures = useTagFigures();
  const frame = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly node: TagNode<TagSummary>; readonly at: MenuPoint } | null>(
    null,
  );
  const byKey = useMemo(() => new Map(allNodes(nodes).map((node) => [node.key as Key, node])), [nodes]);
  const tree = useMemo(() => treeOf(tags), [tags]);
  const dragged = useRef<readonly ShownTag[]>([]);

  function shownTags(keys: Iterable<Key>): readonly ShownTag[] {
    return [...keys].flatMap((key) => {
      const node = byKey.get(key);
      return node === undefined ? [] : [{ id: node.tag.id, from: node.from }];
    });
  }

  function drop(to: TagId | null, isLink: boolean): void {
    const moving = dragged.current;
    const name = tree.byId.get(moving[0]?.id ?? ('' as TagId))?.name ?? '';
    const left = to === null ? themesLeft(tags, moving) : [];
    const theme = to === null ? t('atTop') : (tree.byId.get(to)?.name ?? '');
    attempt(() =>
      withUndo(
        async () =>
          isLink && to !== null
            ? linkTags(
                moving.map(({ id }) => id),
                to,
              )
            : moveTags(moving, to),
        {
          message:
            left.length > 0
              ? t('done.movedFromAll', { name, themes: names(tags, left) })
              : t(isLink ? 'done.linked' : to === null ? 'done.movedToTop' : 'done.moved', { name, theme }),
          undo: t('undo'),
          refused: t('undoRefused'),
        },
      ),
    );
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => {
      dragged.current = shownTags(keys);
      return [...keys].map((key) => ({
        [dragType]: String(key),
        'text/plain': byKey.get(key)?.tag.name ?? '',
      }));
    },
    getAllowedDropOperations: () => ['move', 'link'],
    renderDragPreview: (items) => {
      const moving = dragged.current[0]?.id;
      const carriers = moving === undefined ? undefined : figures?.get(moving)?.withSubthemes;
      return (
        <div className={styles.preview}>
          {items.length === 1 ? items[0]?.['text/plain'] : t('tagsCount', { count: items.length })}
          {carriers !== undefined && items.length === 1 && (
            <span className={styles.previewReach}>{words(carriers)}</span>
          )}
        </div>
      );
    },
    acceptedDragTypes: [dragType],
    getDropOperation: (target, types, allowed) => {
      if (!types.has(dragType)) return 'cancel';
      if (target.type === 'item') {
        const to = byKey.get(target.key)?.tag.id;
        const mayAll = dragged.current.every(({ id }) => to !== undefined && mayStandUnder(tree, id, to));
        if (target.dropPosition !== 'on' || !mayAll) return 'cancel';
      }
      return allowed[0] ?? 'cancel';
    },
    onItemDrop: ({ target, dropOperation }) => {
      const to = byKey.get(target.key)?.tag.id;
      if (to === undefined) return;
      drop(to, dropOperation === 'link');
      onExpand(new Set([...expanded, target.key]));
    },
    onRootDrop: () => drop(null, false),
  });

  /** The row that has the focus, or in which something has it. */
  function focusedNode(): TagNode<TagSummary> | undefined {
    const row = document.activeElement?.closest('[role="row"]');
    return byKey.get(row?.getAttribute('data-key') ?? '');
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = chosenTable('tags', tagTreeKeys).find((row) => isRowKey(event.nativeEvent, row));
    const node = key === undefined ? undefined : focusedNode();
    if (key === undefined || node === undefined) return;
    const { id } = node.tag;
    if (key.action === 'newUnder') openTagDialog({ kind: 'create', under: id });
    else openTagDialog({ kind: key.action, id });
    event.preventDefault();
    event.stopPropagation();
  }

  function onContextMenu(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null;
    const node = byKey.get(row?.getAttribute('data-key') ?? '') ?? focusedNode();
    if (node === undefined) return;
    event.preventDefault();
    setMenu({ node, at: menuPointOf(event) });
  }

  function renderNode(node: TagNode<TagSummary>) {
    const { tag, isLink } = node;
    const figure = figures?.get(tag.id);
    const own = figure?.own ?? { articles: tag.articleCount, highlights: 0 };
    const all = figure?.withSubthemes ?? own;
    const hasMore = all.articles !== own.articles || all.highlights !== own.highlights;
    return (
      <TreeItem id={node.key} textValue={tag.name} className={styles.item ?? ''}>
        <TreeItemContent>
          {({ hasChildItems, level }) => (
            <div className={styles.row} style={{ paddingInlineStart: `${(level - 1) * 1.25}rem` }}>
              <BareButton
                slot="drag"
                className={styles.drag ?? ''}
                aria-label={t('drag', { name: tag.name })}
              >
                <span aria-hidden="true">⠿</span>
              </BareButton>
              {hasChildItems ? (
                <BareButton slot="chevron" className={styles.chevron ?? ''}>
                  <Icon of={ChevronRight} size={14} />
                </BareButton>
              ) : (
                <span className={styles.noChevron} />
              )}
              <ColourDot colour={tag.colour} />
              <span className={styles.name}>{tag.name}</span>
              {isLink && (
                <span className={styles.linked} title={t('linkedHint')}>
                  <Icon of={CornerUpRight} size={13} />
                  <span className={styles.spoken}>{t('linked')}</span>
                </span>
              )}
              {tag.favourite > 0 && (
                <kbd className={styles.key} title={t('numberKey')}>
                  {tag.favourite}
                </kbd>
              )}
              <span
                className={styles.count}
                title={hasMore ? t('figuresBoth', { own: words(own), all: words(all) }) : words(own)}
              >
                <span aria-hidden="true">
                  {own.articles}
                  {hasMore && <span className={styles.all}> / {all.articles}</span>}
                </span>
                <span className={styles.spoken}>
                  {hasMore ? t('figuresBoth', { own: words(own), all: words(all) }) : words(own)}
                </span>
              </span>
              <MenuButton
                label={t('menu', { name: tag.name })}
                trigger={
                  <IconButton size="small" label={t('menu', { name: tag.name })} icon={MoreHorizontal} />
                }
              >
                <TagMenuItems tag={tag} from={node.from} isLink={isLink} />
              </MenuButton>
            </div>
          )}
        </TreeItemContent>
        <Collection items={node.children.map((child) => ({ ...child, id: child.key }))}>
          {renderNode}
        </Collection>
      </TreeItem>
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree inside has the focus; its keys and clicks pass here
    <div ref={frame} className={styles.frame} onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <Tree
          aria-label={t('tree')}
          items={nodes.map((node) => ({ ...node, id: node.key }))}
          dependencies={[figures, t]}
          selectionMode="multiple"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={selected}
          onSelectionChange={(keys: Selection) =>
            onSelect(keys === 'all' ? new Set(byKey.keys()) : new Set(keys))
          }
          expandedKeys={expanded}
          onExpandedChange={(keys) => onExpand(new Set(keys))}
          onAction={(key) => {
            const tagId = byKey.get(key)?.tag.id;
            if (tagId !== undefined) navigate({ view: 'library', tagId });
          }}
          dragAndDropHooks={dragAndDropHooks}
          className={styles.tree ?? ''}
        >
          {renderNode}
        </Tree>
      </Virtualizer>
      <ContextMenu
        label={t('menu', { name: menu?.node.tag.name ?? '' })}
        point={menu?.at ?? null}
        onClose={() => setMenu(null)}
      >
        {menu !== null && (
          <TagMenuItems tag={menu.node.tag} from={menu.node.from} isLink={menu.node.isLink} />
        )}
      </ContextMenu>
    </div>
  );
}
