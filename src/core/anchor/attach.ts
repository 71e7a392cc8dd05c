/**
 * What the user said of an article finds its articles again after the page was reflowed or corrected: by the raw
 * spans it was said of. Merge: union. Split: a tag on both, a note on the larger part.
 */
import type { ArticleId, PageId } from '../page/ids';
import type { Span } from '../page/model';

/** An article as far as attaching cares: its identity and its raw text. */
export interface ArticleExtent {
  readonly id: ArticleId;
  readonly spans: readonly Span[];
}

/** An article that shares text with a mark. */
export interface Share {
  readonly id: ArticleId;
  /** Raw characters that both have, in UTF-16 units. */
  readonly common: number;
  /** Part of the mark's text that is in the article, 0 to 1. */
  readonly ofMark: number;
  /** Part of the article's text that is under the mark, 0 to 1. */
  readonly ofArticle: number;
}

export interface Attachment {
  /** The article that covers most of the mark: where a note goes. Null: no article has any of its text. */
  readonly main: ArticleId | null;
  /** The articles a tag or a read state goes to: `main` and those that mostly lie under the mark. */
  readonly articles: readonly ArticleId[];
  /** True when the main article has less than half of the mark: to be listed for the user, as a note. */
  readonly noteDoubtful: boolean;
  /** True when `articles` together have less than half of the mark: to be listed for the user, as a tag. */
  readonly doubtful: boolean;
}

/**
 * Half: an article that has more of a mark than all others together is the heir beyond doubt, and one that lies
 * under the mark with more than half of its text was part of what was marked.
 */
const mostly = 0.5;

interface Owned {
  readonly start: number;
  readonly end: number;
  readonly owner: ArticleId;
}

/** Articles prepared for many questions. */
export interface ExtentIndex {
  readonly pages: ReadonlyMap<PageId, readonly Owned[]>;
  readonly lengths: ReadonlyMap<ArticleId, number>;
}

/** Returns the index of the articles' spans that `sharesOf` and `attach` ask. */
export function indexExtents(articles: readonly ArticleExtent[]): ExtentIndex {
  const pages = new Map<PageId, Owned[]>();
  const lengths = new Map<ArticleId, number>();
  for (const { id, spans } of articles) {
    lengths.set(id, spanLength(spans));
    for (const { page, start, end } of spans) {
      const list = pages.get(page);
      if (list === undefined) pages.set(page, [{ start, end, owner: id }]);
      else list.push({ start, end, owner: id });
    }
  }
  for (const list of pages.values()) list.sort((a, b) => a.start - b.start);
  return { pages, lengths };
}

/** The articles that share text with the spans, the one with most of it first; equal ones in order of id. */
export function sharesOf(spans: readonly Span[], index: ExtentIndex): readonly Share[] {
  const common = new Map<ArticleId, number>();
  for (const span of spans) {
    const list = index.pages.get(span.page) ?? [];
    for (let at = firstEndingAfter(list, span.start); at < list.length; at += 1) {
      const owned = list[at];
      if (owned === undefined || owned.start >= span.end) break;
      const overlap = Math.min(owned.end, span.end) - Math.max(owned.start, span.start);
      if (overlap > 0) common.set(owned.owner, (common.get(owned.owner) ?? 0) + overlap);
    }
  }
  const total = spanLength(spans);
  return [...common]
    .map(([id, units]) => ({
      id,
      common: units,
      ofMark: units / total,
      ofArticle: units / (index.lengths.get(id) ?? units),
    }))
    .sort((a, b) => b.common - a.common || (a.id < b.id ? -1 : 1));
}

/** Returns the articles that something said of `spans` now belongs to. */
export function attach(spans: readonly Span[], index: ExtentIndex): Attachment {
  const shares = sharesOf(spans, index);
  const main = shares[0];
  if (main === undefined) return { main: null, articles: [], noteDoubtful: true, doubtful: true };
  const heirs = shares.filter((share) => share === main || share.ofArticle > mostly);
  const most = mostly * spanLength(spans);
  return {
    main: main.id,
    articles: heirs.map((share) => share.id),
    noteDoubtful: main.common < most,
    doubtful: heirs.reduce((sum, share) => sum + share.common, 0) < most,
  };
}

/** The length of spans that do not overlap, in UTF-16 units. */
export function spanLength(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** What is left of `spans` when the text of `removed` is taken out, in the order of `spans`. */
export function subtractSpans(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  let rest = [...spans];
  for (const hole of removed) {
    rest = rest.flatMap((span) => {
      if (span.page !== hole.page || hole.end <= span.start || hole.start >= span.end) return [span];
      const parts: Span[] = [];
      if (span.start < hole.start) parts.push({ page: span.page, start: span.start, end: hole.start });
      if (hole.end < span.end) parts.push({ page: span.page, start: hole.end, end: span.end });
      return parts;
    });
  }
  return rest;
}

/** Index of the first stretch that ends after `offset`; stretches of a page do not overlap. */
function firstEndingAfter(list: readonly Owned[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
