/** The two ends of the chosen highlight, as handles to be drawn by mouse or finger, or moved by the arrow keys. */
import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartRange } from '#core/anchor/selection';
import { classNames } from '../ui/class-names';
import styles from './chosen-handles.module.css';
import { domRangesOf, type ShownPlace, shownPlaceOf } from './dom-range';
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
  readonly height: number;
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
    scrollAlong(sheet.current, event.clientY);
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
      style={{ left: edge.left, top: edge.top, height: edge.height }}
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
        if (event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
        event.preventDefault();
        onStep(side, event.key === 'ArrowRight' ? 1 : -1, event.ctrlKey ? 'word' : 'character');
      }}
    />
  );
}

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

function scrollAlong(sheet: HTMLElement, y: number): void {
  const scroller = sheet.closest('[data-scrolls]');
  const view = scroller?.getBoundingClientRect();
  if (scroller === null || view === undefined) return;
  if (y < view.top + edgeOfView) scroller.scrollTop -= scrollStep;
  else if (y > view.bottom - edgeOfView) scroller.scrollTop += scrollStep;
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
  const edge = (x: number, { top, height }: DOMRect): Edge => ({
    left: x - origin.left,
    top: top - origin.top,
    height,
  });
  return { start: edge(start.left, start), end: edge(end.right, end) };
}
