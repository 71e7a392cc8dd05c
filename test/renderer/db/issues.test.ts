import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, makeId, pageIdOf } from '#core/page/ids';
import { type ArticleFilter, articleSorts, listArticleIds } from '../../../src/renderer/db/articles';
import { listBarePages } from '../../../src/renderer/db/bare-pages';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import {
  listIssueBranches,
  listPageBranches,
  listPaperBranches,
  listYearBranches,
} from '../../../src/renderer/db/issues';
import { addDump, addSource, articleOf, emptyLibrary } from './library';

/** Says of an article where it was printed, as its page's facts would. */
async function print(id: ArticleId, paper: string, date: string, page = ''): Promise<void> {
  await db.articles.update(id, { 'facts.paper': paper, 'facts.date': date, 'facts.page': page });
}

let ids: ArticleId[] = [];

beforeEach(async () => {
  await emptyLibrary();
  const source = await addSource('河口');
  const first = await addDump(source, 'b/1.txt', 'Ferry\none', 'Market\ntwo\n\nSchool\nthree');
  const second = await addDump(source, 'a/1.txt', 'Bridge\nfour', 'Rain\nfive');
  ids = [
    articleOf(first, 0),
    ...(await db.articles.where('dumpId').equals(first).primaryKeys()).filter(
      (id) => id !== articleOf(first, 0),
    ),
    ...(await db.articles.where('dumpId').equals(second).primaryKeys()),
  ];
  const [ferry, market, school, bridge, rain] = ids as [
    ArticleId,
    ArticleId,
    ArticleId,
    ArticleId,
    ArticleId,
  ];
  await print(ferry, '河口日报', '1931-06-04');
  await print(market, '河口日报', '1931-06-04');
  await print(school, '河口日报', '1931-06-04');
  await print(bridge, '河口日报', '1929-12-31');
  await print(rain, '', '');
});

describe('the run as a tree', () => {
  it('counts the articles of each newspaper; what is of none comes last', async () => {
    expect(await listPaperBranches()).toEqual([
      { paper: '河口日报', articles: 4 },
      { paper: '', articles: 1 },
    ]);
  });

  it('has the years that there are, oldest first, and what is undated', async () => {
    expect(await listYearBranches('河口日报')).toEqual([
      { year: '1929', articles: 1 },
      { year: '1931', articles: 3 },
    ]);
    expect(await listYearBranches('')).toEqual([{ year: '', articles: 1 }]);
    expect(await listYearBranches('晚报')).toEqual([]);
  });

  it('has the issues of a year, and of an issue its pages with how many articles begin there', async () => {
    expect(await listIssueBranches('河口日报', '1931')).toEqual([{ date: '1931-06-04', articles: 3 }]);
    expect(await listIssueBranches('河口日报', '1930')).toEqual([]);
    expect(await listPageBranches('河口日报', '1931-06-04')).toMatchObject([
      { path: 'b/1.txt', ordinal: 0, articles: 1 },
      { path: 'b/1.txt', ordinal: 1, articles: 2 },
    ]);
  });
});

describe('a page without any article', () => {
  beforeEach(async () => {
    const blank = await addDump(makeId('source', '河口'), 'c/1.txt', '', 'Tide\nsix', '\n\n');
    for (const ordinal of [0, 1, 2])
      await sayFacts([pageIdOf(blank, ordinal)], {
        paper: '江湾日报',
        date: ordinal === 2 ? '' : `193${ordinal}-06-04`,
        page: '7',
      });
  });

  it('is found, with where it was printed, and no other page is', async () => {
    const bare = await listBarePages();
    expect(bare.map(({ paper, date }) => [paper, date])).toEqual([
      ['江湾日报', '1930-06-04'],
      ['江湾日报', ''],
    ]);
  });

  it('stands in the tree under its newspaper, year and issue, where no article may be', async () => {
    const bare = (await listBarePages()).filter(({ date }) => date !== '');
    expect((await listPaperBranches(bare)).map(({ paper }) => paper)).toEqual(['河口日报', '江湾日报', '']);
    expect(await listYearBranches('江湾日报', bare)).toEqual([
      { year: '1930', articles: 0 },
      { year: '1931', articles: 1 },
    ]);
    expect(await listIssueBranches('江湾日报', '1930', bare)).toEqual([{ date: '1930-06-04', articles: 0 }]);
    expect(await listPageBranches('江湾日报', '1930-06-04', bare)).toMatchObject([
      { path: 'c/1.txt', ordinal: 0, number: '7', articles: 0 },
    ]);
    expect(await listYearBranches('河口日报', bare)).toEqual(await listYearBranches('河口日报'));
  });

  it('stands beside the pages of its issue that have articles, in their order', async () => {
    const blank = makeId('dump', '河口-c/1.txt');
    await sayFacts([pageIdOf(blank, 0)], { paper: '江湾日报', date: '1931-06-04', page: '8' });
    const bare = await listBarePages();
    const pages = await listPageBranches('江湾日报', '1931-06-04', bare);
    expect(pages.map(({ number, articles }) => [number, articles])).toEqual([
      ['7', 1],
      ['8', 0],
    ]);
  });
});

describe('the list of an issue', () => {
  it.each(articleSorts)('has the same order by %s as the list of all articles', async (sort) => {
    for (const issues of ['1931', '1931-06-04', '1929']) {
      const filter: ArticleFilter = { paper: '河口日报', issues };
      const all = await listArticleIds({}, sort, false);
      const some = await listArticleIds(filter, sort, false);
      expect(some.length).toBeGreaterThan(0);
      expect(some).toEqual(all.filter((id) => some.includes(id)));
      expect(await listArticleIds(filter, sort, true)).toEqual([...some].reverse());
    }
  });

  it('has what carries no date when that is asked for, and holds the other conditions', async () => {
    const rain = ids[4];
    expect(await listArticleIds({ paper: '', issues: 'none' }, 'page', false)).toEqual([rain]);
    await db.articles.update(ids[0] as ArticleId, { read: 1 });
    const unread = await listArticleIds({ paper: '河口日报', issues: '1931', unread: true }, 'page', false);
    expect(unread).toEqual([ids[1], ids[2]]);
  });
});
