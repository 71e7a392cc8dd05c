/** Frames: runs that stand one under the other as lines of one column, a headline or a caption. */
import { nextBelow } from './heights';
import { columnLimits as limits } from './limits';
import type { Run } from './runs';
import { endOf, hasMark } from './seam';

/** Lines of one column without a gap between them. Places are positions of the grid and lines of body text. */
export interface Frame {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Few lines without a mark of a sentence: a headline, a crosshead, a byline, a label. */
  readonly display: boolean;
}

interface Growing {
  readonly runs: Run[];
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  display: boolean;
  /** Distance of its last two lines. */
  pitch: number;
}

/** Returns the frames of a page, by their first rows; each run is in exactly one. */
export function chainFrames(
  text: string,
  rows: readonly (readonly Run[])[],
  heights: Float64Array,
): readonly Frame[] {
  const frames: Growing[] = [];
  let active: Growing[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const height = heights[row] ?? row;
    const runs = rows[row] ?? [];
    if (runs.length === 0) continue;
    active = active.filter(({ bottom }) => height - bottom <= limits.farthest);
    const above = runs.map((own) => active.filter((frame) => overlaps(frame, own)));
    const begun: Growing[] = [];
    runs.forEach((own, index) => {
      const marked = hasMark(text, own.start, own.end);
      const below = nextBelow(rows, own);
      const after = below === null ? null : (heights[below.row] ?? height) - height;
      const frame = frameFor(text, own, marked, above[index] ?? [], height, after);
      const shared =
        frame !== null && above.some((others, other) => other !== index && others.includes(frame));
      if (frame !== null && !shared) {
        frame.runs.push(own);
        frame.left = Math.min(frame.left, own.left);
        frame.right = Math.max(frame.right, own.right);
        frame.display = frame.display && !marked && frame.runs.length <= limits.mostDisplay;
        frame.pitch = height - frame.bottom;
        frame.bottom = height;
      } else {
        const { left, right } = own;
        begun.push({ runs: [own], left, right, top: height, bottom: height, display: !marked, pitch: 0 });
      }
    });
    // What a new frame stands under is seen no more from below.
    active = active.filter((frame) => !begun.some((own) => overlaps(frame, own)));
    active.push(...begun);
    frames.push(...begun);
  }
  return frames;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

function overlaps(one: Extent, two: Extent): boolean {
  return one.left < two.right && two.left < one.right;
}

/** The frame a run goes on: the only one above it, close by, and set alike. `after` is how far below the next run stands. */
function frameFor(
  text: string,
  own: Run,
  marked: boolean,
  above: readonly Growing[],
  height: number,
  after: number | null,
): Growing | null {
  const [frame] = above;
  if (frame === undefined || above.length > 1) return null;
  const distance = height - frame.bottom;
  // Two lines that are level with none of the next column's seem closer, and the next ones further, than they are.
  const early = frame.pitch === 0 ? 0 : Math.max(0, 1 - frame.pitch);
  const late = after === null ? 0 : Math.max(0, 1 - after);
  if (
    distance - early - late > limits.leading &&
    !(distance <= limits.brokenLeading && goesOn(text, frame, own))
  ) {
    // Lines of a headline stand further apart, but no further than from what is below them.
    if (!frame.display || marked || distance > limits.headlineLeading) return null;
    if (after !== null && after < distance - 0.2) return null;
    if (frame.pitch > 0 && Math.abs(distance - frame.pitch) > 0.5) return null;
    // Behind a wider step the text is cut once more: how it goes on is left to the order of the frames.
  } else if (frame.pitch > limits.leading) return null;
  if (frame.left - own.left > limits.indent) return null;
  const wider = own.right - frame.right;
  if (frame.runs.length > 1 && wider > Math.max(limits.indent, (frame.right - frame.left) / 4)) return null;
  return frame;
}

/** True where a full line of text breaks off in mid-sentence and the other one begins flush under it. */
function goesOn(text: string, frame: Growing, own: Run): boolean {
  const last = frame.runs.at(-1);
  if (last === undefined || frame.display) return false;
  if (Math.abs(own.left - frame.left) > 1 || Math.abs(last.left - frame.left) > 1) return false;
  if (last.right - last.left < (frame.right - frame.left) * limits.fullLine) return false;
  return endOf(text, last.start, last.end) !== 'stop';
}
