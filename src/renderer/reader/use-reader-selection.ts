/** What is selected in the article, told once the pointer is up or the keys rest. */
import { type RefObject, useEffect, useState } from 'react';
import type { PartRange } from '#core/anchor/selection';
import { shownRangesOf } from './dom-range';
import { isVertical } from './flow';
import { type ReadingPart, trimRanges } from './reading-text';

/** A selection in the article, in shown text, and where it stands in the scrolled sheet. */
export interface ReaderSelection {
  readonly ranges: readonly PartRange[];
  readonly place: SelectionPlace;
}

/** Edges of a selection in CSS pixels from the sheet's top left corner. */
export interface SelectionPlace {
  readonly top: number;
  readonly bottom: number;
  readonly centre: number;
  /** What of the sheet is in sight, where the text stands in columns; null in lines, where a sheet is no wider. */
  readonly view: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> | null;
}

/** Rest after the last change before a selection made by keys or by touch counts as made. */
const restMs = 180;

/** Returns the selection inside `root`; null while there is none or the pointer is still drawing it. */
export function useReaderSelection(
  root: RefObject<HTMLElement | null>,
  parts: readonly ReadingPart[],
): ReaderSelection | null {
  const [selection, setSelection] = useState<ReaderSelection | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPointerDown = false;
    const read = () => {
      const element = root.current;
      if (element !== null && !isPointerDown) setSelection(readSelection(element, parts));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, restMs);
    };
    const onDown = (event: PointerEvent) => {
      // A finger that selects lets go of the handles without a pointerup: there the rest decides.
      isPointerDown = event.pointerType === 'mouse';
    };
    const onUp = () => {
      isPointerDown = false;
      later();
    };
    document.addEventListener('selectionchange', later);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    // The article may have been read anew just when a change was waiting to be told.
    later();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
    };
  }, [root, parts]);
  return selection;
}

/** Returns what is selected in the article now, without waiting; null when that is nothing. */
export function readSelection(root: HTMLElement, parts: readonly ReadingPart[]): ReaderSelection | null {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const ranges = trimRanges(parts, shownRangesOf(root, range));
  return ranges.length === 0 ? null : { ranges, place: placeOf(root, range) };
}

function placeOf(root: HTMLElement, range: Range): SelectionPlace {
  const sheet = root.getBoundingClientRect();
  // jsdom lays nothing out and has no such method.
  const rects = typeof range.getClientRects === 'function' ? [...range.getClientRects()] : [];
  const first = rects[0] ?? sheet;
  const last = rects.at(-1) ?? sheet;
  return {
    top: first.top - sheet.top,
    bottom: last.bottom - sheet.top,
    centre: (first.left + first.right) / 2 - sheet.left,
    view: isVertical(root) ? viewOn(root) : null,
  };
}

/** The part of a sheet that is in sight, with a margin, from its top left corner. */
export function viewOn(root: HTMLElement): NonNullable<SelectionPlace['view']> {
  const sheet = root.getBoundingClientRect();
  const view = (root.closest('[data-scrolls]') ?? root).getBoundingClientRect();
  return {
    left: view.left - sheet.left + margin,
    right: view.right - sheet.left - margin,
    top: view.top - sheet.top + margin,
    bottom: view.bottom - sheet.top - margin,
  };
}

const margin = 8;
