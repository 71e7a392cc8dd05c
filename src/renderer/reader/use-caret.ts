/**
 * Caret mode: a visible caret in text that cannot be edited, moved by `Selection.modify`, so that text can be
 * selected without a pointer.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type CaretMove, caretMoveOf } from './caret-keys';
import { type DomPosition, stretchElementOf } from './dom-range';
import { flowEdges, isVertical, scrollFlow } from './flow';

/** Where the caret stands, in CSS pixels from the sheet's top left corner. */
export interface CaretBox {
  readonly left: number;
  readonly top: number;
  /** One of both is nothing: a caret is a line across the direction of the text. */
  readonly width: number;
  readonly height: number;
}

export interface Caret {
  readonly isOn: boolean;
  readonly box: CaretBox | null;
  toggle(): void;
  /** Answers a key; true when it was the caret's. */
  handleKey(event: KeyboardEvent): boolean;
}

/** Returns the caret of the sheet `root`, which stands off until toggled. */
export function useCaret(root: RefObject<HTMLElement | null>): Caret {
  const [isOn, setOn] = useState(false);
  const [box, setBox] = useState<CaretBox | null>(null);

  /** Where it last stood in the text: a field that was written in meanwhile has taken the selection away. */
  const last = useRef<DomPosition | null>(null);

  const measure = useCallback(() => {
    const selection = document.getSelection();
    if (root.current === null || selection === null) return;
    if (selection.focusNode !== null && isInText(root.current, selection.focusNode)) {
      last.current = { node: selection.focusNode, offset: selection.focusOffset };
    }
    setBox(caretBoxOf(root.current));
  }, [root]);

  useEffect(() => {
    if (!isOn) return;
    document.addEventListener('selectionchange', measure);
    window.addEventListener('resize', measure);
    return () => {
      document.removeEventListener('selectionchange', measure);
      window.removeEventListener('resize', measure);
    };
  }, [isOn, measure]);

  const toggle = useCallback(() => {
    const element = root.current;
    if (element === null) return;
    if (!isOn) {
      element.closest<HTMLElement>('[data-scrolls]')?.focus({ preventScroll: true });
      placeCaret(element);
    }
    setOn(!isOn);
    setBox(isOn ? null : caretBoxOf(element));
  }, [isOn, root]);

  const handleKey = useCallback(
    (event: KeyboardEvent): boolean => {
      const element = root.current;
      if (!isOn || element === null) return false;
      if (event.key === 'Escape') {
        toggle();
        return true;
      }
      const move = caretMoveOf(event, isVertical(element));
      if (move === null) return false;
      bringBack(element, last.current);
      moveCaret(element, move);
      return true;
    },
    [isOn, root, toggle],
  );

  return { isOn, box, toggle, handleKey };
}

/** Puts the caret back to where it last stood, when the selection is not in the text any more. */
function bringBack(root: HTMLElement, last: DomPosition | null): void {
  const selection = document.getSelection();
  if (last === null || selection === null || isInText(root, selection.focusNode)) return;
  const length = last.node.textContent?.length ?? 0;
  if (isInText(root, last.node)) selection.collapse(last.node, Math.min(last.offset, length));
  else placeCaret(root);
}

/** Moves the caret, but never out of the article's text. */
function moveCaret(root: HTMLElement, move: CaretMove): void {
  const selection = document.getSelection();
  if (selection === null || selection.focusNode === null) {
    placeCaret(root);
    return;
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(move.alter, move.direction, move.granularity);
  if (!isInText(root, selection.focusNode) && anchorNode !== null) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    // The browser goes to the ends of the window's text: the article's are meant.
    if (move.granularity === 'documentboundary') goToEnd(root, selection, move);
  }
  revealCaret(root);
}

/** Puts the caret, or the moving end of the selection, at the start or the end of the article's text. */
function goToEnd(root: HTMLElement, selection: Selection, { alter, direction }: CaretMove): void {
  const stretches = [...root.querySelectorAll<HTMLElement>('[data-part]')];
  const text = stretches.at(direction === 'forward' ? -1 : 0)?.firstChild;
  if (!(text instanceof Text)) return;
  const offset = direction === 'forward' ? text.data.length : 0;
  if (alter === 'extend') selection.extend(text, offset);
  else selection.collapse(text, offset);
}

/** Puts the caret at the selection if it is in the article, or at the first text in sight. */
function placeCaret(root: HTMLElement): void {
  const selection = document.getSelection();
  if (selection === null || isInText(root, selection.focusNode)) return;
  const vertical = isVertical(root);
  const view = root.closest('[data-scrolls]')?.getBoundingClientRect();
  const top = view === undefined ? 0 : flowEdges(view, vertical).start;
  const stretches = [...root.querySelectorAll<HTMLElement>('[data-part]')];
  const first =
    stretches.find((element) => flowEdges(element.getBoundingClientRect(), vertical).end > top) ??
    stretches[0];
  if (first === undefined) return;
  const text = document.createTreeWalker(first, NodeFilter.SHOW_TEXT).nextNode();
  if (text !== null) selection.collapse(text, 0);
}

function isInText(root: HTMLElement, node: Node | null): boolean {
  return node !== null && root.contains(node) && stretchElementOf(node) !== null;
}

function caretBoxOf(root: HTMLElement): CaretBox | null {
  const rect = caretRect();
  if (rect === null) return null;
  const sheet = root.getBoundingClientRect();
  return {
    left: rect.left - sheet.left,
    top: rect.top - sheet.top,
    width: rect.width,
    height: rect.height,
  };
}

function caretRect(): DOMRect | null {
  const selection = document.getSelection();
  if (selection?.focusNode == null) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const rects = range.getClientRects();
  return rects[rects.length - 1] ?? null;
}

function revealCaret(root: HTMLElement): void {
  const scroller = root.closest('[data-scrolls]');
  const rect = caretRect();
  if (scroller === null || rect === null) return;
  const vertical = isVertical(scroller);
  const view = flowEdges(scroller.getBoundingClientRect(), vertical);
  const caret = flowEdges(rect, vertical);
  const margin = (caret.end - caret.start) * 2;
  if (caret.start < view.start + margin) scrollFlow(scroller, caret.start - view.start - margin, vertical);
  else if (caret.end > view.end - margin) scrollFlow(scroller, caret.end - view.end + margin, vertical);
}
