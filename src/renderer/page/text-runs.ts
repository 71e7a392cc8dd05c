/** The shown text of a block in runs: as it stands in the raw text, or as the user reads it. */
import type { Piece } from '#core/page/model';
import type { PageBlock } from './page-blocks';

export interface TextRun {
  /** Where it begins in the shown text. */
  readonly start: number;
  readonly text: string;
  /** What stands in the raw text instead; null where it is shown as it stands. */
  readonly original: string | null;
}

/** Returns the runs of a block's shown text; joined they are that text. */
export function textRuns({ pieces, shown }: PageBlock, pageText: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let done = 0;
  const plainUntil = (end: number): void => {
    if (end > done) runs.push({ start: done, text: shown.text.slice(done, end), original: null });
    done = Math.max(done, end);
  };
  for (const group of readingsOf(pieces)) {
    const [first] = group;
    const segment = shown.segments.find(({ start, reading }) => reading === true && start === first.start);
    // Nothing shown has no segment: its place is behind what is shown before it.
    const start = segment?.shownStart ?? placeBehind(shown, first.start);
    const text = first.reading ?? '';
    const original = group.map((piece) => pageText.slice(piece.start, piece.end)).join('');
    plainUntil(start);
    runs.push({ start, text, original });
    done = start + text.length;
  }
  plainUntil(shown.text.length);
  return runs;
}

/** Pieces that are read otherwise; on further lines of one reading nothing is shown. */
function readingsOf(pieces: readonly Piece[]): readonly (readonly [Piece, ...Piece[]])[] {
  const groups: [Piece, ...Piece[]][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.reading === undefined) isOpen = false;
    else if (isOpen && piece.reading === '' && last !== undefined) last.push(piece);
    else {
      groups.push([piece]);
      isOpen = true;
    }
  }
  return groups;
}

function placeBehind({ segments }: PageBlock['shown'], offset: number): number {
  return segments.findLast((segment) => segment.end <= offset)?.shownEnd ?? 0;
}

/** Returns the correction at a place of the shown text, also right behind it; null where there is none. */
export function correctedAt(
  runs: readonly TextRun[],
  place: number,
): (TextRun & { readonly original: string }) | null {
  for (const run of runs) {
    if (run.original === null || place < run.start || place > run.start + run.text.length) continue;
    return { ...run, original: run.original };
  }
  return null;
}
