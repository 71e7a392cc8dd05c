/** Terms that stand near each other in one part of a text. */
import { kindAt, kindBefore } from '../char-kind';
import { type FoldedRange, findTerm } from '../match';
import type { Term } from './model';

/** Returns whether all terms stand near each other somewhere in a text; parts are separated by line feeds. */
export function standsNear(text: string, terms: readonly Term[], distance: number): boolean {
  return groupsOf(text, terms, distance, 1).length > 0;
}

/**
 * Returns what of a text belongs to terms that stand near each other: every occurrence with the nearest others behind
 * it, in units of the text, in order.
 */
export function nearRanges(text: string, terms: readonly Term[], distance: number): readonly FoldedRange[] {
  const groups = groupsOf(text, terms, distance, Number.POSITIVE_INFINITY);
  const ranges = new Map(groups.flat().map((range) => [`${range.start}-${range.end}`, range]));
  return [...ranges.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

interface Occurrence extends FoldedRange {
  readonly term: number;
}

/** Up to `most` groups of one occurrence of each term, in order, apart, each near enough to the one before it. */
function groupsOf(
  text: string,
  terms: readonly Term[],
  distance: number,
  most: number,
): readonly (readonly FoldedRange[])[] {
  const found: Occurrence[] = [];
  for (const [term, { text: wanted, prefix }] of terms.entries()) {
    const ranges = findTerm(text, { text: wanted, prefix });
    if (ranges.length === 0) return [];
    for (const range of ranges) found.push({ ...range, term });
  }
  found.sort((one, other) => one.start - other.start);
  const all = 2 ** terms.length - 1;
  const groups: (readonly FoldedRange[])[] = [];
  /** Places from which the terms that are left were looked for in vain. */
  const inVain = new Set<string>();
  for (const [index, first] of found.entries()) {
    const others = complete(text, found, index, all - 2 ** first.term, distance, inVain);
    if (others === null) continue;
    groups.push([first, ...others]);
    if (groups.length >= most) break;
  }
  return groups;
}

/** One occurrence of each term of the set `left` behind that at `index`, each near the one before; null: none. */
function complete(
  text: string,
  found: readonly Occurrence[],
  index: number,
  left: number,
  distance: number,
  inVain: Set<string>,
): readonly FoldedRange[] | null {
  if (left === 0) return [];
  const from = found[index]?.end ?? 0;
  const key = `${from} ${left}`;
  if (inVain.has(key)) return null;
  const reach = reachOf(text, from, distance);
  for (let next = index + 1; next < found.length; next += 1) {
    const occurrence = found[next];
    if (occurrence === undefined || occurrence.start > reach) break;
    const bit = 2 ** occurrence.term;
    if (occurrence.start < from || Math.floor(left / bit) % 2 === 0) continue;
    const others = complete(text, found, next, left - bit, distance, inVain);
    if (others !== null) return [occurrence, ...others];
  }
  inVain.add(key);
  return null;
}

/** Where the next term must have begun: so many characters of Chinese or words lie between at most. */
function reachOf(text: string, from: number, distance: number): number {
  let offset = from;
  // What is left of the word that the term began is part of it.
  if (kindBefore(text, from) === 'word')
    while (kindAt(text, offset) === 'word') offset += widthAt(text, offset);
  for (let between = 0; offset < text.length; ) {
    if (text[offset] === '\n') return offset;
    const kind = kindAt(text, offset);
    if (kind === 'run' || kind === 'word') {
      if (between === distance) return offset;
      between += 1;
    }
    offset += widthAt(text, offset);
    if (kind === 'word') while (kindAt(text, offset) === 'word') offset += widthAt(text, offset);
  }
  return offset;
}

function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
