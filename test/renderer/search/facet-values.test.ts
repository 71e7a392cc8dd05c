/** Which values of a facet are shown, and in which order. */
import { describe, expect, it } from 'vitest';
import { facetsToShow, firstOf, inOrder, valuesOf } from '../../../src/renderer/search/facet-values';
import { type FacetCount, type Facets, facetNames } from '../../../src/renderer/search/search-state';

const counts = (...pairs: readonly (readonly [value: string, count: number])[]): readonly FacetCount[] =>
  pairs.map(([value, count]) => ({ value, label: value, count }));

const names = (values: readonly FacetCount[]) => values.map(({ value }) => value);

const nothing = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Facets;

describe('the values of a facet', () => {
  it('are those with the most articles, and all that are chosen', () => {
    const authors = counts(...Array.from({ length: 20 }, (_, at) => [`a${at}`, 40 - at] as const));
    expect(names(firstOf('author', authors, new Set()))).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5']);
    expect(names(firstOf('author', authors, new Set(['a19'])))).toContain('a19');
  });

  it('are all shown where hardly more than the first would be left, and the months of a year always', () => {
    const pages = counts(...Array.from({ length: 8 }, (_, at) => [String(at + 1), 1] as const));
    expect(firstOf('page', pages, new Set())).toHaveLength(8);
    const months = counts(
      ...Array.from({ length: 12 }, (_, at) => [`1912-${String(at + 1).padStart(2, '0')}`, at] as const),
    );
    expect(firstOf('month', months, new Set())).toHaveLength(12);
  });

  it('stand in their own order where they have one, and those without one last', () => {
    expect(names(inOrder('page', counts(['A10', 3], ['', 9], ['2', 1], ['A2', 5], ['10', 2])))).toEqual([
      '2',
      '10',
      'A2',
      'A10',
      '',
    ]);
    expect(names(inOrder('quality', counts(['poor', 9], ['clean', 1], ['marked', 4])))).toEqual([
      'clean',
      'marked',
      'poor',
    ]);
    expect(names(inOrder('paper', counts(['', 9], ['乙报', 1], ['甲报', 4])))).toEqual(['甲报', '乙报', '']);
  });

  it('keep what is chosen and has no article now', () => {
    const facets: Facets = { ...nothing, paper: counts(['甲报', 2]) };
    expect(valuesOf(facets, { paper: ['乙报'] }, 'paper')).toEqual([
      ...counts(['甲报', 2]),
      ...counts(['乙报', 0]),
    ]);
    expect(valuesOf(null, { year: ['1912'] }, 'year')).toEqual(counts(['1912', 0]));
  });

  it('have months only with a year', () => {
    expect(facetsToShow({})).not.toContain('month');
    expect(facetsToShow({ year: ['1912'] })).toContain('month');
    expect(facetsToShow({ month: ['1912-03'] })).toContain('month');
  });
});
