/** The two ends of the chosen highlight, as handles to be drawn by mouse or finger, or moved by the arrow keys. */
import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartRange } from '#core/anchor/selection';
import { classNames } from '../ui/class-names';
import styles from './chosen-handles.module.css';
import { domRangesOf, type ShownPlace, shownPlaceOf } from './dom-range';
import { flowEdges, isVertical, scrollFlow } from './flow';
import type { Side, Step } from './text-places';

export interface ChosenHandlesProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly ranges: readonly PartRange[];
  readonly onDrag: (side: Side, place: ShownPlace) => void;
  readonly onDrop: () => void;
  readonly onStep: (side: Side, by: 1 | -1, step: Step) => void;
}

interface Edge {
  readonly left: number;
  readonly top: number;
  /** Length of the bar: as high as a line, or as wide as a column. */
  readonly length: number;
}

/** Both handles, on the sheet. */
export function ChosenHandles(props: ChosenHandlesProps) {
  const { sheet, ranges } = props;
  const edges = useEdges(sheet, ranges);
  if (edges === null) return null;
  return (['start', 'end'] as const).map((side) => (
    <Handle key={side} {...props} side={side} edge={edges[side]} />
  ));
}

function Handle(props: ChosenHandlesProps & { readonly side: Side; readonly edge: Edge }) {
  const { sheet, side, edge, onDrag, onDrop, onStep } = props;
  const { t } = useTranslation('marking');
  const isDragging = useRef(false);

  function onPointerMove(event: PointerEvent): void {
    if (!isDragging.current || sheet.current === null) return;
    const place = placeUnder(sheet.current, event);
    if (place !== null) onDrag(side, place);
    scrollAlong(sheet.current, event);
  }

  function onPointerUp(): void {
    if (!isDragging.current) return;
    isDragging.current = false;
    onDrop();
  }

  return (
    <button
      type="button"
      aria-label={t(`chosen.${side}`)}
      data-handle={side}
      className={classNames(styles.handle, styles[side])}
      style={{ left: edge.left, top: edge.top, blockSize: edge.length }}
      onPointerDown={(event) => {
        // Nothing is selected, and the focus stays in the text.
        event.preventDefault();
        isDragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        const by = event.shiftKey ? undefined : stepOfKey[event.key];
        if (by === undefined) return;
        event.preventDefault();
        onStep(side, by, event.ctrlKey ? 'word' : 'character');
      }}
    />
  );
}

/** Down is on and up is back, in columns and in lines. */
const stepOfKey: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The place in the text under a pointer, the handles looked through. */
function placeUnder(sheet: HTMLElement, { clientX, clientY }: PointerEvent): ShownPlace | null {
  const handles = [...sheet.querySelectorAll<HTMLElement>('[data-handle]')];
  for (const handle of handles) handle.style.pointerEvents = 'none';
  const position = document.caretPositionFromPoint(clientX, clientY);
  for (const handle of handles) handle.style.pointerEvents = '';
  return position === null
    ? null
    : shownPlaceOf(sheet, { node: position.offsetNode, offset: position.offset });
}

/** So near an edge of what is scrolled, in CSS pixels, the text comes along; so far at every move. */
const edgeOfView = 48;
const scrollStep = 16;

function scrollAlong(sheet: HTMLElement, { clientX, clientY }: PointerEvent): void {
  const scroller = sheet.closest('[data-scrolls]');
  if (scroller === null) return;
  const vertical = isVertical(scroller);
  const view = flowEdges(scroller.getBoundingClientRect(), vertical);
  const at = vertical ? -clientX : clientY;
  if (at < view.start + edgeOfView) scrollFlow(scroller, -scrollStep, vertical);
  else if (at > view.end - edgeOfView) scrollFlow(scroller, scrollStep, vertical);
}

/** Where both ends are on the sheet, measured again when the sheet has another size. */
function useEdges(
  sheet: RefObject<HTMLElement | null>,
  ranges: readonly PartRange[],
): Readonly<Record<Side, Edge>> | null {
  const [edges, setEdges] = useState<Readonly<Record<Side, Edge>> | null>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const measure = () => setEdges(edgesOf(element, ranges));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [sheet, ranges]);
  return edges;
}

function edgesOf(sheet: HTMLElement, ranges: readonly PartRange[]): Readonly<Record<Side, Edge>> | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = domRangesOf(sheet, first)[0]?.getClientRects()[0];
  const ends = domRangesOf(sheet, last).at(-1)?.getClientRects();
  const end = ends?.[ends.length - 1];
  if (start === undefined || end === undefined) return null;
  const origin = sheet.getBoundingClientRect();
  const vertical = isVertical(sheet);
  const edge = (rect: DOMRect, side: Side): Edge => ({
    left: (vertical || side === 'start' ? rect.left : rect.right) - origin.left,
    top: (vertical && side === 'end' ? rect.bottom : rect.top) - origin.top,
    length: vertical ? rect.width : rect.height,
  });
  return { start: edge(start, 'start'), end: edge(end, 'end') };
}
