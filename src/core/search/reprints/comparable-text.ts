/** Text as reprints are compared: folded, without spaces, punctuation and signs, with the way back. */
import { foldText } from '../../text/fold';
import { charKind } from '../char-kind';

/** What of a text counts when two are compared; offsets are UTF-16 units. */
export interface ComparableText {
  readonly text: string;
  /**
   * How much each unit says, in `letterWeight` and `characterWeight`: five Han characters say about as much as nine
   * letters of a word.
   */
  readonly weights: Uint8Array;
  /** Returns the range of the source text that a range came from, what was left out inside it included. */
  toSource(start: number, end: number): { readonly start: number; readonly end: number };
}

export const characterWeight = 9;
export const letterWeight = 5;

/** Returns the text as it is compared. */
export function comparableText(source: string): ComparableText {
  const folded = foldText(source);
  const { units, weights, offsets, count } = kept(folded.text);
  return {
    text: stringOf(units, count),
    weights: weights.subarray(0, count),
    toSource(start, end) {
      const from = start < count ? (offsets[start] ?? 0) : folded.text.length;
      return folded.toSource(from, start < end ? (offsets[end - 1] ?? from) + 1 : from);
    },
  };
}

/** The units of a folded text that are compared, with what each says and where it stood. */
function kept(folded: string): {
  readonly units: Uint16Array;
  readonly weights: Uint8Array;
  readonly offsets: Uint32Array;
  readonly count: number;
} {
  const units = new Uint16Array(folded.length);
  const weights = new Uint8Array(folded.length);
  const offsets = new Uint32Array(folded.length);
  let count = 0;
  for (let offset = 0; offset < folded.length; ) {
    const codePoint = folded.codePointAt(offset) ?? 0;
    const size = codePoint > 0xffff ? 2 : 1;
    const kind = charKind(codePoint);
    if (kind === 'run' || kind === 'word') {
      for (let unit = 0; unit < size; unit += 1) {
        units[count] = folded.charCodeAt(offset + unit);
        weights[count] = kind === 'run' ? characterWeight / size : letterWeight;
        offsets[count] = offset + unit;
        count += 1;
      }
    }
    offset += size;
  }
  return { units, weights, offsets, count };
}

/** So many units become a string at a time: arguments of a call are limited. */
const unitsAtATime = 4_096;

function stringOf(units: Uint16Array, count: number): string {
  let text = '';
  for (let start = 0; start < count; start += unitsAtATime) {
    text += String.fromCharCode(...units.subarray(start, Math.min(count, start + unitsAtATime)));
  }
  return text;
}

/** Returns how much a text says, in Han characters: letters count for less. */
export function weightOf({ weights }: ComparableText): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum / characterWeight;
}
