/**
 * Where a stretch of a page went when the page was read anew: a whole article is followed by the many short pieces
 * of text that stand once in either reading. For what hangs on an article; a quote has to be found as it is.
 */
import type { RawRange } from '../page/model';
import { rawRangeOf, type SolidText, solidIndexOf } from './solid-text';

/** Length of the pieces in UTF-16 units: as a rule longer ones break at a misread character, shorter ones repeat. */
const pieceLength = 6;

/** Text between two found pieces counts as found with them up to this many units: misread characters, a few words. */
const longestGap = 16;

/** Where the units of a solid text went. */
export interface Mapping {
  /** For each unit the unit of the other text that it became; -1 where it is not known. */
  readonly to: Int32Array;
  /** 1 for units that may as well be others: what stands before them went one way, what stands behind them another. */
  readonly isContested: Uint8Array;
}

/** Returns where the units of one reading of a page stand in another, or of a page in any other text. */
export function mapText(before: SolidText, now: SolidText): Mapping {
  const mapping = new Int32Array(before.text.length).fill(-1);
  const isContested = new Uint8Array(before.text.length);
  const [pieces, places] = [new Pieces(before.text), new Pieces(now.text)];
  for (let at = 0; at + pieceLength <= before.text.length; at += 1) {
    if (pieces.singleLike(before.text, at) !== at) continue;
    const to = places.singleLike(before.text, at);
    if (to === -1 || mapping[at] === to) continue;
    let left = 0;
    while (isSameUnit(before, at - left - 1, now, to - left - 1)) left += 1;
    let right = 0;
    while (isSameUnit(before, at + right, now, to + right)) right += 1;
    for (let unit = -left; unit < right; unit += 1) {
      if (mapping[at + unit] === -1) mapping[at + unit] = to + unit;
      else if (mapping[at + unit] !== to + unit) isContested[at + unit] = 1;
    }
  }
  return { to: mapping, isContested };
}

const remembered = new WeakMap<SolidText, WeakMap<SolidText, Mapping>>();

/** The same as `mapText`, made once for two texts: every quote of a page asks for it. */
export function mappingOf(before: SolidText, now: SolidText): Mapping {
  const ofBefore = remembered.get(before) ?? new WeakMap<SolidText, Mapping>();
  remembered.set(before, ofBefore);
  const mapping = ofBefore.get(now) ?? mapText(before, now);
  ofBefore.set(now, mapping);
  return mapping;
}

export interface Followed {
  /** In the order of the new text; they do not overlap. */
  readonly spans: readonly RawRange[];
  /** The part of the text that was found, 0 to 1. */
  readonly share: number;
}

/** Returns where spans of the one text are in the other, as `mapText` has it. */
export function followSpans(
  spans: readonly RawRange[],
  mapping: Mapping,
  before: SolidText,
  now: SolidText,
): Followed {
  const found: number[] = [];
  let all = 0;
  for (const span of spans) {
    const end = solidIndexOf(before, span.end);
    for (let at = solidIndexOf(before, span.start); at < end; at += 1) {
      all += 1;
      const to = mapping.to[at] ?? -1;
      if (to !== -1) found.push(to);
    }
  }
  found.sort((a, b) => a - b);
  const ranges: RawRange[] = [];
  let start = 0;
  found.forEach((unit, index) => {
    const next = found[index + 1];
    if (next !== undefined && next - unit <= longestGap) return;
    ranges.push(rawRangeOf(now, found[start] ?? 0, unit + 1));
    start = index + 1;
  });
  return { spans: ranges, share: all === 0 ? 0 : found.length / all };
}

/**
 * Where the pieces of a text stand, by a table of numbers: the text of each as a key of its own would take some
 * hundred bytes, and a page may have two million of them.
 */
class Pieces {
  readonly #text: string;
  /** Per slot 0 where it is free, else one more than the place; negative for a piece that stands there again. */
  readonly #slots: Int32Array;

  constructor(text: string) {
    this.#text = text;
    let size = 16;
    while (size < 2 * text.length) size *= 2;
    this.#slots = new Int32Array(size);
    for (let at = 0; at + pieceLength <= text.length; at += 1) {
      const slot = this.#slotOf(text, at);
      const found = this.#slots[slot] ?? 0;
      this.#slots[slot] = found === 0 ? at + 1 : -Math.abs(found);
    }
  }

  /** The one place of the piece that stands at `at` of some text; -1 where it stands nowhere or more than once. */
  singleLike(text: string, at: number): number {
    return Math.max(0, this.#slots[this.#slotOf(text, at)] ?? 0) - 1;
  }

  #slotOf(text: string, at: number): number {
    let hash = 0;
    for (let unit = 0; unit < pieceLength; unit += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at + unit), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const last = this.#slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const found = Math.abs(this.#slots[slot] ?? 0);
      if (found === 0 || isSamePiece(this.#text, found - 1, text, at)) return slot;
      slot = (slot + 1) & last;
    }
  }
}

function isSamePiece(one: string, at: number, other: string, to: number): boolean {
  for (let unit = 0; unit < pieceLength; unit += 1) {
    if (one.charCodeAt(at + unit) !== other.charCodeAt(to + unit)) return false;
  }
  return true;
}

function isSameUnit(before: SolidText, at: number, now: SolidText, to: number): boolean {
  const unit = before.text[at];
  return unit !== undefined && unit === now.text[to];
}
