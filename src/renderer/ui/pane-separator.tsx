/** The bar between two panes of the window: dragged or moved by keys, it gives a pane its width, or puts it away. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import styles from './pane-separator.module.css';

export interface PaneSeparatorProps {
  /** Name of the bar, as in "Width of the list". */
  readonly label: string;
  /** Id of the pane it gives its width. */
  readonly controls: string;
  /** The pane's width in CSS pixels, and its bounds. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** The width that a double click brings back. */
  readonly usual: number;
  /** What holds the panes, and the custom property of it that is the pane's width. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly property: `--${string}`;
  /** Which side of the bar the pane is on. */
  readonly side: 'start' | 'end';
  /** Called once, when the width is settled. */
  readonly onWidth: (width: number) => void;
  /** Called when it is dragged far below its least width, and by Enter. */
  readonly onCollapse: () => void;
}

/** CSS pixels that an arrow key moves the bar by; with Shift four times as many. */
const stepPx = 16;

interface Drag {
  readonly from: number;
  readonly width: number;
  now: number;
}

/** A vertical bar. While it is dragged only the frame's custom property changes: nothing is drawn anew by React. */
export function PaneSeparator(props: PaneSeparatorProps) {
  const { label, controls, width, min, max, usual, frame, property, side, onWidth, onCollapse } = props;
  const drag = useRef<Drag | null>(null);
  const sign = side === 'start' ? 1 : -1;
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)));

  function show(value: number): void {
    frame.current?.style.setProperty(property, `${value}px`);
  }

  function settle(value: number): void {
    const next = clamp(value);
    show(next);
    onWidth(next);
  }

  function begin(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const shown = document.getElementById(controls)?.getBoundingClientRect().width ?? width;
    drag.current = { from: event.clientX, width: shown, now: shown };
  }

  function move(event: PointerEvent): void {
    if (drag.current === null) return;
    drag.current.now = drag.current.width + sign * (event.clientX - drag.current.from);
    show(clamp(drag.current.now));
  }

  function end(): void {
    const last = drag.current;
    drag.current = null;
    if (last === null) return;
    if (last.now < min - 80) {
      show(width);
      onCollapse();
    } else if (last.now !== last.width) {
      settle(last.now);
    }
  }

  function cancel(): void {
    drag.current = null;
    show(width);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = sign * stepPx * (event.shiftKey ? 4 : 1);
    if (event.key === 'Escape' && drag.current !== null) cancel();
    else if (event.key === 'ArrowRight') settle(width + by);
    else if (event.key === 'ArrowLeft') settle(width - by);
    else if (event.key === 'Home') settle(min);
    else if (event.key === 'End') settle(max);
    else if (event.key === 'Enter') onCollapse();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that takes focus is the window splitter pattern; hr takes none
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={clamp(width)}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.bar}
      // Or the browser would begin to drag what is selected, and the bar would lose the pointer.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
      onKeyDown={onKeyDown}
      onDoubleClick={() => settle(usual)}
    />
  );
}
