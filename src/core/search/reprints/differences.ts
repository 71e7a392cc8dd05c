/** Two printings of a text side by side: what is the same, what one has and the other has not, what reads otherwise. */
import { align, alignable } from './align';
import { comparableText } from './comparable-text';
import type { AlignedStretch } from './fill-gap';

/** Half-open range of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where two texts differ. omitted: only the first has it; added: only the second; changed: one stands instead of the
 * other. Where a text has nothing, its range is empty and says where it would stand.
 */
export interface Difference {
  readonly kind: 'omitted' | 'added' | 'changed';
  readonly a: TextRange;
  readonly b: TextRange;
}

/** Changes nearer to each other than this, in units, are shown as one: a word misread letter by letter is one word. */
const nearest = 1;

/**
 * Returns where `b` differs from `a`, in order. Spaces, punctuation, width, case and diacritics are not compared. Texts
 * that share nothing differ as a whole.
 */
export function differencesOf(a: string, b: string): readonly Difference[] {
  const [one, other] = [comparableText(a), comparableText(b)];
  const differences: Difference[] = [];
  for (const { isSame, aStart, aEnd, bStart, bEnd } of joined(
    whole(align(alignable(one), alignable(other)), one.text, other.text),
  )) {
    if (isSame) continue;
    differences.push({
      kind: aStart === aEnd ? 'added' : bStart === bEnd ? 'omitted' : 'changed',
      a: one.toSource(aStart, aEnd),
      b: other.toSource(bStart, bEnd),
    });
  }
  return differences;
}

/** With what lies before the first and behind the last stretch; the ends of both texts may be the same again. */
function whole(stretches: readonly AlignedStretch[], a: string, b: string): readonly AlignedStretch[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) {
    return [
      { isSame: false, aStart: 0, aEnd: a.length, bStart: 0, bEnd: 0 },
      { isSame: false, aStart: a.length, aEnd: a.length, bStart: 0, bEnd: b.length },
    ].filter(isThere);
  }
  let head = 0;
  while (head < Math.min(first.aStart, first.bStart) && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length - last.aEnd, b.length - last.bEnd);
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [aTail, bTail] = [a.length - tail, b.length - tail];
  return [
    { isSame: true, aStart: 0, aEnd: head, bStart: 0, bEnd: head },
    { isSame: false, aStart: head, aEnd: first.aStart, bStart: head, bEnd: first.bStart },
    ...stretches,
    { isSame: false, aStart: last.aEnd, aEnd: aTail, bStart: last.bEnd, bEnd: bTail },
    { isSame: true, aStart: aTail, aEnd: a.length, bStart: bTail, bEnd: b.length },
  ].filter(isThere);
}

function isThere({ aStart, aEnd, bStart, bEnd }: AlignedStretch): boolean {
  return aStart < aEnd || bStart < bEnd;
}

/** Changes that hardly anything parts become one. */
function joined(stretches: readonly AlignedStretch[]): readonly AlignedStretch[] {
  const result: AlignedStretch[] = [];
  stretches.forEach((stretch, at) => {
    const [last, next] = [result.at(-1), stretches[at + 1]];
    const isBetween =
      stretch.isSame &&
      last?.isSame === false &&
      next !== undefined &&
      stretch.aEnd - stretch.aStart <= nearest;
    if (last === undefined || (!isBetween && (stretch.isSame || last.isSame))) {
      result.push(stretch);
      return;
    }
    result[result.length - 1] = {
      isSame: false,
      aStart: last.aStart,
      aEnd: stretch.aEnd,
      bStart: last.bStart,
      bEnd: stretch.bEnd,
    };
  });
  return result;
}
