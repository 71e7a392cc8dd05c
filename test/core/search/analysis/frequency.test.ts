import { describe, expect, test } from 'vitest';
import { frequencyTable, perThousand } from '#core/search/analysis/frequency';

const months = [
  { period: '1930-11', ids: ['a', 'b'] },
  { period: '1931-02', ids: ['c', 'd', 'e', 'f'] },
];

describe('frequency over time', () => {
  test('counts articles by month where the time is short, months without any among them', () => {
    const table = frequencyTable(months, ['x'], [new Set(['a', 'c', 'd', 'x'])], null);
    expect(table.by).toBe('month');
    expect(table.rows).toEqual([
      { period: '1930-11', articles: 2, counts: [1] },
      { period: '1930-12', articles: 0, counts: [0] },
      { period: '1931-01', articles: 0, counts: [0] },
      { period: '1931-02', articles: 4, counts: [2] },
    ]);
    expect(table.undated).toEqual({ articles: 1, counts: [1] });
    expect(table.totals).toEqual([4]);
  });

  test('counts by year over a long time or when asked to', () => {
    expect(frequencyTable(months, [], [new Set(['a'])], 'year').rows).toEqual([
      { period: '1930', articles: 2, counts: [1] },
      { period: '1931', articles: 4, counts: [0] },
    ]);
    expect(frequencyTable([...months, { period: '1940-01', ids: ['z'] }], [], [], null).by).toBe('year');
  });

  test('a date that is a slip does not make thousands of years', () => {
    const table = frequencyTable(
      [{ period: '0019-01', ids: ['q'] }, ...months],
      [],
      [new Set<string>()],
      null,
    );
    expect(table.rows.map(({ period }) => period)).toEqual(['0019', '1930', '1931']);
  });

  test('is told of a thousand, and not at all where there is nothing', () => {
    expect(perThousand(3, 12)).toBe(250);
    expect(perThousand(0, 0)).toBeNull();
  });
});
