/** Where highlights lie in the shown text of an article: what the reader paints. */
import type { HighlightId, PageId } from '../page/ids';
import { type Article, type Part, type ShownOffset, type Span, shownAt } from '../page/model';
import { articleParts } from '../page/parts';
import { type PagedRange, type ShownRange, type ShownText, showPart, toShown } from '../page/shown';

/** A highlight as far as painting cares; one that is lost must not be given. */
export interface Paintable {
  readonly id: HighlightId;
  readonly spans: readonly Span[];
}

/** A stretch of shown text under the same highlights; those are in the order in which they were given. */
export interface PaintRun {
  readonly start: ShownOffset;
  readonly end: ShownOffset;
  readonly highlightIds: readonly HighlightId[];
}

/**
 * Returns for each part of the article (by its index in `articleParts`) the runs that are under highlights, in
 * order, not overlapping: overlapping highlights are cut into runs. `pageTexts[i]` is the raw text of `pages[i]`;
 * `shownParts`: what the parts show, where that is known already.
 */
export function paintRanges(
  article: Article,
  pages: readonly PageId[],
  pageTexts: readonly string[],
  highlights: readonly Paintable[],
  shownParts: readonly ShownText[] = [],
): readonly (readonly PaintRun[])[] {
  const places = placesOf(highlights, pages);
  return articleParts(article).map(({ part }, index) => {
    const near = nearPart(part, places);
    if (near.length === 0) return [];
    const shown = shownParts[index] ?? showPart(part, pageTexts);
    const layers = near.map(({ id, spans }) => ({ id, ranges: shownRangesOf(shown, spans, pages) }));
    return cutIntoRuns(layers.filter(({ ranges }) => ranges.length > 0));
  });
}

interface Place {
  readonly highlight: Paintable;
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

function placesOf(highlights: readonly Paintable[], pages: readonly PageId[]): readonly Place[] {
  return highlights.flatMap((highlight) =>
    highlight.spans.map(({ page, start, end }) => ({ highlight, page: pages.indexOf(page), start, end })),
  );
}

/** The highlights that may have text in a part, in their order: there may be hundreds of either. */
function nearPart({ pieces }: Part, places: readonly Place[]): readonly Paintable[] {
  const extents = new Map<number, { start: number; end: number }>();
  for (const { page, start, end } of pieces) {
    const extent = extents.get(page);
    if (extent === undefined) extents.set(page, { start, end });
    else {
      extent.start = Math.min(extent.start, start);
      extent.end = Math.max(extent.end, end);
    }
  }
  const near = new Set<Paintable>();
  for (const [on, extent] of extents) {
    for (const { highlight, page, start, end } of places) {
      if (page === on && start < extent.end && extent.start < end) near.add(highlight);
    }
  }
  return extents.size > 1 ? inOrder(near, places) : [...near];
}

function inOrder(near: ReadonlySet<Paintable>, places: readonly Place[]): readonly Paintable[] {
  return [...new Set(places.map(({ highlight }) => highlight))].filter((highlight) => near.has(highlight));
}

/** Returns the ranges of shown text that raw spans cover, in order of the spans; [] when none lies in the part. */
export function shownRangesOf(
  shown: ShownText,
  spans: readonly Span[],
  pages: readonly PageId[],
): readonly ShownRange[] {
  return spans.flatMap((span) => {
    const page = pages.indexOf(span.page);
    const range: PagedRange = { page, start: span.start, end: span.end };
    return page === -1 ? [] : toShown(shown, range);
  });
}

interface Layer {
  readonly id: HighlightId;
  readonly ranges: readonly ShownRange[];
}

/** Cuts at every start and end; neighbours under the same highlights stay together. */
function cutIntoRuns(layers: readonly Layer[]): readonly PaintRun[] {
  const cuts = [...new Set(layers.flatMap(({ ranges }) => ranges.flatMap(({ start, end }) => [start, end])))];
  cuts.sort((a, b) => a - b);
  const runs: { start: ShownOffset; end: ShownOffset; highlightIds: HighlightId[] }[] = [];
  cuts.forEach((start, at) => {
    const end = cuts[at + 1];
    if (end === undefined) return;
    const ids = layers
      .filter(({ ranges }) => ranges.some((range) => range.start <= start && end <= range.end))
      .map(({ id }) => id);
    if (ids.length === 0) return;
    const last = runs.at(-1);
    if (last !== undefined && last.end === start && last.highlightIds.join() === ids.join()) last.end = end;
    else runs.push({ start: shownAt(start), end: shownAt(end), highlightIds: ids });
  });
  return runs;
}
