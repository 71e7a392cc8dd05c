/**
 * Corrections whose text is not found on their page any more: they are kept with the words they spoke of, by which
 * they are found again when the text comes back, or told to the user, who may let them go.
 */
import type { Correction, SpokenText } from '../page/corrections';
import { type RawOffset, type RawRange, raw } from '../page/model';
import { followCorrection, type TextFinder } from '../reflow/corrections/follow';
import { MappedText } from './mapped-text';
import { describeSpans } from './quote';
import { resolveQuote } from './resolve';
import { type SolidText, solidText } from './solid-text';

/** So much of the text at an offset is kept to know it by, in UTF-16 units. */
const offsetLength = 24;

/** Returns a correction as lost, with the text of the page that it spoke of. */
export function loseCorrection(correction: Correction, before: SolidText): Correction {
  const was: SpokenText[] = [];
  const text = before.raw;
  const keep = (ranges: readonly RawRange[]): void => {
    was.push(describeSpans(ranges, before));
  };
  followCorrection(correction, {
    ranges: (ranges) => {
      keep(ranges);
      return ranges;
    },
    offset: (at) => {
      keep([{ start: at, end: raw(Math.min(text.length, at + offsetLength)) }]);
      return at;
    },
    end: (at) => {
      keep([{ start: raw(Math.max(0, at - offsetLength)), end: at }]);
      return at;
    },
    same: (range) => {
      keep([{ start: range.start, end: range.end }]);
      return range;
    },
  });
  return { ...correction, lost: true, was };
}

/**
 * Returns a lost correction as it is on a text; null when what it spoke of does not stand there for certain, or it
 * was lost without its words. `isAsked`: the user looks at it, so similar text will do.
 */
export function refindCorrection(
  correction: Correction,
  now: SolidText,
  isAsked: boolean,
): Correction | null {
  const { lost: _, was, ...alive } = correction;
  if (was === undefined) return null;
  return followCorrection(alive as Correction, new Remembered(was, now, isAsked));
}

/** Takes the words in the order in which `loseCorrection` kept them. */
class Remembered implements TextFinder {
  readonly #was: Iterator<SpokenText>;
  readonly #now: SolidText;
  readonly #isAsked: boolean;

  constructor(was: readonly SpokenText[], now: SolidText, isAsked: boolean) {
    this.#was = was[Symbol.iterator]();
    this.#now = now;
    this.#isAsked = isAsked;
  }

  ranges(ranges: readonly RawRange[]): readonly RawRange[] | null {
    return this.#find(ranges, true);
  }

  offset(at: RawOffset): RawOffset | null {
    return this.#find([{ start: at, end: raw(at + offsetLength) }])?.[0]?.start ?? null;
  }

  end(at: RawOffset): RawOffset | null {
    return this.#find([{ start: raw(at - offsetLength), end: at }])?.[0]?.end ?? null;
  }

  same(range: RawRange): RawRange | null {
    const spoken = this.#was.next().value as SpokenText | undefined;
    if (spoken === undefined) return null;
    const found = resolveQuote(spoken, [range], this.#now);
    const [only] = found.status === 'exact' || found.status === 'moved' ? found.spans : [];
    if (only === undefined || this.#now.raw.slice(only.start, only.end) !== spoken.quotes[0]) return null;
    return only;
  }

  #find(hint: readonly RawRange[], mayBeParts = false): readonly RawRange[] | null {
    const spoken = this.#was.next().value as SpokenText | undefined;
    if (spoken === undefined) return null;
    const found = resolveQuote(spoken, hint, this.#now);
    if (found.status === 'exact' || found.status === 'moved') return found.spans;
    const followed = mayBeParts ? this.#follow(spoken.quotes) : null;
    if (followed !== null) return followed;
    return this.#isAsked && found.status === 'similar' ? found.spans : null;
  }

  /** Long text by most of it, which a better reading changes here and there. */
  #follow(quotes: readonly string[]): readonly RawRange[] | null {
    let start = 0;
    const ranges = quotes.map((quote) => {
      const range = { start: raw(start), end: raw(start + quote.length) };
      start = range.end + 1;
      return range;
    });
    return new MappedText(solidText(quotes.join('\n')), this.#now).ranges(ranges);
  }
}
