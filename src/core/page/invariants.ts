/** The first invariant as code: every non-space character of a page stands in exactly one part. */
import type { PageReflow } from './model';
import { pageParts } from './parts';

export interface Breach {
  readonly kind: 'lost' | 'twice' | 'bad-range' | 'across-lines';
  readonly offset: number;
  readonly message: string;
}

const blank = /[\s\uFEFF]/u;

/** Returns where a reflow loses, repeats or invents text of its page; [] when it conserves all of it. */
export function conservationBreaches(text: string, reflow: PageReflow): readonly Breach[] {
  const breaches: Breach[] = [];
  const seen = new Uint8Array(text.length);
  for (const { role, part } of pageParts(reflow)) {
    for (const { start, end } of part.pieces) {
      if (
        !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)
      ) {
        breaches.push({ kind: 'bad-range', offset: start, message: `${role}: bad range ${start}-${end}` });
        continue;
      }
      for (let offset = start as number; offset < end; offset += 1) {
        const character = text[offset] ?? '';
        if (character === '\n' || character === '\r') {
          breaches.push({ kind: 'across-lines', offset, message: `${role}: a piece crosses a line break` });
        }
        if (blank.test(character)) continue;
        if (seen[offset] === 1) {
          breaches.push({
            kind: 'twice',
            offset,
            message: `${role}: '${character}' at ${offset} stands twice`,
          });
        }
        seen[offset] = 1;
      }
    }
  }
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset] ?? '';
    if (seen[offset] === 0 && !blank.test(character)) {
      breaches.push({ kind: 'lost', offset, message: `'${character}' at ${offset} is in no part` });
    }
  }
  return breaches;
}
