/** The highlights whose popover is open over the text. */
import { type RefObject, useCallback, useState } from 'react';
import type { PaintRun } from '#core/anchor/paint';
import type { PartRange } from '#core/anchor/selection';
import type { HighlightId } from '#core/page/ids';
import type { HighlightRow } from '../db/rows';
import { domRangesOf, shownPlaceOf } from './dom-range';
import { highlightsAt } from './paint-layers';

/** Which highlights are opened, and where on the sheet, in CSS pixels. */
export interface OpenedHighlights {
  readonly ids: readonly HighlightId[];
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** A highlight that was just made, and may not be stored yet: its note is to be written at once. */
  readonly made: HighlightRow | null;
}

export interface HighlightOpener {
  readonly opened: OpenedHighlights | null;
  /** Opens the highlights under a point of the window, if there are any. */
  openAtPoint(x: number, y: number): void;
  /** Opens a highlight that was just made on these ranges, for its note. */
  openForNote(made: HighlightRow, ranges: readonly PartRange[]): void;
  close(): void;
}

/** Returns what is opened over the sheet `root`, and how to open it. */
export function useOpenedHighlights(
  root: RefObject<HTMLElement | null>,
  runs: readonly (readonly PaintRun[])[],
): HighlightOpener {
  const [opened, setOpened] = useState<OpenedHighlights | null>(null);
  const openAtPoint = (x: number, y: number) => {
    const element = root.current;
    const position = document.caretPositionFromPoint(x, y);
    if (element === null || position === null) return;
    const place = shownPlaceOf(element, { node: position.offsetNode, offset: position.offset });
    if (place === null) return;
    // The caret stands before or behind the character under the pointer, whichever edge is nearer.
    const before = { part: place.part, offset: Math.max(0, place.offset - 1) as typeof place.offset };
    const ids = [...new Set([...highlightsAt(runs, place), ...highlightsAt(runs, before)])];
    if (ids.length === 0) return;
    const sheet = element.getBoundingClientRect();
    setOpened({ ids, left: x - sheet.left, top: y - sheet.top - 10, height: 20, made: null });
  };
  const openForNote = (made: HighlightRow, ranges: readonly PartRange[]) => {
    const element = root.current;
    const last = ranges.at(-1);
    if (element === null || last === undefined) return;
    const rects = domRangesOf(element, last).flatMap((range) => [...range.getClientRects()]);
    const sheet = element.getBoundingClientRect();
    const rect = rects.at(-1) ?? sheet;
    setOpened({
      ids: [made.id],
      left: (rect.left + rect.right) / 2 - sheet.left,
      top: rect.top - sheet.top,
      height: rect.height,
      made,
    });
  };
  const close = useCallback(() => setOpened(null), []);
  return { opened, openAtPoint, openForNote, close };
}
