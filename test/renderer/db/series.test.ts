/** Going through a series part by part. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { seriesOf } from '../../../src/renderer/db/series';
import { addDump, addSource, emptyLibrary } from './library';

interface Part {
  readonly part: number;
  readonly date: string;
}

const part: fc.Arbitrary<Part> = fc.record({
  part: fc.integer({ min: 1, max: 12 }),
  date: fc.constantFrom('', '1931-06-04', '1931-06-05', '1932-01-01'),
});

/** A library in which the articles are printed so, in the order of the pages; each says `name`. */
async function print(parts: readonly Part[], name: string): Promise<readonly ArticleId[]> {
  const source = await db.sources.toCollection().first();
  const dump = await addDump(
    source?.id ?? (await addSource('河口')),
    `${name}.txt`,
    ...parts.map((_, at) => `Head ${at}\nText.`),
  );
  const rows = await db.articles.where('dumpId').equals(dump).sortBy('sortKey');
  await db.articles.bulkPut(
    rows.map((row, at) => ({
      ...row,
      facts: { ...row.facts, date: parts[at]?.date ?? '' },
      article: { ...row.article, series: { name, part: parts[at]?.part ?? 0 } },
    })),
  );
  return rows.map(({ id }) => id);
}

async function walk(from: ArticleId, way: 'previous' | 'next'): Promise<readonly ArticleId[]> {
  const seen: ArticleId[] = [];
  for (let at: ArticleId | undefined = from; at !== undefined && !seen.includes(at); ) {
    seen.push(at);
    at = (await seriesOf(at))?.[way]?.id;
  }
  return seen;
}

it('has parts 2 and 10 of a series in the order of their numbers, and the same number by date', async () => {
  await emptyLibrary();
  const [ten, late, two, early] = (await print(
    [
      { part: 10, date: '1931-06-04' },
      { part: 3, date: '1932-01-01' },
      { part: 2, date: '1931-06-05' },
      { part: 3, date: '1931-06-04' },
    ],
    '江畔十日',
  )) as [ArticleId, ArticleId, ArticleId, ArticleId];
  expect(await walk(two, 'next')).toEqual([two, early, late, ten]);
  expect(await walk(ten, 'previous')).toEqual([ten, late, early, two]);
  expect(await seriesOf(two)).toMatchObject({ name: '江畔十日', part: 2, count: 4, previous: null });
  expect((await seriesOf(ten))?.next).toBeNull();
});

it('is gone through whole from its first part to its last, and back the same way', async () => {
  await emptyLibrary();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 2, maxLength: 9 }), async (parts) => {
      run += 1;
      const ids = await print(parts, `江畔十日 ${run}`);
      await print([...parts].reverse(), `码头旧事 ${run}`);
      const wanted = ids
        .map((id, at) => ({ id, at, of: parts[at] ?? { part: 0, date: '' } }))
        .sort(
          (a, b) =>
            a.of.part - b.of.part || (a.of.date < b.of.date ? -1 : a.of.date > b.of.date ? 1 : a.at - b.at),
        )
        .map(({ id }) => id);
      expect(await walk(wanted[0] as ArticleId, 'next')).toEqual(wanted);
      expect(await walk(wanted.at(-1) as ArticleId, 'previous')).toEqual([...wanted].reverse());
    }),
    { numRuns: 15 },
  );
}, 60_000);
