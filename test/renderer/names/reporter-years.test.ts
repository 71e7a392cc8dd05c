/** The columns of the reporters' chart. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlesIn, yearColumns } from '../../../src/renderer/names/reporter-years';

const of = (...years: readonly (readonly [string, number])[]) => ({
  years: years.map(([year, articles]) => ({ year, articles })),
});

test('years stand one by one where there is room, and the empty ones among them too', () => {
  const columns = yearColumns([of(['1931', 1]), of(['1934', 2])], 400);
  expect(columns.map(({ words }) => words)).toEqual(['1931', '1932', '1933', '1934']);
});

test('where a run is too long for the width, decades stand instead, so that all of it is in sight', () => {
  const columns = yearColumns([of(['1931', 1]), of(['2020', 2])], 400);
  expect(columns.map(({ words }) => words).slice(0, 2)).toEqual(['1930–1939', '1940–1949']);
  expect(columns).toHaveLength(10);
});

test('nobody with a year has no columns', () => {
  expect(yearColumns([of()], 400)).toEqual([]);
});

const years = fc.array(
  fc.record({
    year: fc.integer({ min: 1600, max: 2100 }).map(String),
    articles: fc.integer({ min: 1, max: 99 }),
  }),
);

test('whatever the width, no article is lost or counted twice', () => {
  fc.assert(
    fc.property(
      fc.array(years.map((each) => ({ years: each }))),
      fc.integer({ min: 1, max: 4000 }),
      (all, room) => {
        const columns = yearColumns(all, room);
        for (const reporter of all) {
          const sum = articlesIn(reporter, columns).reduce((one, other) => one + other, 0);
          expect(sum).toBe(reporter.years.reduce((one, { articles }) => one + articles, 0));
        }
      },
    ),
  );
});
