/** The place of something planned in the library: the spans, and how sure they are. */
import { describeSpans, leastContext } from '#core/anchor/quote';
import { solidText } from '#core/anchor/solid-text';
import { placeOnPage } from '#core/import/place';
import type { ImportPlan, PlannedPlace, PlannedStretch } from '#core/import/plan';
import type { PageId } from '#core/page/ids';
import { type RawRange, raw, type Span } from '#core/page/model';
import { codePointsOf } from '#core/text/code-points';
import type { HighlightRow } from '../db/rows';
import type { KnownPage, LibraryTexts } from './library-texts';

/** Where something stands; of what is lost its words are kept, and the pages where it may have stood. */
export type Placed = Pick<HighlightRow, 'spans' | 'pageIds' | 'quotes' | 'prefix' | 'suffix' | 'status'>;

/** Returns the place. Something on several pages stands where all of it does. */
export async function findPlace(place: PlannedPlace, plan: ImportPlan, texts: LibraryTexts): Promise<Placed> {
  const spans: Span[] = [];
  const near: PageId[] = [];
  let status: Placed['status'] = 'exact';
  const groups = inGroups(place.stretches);
  for (const [at, group] of groups.entries()) {
    const sides = {
      prefix:
        at === 0 && place.prefix !== ''
          ? place.prefix
          : (group[0]?.sides?.prefix ?? contextIn(plan, group[0], 'before')),
      suffix:
        at === groups.length - 1 && place.suffix !== ''
          ? place.suffix
          : (group.at(-1)?.sides?.suffix ?? contextIn(plan, group.at(-1), 'after')),
    };
    const found = await findGroup(group, sides, place.isLost, plan, texts);
    near.push(...found.near);
    status = worse(status, found.status);
    spans.push(...found.spans);
  }
  if (status === 'lost' || spans.length === 0) return lostAt(place, near);
  const described = await describe(spans, texts);
  // What is only similar keeps the words it was made with.
  if (place.isSimilar === true) status = 'similar';
  if (status !== 'similar') return { ...described, status };
  const { prefix, suffix } = place;
  return { ...described, status, quotes: place.stretches.map(({ quote }) => quote), prefix, suffix };
}

/** Returns something lost: its words, on the pages where it may have stood. */
export function lostAt({ stretches, prefix, suffix }: PlannedPlace, near: readonly PageId[]): Placed {
  const pageIds = [...new Set(near)];
  return { status: 'lost', spans: [], pageIds, quotes: stretches.map(({ quote }) => quote), prefix, suffix };
}

interface Found {
  readonly status: Placed['status'];
  readonly spans: readonly Span[];
  readonly near: readonly PageId[];
}

async function findGroup(
  group: readonly PlannedStretch[],
  sides: { readonly prefix: string; readonly suffix: string },
  isLost: boolean,
  plan: ImportPlan,
  texts: LibraryTexts,
): Promise<Found> {
  const key = group[0]?.text ?? '';
  const match = await texts.find(key);
  const isSaid = !isLost && group.every(({ at }) => at !== null);
  if (match.kind === 'article') {
    const points = codePointsOf(match.shown.text);
    const spans = group.flatMap(({ at }) =>
      at === null
        ? []
        : match.shown.spansOf({ start: points.toCodePoints(at.start), end: points.toCodePoints(at.end) }),
    );
    return {
      status: spans.length === 0 ? 'lost' : 'exact',
      spans,
      near: match.whole.slice(0, 1).map(({ page }) => page),
    };
  }
  const near = match.pages.slice(0, 1).map(({ id }) => id);
  if (match.kind === 'same' && isSaid) {
    const spans = group.flatMap(({ at }) => (at === null ? [] : spansAt(match.pages, at.start, at.end)));
    return { status: spans.length === 0 ? 'lost' : 'exact', spans, near };
  }
  const planned = plan.texts.get(key);
  const before = planned?.kind === 'page' && planned.text !== null && isSaid ? solidText(planned.text) : null;
  const found: {
    readonly page: PageId;
    readonly status: Placed['status'];
    readonly spans: readonly RawRange[];
  }[] = [];
  for (const page of match.pages) {
    const placed = placeOnPage(group, sides, await texts.solidOf(page.id), before);
    if (placed.status !== 'lost') found.push({ page: page.id, ...placed });
  }
  // The same words on two pages that may both be meant are nowhere for certain.
  const best = ['exact', 'moved', 'similar']
    .map((status) => found.filter((each) => each.status === status))
    .find((some) => some.length > 0);
  const [only] = best ?? [];
  if (only === undefined || best?.length !== 1) return { status: 'lost', spans: [], near };
  const spans = only.spans.map(({ start, end }): Span => ({ page: only.page, start, end }));
  return { status: only.status, spans, near: [only.page] };
}

/** A range of a text on its pages; what it covers of white space alone at a page's edge is left out. */
function spansAt(pages: readonly KnownPage[], start: number, end: number): readonly Span[] {
  return pages.flatMap(({ id, text, start: from }): readonly Span[] => {
    const [first, last] = [Math.max(0, start - from), Math.min(text.length, end - from)];
    const isAll = first === start - from && last === end - from;
    if (first >= last || (!isAll && text.slice(first, last).trim() === '')) return [];
    return [{ page: id, start: raw(first), end: raw(last) }];
  });
}

/** Returns spans with their words and what stands around them. */
export async function describe(spans: readonly Span[], texts: LibraryTexts): Promise<Omit<Placed, 'status'>> {
  const pageIds = [...new Set(spans.map(({ page }) => page))];
  const described = [];
  for (const id of pageIds) {
    const own = spans.filter(({ page }) => page === id);
    described.push({ own, ...describeSpans(own, await texts.solidOf(id)) });
  }
  const quotes = new Map(
    described.flatMap(({ own, quotes: words }) => own.map((span, at) => [span, words[at] ?? ''])),
  );
  return {
    spans,
    pageIds,
    quotes: spans.map((span) => quotes.get(span) ?? ''),
    prefix: described[0]?.prefix ?? '',
    suffix: described.at(-1)?.suffix ?? '',
  };
}

/** Stretches of one text that follow each other. */
function inGroups(stretches: readonly PlannedStretch[]): readonly (readonly PlannedStretch[])[] {
  const groups: PlannedStretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last?.[0]?.text === stretch.text) last.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

function contextIn(plan: ImportPlan, stretch: PlannedStretch | undefined, side: 'before' | 'after'): string {
  const text = plan.texts.get(stretch?.text ?? '')?.text ?? '';
  if (stretch?.at?.unit !== 'units') return '';
  const { start, end } = stretch.at;
  return side === 'before'
    ? text.slice(Math.max(0, start - leastContext), start)
    : text.slice(end, end + leastContext);
}

const order = ['exact', 'moved', 'similar', 'lost'] as const;

function worse(one: Placed['status'], other: Placed['status']): Placed['status'] {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}
