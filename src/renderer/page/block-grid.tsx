/**
 * The blocks of a page, article by article, then what belongs to none: one tab stop, in which the arrow keys go from
 * block to block and short keys mend.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkedBlocks } from '../corrections/marked-blocks';
import { type MendAction, mendActionOf, pageWide } from '../corrections/mend-keys';
import { ArticleHead } from './article-head';
import styles from './block-grid.module.css';
import { BlockRow } from './block-row';
import { DropEnds, DropOutside } from './drop-ends';
import type { PageBlock } from './page-blocks';
import { type Dragged, usePageTools } from './page-tools';
import { moveCaretByKey, useCaretBox } from './use-block-caret';
import type { BlockFocus } from './use-block-focus';
import { focusRow } from './use-refocus';

export interface BlockGridProps {
  readonly rootRef: RefObject<HTMLDivElement | null>;
  readonly blocks: readonly PageBlock[];
  readonly focus: BlockFocus;
  readonly marks: MarkedBlocks;
  readonly dragged: Dragged | null;
  /** The block whose raw lines are pointed at. */
  readonly pointed: number | null;
  readonly onPoint: (block: number | null) => void;
  readonly onAction: (action: MendAction) => void;
  /** What lies on the text, placed by itself. */
  readonly children?: ReactNode;
}

/** Above so many blocks those out of sight are not laid out: that costs a moment when they come into sight. */
const longPage = 400;

/** The grid of blocks. */
export function BlockGrid(props: BlockGridProps) {
  const { rootRef, blocks, focus, marks, dragged, pointed, onPoint } = props;
  const { t } = useTranslation('corrections');
  const { articles, lang } = usePageTools();
  const [hovered, setHovered] = useState<number | null>(null);
  const caret = useCaretBox(rootRef, blocks);
  const { current } = focus;
  useKeptFocus(rootRef, blocks, current?.index ?? null);

  function onKeyDown(event: KeyboardEvent): void {
    if (!isRow(event.target) || current === null) return;
    if (!answer(event, current)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function answer(event: KeyboardEvent, at: PageBlock): boolean {
    const action = mendActionOf(event.nativeEvent);
    if (action !== null && !pageWide.includes(action)) {
      props.onAction(action);
      return true;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return moveCaretByKey(rootRef.current, at, event);
    if (event.key === 'Escape' && (focus.chosen.size > 0 || hasSelection())) {
      focus.chooseNone();
      document.getSelection()?.removeAllRanges();
      return true;
    }
    if (event.key === ' ') {
      focus.toggle(at);
      return true;
    }
    const to = blockAfterKey(event.key, at.index, blocks);
    if (to === null) return moveCaretByKey(rootRef.current, at, event);
    if (event.shiftKey) focus.extendTo(to);
    else focus.goToOffset(to.start);
    focusRow(rootRef.current, to.index);
    return true;
  }

  function onFocus(event: FocusEvent): void {
    const block = blockOf(event.target, blocks);
    if (block !== null && isRow(event.target)) focus.goTo(block);
  }

  function onMouseDown(event: MouseEvent): void {
    const block = blockOf(event.target, blocks);
    if (block === null || event.button !== 0 || isControl(event.target)) return;
    if (event.ctrlKey || event.metaKey) focus.toggle(block);
    else if (event.shiftKey) focus.extendTo(block);
    else focus.goToOffset(block.start);
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault();
      focusRow(rootRef.current, block.index);
    }
  }

  function onPointerOver(event: PointerEvent): void {
    const block = blockOf(event.target, blocks);
    if (dragged !== null) return;
    setHovered(block?.index ?? null);
    onPoint(block?.index ?? null);
  }

  const row = (block: PageBlock) => (
    <BlockRow
      key={block.start}
      block={block}
      isCurrent={block.index === current?.index}
      isChosen={focus.chosen.has(block.index)}
      isActive={block.index === current?.index || block.index === hovered}
      isPointed={block.index === pointed}
      marks={marks.get(block.index) ?? null}
      takesBlocks={dragged?.kind === 'block'}
    />
  );
  const { byArticle, furniture } = useMemo(() => groupBlocks(blocks), [blocks]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of text with controls, which no table is
    <div
      ref={rootRef}
      role="grid"
      aria-label={t('grid')}
      aria-multiselectable
      lang={lang}
      className={styles.grid}
      data-long={blocks.length > longPage || undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onMouseDown={onMouseDown}
      onPointerOver={onPointerOver}
      onPointerLeave={() => {
        setHovered(null);
        onPoint(null);
      }}
    >
      {articles.map((article, order) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div key={article.id} role="rowgroup" aria-label={article.title} className={styles.article}>
          <ArticleHead
            row={article}
            order={order}
            isCurrent={current?.article === order}
            takesArticles={dragged?.kind === 'article' && dragged.article !== order}
          />
          {byArticle.get(order)?.map(row)}
          {dragged !== null && (
            <DropEnds dragged={dragged} order={order} isLast={order === articles.length - 1} />
          )}
        </div>
      ))}
      {furniture.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="rowgroup" aria-label={t('furniture')} className={styles.furniture}>
          <FurnitureHead count={furniture.length} />
          {furniture.map(row)}
        </div>
      )}
      {furniture.length === 0 && dragged?.kind === 'block' && <DropOutside />}
      {caret !== null && (
        <span
          aria-hidden="true"
          className={styles.caret}
          style={{ left: caret.left, top: caret.top, height: caret.height }}
        />
      )}
      {props.children}
    </div>
  );
}

interface GroupedBlocks {
  readonly byArticle: ReadonlyMap<number, readonly PageBlock[]>;
  readonly furniture: readonly PageBlock[];
}

function groupBlocks(blocks: readonly PageBlock[]): GroupedBlocks {
  const byArticle = new Map<number, PageBlock[]>();
  const furniture: PageBlock[] = [];
  for (const block of blocks) {
    if (block.article === null) furniture.push(block);
    else {
      const list = byArticle.get(block.article);
      if (list === undefined) byArticle.set(block.article, [block]);
      else list.push(block);
    }
  }
  return { byArticle, furniture };
}

/** A row without text of the page: what stands under it. */
function FurnitureHead({ count }: { readonly count: number }) {
  const { t, i18n } = useTranslation('page');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a grid that is no table
    // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
    <div role="row" lang={i18n.language} className={styles.outside}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell">
        <h2>{t('furniture', { count })}</h2>
        <p>{t('furnitureText')}</p>
      </div>
    </div>
  );
}

/** Puts the focus back on the block when what had it was replaced by what an operation made of it. */
function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  blocks: readonly PageBlock[],
  current: number | null,
): void {
  const had = useRef(false);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const onIn = () => {
      had.current = true;
    };
    // A browser may say so while it takes the element away: whether it is gone is known a moment later.
    const onOut = ({ target }: globalThis.FocusEvent) => {
      setTimeout(() => {
        const isGone = !(target instanceof Node) || !target.isConnected;
        if (!isGone && !element.contains(document.activeElement)) had.current = false;
      });
    };
    element.addEventListener('focusin', onIn);
    element.addEventListener('focusout', onOut);
    return () => {
      element.removeEventListener('focusin', onIn);
      element.removeEventListener('focusout', onOut);
    };
  }, [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the blocks are others
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (had.current && isLost && current !== null) focusRow(root.current, current);
  }, [root, blocks, current]);
}

function blockAfterKey(key: string, index: number, blocks: readonly PageBlock[]): PageBlock | null {
  switch (key) {
    case 'ArrowDown':
      return blocks[Math.min(blocks.length - 1, index + 1)] ?? null;
    case 'ArrowUp':
      return blocks[Math.max(0, index - 1)] ?? null;
    case 'Home':
      return blocks[0] ?? null;
    case 'End':
      return blocks.at(-1) ?? null;
    default:
      return null;
  }
}

function blockOf(target: EventTarget, blocks: readonly PageBlock[]): PageBlock | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null;
  return row === null ? null : (blocks[Number(row.dataset.block)] ?? null);
}

function isRow(target: EventTarget): boolean {
  return target instanceof Element && target.matches('[data-block]');
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
