/** What is selected in an article, as raw spans; and which parts of it spans lie in. */
import type { PageId } from '../page/ids';
import type { Article, Span } from '../page/model';
import { articleParts } from '../page/parts';
import { bridgeable, type ShownRange, showPart, toRaw } from '../page/shown';

/** A selected range of the shown text of one part. */
export interface PartRange {
  /** `RolePart.index` of the part in `articleParts`. */
  readonly part: number;
  readonly range: ShownRange;
}

/**
 * Returns the raw spans under a selection, in reading order; ranges of a part over nothing but line ends and
 * hidden hyphens are one span. [] when nothing is selected. `pageTexts[i]` is the raw text of `pages[i]`.
 */
export function spansOfSelection(
  article: Article,
  pages: readonly PageId[],
  pageTexts: readonly string[],
  selection: readonly PartRange[],
): readonly Span[] {
  const spans: Span[] = [];
  const ordered = [...selection].sort((a, b) => a.part - b.part || a.range.start - b.range.start);
  const parts = articleParts(article);
  for (const { part: index, range } of ordered) {
    const part = parts[index]?.part;
    if (part === undefined) continue;
    for (const { page, start, end } of toRaw(showPart(part, pageTexts), range, bridgeable(part, pageTexts))) {
      const id = pages[page];
      if (id !== undefined) spans.push({ page: id, start, end });
    }
  }
  return spans;
}
