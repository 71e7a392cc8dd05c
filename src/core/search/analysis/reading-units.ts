/** A text as units that stand beside each other: each Han character or kana one, each word of letters one. */
import { foldText } from '../../text/fold';
import { charKind } from '../char-kind';

/** One unit. Offsets are of the text as it is shown. */
export interface ReadingUnit {
  /** Folded: how two writings of the same unit are known to be the same. */
  readonly text: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
  /** True when a sign, or the end of a part, stands before it: what goes over it is no phrase. */
  readonly isCut: boolean;
}

/** Returns the units of a text in order; punctuation, signs and spaces are none. */
export function readingUnits(text: string): readonly ReadingUnit[] {
  const folded = foldText(text);
  const units: ReadingUnit[] = [];
  let isCut = true;
  for (let offset = 0; offset < folded.text.length; ) {
    const codePoint = folded.text.codePointAt(offset) ?? 0;
    let end = offset + (codePoint > 0xffff ? 2 : 1);
    const kind = charKind(codePoint);
    if (kind === 'run' || kind === 'word') {
      if (kind === 'word') end = wordEnd(folded.text, end);
      const source = folded.toSource(offset, end);
      units.push({ text: folded.text.slice(offset, end), isWord: kind === 'word', ...source, isCut });
      isCut = false;
    } else if (kind === 'sign' || folded.text[offset] === '\n') {
      isCut = true;
    }
    offset = end;
  }
  return units;
}

function wordEnd(folded: string, from: number): number {
  let end = from;
  while (end < folded.length) {
    const codePoint = folded.codePointAt(end) ?? 0;
    if (charKind(codePoint) !== 'word') break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

/** Returns the number of the first unit that ends after an offset; the count of units when there is none. */
export function unitAfter(units: readonly ReadingUnit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
