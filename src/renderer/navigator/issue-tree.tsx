/** The newspapers as a tree: papers, years, issues, pages. Only the rows in sight exist, and only open branches are read. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { navigate, useRoutePart } from '../app/navigation';
import { z } from '../hosts/zod';
import { useStoredState } from '../ui/kept-state';
import { rowByTyping } from '../ui/list-keys';
import { IssueLine } from './issue-line';
import { type IssueRow, keyOfRoute, routeOfNode, rowsOf, treeStep } from './issue-nodes';
import styles from './issue-tree.module.css';
import { useIssueBranches } from './use-issue-branches';
import { useNodeWords } from './use-node-words';

export interface IssueTreeProps {
  /** What scrolls around the tree. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a row in CSS pixels. */
  readonly rowHeight: number;
}

const openSchema = z.array(z.string().max(300)).max(2_000);
const noneOpen: string[] = [];
const typingPauseMs = 700;

/** The tree; one tab stop, with the keys of trees. */
export function IssueTree({ scroller, rowHeight }: IssueTreeProps) {
  const { t } = useTranslation('navigator');
  const id = useId();
  const words = useNodeWords();
  const [openKeys, setOpenKeys] = useStoredState('navigator issues', openSchema, noneOpen);
  const open = useMemo(() => new Set(openKeys), [openKeys]);
  const branches = useIssueBranches(open);
  const rows = useMemo(() => (branches === undefined ? [] : rowsOf(branches, open)), [branches, open]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const current = useRoutePart(keyOfRoute);
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === (activeKey ?? current)),
  );
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const margin = useMargin(tree, scroller, rows.length > 0);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 10,
    scrollMargin: margin,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have to be placed anew when their height changes
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);

  if (branches === undefined) return null;
  if (rows.length === 0) return <p className={styles.empty}>{t('issues.empty')}</p>;

  function setOpen({ key }: IssueRow, isOpen: boolean): void {
    setOpenKeys(
      isOpen ? [...openKeys.filter((each) => each !== key), key] : openKeys.filter((each) => each !== key),
    );
  }

  function goTo(index: number): void {
    const row = rows[index];
    if (row === undefined) return;
    setActiveKey(row.key);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  function choose(row: IssueRow): void {
    setActiveKey(row.key);
    if (row.isOpen === false) setOpen(row, true);
    navigate(routeOfNode(row.node));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    const inSight = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight);
    const step = treeStep(event.key, rows, active, inSight);
    if (step !== null) {
      const target = rows[step.row];
      if (step.kind === 'go') goTo(step.row);
      else if (target !== undefined) setOpen(target, step.kind === 'open');
    } else if (event.key === 'Enter' && row !== undefined) {
      choose(row);
    } else if (event.key === ' ' && row !== undefined && row.isOpen !== null) {
      setOpen(row, !row.isOpen);
    } else if (event.key.length === 1 && event.key !== ' ' && event.key !== '?' && event.key !== '/') {
      const isMore = typed.current.text !== '' && Date.now() - typed.current.at < typingPauseMs;
      typed.current = { text: isMore ? typed.current.text + event.key : event.key, at: Date.now() };
      const found = rowByTyping(typed.current.text, active, rows.length, (at) => {
        const node = rows[at]?.node;
        return node === undefined ? '' : words(node);
      });
      if (found !== null) goTo(found);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={0}
      aria-label={t('issues.title')}
      aria-activedescendant={`${id}-${active}`}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {withActive(virtualizer.getVirtualItems(), active, rowHeight, margin).map(({ index, top }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <IssueLine
              key={row.key}
              id={`${id}-${index}`}
              row={row}
              words={words(row.node)}
              isActive={index === active}
              isCurrent={row.key === current}
              style={{ height: rowHeight, transform: `translateY(${top}px)` }}
              onChoose={() => choose(row)}
              onOpen={(isOpen) => {
                setActiveKey(row.key);
                setOpen(row, isOpen);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The rows that exist: those in sight, and the active one, which the tree names to screen readers. */
function withActive(
  items: readonly { readonly index: number; readonly start: number }[],
  active: number,
  rowHeight: number,
  margin: number,
): readonly { readonly index: number; readonly top: number }[] {
  const shown = items.map(({ index, start }) => ({ index, top: start - margin }));
  return shown.some(({ index }) => index === active)
    ? shown
    : [...shown, { index: active, top: active * rowHeight }];
}

/**
 * How far below the top of what scrolls the tree begins, in CSS pixels: what stands over it comes and goes. `isThere`:
 * the tree is on screen.
 */
function useMargin(
  tree: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  isThere: boolean,
): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const element = tree.current;
    const view = scroller.current;
    if (!isThere || element === null || view === null) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top - view.getBoundingClientRect().top;
      setMargin(Math.round(top + view.scrollTop));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    for (const child of view.children) observer.observe(child);
    return () => observer.disconnect();
  }, [tree, scroller, isThere]);
  return margin;
}
