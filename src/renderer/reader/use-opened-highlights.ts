/** The highlights whose popover is open over the text. */
import { type RefObject, useCallback, useState } from 'react';
import type { PaintRun } from '#core/anchor/paint';
import type { PartRange } from '#core/anchor/selection';
import type { HighlightId } from '#core/page/ids';
import { shownAt } from '#core/page/model';
import type { HighlightRow } from '../db/rows';
import { type DomPosition, domRangesOf, type ShownPlace, shownPlaceOf } from './dom-range';
import { highlightsAt } from './paint-layers';

/** What is to be done at once in the popover. */
export type OpenFor = 'note' | 'tags';

/** Which highlights are opened, and where on the sheet, in CSS pixels. */
export interface OpenedHighlights {
  readonly ids: readonly HighlightId[];
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** A highlight that was just made, and may not be stored yet. */
  readonly made: HighlightRow | null;
  readonly openFor: OpenFor | null;
  /** The place in the text that was clicked, or where the caret is: there one of them may be split. */
  readonly place: ShownPlace | null;
}

export interface HighlightOpener {
  readonly opened: OpenedHighlights | null;
  /** Opens the highlights under a point of the window; false where there are none. */
  openAtPoint(x: number, y: number): boolean;
  /** Opens the highlights at the caret; false where there are none. */
  openAtCaret(): boolean;
  /** Opens a highlight that is on these ranges. */
  openOn(id: HighlightId, ranges: readonly PartRange[], openFor: OpenFor | null): void;
  /** Opens a highlight that was just made on these ranges. */
  openMade(made: HighlightRow, ranges: readonly PartRange[], openFor: OpenFor): void;
  close(): void;
}

/** Returns what is opened over the sheet `root`, and how to open it. */
export function useOpenedHighlights(
  root: RefObject<HTMLElement | null>,
  runs: readonly (readonly PaintRun[])[],
): HighlightOpener {
  const [opened, setOpened] = useState<OpenedHighlights | null>(null);

  function openAt(position: DomPosition, box: Pick<DOMRect, 'left' | 'top' | 'height'>): boolean {
    const element = root.current;
    const place = element === null ? null : shownPlaceOf(element, position);
    if (element === null || place === null) return false;
    const ids = highlightsTouching(runs, place);
    if (ids.length === 0) return false;
    const sheet = element.getBoundingClientRect();
    const where = { left: box.left - sheet.left, top: box.top - sheet.top, height: box.height };
    setOpened({ ids, ...where, made: null, openFor: null, place });
    return true;
  }

  function openOver(
    ids: readonly HighlightId[],
    ranges: readonly PartRange[],
    how: Pick<OpenedHighlights, 'made' | 'openFor'>,
  ): void {
    const element = root.current;
    const last = ranges.at(-1);
    if (element === null || last === undefined) return;
    const rects = domRangesOf(element, last).flatMap((range) => [...range.getClientRects()]);
    const sheet = element.getBoundingClientRect();
    const rect = rects.at(-1) ?? sheet;
    const left = (rect.left + rect.right) / 2 - sheet.left;
    setOpened({ ids, left, top: rect.top - sheet.top, height: rect.height, ...how, place: null });
  }

  return {
    opened,
    openAtPoint: (x, y) => {
      const position = document.caretPositionFromPoint(x, y);
      if (position === null) return false;
      return openAt(
        { node: position.offsetNode, offset: position.offset },
        { left: x, top: y - 10, height: 20 },
      );
    },
    openAtCaret: () => {
      const selection = document.getSelection();
      if (selection?.focusNode == null || selection.rangeCount === 0) return false;
      const position = { node: selection.focusNode, offset: selection.focusOffset };
      return openAt(position, boxOf(position));
    },
    openOn: (id, ranges, openFor) => openOver([id], ranges, { made: null, openFor }),
    openMade: (made, ranges, openFor) => openOver([made.id], ranges, { made, openFor }),
    close: useCallback(() => setOpened(null), []),
  };
}

/** Returns the highlights before or behind a place between two characters, the newest first. */
export function highlightsTouching(
  runs: readonly (readonly PaintRun[])[],
  place: ShownPlace,
): readonly HighlightId[] {
  // A click stands before or behind the character under the pointer, whichever edge is nearer.
  const before = { part: place.part, offset: shownAt(Math.max(0, place.offset - 1)) };
  return [...new Set([...highlightsAt(runs, place), ...highlightsAt(runs, before)])];
}

function boxOf({ node, offset }: DomPosition): DOMRect {
  const range = document.createRange();
  range.setStart(node, offset);
  return range.getBoundingClientRect();
}
