/**
 * A list of which only the rows in sight exist, for lists of any length: one tab stop, all keys, several rows
 * chosen at once. Rows are of one height, so that the place of every row is known without measuring.
 */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { classNames } from './class-names';
import { useKeptOffset } from './kept-offset';
import {
  chooseAll,
  extendSelection,
  nothingChosen,
  rowAfterKey,
  rowByTyping,
  type Selection,
  toggleRow,
} from './list-keys';
import { noPlaces, placeRows, type RowPlaces } from './row-places';
import styles from './virtual-list.module.css';

export interface RowState {
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

export interface VirtualListProps<Key extends string> {
  readonly label: string;
  readonly keys: readonly Key[];
  /** Height of every row in CSS pixels. */
  readonly rowHeight: number;
  readonly renderRow: (index: number, state: RowState) => ReactNode;
  readonly onOpen: (index: number) => void;
  /** Given, rows can be chosen: by Space, Shift and Control with keys and clicks, and the row's check box. */
  readonly selection?: Selection<Key>;
  readonly onSelect?: (selection: Selection<Key>) => void;
  /** The words that typing finds a row by; may be '' for rows that are not known. */
  readonly wordsAt?: (index: number) => string;
  /** Called before the first search by typing. */
  readonly onTyping?: () => void;
  /** Called with the rows that exist now, half-open. */
  readonly onRange?: (start: number, end: number) => void;
  /** Lists with the same name take up where they were left. */
  readonly placeKey?: string;
  /** Given, rows can be dragged; called as one begins to be, to say what is dragged. */
  readonly onDragRow?: (index: number, transfer: DataTransfer) => void;
  /** The row that is open elsewhere: marked, made the active one and kept in sight when it becomes another. */
  readonly current?: Key;
  /** Given, the active row is kept outside; it is scrolled to when it changes. */
  readonly active?: number;
  readonly onActive?: (index: number) => void;
}

const typingPauseMs = 700;
interface Place {
  readonly offset: number;
  readonly active: number;
  /** True when the list was left by opening a row: whoever comes back goes on from there. */
  readonly wasOpened: boolean;
}

const places = new Map<string, Place>();

/** A list with rows that open, and may be chosen. */
export function VirtualList<Key extends string>(props: VirtualListProps<Key>) {
  const { label, keys, rowHeight, renderRow, onOpen, selection, onSelect, placeKey = '' } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [ownActive, setOwnActive] = useState(() => places.get(placeKey)?.active ?? 0);
  const active = props.active ?? ownActive;
  const typed = useRef({ text: '', at: 0 });
  const hasOpened = useRef(false);
  const hasCurrent = useRef(false);
  hasCurrent.current = props.current !== undefined;
  const activeRow = Math.min(active, Math.max(0, keys.length - 1));

  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The same function as long as the keys are: with another one all rows are placed anew, however many there are.
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    overscan: 8,
    // React draws in its own time: the rows beyond the edge are there already, and effects may measure.
    useFlushSync: false,
    initialOffset: places.get(placeKey)?.offset ?? 0,
  });
  useKeptOffset(scroller);
  const rows = virtualizer.getVirtualItems();
  const start = rows[0]?.index ?? 0;
  const end = (rows.at(-1)?.index ?? -1) + 1;
  const shown = rowsToShow(rows, activeRow, keys.length, rowHeight);
  const elements = useRowElements(shown.map(({ index }) => keys[index] ?? String(index)));
  const { onRange } = props;
  useEffect(() => onRange?.(start, end), [onRange, start, end]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have to be placed anew when their height changes
  useEffect(() => virtualizer.measure(), [rowHeight]);
  // A layout effect: when a plain one is cleaned up, the list has left the page and lost its place.
  useLayoutEffect(() => {
    if (placeKey === '') return;
    const element = scroller.current;
    // Another list of that name may be drawn before this one has left the page.
    const kept = places.get(placeKey);
    places.set(placeKey, { offset: 0, wasOpened: false, ...kept, active: activeRow });
    return () => {
      places.set(placeKey, {
        offset: element?.scrollTop ?? 0,
        active: activeRow,
        wasOpened: hasOpened.current,
      });
    };
  }, [placeKey, activeRow]);
  useEffect(() => {
    // Beside what was opened from it, reading goes on there.
    if (hasCurrent.current || places.get(placeKey)?.wasOpened !== true) return;
    // The window puts the focus on the view when it arrives there: after that it goes on to the list.
    queueMicrotask(() => {
      // Whoever types goes on typing.
      if (document.activeElement instanceof HTMLInputElement) return;
      scroller.current?.focus({ preventScroll: true });
    });
  }, [placeKey]);

  const { active: shownActive } = props;
  useEffect(() => {
    if (shownActive !== undefined) virtualizer.scrollToIndex(shownActive, { align: 'auto' });
  }, [virtualizer, shownActive]);

  const { current } = props;
  const currentAt = useMemo(() => (current === undefined ? -1 : keys.indexOf(current)), [keys, current]);
  useEffect(() => {
    if (currentAt === -1) return;
    setOwnActive(currentAt);
    // A row in sight was opened where it is: to ask the page how far the list scrolls would lay out all of it at once.
    if (!isInSight(virtualizer, currentAt)) virtualizer.scrollToIndex(currentAt, { align: 'auto' });
  }, [virtualizer, currentAt]);

  function setActive(row: number): void {
    setOwnActive(row);
    props.onActive?.(row);
  }

  function open(row: number): void {
    hasOpened.current = true;
    onOpen(row);
  }

  function goTo(row: number): void {
    setActive(row);
    virtualizer.scrollToIndex(row, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const mod = event.ctrlKey || event.metaKey;
    const rowsInSight = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight);
    const next = rowAfterKey(event.key, { active: activeRow, count: keys.length, rowsInSight });
    const activeKey = keys[activeRow];
    if (next !== null && !event.altKey) {
      goTo(next);
      if (event.shiftKey && selection !== undefined) {
        onSelect?.(extendSelection(selection, keys, activeRow, next));
      }
    } else if (event.key === 'Enter' && activeKey !== undefined) {
      open(activeRow);
    } else if (event.key === ' ' && activeKey !== undefined && selection !== undefined && !isTyping()) {
      onSelect?.(toggleRow(selection, activeKey));
    } else if (mod && event.key.toLowerCase() === 'a' && selection !== undefined) {
      onSelect?.(chooseAll(keys));
    } else if (event.key === 'Escape' && selection !== undefined && selection.chosen.size > 0) {
      onSelect?.(nothingChosen);
    } else if (!mod && !event.altKey && event.key.length === 1 && !isCommandKey(event.key)) {
      findByTyping(event.key);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function isTyping(): boolean {
    return typed.current.text !== '' && Date.now() - typed.current.at < typingPauseMs;
  }

  function findByTyping(key: string): void {
    typed.current = { text: isTyping() ? typed.current.text + key : key, at: Date.now() };
    props.onTyping?.();
    const row = rowByTyping(typed.current.text, activeRow, keys.length, props.wordsAt ?? (() => ''));
    if (row !== null) goTo(row);
  }

  function onClick(event: MouseEvent, index: number): void {
    setActive(index);
    const key = keys[index];
    if (key === undefined) return;
    const onBox = event.target instanceof Element && event.target.closest('[data-box]') !== null;
    if (selection !== undefined && event.shiftKey) {
      onSelect?.(extendSelection(selection, keys, activeRow, index));
    } else if (selection !== undefined && (onBox || event.ctrlKey || event.metaKey)) {
      onSelect?.(toggleRow(selection, key));
    } else {
      open(index);
    }
  }

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={selection !== undefined || undefined}
      data-choosing={(selection !== undefined && selection.chosen.size > 0) || undefined}
      aria-activedescendant={keys.length > 0 ? `${id}-${activeRow}` : undefined}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, top }, at) => {
          const key = keys[index];
          const isChosen = key !== undefined && (selection?.chosen.has(key) ?? false);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys for its rows
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
            <div
              key={elements[at]}
              id={`${id}-${index}`}
              role="option"
              aria-selected={selection === undefined ? index === activeRow : isChosen}
              aria-current={index === currentAt || undefined}
              aria-posinset={index + 1}
              aria-setsize={keys.length}
              className={classNames(
                styles.row,
                index === activeRow && styles.active,
                isChosen && styles.chosen,
                index === currentAt && styles.current,
              )}
              style={{ height: rowHeight, transform: `translateY(${top}px)` }}
              onClick={(event) => onClick(event, index)}
              {...(props.onDragRow !== undefined && {
                draggable: true,
                onDragStart: (event) => props.onDragRow?.(index, event.dataTransfer),
              })}
            >
              {renderRow(index, { isActive: index === activeRow, isChosen })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Returns the element of each row, by a key for React, given the rows that are drawn. */
function useRowElements(keys: readonly string[]): readonly (number | undefined)[] {
  const last = useRef<RowPlaces>(noPlaces);
  const places = placeRows(last.current, keys);
  useEffect(() => {
    last.current = places;
  });
  return keys.map((key) => places.get(key));
}

/** The rows that exist: those in sight, and the active one, which the list names to screen readers. */
function rowsToShow(
  rows: readonly { readonly index: number; readonly start: number }[],
  active: number,
  count: number,
  rowHeight: number,
): readonly { readonly index: number; readonly top: number }[] {
  const shown = rows.map(({ index, start }) => ({ index, top: start }));
  if (count === 0 || shown.some(({ index }) => index === active)) return shown;
  return [...shown, { index: active, top: active * rowHeight }];
}

/** Whether the whole row was in sight when the list was scrolled last; nothing is measured for it. */
function isInSight(
  { scrollOffset, scrollRect, options, isScrolling }: Virtualizer<HTMLDivElement, Element>,
  index: number,
): boolean {
  if (scrollOffset === null || scrollRect === null || isScrolling) return false;
  const height = options.estimateSize(index);
  return index * height >= scrollOffset && (index + 1) * height <= scrollOffset + scrollRect.height;
}

/** Keys that are commands of the window even in a list. */
function isCommandKey(key: string): boolean {
  return key === '?' || key === '/';
}
