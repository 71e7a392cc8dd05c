/**
 * The direction in which lines follow each other: down the window, or from right to left where the text stands in
 * columns. Whatever scrolls, reveals or measures asks here, and works in both.
 */

/** Whether the text of a sheet stands in columns. */
export function isVertical(element: Element): boolean {
  return element.closest('[data-vertical]') !== null;
}

/** The edges of a box along the flow, in CSS pixels that grow as one reads. */
export interface FlowEdges {
  readonly start: number;
  readonly end: number;
}

/** Returns a box's edges along the flow. */
export function flowEdges(
  box: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>,
  vertical: boolean,
): FlowEdges {
  return vertical ? { start: -box.right, end: -box.left } : { start: box.top, end: box.bottom };
}

/** Scrolls on along the flow by so many CSS pixels; negative: back. */
export function scrollFlow(scroller: Element, by: number, vertical: boolean): void {
  if (vertical) scroller.scrollLeft -= by;
  else scroller.scrollTop += by;
}

/** Returns how far is scrolled along the flow, and how far it can be, in CSS pixels. */
export function flowScroll(
  scroller: Element,
  vertical: boolean,
): { readonly at: number; readonly last: number } {
  return vertical
    ? { at: -scroller.scrollLeft, last: scroller.scrollWidth - scroller.clientWidth }
    : { at: scroller.scrollTop, last: scroller.scrollHeight - scroller.clientHeight };
}

/** What a key does to a page of columns; in lines the browser scrolls by itself. */
export type FlowKey = 'page' | 'page-back' | 'line' | 'line-back' | 'start' | 'end';

/** Returns what a key does to a page of columns, or null. */
export function flowKeyOf({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>): FlowKey | null {
  if (ctrlKey || altKey || metaKey) return null;
  switch (key) {
    case ' ':
      return shiftKey ? 'page-back' : 'page';
    case 'PageDown':
      return 'page';
    case 'PageUp':
      return 'page-back';
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? null : 'line';
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? null : 'line-back';
    case 'Home':
      return shiftKey ? null : 'start';
    case 'End':
      return shiftKey ? null : 'end';
    default:
      return null;
  }
}

/** A page keeps so much of the one before in sight; a step of an arrow key; in CSS pixels. */
const overlap = 48;
const step = 48;

/** Scrolls a page of columns as a key says. */
export function scrollByKey(scroller: Element, key: FlowKey): void {
  const page = Math.max(step, scroller.clientWidth - overlap);
  const { at, last } = flowScroll(scroller, true);
  const by = {
    page,
    'page-back': -page,
    line: step,
    'line-back': -step,
    start: -at,
    end: last - at,
  }[key];
  scrollFlow(scroller, by, true);
}
