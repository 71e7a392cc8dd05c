/** Brings places of the text into sight. */
import type { PartRange } from '#core/anchor/selection';
import { domRangesOf, elementsOfPart } from './dom-range';
import { flowEdges, isVertical, scrollFlow } from './flow';

/** Where in the view a place is brought: a third into it, where the eye looks first, or its very beginning. */
export type RevealAt = 'third' | 'start';

/** Scrolls a range of the text to where one reads; does nothing when it is not on the sheet. */
export function revealRange(root: Element, range: PartRange, at: RevealAt = 'third'): void {
  const measure = () => domRangesOf(root, range)[0]?.getBoundingClientRect();
  scrollTo(root, measure, at);
  // Paragraphs that come into sight for the first time get their true height only then.
  requestAnimationFrame(() => scrollTo(root, measure, at));
}

/** Scrolls a part into sight unless it is there already. */
export function revealPart(root: Element, part: number): void {
  const element = elementsOfPart(root, part)[0];
  const scroller = root.closest('[data-scrolls]');
  if (element === undefined || scroller === null) return;
  const vertical = isVertical(scroller);
  const view = flowEdges(scroller.getBoundingClientRect(), vertical);
  const edges = flowEdges(element.getBoundingClientRect(), vertical);
  if (edges.start < view.start || edges.end > view.end)
    scrollTo(root, () => element.getBoundingClientRect(), 'third');
}

/** Of the view's length that comes before the place, by where it is brought. */
const readingHeights = { third: 1 / 3, start: 0 } as const;

/** Air between the edge and the place, in CSS pixels; too little for a line before it to be in sight. */
const air = 5;

function scrollTo(root: Element, measure: () => DOMRect | undefined, at: RevealAt): void {
  const scroller = root.closest('[data-scrolls]');
  const rect = measure();
  if (scroller === null || rect === undefined) return;
  const vertical = isVertical(scroller);
  const view = flowEdges(scroller.getBoundingClientRect(), vertical);
  const place = flowEdges(rect, vertical).start - view.start;
  scrollFlow(scroller, place - air - (view.end - view.start) * readingHeights[at], vertical);
}
