import { describe, expect, it } from 'vitest';
import { layoutChart, niceTop, pathOf } from '../../../src/renderer/analysis/chart-layout';

const table = {
  by: 'year',
  rows: [
    { period: '1930', articles: 10, counts: [1] },
    { period: '1931', articles: 0, counts: [0] },
    { period: '1932', articles: 10, counts: [4] },
    { period: '1933', articles: 10, counts: [2] },
  ],
  undated: { articles: 0, counts: [0] },
  totals: [7],
} as const;

describe('the chart of frequencies', () => {
  it('leaves a gap where there are no articles', () => {
    const { series } = layoutChart(table, 400, 200);
    expect(series[0]?.map(({ at, rate }) => [at, rate])).toEqual([
      [0, 100],
      [2, 400],
      [3, 200],
    ]);
    expect(pathOf(series[0] ?? []).replaceAll(/[\d. ]+/gu, '')).toBe('MML');
  });

  it('begins at nothing, ends at a round number, and names periods as far as there is room', () => {
    const { ticks, labels } = layoutChart(table, 400, 200);
    expect(ticks.map(({ value }) => value)).toEqual([0, 100, 200, 300, 400]);
    expect(labels.map(({ period }) => period)).toEqual(['1930', '1931', '1932', '1933']);
    expect(layoutChart(table, 200, 200).labels).toHaveLength(2);
    expect([0, 0.3, 7, 41, 999].map(niceTop)).toEqual([1, 0.4, 8, 60, 1000]);
  });
});
