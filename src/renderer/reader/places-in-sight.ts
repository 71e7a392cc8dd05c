/** Which text of a sheet is in sight: what reading progress is kept by. */
import { shownAt } from '#core/page/model';
import { domRangeIn, type ShownPlace, shownPlaceOf } from './dom-range';
import { type FlowEdges, flowEdges, flowScroll, isVertical } from './flow';

/** The first and the last character in sight. */
export interface PlacesInSight {
  readonly first: ShownPlace;
  readonly last: ShownPlace;
}

/** Half a line hidden by the edge is still in sight; in CSS pixels. */
const tolerance = 6;

/** Returns the first and last characters in sight; null where all of the text is, or none. */
export function placesInSight(root: Element, scroller: Element): PlacesInSight | null {
  const vertical = isVertical(scroller);
  if (flowScroll(scroller, vertical).last <= tolerance) return null;
  const view = flowEdges(scroller.getBoundingClientRect(), vertical);
  const elements = [...root.querySelectorAll<HTMLElement>('[data-part]')];
  const edges = (element: HTMLElement): FlowEdges => flowEdges(element.getBoundingClientRect(), vertical);
  const from = lowest(elements.length, (at) => edgesAt(elements, at, edges).end > view.start + tolerance);
  const behind = lowest(elements.length, (at) => edgesAt(elements, at, edges).start > view.end - tolerance);
  const [top, bottom] = [elements[from], elements[behind - 1]];
  if (top === undefined || bottom === undefined || behind <= from) return null;
  const isBehindStart = (at: number) => characterEdges(top, at, vertical).end > view.start + tolerance;
  const isBelowEnd = (at: number) => characterEdges(bottom, at, vertical).end > view.end + tolerance;
  const first = placeIn(top, lowest(lengthOf(top) - 1, isBehindStart));
  const last = placeIn(bottom, Math.max(0, lowest(lengthOf(bottom), isBelowEnd) - 1));
  return first === null || last === null ? null : { first, last };
}

function edgesAt(
  elements: readonly HTMLElement[],
  at: number,
  edges: (element: HTMLElement) => FlowEdges,
): FlowEdges {
  const element = elements[at];
  return element === undefined
    ? { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY }
    : edges(element);
}

function lengthOf(element: Element): number {
  return element.textContent.length;
}

function characterEdges(element: HTMLElement, at: number, vertical: boolean): FlowEdges {
  const range = domRangeIn(element, at, at + 1);
  return flowEdges((range ?? element).getBoundingClientRect(), vertical);
}

function placeIn(element: HTMLElement, offset: number): ShownPlace | null {
  const start = shownPlaceOf(element.ownerDocument.documentElement, { node: element, offset: 0 });
  return start === null ? null : { part: start.part, offset: shownAt(start.offset + Math.max(0, offset)) };
}

/** The lowest number below `count` that `holds`, which holds for all behind it; `count` where it holds for none. */
function lowest(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, Math.max(0, count)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
