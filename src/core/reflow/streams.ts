/**
 * Columns printed line by line in turn taken apart: where a line goes on better with the one before the last than with the
 * last, again and again, the lines are dealt out to two streams, and these are read one after the other.
 */
import type { Line } from '../page/model';
import { isSpace } from '../text/char-class';
import { pagePairs } from '../text/page-pairs';
import { continuity, type StreamLine, streamLine } from './streams/continuity';
import { dealt, type Stretch } from './streams/dealing';
import { judgeOf } from './streams/judge';
import { streamLimits as limits } from './streams/limits';
import { type Alternation, alternations, type Judge } from './streams/paths';

/** Returns the lines of a page as they are read; the same list where no columns alternate. */
export function separateStreams(text: string, lines: readonly Line[]): readonly Line[] {
  const doubtful = blocksOf(text, lines).filter((block) => mayAlternate(block));
  if (doubtful.length === 0) return lines;
  const page = pagePairs(lines.map(({ start, end }) => ({ text, start, end })));
  const found: Stretch[] = [];
  for (const { first, known } of doubtful) {
    const judge = judgeOf(known, page);
    const own = alternations(known.length, judge).filter((one) => isProven(one, known, judge.join));
    own.forEach((one, index) => {
      const end = own[index + 1]?.from ?? known.length;
      const behind = goesOnOpened(one, known.length, judge) ? one.to : end;
      found.push({ from: first + one.from, to: first + one.to, opened: one.opened, behind: first + behind });
    });
  }
  return found.length === 0 ? lines : dealt(lines, found);
}

/** Lines without a blank line between them. */
interface Block {
  /** Number of its first line. */
  readonly first: number;
  readonly known: readonly StreamLine[];
}

/** The blocks that are long enough for two columns in turn; a blank line says that a block has ended. */
function blocksOf(text: string, lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && !isBlank(text, line)) continue;
    if (index - first >= limits.fewestLines) {
      blocks.push({ first, known: lines.slice(first, index).map((own) => trimmed(text, own)) });
    }
    first = index + 1;
  }
  return blocks;
}

function isBlank(text: string, { start, end }: Line): boolean {
  for (let offset: number = start; offset < end; offset += 1)
    if (!isSpace(text.charCodeAt(offset))) return false;
  return true;
}

function trimmed(text: string, line: Line): StreamLine {
  let { start, end }: { start: number; end: number } = line;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return streamLine(text, start, end);
}

/** Whether several lines go on better with the one before the last: a look without the page's own pairs. */
function mayAlternate({ known }: Block): boolean {
  let better = 0;
  for (let line = 2; line < known.length; line += 1) {
    const own = known[line];
    const last = known[line - 1];
    const before = known[line - 2];
    if (own === undefined || last === undefined || before === undefined) continue;
    if (continuity(before, own) > continuity(last, own) + limits.clearly) better += 1;
    if (better >= limits.better) return true;
  }
  return false;
}

/**
 * Whether an alternation is one of running text: the sentences of several lines surely go on in their streams, and those of
 * hardly any from line to line; or most lines fit to their streams and not to each other, as columns of two breadths do.
 */
function isProven(
  { from, opened }: Alternation,
  known: readonly StreamLine[],
  join: (before: number, line: number) => number,
): boolean {
  let within = 0;
  let across = 0;
  let fitting = 0;
  let marked = 0;
  let last = -1;
  let other = from - 1;
  opened.forEach((second, place) => {
    const line = from + place;
    if (place > 0 && second !== opened[place - 1]) [last, other] = [other, last];
    if (known[line]?.marked === true) marked += 1;
    if (last >= 0) {
      const own = join(last, line);
      if (own >= limits.sure) within += 1;
      if (last !== line - 1) {
        const next = join(line - 1, line);
        if (next >= limits.sure) across += 1;
        if (own > next + limits.clearly) fitting += 1;
      }
    }
    last = line;
  });
  const count = opened.length;
  return within >= limits.proofs && within > across * 2
    ? true
    : marked >= count * limits.markedShare && fitting >= count * limits.fittingShare;
}

/** Whether what stands behind an alternation goes on the stream that was opened in it. */
function goesOnOpened({ from, to, opened }: Alternation, count: number, judge: Judge): boolean {
  if (to >= count) return true;
  const worths = [false, true].map((second) => {
    let column = 0;
    let last = from - 1;
    opened.forEach((own, place) => {
      if (own !== second) return;
      last = from + place;
      column = judge.breadth(last, column);
    });
    return judge.join(last, to) + judge.fits(last, to, column);
  });
  return (worths[1] ?? 0) >= (worths[0] ?? 0);
}
