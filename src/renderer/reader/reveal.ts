/** Brings places of the text into sight. */
import type { PartRange } from '#core/anchor/selection';
import { domRangesOf, elementsOfPart } from './dom-range';

/** Scrolls a range of the text to where one reads; does nothing when it is not on the sheet. */
export function revealRange(root: Element, range: PartRange): void {
  const measure = () => domRangesOf(root, range)[0]?.getBoundingClientRect();
  scrollTo(root, measure);
  // Paragraphs that come into sight for the first time get their true height only then.
  requestAnimationFrame(() => scrollTo(root, measure));
}

/** Scrolls a part into sight unless it is there already. */
export function revealPart(root: Element, part: number): void {
  const element = elementsOfPart(root, part)[0];
  const view = root.closest('[data-scrolls]')?.getBoundingClientRect();
  const rect = element?.getBoundingClientRect();
  if (view === undefined || rect === undefined) return;
  if (rect.top < view.top || rect.bottom > view.bottom)
    scrollTo(root, () => element?.getBoundingClientRect());
}

/** A third from the top: the eye looks there first, and what follows can be read on. */
const readingHeight = 1 / 3;

function scrollTo(root: Element, measure: () => DOMRect | undefined): void {
  const scroller = root.closest('[data-scrolls]');
  const rect = measure();
  if (scroller === null || rect === undefined) return;
  const view = scroller.getBoundingClientRect();
  scroller.scrollTop += rect.top - view.top - view.height * readingHeight;
}
