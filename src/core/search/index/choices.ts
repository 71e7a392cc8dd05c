/** What results are narrowed by: chosen values of facets, and a span of days. */
import { assertNever } from '../../base/assert';
import type { TagId } from '../../page/ids';
import { qualityWord } from '../../reflow/quality-word';
import { Bitset } from './bitset';
import { dateNumber } from './columns';
import { numberBits, valueBits } from './filter-bits';
import type { MarkTable } from './marks';
import type { Segment } from './segment';

/**
 * The facets. Values: of `year` 'YYYY', of `month` 'YYYY-MM', of `tag` and `source` ids, of `quality` a `QualityWord`, of the
 * others the text itself; '' is what has no such value.
 */
export const facetNames = ['paper', 'year', 'month', 'page', 'tag', 'author', 'quality', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

/** One of the values of a facet, and so for every facet that has any; and days, both included. */
export interface FacetChoices extends Partial<Readonly<Record<FacetName, readonly string[]>>> {
  readonly span?: { readonly from: string; readonly to: string } | null;
}

/** What a choice is about: a facet, or the span. */
export type ChoiceName = FacetName | 'span';

/** Returns, for each facet that something was chosen of, the articles of a segment that the choice lets pass. */
export function choiceBits(
  choices: FacetChoices,
  segment: Segment,
  marks: MarkTable,
): ReadonlyMap<ChoiceName, Bitset> {
  const bits = new Map<ChoiceName, Bitset>();
  for (const facet of facetNames) {
    const values = choices[facet];
    if (values !== undefined && values.length > 0) bits.set(facet, facetBits(facet, values, segment, marks));
  }
  const { span } = choices;
  if (span !== undefined && span !== null) {
    const from = dateNumber(span.from);
    const to = dateNumber(span.to);
    bits.set(
      'span',
      numberBits(segment, segment.columns.date, (date) => date !== 0 && date >= from && date <= to),
    );
  }
  return bits;
}

function facetBits(facet: FacetName, values: readonly string[], segment: Segment, marks: MarkTable): Bitset {
  const wanted = new Set(values);
  const { columns } = segment;
  switch (facet) {
    case 'paper':
    case 'page':
    case 'source':
      return valueBits(segment, facet, (value) => wanted.has(value));
    case 'year':
      return numberBits(segment, columns.date, (date) => wanted.has(yearOf(date)));
    case 'month':
      return numberBits(segment, columns.date, (date) => wanted.has(monthOf(date)));
    case 'quality':
      return numberBits(segment, columns.quality, (quality) => wanted.has(qualityWord(quality / 100)));
    case 'tag':
      return tagBits(wanted, segment, marks);
    case 'author':
      return authorBits(wanted, segment);
    default:
      return assertNever(facet);
  }
}

function tagBits(wanted: ReadonlySet<string>, segment: Segment, marks: MarkTable): Bitset {
  const bits = wanted.has('')
    ? Bitset.full(segment.documents).subtract(marks.bits(segment, 'tag'))
    : new Bitset(segment.documents);
  for (const id of wanted) if (id !== '') bits.unite(marks.bits(segment, `tag ${id as TagId}`));
  return bits;
}

function authorBits(wanted: ReadonlySet<string>, segment: Segment): Bitset {
  const { authors, authorStart, authorOf } = segment.columns;
  const isWanted = Uint8Array.from(authors, (name) => (wanted.has(name) ? 1 : 0));
  const bits = new Bitset(segment.documents);
  for (let document = 0; document < segment.documents; document += 1) {
    const end = authorStart[document + 1] ?? 0;
    let at = authorStart[document] ?? 0;
    if (at === end && wanted.has('')) bits.add(document);
    for (; at < end; at += 1) if (isWanted[authorOf[at] ?? 0] === 1) bits.add(document);
  }
  return bits;
}

/** The year of a date as columns have it; '' of none. */
export function yearOf(date: number): string {
  return date === 0 ? '' : String(Math.floor(date / 10_000)).padStart(4, '0');
}

/** The month of a date as columns have it, YYYY-MM; '' of none. */
export function monthOf(date: number): string {
  return date === 0 ? '' : `${yearOf(date)}-${String(Math.floor(date / 100) % 100).padStart(2, '0')}`;
}
