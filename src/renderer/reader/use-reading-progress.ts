/** Opens an article where it was left, and keeps where it is left. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { findPlaceAgain, placeQuoteLength } from '#core/anchor/reading-place';
import { raw, type Span, shownAt } from '#core/page/model';
import type { OpenArticle } from '../db/articles';
import { keepProgress } from '../db/progress';
import type { ProgressRow } from '../db/progress-rows';
import type { ShownPlace } from './dom-range';
import { isVertical } from './flow';
import { placesInSight } from './places-in-sight';
import { revealRange } from './reveal';
import { type ArticleText, rangesOfSpan } from './use-article-text';

export interface ReadingProgressOptions {
  readonly open: OpenArticle;
  readonly text: ArticleText;
  readonly sheet: RefObject<HTMLElement | null>;
  /** Where it was left; null: at its beginning, or it is opened for a place of its own. */
  readonly left: ProgressRow | null;
  /** Changes where the text is laid out otherwise, in columns or in lines: the place stays in sight. */
  readonly layout: string;
}

/** After so long without scrolling a place counts as read to, in milliseconds. */
const restMs = 400;

/** What scrolls counts as reading so long after the wheel, a key or a finger, in milliseconds. */
const inputMs = 1_000;

/** Keeps how far the article is read while mounted. What scrolls by itself, to a match, is no reading. */
export function useReadingProgress({ open, text, sheet, left, layout }: ReadingProgressOptions): void {
  const latest = useRef({ open, text });
  useEffect(() => {
    latest.current = { open, text };
  });
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    if (isRestored.current) return;
    isRestored.current = true;
    const place = left === null ? null : placeNow(open, left);
    const [range] = place === null ? [] : rangesOfSpan(text.parts, open.row.pages, place);
    if (range === undefined || sheet.current === null) return;
    // At the beginning nothing need be scrolled: the head stays in sight.
    if (range.part > 0 || range.range.start > 0) revealRange(sheet.current, range, 'start');
  }, [open, text.parts, sheet, left]);

  // Whoever goes on at once has read so far too: what is in sight can be told only while it still is.
  const leave = useRef<() => void>(() => undefined);
  useLayoutEffect(() => () => leave.current(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out otherwise, there is another scrolling to hear
  useEffect(() => {
    const element = sheet.current;
    const scroller = element?.closest<HTMLElement>('[data-scrolls]') ?? null;
    if (element === null || scroller === null) return;
    let inputAt = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      timer = undefined;
      const seen = placesInSight(element, scroller);
      if (seen !== null) store(latest.current, seen.first, seen.last);
    };
    const onInput = () => {
      inputAt = performance.now();
    };
    const onScroll = () => {
      if (performance.now() - inputAt > inputMs) return;
      inputAt = performance.now();
      clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    };
    leave.current = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      if (element.isConnected) keep();
    };
    const inputs = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const;
    for (const name of inputs) scroller.addEventListener(name, onInput, { passive: true });
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      leave.current();
      for (const name of inputs) scroller.removeEventListener(name, onInput);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [sheet, layout]);

  useSteadyPlace(sheet, layout);
}

/** Turned from lines to columns, or back, the first text in sight stays the first in sight. */
function useSteadyPlace(sheet: RefObject<HTMLElement | null>, layout: string): void {
  const first = useRef<ShownPlace | null>(null);
  const shown = useRef(layout);
  useLayoutEffect(() => {
    const element = sheet.current;
    const scroller = element?.closest<HTMLElement>('[data-scrolls]') ?? null;
    if (element === null || scroller === null) return;
    if (shown.current !== layout) {
      shown.current = layout;
      scroller.scrollLeft = 0;
      scroller.scrollTop = 0;
      const place = first.current;
      const range = place && {
        part: place.part,
        range: { start: place.offset, end: shownAt(place.offset + 1) },
      };
      if (range !== null && (range.part > 0 || range.range.start > 0)) revealRange(element, range, 'start');
    }
    const remember = () => {
      if (isVertical(scroller) === (shown.current === 'columns'))
        first.current = placesInSight(element, scroller)?.first ?? null;
    };
    scroller.addEventListener('scrollend', remember);
    return () => scroller.removeEventListener('scrollend', remember);
  }, [sheet, layout]);
}

/** Where the place is in the text as it is now; null where it is not. */
function placeNow({ row, pageTexts }: OpenArticle, { at, quote }: ProgressRow): Span | null {
  const text = pageTexts[row.pages.indexOf(at.page)];
  if (text === undefined) return null;
  const start = findPlaceAgain(text, at, quote);
  return start === null ? null : { page: at.page, start: raw(start), end: raw(start + 1) };
}

function store(
  { open, text }: { readonly open: OpenArticle; readonly text: ArticleText },
  first: ShownPlace,
  last: ShownPlace,
): void {
  const at = spanAt(text, first, placeQuoteLength);
  const reached = spanAt(text, last, 1);
  if (at === null || reached === null) return;
  // Where an article was left is a comfort: nobody is troubled where it cannot be kept.
  keepProgress(open.row, open.pageTexts, { at, reached }).catch((error: unknown) => console.error(error));
}

function spanAt(text: ArticleText, { part, offset }: ShownPlace, length: number): Span | null {
  const shown = text.parts[part]?.shown.text.length ?? 0;
  const start = Math.max(0, Math.min(offset, shown - 1));
  const range = { start: shownAt(start), end: shownAt(Math.min(shown, start + length)) };
  return text.spansOf([{ part, range }])[0] ?? null;
}
