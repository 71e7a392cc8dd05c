/** Which articles of a segment a filter lets pass: the filter is asked of each value of a column once. */
import { assertNever } from '../../base/assert';
import type { SourceId } from '../../page/ids';
import { type ArticleFacts, noArticleFacts } from '../article-facts';
import { filterMatches } from '../query/filters';
import type { Filter } from '../query/model';
import type { QueryNames } from '../query/names';
import { Bitset } from './bitset';
import { dateText, flagBit, noSeries, type ValueField } from './columns';
import type { MarkTable } from './marks';
import type { Segment } from './segment';

/** Returns the articles that pass, deleted ones not left out. It is the caller's. */
export function filterBits(filter: Filter, segment: Segment, marks: MarkTable, names: QueryNames): Bitset {
  const passes = (facts: Partial<ArticleFacts>) =>
    filterMatches(filter, { ...noArticleFacts, ...facts }, names);
  const { columns } = segment;
  switch (filter.field) {
    case 'paper':
    case 'section':
    case 'series':
    case 'source':
    case 'page':
      return valueBits(segment, filter.field, (value) => passes(factOf(filter.field, value)));
    case 'date':
      return numberBits(segment, columns.date, (date) => passes({ date: dateText(date) }));
    case 'quality':
      return numberBits(segment, columns.quality, (quality) => passes({ quality }));
    case 'confidence':
      return numberBits(segment, columns.confidence, (confidence) => passes({ confidence }));
    case 'under':
      return uniteAll(
        segment,
        [...names.tagsUnder(filter.text)].map((id) => marks.bits(segment, `tag ${id}`)),
      );
    case 'colour':
      return uniteAll(
        segment,
        [...names.coloursNamed(filter.text)].map((colour) => marks.bits(segment, `colour ${colour}`)),
      );
    case 'has':
      return hasBits(filter.what, segment, marks);
    case 'is': {
      const isRead = filter.what === 'read' || filter.what === 'unread';
      const bits = marks.bits(segment, isRead ? 'read' : 'checked').copy();
      const isWanted = filter.what === 'read' || filter.what === 'checked';
      return isWanted ? bits : Bitset.full(segment.documents).subtract(bits);
    }
    default:
      return assertNever(filter);
  }
}

function hasBits(
  what: Extract<Filter, { field: 'has' }>['what'],
  segment: Segment,
  marks: MarkTable,
): Bitset {
  switch (what) {
    case 'highlight':
    case 'note':
    case 'tag':
      return marks.bits(segment, what).copy();
    case 'headline':
    case 'byline':
      return numberBits(segment, segment.columns.flags, (flags) => (flags & flagBit[what]) !== 0);
    case 'date':
      return numberBits(segment, segment.columns.date, (date) => date !== 0);
    case 'series':
      return valueBits(segment, 'series', (value) => value !== noSeries);
    default:
      return assertNever(what);
  }
}

function factOf(field: ValueField, value: string): Partial<ArticleFacts> {
  if (field === 'series') return { series: value === noSeries ? null : value };
  return field === 'source' ? { source: value as SourceId } : { [field]: value };
}

/** Returns the articles whose value of a column passes. */
export function valueBits(segment: Segment, field: ValueField, passes: (value: string) => boolean): Bitset {
  const { values, of } = segment.columns.text[field];
  const wanted = Uint8Array.from(values, (value) => (passes(value) ? 1 : 0));
  const bits = new Bitset(segment.documents);
  if (!wanted.includes(1)) return bits;
  for (let document = 0; document < of.length; document += 1) {
    if (wanted[of[document] ?? 0] === 1) bits.add(document);
  }
  return bits;
}

/** Returns the articles whose number in a column passes. */
export function numberBits(
  segment: Segment,
  column: Int32Array | Uint8Array,
  passes: (value: number) => boolean,
): Bitset {
  const known = new Map<number, boolean>();
  const bits = new Bitset(segment.documents);
  let last = -1;
  let lastPasses = false;
  for (let document = 0; document < column.length; document += 1) {
    const value = column[document] ?? 0;
    // Neighbours mostly have the same.
    if (value !== last) {
      const answer = known.get(value) ?? passes(value);
      known.set(value, answer);
      last = value;
      lastPasses = answer;
    }
    if (lastPasses) bits.add(document);
  }
  return bits;
}

function uniteAll(segment: Segment, sets: readonly Bitset[]): Bitset {
  const all = new Bitset(segment.documents);
  for (const set of sets) all.unite(set);
  return all;
}
