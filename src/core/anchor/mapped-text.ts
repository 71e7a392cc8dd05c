/** Where text of a page went when the page was read anew, for corrections: see `mapText`. */
import { type RawOffset, type RawRange, raw } from '../page/model';
import type { TextFinder } from '../reflow/corrections/follow';
import { followSpans, type Mapping, mapText } from './follow';
import { rawRangeOf, type SolidText, solidIndexOf } from './solid-text';

/** Less of a text than this is not the same text any more. */
const mostOfIt = 0.5;

/** One reading of a page and another one, or any other text. */
export class MappedText implements TextFinder {
  readonly #before: SolidText;
  readonly #now: SolidText;
  readonly #mapping: Mapping;

  constructor(before: SolidText, now: SolidText) {
    this.#before = before;
    this.#now = now;
    this.#mapping = mapText(before, now);
  }

  /** The part of the one reading that stands in the other, 0 to 1. */
  get share(): number {
    let found = 0;
    for (const to of this.#mapping.to) if (to !== -1) found += 1;
    return this.#mapping.to.length === 0 ? 0 : found / this.#mapping.to.length;
  }

  /** Where the ranges went; null when most of their text is not there. */
  ranges(ranges: readonly RawRange[]): readonly RawRange[] | null {
    let all = 0;
    let found = 0;
    const followed: RawRange[] = [];
    // One by one: together, what lies between two of them would be taken along.
    for (const range of ranges) {
      const { spans, share } = followSpans([range], this.#mapping, this.#before, this.#now);
      const length = range.end - range.start;
      all += length;
      found += share * length;
      followed.push(...spans);
    }
    return found < mostOfIt * all ? null : followed;
  }

  offset(at: RawOffset): RawOffset | null {
    const to = this.#mapping.to[solidIndexOf(this.#before, at)] ?? -1;
    return to === -1 ? null : rawRangeOf(this.#now, to, to + 1).start;
  }

  end(at: RawOffset): RawOffset | null {
    const last = this.offset(raw(at - 1));
    return last === null ? null : raw(last + 1);
  }

  same({ start, end }: RawRange): RawRange | null {
    const first = this.offset(start);
    const last = this.end(end);
    if (first === null || last === null) return null;
    return this.#now.raw.slice(first, last) === this.#before.raw.slice(start, end)
      ? { start: first, end: last }
      : null;
  }
}
