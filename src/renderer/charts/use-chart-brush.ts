/** What pointer and keys do over a chart: the cursor moves, and where there is a brush columns are chosen. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { announce } from '../ui/announcer';
import type { ChartBrush, ChartPlace, ColumnRange, DrawnChart } from './chart';
import { placeAfterKey } from './chart-cursor';
import type { ChartCursorState } from './use-chart-cursor';

export interface ChartBrushOptions {
  readonly drawn: DrawnChart;
  readonly brush: ChartBrush | null;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly cursor: ChartCursorState;
  readonly onPoint: (words: string | null) => void;
}

export interface ChartBrushing {
  /** What is being drawn over; null when nothing is. */
  readonly drawn: ColumnRange | null;
  /** Chooses what is drawn over by keys, or the column of the cursor. */
  readonly onEnter: () => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/** The handlers of a chart's stage. */
export function useChartBrush({ drawn, brush, stage, cursor, onPoint }: ChartBrushOptions): ChartBrushing {
  const [range, setRange] = useState<ColumnRange | null>(null);
  /** The column where a pointer began to draw. */
  const from = useRef<number | null>(null);
  const { place } = cursor;

  function draw(next: ColumnRange | null): void {
    setRange(next);
    onPoint(next === null || brush === null ? null : brush.words(inOrder(next)));
  }

  function choose(next: ColumnRange | null): void {
    from.current = null;
    setRange(null);
    brush?.onChoose(next === null ? null : inOrder(next));
  }

  function onEnter(): void {
    if (place !== null) choose(range ?? { first: place.column, last: place.column });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || place === null) return;
    const next = placeAfterKey(event.key, place, drawn);
    if (next !== null) {
      cursor.goTo(next, true);
      if (brush !== null && event.shiftKey && next.row === place.row) {
        const drawnNow = { first: range?.first ?? place.column, last: next.column };
        draw(drawnNow);
        announce(brush.words(inOrder(drawnNow)));
      } else if (range !== null) draw(null);
    } else if (event.key === 'Escape' && range !== null) draw(null);
    else if (event.key === 'Escape' && brush !== null && brush.chosen !== null) choose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function placeOf(event: MouseEvent): ChartPlace | null {
    const box = stage.current?.getBoundingClientRect();
    return box === undefined ? null : drawn.placeAt(event.clientX - box.left, event.clientY - box.top);
  }

  function point(at: ChartPlace): void {
    cursor.goTo(at, stage.current?.contains(document.activeElement) === true);
  }

  function onPointerMove(event: PointerEvent): void {
    const at = placeOf(event);
    if (from.current !== null) {
      if (at !== null) draw({ first: from.current, last: at.column });
    } else if (at === null || drawn.markAt(at) === null) cursor.setPointed(false);
    else if (!cursor.isPointed || at.row !== place?.row || at.column !== place.column) point(at);
  }

  function onPointerDown(event: PointerEvent): void {
    const at = placeOf(event);
    if (brush === null || event.button !== 0 || at === null) return;
    from.current = at.column;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    if (drawn.markAt(at) !== null) point(at);
    draw({ first: at.column, last: at.column });
  }

  return {
    drawn: range,
    onEnter,
    handlers: {
      onKeyDown,
      onPointerDown,
      onPointerMove,
      onPointerUp: () => {
        if (from.current !== null) choose(range);
      },
      onPointerCancel: () => {
        from.current = null;
        draw(null);
      },
      onPointerLeave: () => {
        if (from.current === null) cursor.setPointed(false);
      },
      onClick: (event) => {
        // A tap lands before the cursor is there: the mark under it is meant.
        const isOnCursor = event.target instanceof Element && event.target.closest('a, button') !== null;
        if (brush !== null || isOnCursor) return;
        const at = placeOf(event);
        const href = at === null ? undefined : drawn.markAt(at)?.href;
        if (href !== undefined) window.location.hash = href.slice(1);
      },
      onBlur: (event) => {
        // What Shift and arrows drew counts when one goes on to something else.
        const stays =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!stays && range !== null && from.current === null) choose(range);
      },
    },
  };
}

function inOrder({ first, last }: ColumnRange): ColumnRange {
  return { first: Math.min(first, last), last: Math.max(first, last) };
}
