/** A text cut where it differs from another: runs to paint, paragraph by paragraph. */
import type { Difference, TextRange } from '#core/search/reprints/differences';

export interface SideRun {
  readonly text: string;
  /** The number of the difference that it belongs to, from 0; null where both are the same. */
  readonly difference: number | null;
}

/** One part of an article: a headline, a paragraph. */
export interface SideParagraph {
  /** Where it begins in the text. */
  readonly start: number;
  readonly runs: readonly SideRun[];
}

/** Returns a side's paragraphs. Where the other side has something more, an empty run says where it would stand. */
export function sideParagraphs(
  text: string,
  differences: readonly Difference[],
  side: 'a' | 'b',
): readonly SideParagraph[] {
  const paragraphs: SideParagraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    paragraphs.push({ start, runs: runsOf(text, { start, end: start + line.length }, differences, side) });
    start += line.length + 1;
  }
  return paragraphs;
}

function runsOf(
  text: string,
  line: TextRange,
  differences: readonly Difference[],
  side: 'a' | 'b',
): readonly SideRun[] {
  const runs: SideRun[] = [];
  let at = line.start;
  const put = (end: number, difference: number | null): void => {
    if (end > at || difference !== null) runs.push({ text: text.slice(at, end), difference });
    at = Math.max(at, end);
  };
  differences.forEach((difference, number) => {
    const range = difference[side];
    const isHere =
      range.start === range.end
        ? range.start >= line.start && range.start <= line.end
        : range.start < line.end && range.end > line.start;
    if (!isHere) return;
    put(Math.max(at, range.start), null);
    put(Math.min(line.end, range.end), number);
  });
  put(line.end, null);
  return runs;
}
