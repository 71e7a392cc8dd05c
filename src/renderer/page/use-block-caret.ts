/**
 * The caret in the block one is at: the document's own selection, shown and moved in text that cannot be edited.
 * Clicking puts it there; the left and right arrow keys move it, with Shift they select.
 */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { RawRange } from '#core/page/model';
import { raw } from '#core/page/model';
import { elementsOfPart, partOf, shownPlaceOf, shownRangesOf } from '../reader/dom-range';
import { type PageBlock, rawOffsetAt } from './page-blocks';

/** Where the caret is drawn, in CSS pixels from the root's top left corner. */
export interface CaretBox {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Returns the place of the caret in a block's shown text; null while it is elsewhere or text is selected. */
export function caretIn(root: Element | null, block: PageBlock): number | null {
  const selection = document.getSelection();
  if (root === null || selection === null || !selection.isCollapsed || selection.focusNode === null)
    return null;
  const place = shownPlaceOf(root, { node: selection.focusNode, offset: selection.focusOffset });
  return place === null || place.part !== block.index ? null : place.offset;
}

/** Returns what is selected in a block as a half-open range of its shown text; null when that is nothing. */
export function selectedIn(
  root: Element | null,
  block: PageBlock,
): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const found = shownRangesOf(root, selection.getRangeAt(0)).find(({ part }) => part === block.index);
  return found === undefined ? null : found.range;
}

/** Returns the raw range under a range of a block's shown text; null where it covers nothing printed. */
export function rawRangeIn(
  block: PageBlock,
  { start, end }: { readonly start: number; readonly end: number },
): RawRange | null {
  const covered = block.shown.segments.filter(
    (segment) => segment.shownStart < end && segment.shownEnd > start,
  );
  const last = covered.at(-1);
  const from = rawOffsetAt(block, start);
  if (last === undefined || from === null) return null;
  const isWhole = end >= last.shownEnd;
  const to = isWhole ? last.end : (rawOffsetAt(block, end) ?? last.end);
  return to > from ? { start: from, end: raw(to) } : null;
}

/** Puts the caret at a place of a block's shown text. */
export function putCaret(root: Element, part: number, place: number): void {
  const element = elementsOfPart(root, part)[0];
  if (element === undefined) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = place;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left <= length) {
      document.getSelection()?.collapse(node, left);
      return;
    }
    left -= length;
  }
}

/** Moves the caret by an arrow key inside a block, into it first where it is elsewhere. False for other keys. */
export function moveCaretByKey(root: Element | null, block: PageBlock, event: KeyboardEvent): boolean {
  const selection = document.getSelection();
  if (root === null || selection === null || event.altKey || event.metaKey) return false;
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
  if (partOf(selection.focusNode) !== block.index || !root.contains(selection.focusNode)) {
    putCaret(root, block.index, event.key === 'ArrowRight' ? 0 : block.shown.text.length);
    return true;
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const direction = event.key === 'ArrowLeft' ? 'left' : 'right';
  selection.modify(event.shiftKey ? 'extend' : 'move', direction, event.ctrlKey ? 'word' : 'character');
  if (partOf(selection.focusNode) !== block.index && anchorNode !== null && focusNode !== null) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
  return true;
}

/** Returns where the caret is to be drawn in `root`, for the block that has the focus; null where there is none. */
export function useCaretBox(
  root: RefObject<HTMLElement | null>,
  blocks: readonly PageBlock[],
): CaretBox | null {
  const [box, setBox] = useState<CaretBox | null>(null);
  const measure = useCallback(() => {
    const element = root.current;
    setBox(element === null ? null : boxIn(element));
  }, [root]);
  useEffect(() => {
    const events = ['selectionchange', 'focusin', 'focusout'] as const;
    for (const name of events) document.addEventListener(name, measure);
    // Also when the text around it has become another one, and when the window has another width.
    const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(measure) : null;
    if (root.current !== null) sizes?.observe(root.current);
    return () => {
      for (const name of events) document.removeEventListener(name, measure);
      sizes?.disconnect();
    };
  }, [measure, root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the blocks are others
  useLayoutEffect(measure, [measure, blocks]);
  return box;
}

function boxIn(root: HTMLElement): CaretBox | null {
  const selection = document.getSelection();
  const node = selection?.focusNode ?? null;
  if (selection === null || !selection.isCollapsed || node === null || !root.contains(node)) return null;
  const active = document.activeElement;
  if (active === null || !root.contains(active) || partOf(node) === null || !active.contains(node))
    return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const rects = typeof range.getClientRects === 'function' ? [...range.getClientRects()] : [];
  const rect = rects.at(-1);
  if (rect === undefined) return null;
  const frame = root.getBoundingClientRect();
  return { left: rect.left - frame.left, top: rect.top - frame.top, height: rect.height };
}
