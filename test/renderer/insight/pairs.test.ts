/** Which tags are drawn of those that go together, and themes by year. */
import { describe, expect, it } from 'vitest';
import { shadeOf, shades } from '../../../src/renderer/charts/shades';
import { heatCells, yearsOf } from '../../../src/renderer/insight/heat-table';
import { linksAmong, matrixPlaces, strongestLinks } from '../../../src/renderer/insight/pairs';

const pairs = [
  { a: 0, b: 1, articles: 9 },
  { a: 2, b: 3, articles: 4 },
  { a: 1, b: 2, articles: 1 },
];

describe('tags that go together', () => {
  it('are those that stand in most pairs', () => {
    expect(matrixPlaces(pairs, null, 3)).toEqual([1, 0, 2]);
    expect(matrixPlaces([], null, 3)).toEqual([]);
  });

  it('are what was asked for first, then what goes with it most', () => {
    expect(matrixPlaces(pairs, new Set([3]), 4)).toEqual([3, 2]);
    expect(matrixPlaces(pairs, new Set([7]), 4)).toEqual([7]);
    expect(matrixPlaces(pairs, new Set([0, 1, 2, 3]), 2)).toHaveLength(2);
  });

  it('are joined where both are drawn', () => {
    expect(linksAmong(pairs, [1, 0, 2])).toEqual([
      { a: 1, b: 0, count: 9 },
      { a: 0, b: 2, count: 1 },
    ]);
  });

  it('are joined in a graph by what is strongest for either', () => {
    const link = (a: number, b: number, count: number) => ({ a, b, count });
    const all = [link(0, 1, 9), link(0, 2, 8), link(0, 3, 1), link(1, 2, 5)];
    expect(strongestLinks(all, 1)).toEqual([link(0, 1, 9), link(0, 2, 8), link(0, 3, 1)]);
    expect(strongestLinks(all, 2)).toEqual(all);
  });

  it('are shaded: nothing for nothing, the largest the most', () => {
    expect([0, 1, 10, 100].map((articles) => shadeOf(articles, 100))).toEqual([0, 1, 3, shades]);
    expect(shadeOf(1, 1)).toBe(shades);
    expect([0.01, 0.1, 1].map((share) => shadeOf(share, 1, 0.01))).toEqual([1, 3, shades]);
  });
});

describe('themes by year', () => {
  const month = (year: number, at: number) => year * 12 + at;
  const all = [month(1911, 11), 2, month(1912, 0), 3, month(1912, 11), 1, month(1914, 5), 4];

  it('count the months of a year together, years without articles included', () => {
    const columns = yearsOf(all, 400);
    const heat = heatCells([{ months: [month(1912, 11), 1, month(1914, 5), 2] }], columns, all);
    expect([...heat.all]).toEqual([2, 4, 0, 4]);
    expect([...(heat.counts[0] ?? [])]).toEqual([0, 1, 0, 2]);
    expect(heat.monthOf(3)).toBe('1914-01');
    expect(heat.spanOf(3)).toEqual({ from: '1914', until: '1914' });
  });

  it('become decades where years have no room', () => {
    const columns = yearsOf([month(1900, 0), 1, month(1999, 0), 1], 200);
    expect(columns).toMatchObject({ unit: 'decade', count: 10 });
    expect(heatCells([], columns, []).spanOf(1)).toEqual({ from: '1910', until: '1919' });
  });

  it('have no columns where there is no date', () => {
    expect(yearsOf([], 400).count).toBe(0);
  });
});
