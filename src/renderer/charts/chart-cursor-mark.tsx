/** The cursor of a chart as an element: a link where its mark leads somewhere, a button where Enter chooses it. */
import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import styles from './chart-stage.module.css';
import type { ChartCursorState } from './use-chart-cursor';

export interface ChartCursorProps {
  readonly cursor: ChartCursorState;
  readonly canBrush: boolean;
  /** Called for Enter, Space and a click on a mark that leads nowhere. */
  readonly onEnter: () => void;
}

/** A ring around the mark. It is another element at each mark, so that screen readers speak it as it takes the focus. */
export function ChartCursor({ cursor, canBrush, onEnter }: ChartCursorProps) {
  const { place, mark } = cursor;
  if (place === null || mark === null) return null;
  return (
    <CursorElement
      key={`${place.row} ${place.column}`}
      cursor={cursor}
      canBrush={canBrush}
      onEnter={onEnter}
    />
  );
}

function CursorElement({ cursor, canBrush, onEnter }: ChartCursorProps) {
  const element = useRef<HTMLElement>(null);
  const { mark, takesFocus, setPointed, isPointed } = cursor;
  useLayoutEffect(() => {
    if (takesFocus) element.current?.focus({ preventScroll: false });
  }, [takesFocus]);
  if (mark === null) return null;
  const { x, y, width, height } = mark.box;
  const shared = {
    'aria-label': mark.label,
    'data-pointed': isPointed || undefined,
    'data-chart-cursor': '',
    className: styles.cursor,
    style: { insetInlineStart: x, insetBlockStart: y, width, height },
    onFocus: () => setPointed(true),
    onBlur: () => setPointed(false),
  } satisfies ComponentProps<'a'> & Record<`data-${string}`, unknown>;
  const ref = (node: HTMLElement | null): void => {
    element.current = node;
  };
  if (mark.href !== undefined) return <a {...shared} ref={ref} href={mark.href} draggable={false} />;
  if (canBrush) return <button {...shared} ref={ref} type="button" onClick={onEnter} />;
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a mark is looked at and spoken, though nothing is done with it
  return <span {...shared} ref={ref} role="img" tabIndex={0} />;
}
