/** How well one frame is read behind another: its text going on, or something new beginning where the other has ended. */
import type { Frame } from './frames';
import { columnLimits as limits } from './limits';
import type { Join } from './order';
import { countPairs, type End, endOf, meeting } from './seam';

interface Ends {
  readonly start: number;
  readonly end: number;
  readonly how: End;
  readonly display: boolean;
  /** How its first line stands to the others; unknown for a single line. */
  readonly begins: 'indented' | 'flush' | 'unknown';
}

/** Returns the judge of neighbouring frames of a page. */
export function joinFrames(text: string, frames: readonly Frame[]): Join {
  const pairs = countPairs(
    text,
    frames.flatMap(({ runs }) => runs),
  );
  const ends = frames.map((frame) => endsOf(text, frame));
  return (before, behind) => {
    const one = ends[before];
    const two = ends[behind];
    const above = frames[before];
    const below = frames[behind];
    if (one === undefined || two === undefined || above === undefined || below === undefined) return 0;
    if (one.display) return isUnder(above, below) ? limits.underDisplay : limits.besideDisplay;
    const open = one.how !== 'stop';
    if (two.display) return open ? -3 : isUnder(above, below) ? 0.5 : 0.5;
    if (!open) return two.begins === 'flush' ? -1.5 : 0.5;
    if (two.begins === 'indented') return -3;
    return 1 + meeting(text, one.end, two.start, pairs);
  };
}

/** True where a frame stands below another, with at least some of it under it. */
function isUnder(above: Frame, below: Frame): boolean {
  return below.top > above.bottom && below.left < above.right && above.left < below.right;
}

function endsOf(text: string, { runs, left, display }: Frame): Ends {
  const first = runs[0];
  const last = runs.at(-1);
  const start = first?.start ?? 0;
  const end = last?.end ?? 0;
  const begins =
    runs.length < 2 || first === undefined ? 'unknown' : first.left - left >= 2 ? 'indented' : 'flush';
  return { start, end, how: endOf(text, last?.start ?? 0, end), display, begins };
}
