/** An article as it is read: its parts with their shown text, cut into stretches a page can lay out quickly. */
import type { PartRange } from '#core/anchor/selection';
import { type Article, type Part, type ShownOffset, shownAt } from '#core/page/model';
import { articleParts, type PartRole } from '#core/page/parts';
import { type ShownText, showPart } from '#core/page/shown';

/** One part of the article with what is shown of it. `index` counts the article's parts from 0. */
export interface ReadingPart {
  readonly index: number;
  readonly role: PartRole;
  readonly part: Part;
  readonly shown: ShownText;
  /** What stands on the page in its place: the same text in the other script, unit by unit. */
  readonly displayed?: string;
}

/** A run of a part's shown text that becomes one element: the whole part, but for paragraphs of enormous length. */
export interface Stretch {
  readonly key: string;
  readonly part: number;
  readonly role: PartRole;
  readonly start: ShownOffset;
  readonly text: string;
  /** True when it goes on in the middle of its part, so that it is not indented as a paragraph is. */
  readonly continues: boolean;
}

/** Longest stretch in UTF-16 units; laying out one text of millions of characters stops the window for seconds. */
export const longestStretch = 4000;

/** Returns the parts of an article with their shown text, in reading order. */
export function readArticle(article: Article, pageTexts: readonly string[]): readonly ReadingPart[] {
  return articleParts(article).map(({ role, part, index }) => ({
    index,
    role,
    part,
    shown: showPart(part, pageTexts),
  }));
}

/** Returns a part's stretches; together they are exactly its shown text. A part that shows nothing has one, empty. */
export function stretchesOf(part: ReadingPart): readonly Stretch[] {
  const text = displayedText(part);
  const stretches: Stretch[] = [];
  let start = 0;
  while (start < text.length || stretches.length === 0) {
    const end = cutAfter(text, start);
    stretches.push({
      key: `${part.index}-${start}`,
      part: part.index,
      role: part.role,
      start: shownAt(start),
      text: text.slice(start, end),
      continues: start > 0,
    });
    start = end;
  }
  return stretches;
}

/** Returns what stands on the page for a part: as long as its shown text, unit for unit. */
export function displayedText({ shown, displayed }: ReadingPart): string {
  return displayed ?? shown.text;
}

/** Returns the shown text of ranges as plain text, one part a line; `textOf` says which text of a part is meant. */
export function textOfRanges(
  parts: readonly ReadingPart[],
  ranges: readonly PartRange[],
  textOf: (part: ReadingPart) => string = ({ shown }) => shown.text,
): string {
  return ranges
    .map(({ part: index, range }) => {
      const part = parts[index];
      return part === undefined ? '' : textOf(part).slice(range.start, range.end);
    })
    .join('\n');
}

/** Returns the ranges without the blanks at the ends of each; those with nothing else in them are left out. */
export function trimRanges(
  parts: readonly ReadingPart[],
  ranges: readonly PartRange[],
): readonly PartRange[] {
  const trimmed: PartRange[] = [];
  for (const { part, range } of ranges) {
    const text = parts[part]?.shown.text.slice(range.start, range.end) ?? '';
    const lead = text.length - text.trimStart().length;
    const trail = text.length - text.trimEnd().length;
    if (lead + trail < text.length) {
      trimmed.push({
        part,
        range: { start: shownAt(range.start + lead), end: shownAt(range.end - trail) },
      });
    }
  }
  return trimmed;
}

/** Where a stretch beginning at `start` ends: behind a sentence if one ends in its last quarter. */
function cutAfter(text: string, start: number): number {
  const furthest = start + longestStretch;
  if (furthest >= text.length) return text.length;
  for (let end = furthest; end > furthest - longestStretch / 4; end -= 1) {
    if ('。！？\n'.includes(text[end - 1] ?? '')) return end;
  }
  const last = text.charCodeAt(furthest - 1);
  // Never between the halves of a surrogate pair.
  return last >= 0xd800 && last <= 0xdbff ? furthest - 1 : furthest;
}
