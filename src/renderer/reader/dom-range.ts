/**
 * DOM positions to places in the shown text and back. Elements that show a stretch carry `data-part` and
 * `data-start`; nothing else of the reader knows where text stands in the document.
 */
import type { PartRange } from '#core/anchor/selection';
import { type ShownOffset, shownAt } from '#core/page/model';
import type { Stretch } from './reading-text';

/** A place between two characters of a part's shown text. */
export interface ShownPlace {
  readonly part: number;
  readonly offset: ShownOffset;
}

export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

/** Returns the attributes by which a stretch's element is found again. */
export function stretchAttributes(stretch: Pick<Stretch, 'part' | 'start'>): {
  readonly 'data-part': number;
  readonly 'data-start': number;
} {
  return { 'data-part': stretch.part, 'data-start': stretch.start };
}

/** Returns the shown text that a DOM range covers inside `root`, part by part in document order; [] when none. */
export function shownRangesOf(root: Element, range: Range): readonly PartRange[] {
  const ranges: { part: number; range: { start: ShownOffset; end: ShownOffset } }[] = [];
  for (const element of stretchesTouching(root, range)) {
    const { part, start: first } = stretchOf(element);
    const start = element.contains(range.startContainer)
      ? offsetIn(element, range.startContainer, range.startOffset)
      : 0;
    const end = element.contains(range.endContainer)
      ? offsetIn(element, range.endContainer, range.endOffset)
      : lengthOf(element);
    if (start >= end) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last.part === part && last.range.end === first + start) {
      last.range.end = shownAt(first + end);
    } else {
      ranges.push({ part, range: { start: shownAt(first + start), end: shownAt(first + end) } });
    }
  }
  return ranges;
}

/** Returns the place of a DOM position, or null when it is not in shown text of `root`. */
export function shownPlaceOf(root: Element, position: DomPosition): ShownPlace | null {
  const element = stretchElementOf(position.node);
  if (element === null || !root.contains(element)) return null;
  const { part, start } = stretchOf(element);
  return { part, offset: shownAt(start + offsetIn(element, position.node, position.offset)) };
}

/** Returns the DOM ranges that show a range of a part: one a stretch; [] when it is not (any more) in `root`. */
export function domRangesOf(root: Element, partRange: PartRange): readonly Range[] {
  return domRangesIn(elementsOfPart(root, partRange.part), partRange);
}

/** Returns the same for a part whose elements are known. */
export function domRangesIn(elements: readonly HTMLElement[], { range }: PartRange): readonly Range[] {
  const ranges: Range[] = [];
  for (const element of elements) {
    const { start: first } = stretchOf(element);
    const start = Math.max(range.start - first, 0);
    const end = Math.min(range.end - first, lengthOf(element));
    const domRange = domRangeIn(element, start, end);
    if (domRange !== null) ranges.push(domRange);
  }
  return ranges;
}

/** Returns the DOM range over a range of an element's text, in UTF-16 units inside it; null for an empty one. */
export function domRangeIn(element: Element, start: number, end: number): Range | null {
  if (start >= end) return null;
  const from = positionIn(element, start);
  const to = positionIn(element, end);
  const range = element.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Returns the elements that show a part, in document order. */
export function elementsOfPart(root: Element, part: number): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
}

/** Returns the elements of all parts by part: looked up once where many ranges are wanted. */
export function elementsByPart(root: Element): ReadonlyMap<number, readonly HTMLElement[]> {
  const elements = new Map<number, HTMLElement[]>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-part]')) {
    const { part } = stretchOf(element);
    const found = elements.get(part);
    if (found === undefined) elements.set(part, [element]);
    else found.push(element);
  }
  return elements;
}

/** Returns the element of the stretch that `node` stands in, or null. */
export function stretchElementOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-part]') ?? null;
}

/** Returns the part that `node` stands in, or null. */
export function partOf(node: Node | null): number | null {
  const element = stretchElementOf(node);
  return element === null ? null : stretchOf(element).part;
}

function stretchesTouching(root: Element, range: Range): readonly HTMLElement[] {
  const inside = stretchElementOf(range.commonAncestorContainer);
  if (inside !== null) return root.contains(inside) ? [inside] : [];
  return [...root.querySelectorAll<HTMLElement>('[data-part]')].filter((element) =>
    range.intersectsNode(element),
  );
}

function stretchOf(element: HTMLElement): { readonly part: number; readonly start: number } {
  return { part: Number(element.dataset.part), start: Number(element.dataset.start) };
}

function lengthOf(element: Element): number {
  return element.textContent.length;
}

/** Units of text before a position inside an element; a position before it counts as 0, one behind as all. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function positionIn(element: Element, offset: number): DomPosition {
  const only = element.childNodes.length === 1 ? element.firstChild : null;
  if (only instanceof Text) return { node: only, offset: Math.min(offset, only.data.length) };
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    last = node as Text;
    if (left <= last.data.length) return { node: last, offset: left };
    left -= last.data.length;
  }
  return last === null ? { node: element, offset: 0 } : { node: last, offset: last.data.length };
}
