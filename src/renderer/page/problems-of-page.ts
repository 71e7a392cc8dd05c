/** A page's problems, of its bytes and of its reflow, with the line they stand in. */
import type { Problem } from '#core/page/model';
import type { DumpRow, PageRow, ReflowRow } from '../db/rows';

export interface PageProblem {
  readonly kind: Problem['kind'];
  /** Offset in the page's raw text, in UTF-16 units. */
  readonly start: number;
  /** Counted from 1. */
  readonly line: number;
  /** Half-open range of bytes in the file; null where the problem is not of bytes. */
  readonly bytes: { readonly start: number; readonly end: number } | null;
  /** The text around it, on its line. */
  readonly around: string;
}

/** Characters shown on either side of a problem. */
const aroundLength = 16;

/** Returns what is wrong with a page, in the order of its text. */
export function problemsOfPage(dump: DumpRow, page: PageRow, reflow: ReflowRow): readonly PageProblem[] {
  const pageEnd = page.start + page.text.length;
  // A dump's problems speak of the dump's text, a reflow's of the page's.
  const ofBytes = dump.problems
    .filter(({ start }) => start >= page.start && start < pageEnd)
    .map((problem) => ({ problem, start: problem.start - page.start, end: problem.end - page.start }));
  const ofReflow = reflow.problems.map((problem) => ({ problem, start: problem.start, end: problem.end }));
  return [...ofBytes, ...ofReflow]
    .sort((a, b) => a.start - b.start)
    .map(({ problem, start, end }) => ({
      kind: problem.kind,
      start,
      line: lineOf(page.text, start),
      bytes: bytesOf(problem),
      around: around(page.text, start, end),
    }));
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/u).length;
}

/** Undecodable stretches carry the offsets of their bytes. */
function bytesOf(problem: Problem): PageProblem['bytes'] {
  const { byteStart, byteEnd } = problem as { readonly byteStart?: unknown; readonly byteEnd?: unknown };
  return typeof byteStart === 'number' && typeof byteEnd === 'number'
    ? { start: byteStart, end: byteEnd }
    : null;
}

function around(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - aroundLength), start)
      .split(/[\r\n]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + aroundLength).split(/[\r\n]/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}
