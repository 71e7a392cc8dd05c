/**
 * The order in which frames are read. A page is cut again and again, across or down, where a strip of it is empty; of all
 * ways to cut it the one is taken in which the text goes on best from each frame to the next.
 */
import { type Cut, cutsOf } from './cuts';
import type { Frame } from './frames';
import { columnLimits as limits } from './limits';

/** How a part of the page is best read: the two parts it was cut into, or the frames that no cut parts. */
interface Reading {
  readonly part: readonly number[];
  readonly cut: readonly [Reading, Reading] | null;
  readonly first: number;
  readonly last: number;
  readonly worth: number;
}

/** Returns what it is worth that the second frame is read behind the first: log-odds. */
export type Join = (before: number, behind: number) => number;

/** Returns the numbers of the frames in reading order. */
export function readingOrder(frames: readonly Frame[], join: Join): readonly number[] {
  const column = columnWidth(frames);
  return sectionsOf(frames).flatMap((section) => readSection(frames, section, column, join));
}

/** The usual breadth of a column with its gutter, in positions. */
function columnWidth(frames: readonly Frame[]): number {
  const widths = frames
    .filter(({ runs }) => runs.length > limits.mostDisplay)
    .map(({ left, right }) => right - left)
    .sort((a, b) => a - b);
  return (widths[widths.length >> 1] ?? limits.unknownColumn) + limits.gutter;
}

/** Giant pages are cut across where they have the most room, so that time grows with the page only. */
function sectionsOf(frames: readonly Frame[]): readonly (readonly number[])[] {
  const all = frames.map((_, index) => index);
  all.sort((a, b) => {
    const one = frames[a];
    const two = frames[b];
    return one === undefined || two === undefined ? 0 : one.top - two.top || one.left - two.left || a - b;
  });
  const sections: (readonly number[])[] = [];
  let from = 0;
  while (all.length - from > limits.mostFrames) {
    let widest = -1;
    let cut = from + limits.mostFrames;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let index = from; index < from + limits.mostFrames; index += 1) {
      const frame = frames[all[index] ?? 0];
      if (frame === undefined) continue;
      const gap = frame.top - bottom;
      if (index >= from + limits.mostFrames / 2 && gap > widest) {
        widest = gap;
        cut = index;
      }
      bottom = Math.max(bottom, frame.bottom);
    }
    sections.push(all.slice(from, cut));
    from = cut;
  }
  sections.push(all.slice(from));
  return sections;
}

/** Reads a section, which is sorted from the top down; parts of it stay sorted so. */
function readSection(
  frames: readonly Frame[],
  section: readonly number[],
  column: number,
  join: Join,
): readonly number[] {
  const known = new Map<number, Reading>();
  const marks = new Map(section.map((index) => [index, markOf(index)]));
  let left: number = limits.mostCuts;
  const read = (part: readonly number[]): Reading => {
    if (part.length <= 1) return uncut(part, 0);
    let key = 0;
    for (const index of part) key += marks.get(index) ?? 0;
    const found = known.get(key);
    if (found !== undefined && isSame(found.part, part)) return found;
    const cuts = cutsOf(frames, part, column);
    let best: readonly [Reading, Reading] | null = null;
    let most = 0;
    // When there have been too many ways, the clearest cut is taken unseen.
    for (const cut of left > 0 ? cuts : cuts.slice(0, 1)) {
      left -= 1;
      const { first, second } = split(frames, part, cut);
      const one = read(first);
      const two = read(second);
      const worth = one.worth + two.worth + cut.worth + join(one.last, two.first);
      if (best !== null && worth <= most + 1e-9) continue;
      best = [one, two];
      most = worth;
    }
    const made: Reading =
      best === null
        ? uncut(part, limits.tangled)
        : { part, cut: best, first: best[0].first, last: best[1].last, worth: most };
    known.set(key, made);
    return made;
  };
  return orderOf(read(section));
}

function uncut(part: readonly number[], worth: number): Reading {
  return { part, cut: null, first: part[0] ?? 0, last: part.at(-1) ?? 0, worth };
}

function orderOf(reading: Reading): readonly number[] {
  const order: number[] = [];
  const open = [reading];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.cut === null) order.push(...next.part);
    else open.push(next.cut[1], next.cut[0]);
  }
  return order;
}

function split(
  frames: readonly Frame[],
  part: readonly number[],
  { at, down }: Cut,
): Record<'first' | 'second', number[]> {
  const first: number[] = [];
  const second: number[] = [];
  for (const index of part) {
    const frame = frames[index];
    if (frame !== undefined && (down ? frame.left : frame.top) < at) first.push(index);
    else second.push(index);
  }
  return { first, second };
}

/** Whether two lists hold the same frames: a sum alone could deceive, and no text may be lost. */
function isSame(one: readonly number[], two: readonly number[]): boolean {
  return one.length === two.length && one.every((index, place) => index === two[place]);
}

/** A number below 2^44 for each frame, such that the sums of different parts differ: squares upon squares, no line. */
function markOf(index: number): number {
  return mixed(index + 1) * 0x1000 + (mixed(index + 0x5bd1) >>> 20);
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
