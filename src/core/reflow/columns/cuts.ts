/** The ways to cut a part of the page in two, across or down, where a strip of it is empty. */
import type { Frame } from './frames';
import { columnLimits as limits } from './limits';

/** A cut: frames that begin before `at` are read first. */
export interface Cut {
  readonly down: boolean;
  /** The left edge, or the top, of the first frame behind the cut. */
  readonly at: number;
  /** What speaks for cutting there, in log-odds. */
  readonly worth: number;
}

/** Returns the best cuts of a part, which is sorted from the top down; the best first. */
export function cutsOf(frames: readonly Frame[], part: readonly number[], column: number): readonly Cut[] {
  const own = part.map((index) => frames[index]).filter((frame) => frame !== undefined);
  const down = cutsDown(own);
  const across = cutsAcross(own, column);
  // One column: wherever it is cut, the order stays.
  if (down.length === 0 && across.length === part.length - 1) return across.slice(0, 1);
  return [...best(across), ...best(down)].sort((a, b) => b.worth - a.worth);
}

function best(cuts: readonly Cut[]): readonly Cut[] {
  if (cuts.length <= limits.mostTried) return cuts;
  return [...cuts].sort((a, b) => b.worth - a.worth).slice(0, limits.mostTried);
}

/** An empty strip across parts articles, the more surely the more columns stand beside each other. */
function cutsAcross(own: readonly Frame[], column: number): readonly Cut[] {
  const cuts: Cut[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const frame of own) {
    left = Math.min(left, frame.left);
    right = Math.max(right, frame.right);
  }
  const beside = Math.max(0, (right - left) / column - 1);
  let edge = Number.POSITIVE_INFINITY;
  for (const { top, bottom } of own) {
    const gap = top - edge;
    if (gap >= limits.lineHeight) {
      const clear = Math.min(gap - limits.lineHeight - limits.acrossFrom, limits.mostAcross);
      cuts.push({ down: false, at: top, worth: clear * beside });
    }
    edge = edge === Number.POSITIVE_INFINITY ? bottom : Math.max(edge, bottom);
  }
  return cuts;
}

/** Parts that stand side by side begin level, and often end so. */
function cutsDown(own: readonly Frame[]): readonly Cut[] {
  const sorted = [...own].sort((a, b) => a.left - b.left);
  const cuts: Cut[] = [];
  const tops = new Float64Array(sorted.length);
  const bottoms = new Float64Array(sorted.length);
  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    top = Math.min(top, sorted[index]?.top ?? top);
    bottom = Math.max(bottom, sorted[index]?.bottom ?? bottom);
    tops[index] = top;
    bottoms[index] = bottom;
  }
  top = Number.POSITIVE_INFINITY;
  bottom = 0;
  let edge = Number.POSITIVE_INFINITY;
  sorted.forEach((frame, index) => {
    if (frame.left >= edge && frame.left > (sorted[0]?.left ?? 0)) {
      const uneven =
        Math.min(Math.abs(top - (tops[index] ?? top)) * limits.unevenTop, limits.mostUneven) +
        Math.min(Math.abs(bottom - (bottoms[index] ?? bottom)) * limits.unevenBottom, limits.mostUneven);
      cuts.push({ down: true, at: frame.left, worth: -uneven });
    }
    edge = index === 0 ? frame.right : Math.max(edge, frame.right);
    top = Math.min(top, frame.top);
    bottom = Math.max(bottom, frame.bottom);
  });
  return cuts;
}
