/** Pieces cut at raw offsets and put together again. No character gets lost: only white space is left out. */
import { type Glue, type Piece, type RawRange, raw } from '../../page/model';
import { isCjkPunctuation, isHan, isKana } from '../../text/char-class';
import { rangesOver } from './ranges';

/** A run of pieces of a part, all inside the ranges that it was cut by, or all outside. */
export interface Run {
  readonly isInside: boolean;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts the pieces of a part by tidy ranges into runs that go to different parts; together they are the part.
 * The hyphen of a divided word whose rest goes elsewhere is shown.
 */
export function cutByRanges(
  text: string,
  pieces: readonly Piece[],
  ranges: readonly RawRange[],
): readonly Run[] {
  const runs = runsOf(text, pieces, ranges);
  return runs.map((run, at) => (at === runs.length - 1 ? run : { ...run, pieces: showEnd(run.pieces) }));
}

/** Returns the runs of a part inside and outside tidy ranges, as they are. */
export function runsOf(text: string, pieces: readonly Piece[], ranges: readonly RawRange[]): readonly Run[] {
  const runs: { isInside: boolean; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const over = rangesOver(ranges, piece);
    for (const part of cutPiece(text, piece, edgesIn(piece, over))) {
      const isInside = over.some(({ start, end }) => start <= part.start && part.end <= end);
      const run = runs.at(-1);
      if (run !== undefined && run.isInside === isInside) run.pieces.push(part);
      else runs.push({ isInside, pieces: [part] });
    }
  }
  return runs;
}

/** Cuts the pieces of a part before a raw offset: what is read before it and what from there on. */
export function cutBefore(
  text: string,
  pieces: readonly Piece[],
  at: number,
): readonly [before: readonly Piece[], after: readonly Piece[]] {
  const index = pieces.findIndex(({ start, end }) => start <= at && at < end);
  const piece = pieces[index];
  if (piece === undefined) return [pieces, []];
  const parts = cutPiece(text, piece, at > piece.start ? [at] : []);
  const before = [...pieces.slice(0, index), ...parts.filter(({ start }) => start < at)];
  const after = [...parts.filter(({ start }) => start >= at), ...pieces.slice(index + 1)];
  return [showEnd(before), after];
}

/** The raw text of a piece. */
export type TextOf = (piece: Piece) => string;

/** Pieces of one part after those of another, with what is shown between: nothing or a space, and no hyphen. */
export function joinPieces(
  textOf: TextOf,
  first: readonly Piece[],
  second: readonly Piece[],
): readonly Piece[] {
  const last = first.at(-1);
  const next = second[0];
  if (last === undefined || next === undefined) return [...first, ...second];
  const [before, after] = [textOf(last), textOf(next)];
  const divided =
    last.hidden === undefined && /\p{L}[-\u2010\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after);
  const rest = [{ ...next, glue: divided ? ('' as const) : glueBetween(before, after) }, ...second.slice(1)];
  if (!divided) return [...first, ...rest];
  const hyphen = raw(last.end - 1);
  return [
    ...first.slice(0, -1),
    { ...last, end: hyphen },
    { page: last.page, start: hyphen, end: last.end, glue: '', hidden: true },
    ...rest,
  ];
}

/** Names after other names: with a space between them, in any script. */
export function joinNames(first: readonly Piece[], second: readonly Piece[]): readonly Piece[] {
  const [next, ...rest] = second;
  if (first.length === 0 || next === undefined) return [...first, ...second];
  return [...first, { ...next, glue: ' ' }, ...rest];
}

function glueBetween(before: string, after: string): Glue {
  const last = [...before.slice(-2)].at(-1)?.codePointAt(0) ?? 0;
  return isTight(last) || isTight(after.codePointAt(0) ?? 0) ? '' : ' ';
}

function isTight(codePoint: number): boolean {
  return (
    isHan(codePoint) ||
    isKana(codePoint) ||
    isCjkPunctuation(codePoint) ||
    (codePoint >= 0x2014 && codePoint <= 0x2026)
  );
}

/** Where ranges begin and end inside a piece, in order. */
function edgesIn(piece: Piece, ranges: readonly RawRange[]): readonly number[] {
  return ranges
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > piece.start && edge < piece.end);
}

/** The stretches of a piece between offsets in it, in order; white space at the edges of a cut is left out. */
function cutPiece(text: string, piece: Piece, edges: readonly number[]): readonly Piece[] {
  if (edges.length === 0) return [piece];
  const parts: Piece[] = [];
  let start: number = piece.start;
  for (const edge of [...edges, piece.end as number]) {
    let from = start;
    let to = edge;
    while (from < to && isBlank(text, from)) from += 1;
    while (to > from && isBlank(text, to - 1)) to -= 1;
    const spaced = from > start || isBlank(text, start - 1);
    if (from < to) {
      const glue = parts.length === 0 ? piece.glue : spaced ? ' ' : '';
      parts.push({ ...piece, start: raw(from), end: raw(to), glue });
    }
    start = edge;
  }
  return parts;
}

function isBlank(text: string, offset: number): boolean {
  return /[\s\uFEFF]/u.test(text[offset] ?? '');
}

/** The hyphen at the end of a divided word is shown where the rest of the word no longer follows. */
function showEnd(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (last?.hidden === undefined) return pieces;
  const { hidden: _, ...shown } = last;
  return [...pieces.slice(0, -1), shown];
}
