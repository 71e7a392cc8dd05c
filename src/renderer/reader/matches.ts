/** Where an open article holds what was searched for: the places to mark, in reading order. */
import { shownRangesOf } from '#core/anchor/paint';
import type { PartRange } from '#core/anchor/selection';
import type { PageId } from '#core/page/ids';
import { type Part, shownAt } from '#core/page/model';
import { bridgeable, hasReadings, showPart, toRaw, withoutReadings } from '#core/page/shown';
import { fieldOfRole } from '#core/search/document';
import { matchRanges } from '#core/search/query/matches';
import type { Query, TextField } from '#core/search/query/model';
import { mergeRanges } from '#core/search/snippet';
import type { LayerName, Layers } from './paint-layers';
import type { ReadingPart } from './reading-text';

/** The pages an article's parts are cut from. */
export interface PartPages {
  readonly ids: readonly PageId[];
  /** Raw text of those pages. */
  readonly texts: readonly string[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Returns every match of a query in an article's parts; what overlaps is one, what only touches is two. */
export function matchesIn(
  parts: readonly ReadingPart[],
  pages: PartPages,
  query: Query,
): readonly PartRange[] {
  return parts.flatMap(({ index, role, part, shown }) => {
    const field = fieldOfRole(role);
    const found: Range[] = [...matchRanges(shown.text, query, field)];
    if (hasReadings(part)) found.push(...matchesAsPrinted(part, shown, pages, query, field));
    return apart(found).map(
      ({ start, end }): PartRange => ({
        part: index,
        range: { start: shownAt(start), end: shownAt(end) },
      }),
    );
  });
}

/** Returns the layers that paint matches; the one that one is at stands out. */
export function matchLayers(matches: readonly PartRange[], at: number | null): Layers {
  const now = at === null ? undefined : matches[at];
  const layers = new Map<LayerName, readonly PartRange[]>();
  layers.set(
    'bs-match',
    matches.filter((match) => match !== now),
  );
  if (now !== undefined) layers.set('bs-match-now', [now]);
  return layers;
}

/** Returns the number of the first match that ends behind the start of a place; null where there is none. */
export function firstMatchFrom(matches: readonly PartRange[], place: readonly PartRange[]): number | null {
  const [first] = place;
  if (first === undefined) return matches.length > 0 ? 0 : null;
  const at = matches.findIndex(
    ({ part, range }) => part > first.part || (part === first.part && range.end > first.range.start),
  );
  return at === -1 ? null : at;
}

/** Where the user reads other characters than are printed, both are found: these are the printed ones. */
function matchesAsPrinted(
  part: Part,
  shown: ReadingPart['shown'],
  pages: PartPages,
  query: Query,
  field: TextField,
): readonly Range[] {
  const unread = withoutReadings(part);
  const printed = showPart(unread, pages.texts);
  return matchRanges(printed.text, query, field).flatMap(({ start, end }) => {
    const raw = toRaw(printed, { start: shownAt(start), end: shownAt(end) }, bridgeable(unread, pages.texts));
    const spans = raw.flatMap((range) => {
      const page = pages.ids[range.page];
      return page === undefined ? [] : [{ page, start: range.start, end: range.end }];
    });
    const ranges = shownRangesOf(shown, spans, pages.ids);
    const [first, last] = [ranges[0], ranges.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

/** In order, overlapping ones made one. */
function apart(ranges: readonly Range[]): readonly Range[] {
  const inOrder = [...ranges].sort((one, other) => one.start - other.start || one.end - other.end);
  const groups: Range[][] = [];
  let end = -1;
  for (const range of inOrder) {
    if (range.start < end) groups.at(-1)?.push(range);
    else groups.push([range]);
    end = Math.max(end, range.end);
  }
  return groups.flatMap((group) => mergeRanges(group));
}
