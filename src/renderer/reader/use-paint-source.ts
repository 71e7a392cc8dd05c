/** Paints the highlights of an open article on the raw lines as well, on those of them that are in the document. */
import { type RefObject, useLayoutEffect } from 'react';
import type { PageId } from '#core/page/ids';
import { type HighlightColour, type HighlightRow, highlightColours } from '../db/rows';
import { domRangeIn } from './dom-range';
import './highlight-paint.css';
import { canPaint } from './use-paint';

/** Returns the attribute by which a line's text is found again. */
export function rawTextAttributes(start: number): { readonly 'data-raw': number } {
  return { 'data-raw': start };
}

/** Keeps the highlights of a page painted while mounted. Lines come and go as one scrolls: painted at every drawing. */
export function usePaintSource(
  root: RefObject<Element | null>,
  page: PageId,
  highlights: readonly HighlightRow[],
): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || !canPaint()) return;
    const ranges = rawRanges(element, page, highlights);
    for (const colour of highlightColours) {
      const found = ranges.get(colour);
      if (found === undefined) continue;
      const highlight = new Highlight();
      for (const range of found) highlight.add(range);
      CSS.highlights.set(`bs-raw-${colour}`, highlight);
    }
    return () => {
      for (const colour of highlightColours) CSS.highlights.delete(`bs-raw-${colour}`);
    };
  });
}

function rawRanges(
  root: Element,
  page: PageId,
  highlights: readonly HighlightRow[],
): ReadonlyMap<HighlightColour, readonly Range[]> {
  const ranges = new Map<HighlightColour, Range[]>();
  const spans = highlights.flatMap(({ colour, spans: all }) =>
    all.flatMap((span) => (span.page === page ? [{ ...span, colour }] : [])),
  );
  if (spans.length === 0) return ranges;
  for (const line of root.querySelectorAll<HTMLElement>('[data-raw]')) {
    const first = Number(line.dataset.raw);
    const length = line.textContent.length;
    for (const { start, end, colour } of spans) {
      const range = domRangeIn(line, Math.max(0, start - first), Math.min(length, end - first));
      if (range === null) continue;
      ranges.set(colour, [...(ranges.get(colour) ?? []), range]);
    }
  }
  return ranges;
}
