/** A stretch of text round a match, to be shown in a list of results. */
import { isClauseMark, isNoStart, isSentenceEnd, isSpace } from '../text/char-class';
import { cellsOf } from '../text/width';
import { closestCluster } from './match';

/** Half-open range of UTF-16 units. */
export type MarkRange = readonly [start: number, end: number];

export interface Snippet {
  readonly text: string;
  /** What matched, in order, not overlapping, in units of `text`. */
  readonly marks: readonly MarkRange[];
}

/** How wide a snippet is, in cells of a Han character: two lines of a list. */
export const snippetCells = 100;

/** How much of it stands before the match, at most. */
const leadShare = 0.3;

/**
 * Returns the stretch of `text` in which the terms stand closest, about `cells` wide, cut at punctuation or a
 * space where one is near, with … where it is cut. `found` lists the ranges of each term in `text`.
 */
export function makeSnippet(
  text: string,
  found: readonly (readonly { readonly start: number; readonly end: number }[])[],
  cells: number = snippetCells,
): Snippet {
  const cluster = closestCluster(found) ?? { start: 0, end: 0 };
  const start = cutBefore(text, cluster.start, cells * leadShare);
  const end = cutAfter(text, start, Math.min(cluster.end, text.length), cells);
  const lead = start > 0 ? '…' : '';
  const shown = `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`.replace(/\s/gu, ' ');
  const marks = mergeRanges(found.flat())
    .filter((range) => range.start < end && range.end > start)
    .map(
      (range): MarkRange => [
        Math.max(range.start, start) - start + lead.length,
        Math.min(range.end, end) - start + lead.length,
      ],
    );
  return { text: shown, marks };
}

/** Returns ranges in order, overlapping and touching ones merged. */
export function mergeRanges(
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly start: number; readonly end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

/** The offset to begin at: up to `cells` before `offset`, after a mark or space if one is there. */
function cutBefore(text: string, offset: number, cells: number): number {
  let start = offset;
  let width = 0;
  let atMark: number | null = null;
  while (start > 0) {
    const before = previousOffset(text, start);
    const codePoint = text.codePointAt(before) ?? 0;
    width += cellsOf(codePoint);
    if (width > cells) break;
    if (isCut(codePoint) && start < offset) atMark = start;
    start = before;
  }
  if (start === 0) return 0;
  start = atMark ?? start;
  // A closing mark behind the cut belongs to what was left out.
  while (start < offset && isLeftOver(text.codePointAt(start) ?? 0)) start += 1;
  return start;
}

/** True for what no line begins with; all of it stands in the basic plane. */
function isLeftOver(codePoint: number): boolean {
  return isSpace(codePoint) || isNoStart(codePoint);
}

/** The offset to end at: `cells` from `start` and at least `least`, after a mark or space if one is near. */
function cutAfter(text: string, start: number, least: number, cells: number): number {
  let end = start;
  let width = 0;
  let atMark: number | null = null;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    const next = end + (codePoint > 0xffff ? 2 : 1);
    width += cellsOf(codePoint);
    if (width > cells && end >= least) return atMark ?? end;
    if (isCut(codePoint) && end >= least && width > cells * 0.75) atMark = next;
    end = next;
  }
  return end;
}

function isCut(codePoint: number): boolean {
  return isSpace(codePoint) || isClauseMark(codePoint) || isSentenceEnd(codePoint);
}

/** Where the character that ends at `offset` begins. */
function previousOffset(text: string, offset: number): number {
  const low = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && offset >= 2 ? offset - 2 : offset - 1;
}
