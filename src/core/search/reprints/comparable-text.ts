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
  const kept: string[] = [];
  const offsets: number[] = [];
  const weights: number[] = [];
  for (let offset = 0; offset < folded.text.length; ) {
    const codePoint = folded.text.codePointAt(offset) ?? 0;
    const units = codePoint > 0xffff ? 2 : 1;
    const kind = charKind(codePoint);
    if (kind === 'run' || kind === 'word') {
      kept.push(folded.text.slice(offset, offset + units));
      for (let unit = 0; unit < units; unit += 1) {
        offsets.push(offset + unit);
        weights.push(kind === 'run' ? characterWeight / units : letterWeight);
      }
    }
    offset += units;
  }
  return {
    text: kept.join(''),
    weights: Uint8Array.from(weights),
    toSource(start, end) {
      const from = offsets[start] ?? folded.text.length;
      return folded.toSource(from, start < end ? (offsets[end - 1] ?? from) + 1 : from);
    },
  };
}

/** Returns how much a text says, in Han characters: letters count for less. */
export function weightOf({ weights }: ComparableText): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum / characterWeight;
}
