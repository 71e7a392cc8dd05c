// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, makeId, pageIdOf, type SourceId } from '#core/page/ids';
import { listArticleIds, loadArticleRows, openArticle, openPage } from '../../../src/renderer/db/articles';
import { db } from '../../../src/renderer/db/database';
import { naturalKey } from '../../../src/renderer/db/derive';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { setRead } from '../../../src/renderer/db/marks';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from './library';

let a: SourceId;
let b: SourceId;

beforeEach(async () => {
  await emptyLibrary();
  b = await addSource('B');
  a = await addSource('A');
  await addDump(a, '10.txt', 'Tenth\nbody of ten.');
  await addDump(a, '9.txt', 'Ninth\nbody.\n\nAlso ninth\nbody.', 'Second page\nbody, longer.');
  await addDump(b, '1.txt', 'bee first\nbody.');
});

const titles = async (ids: readonly ArticleId[]) => (await loadArticleRows(ids)).map(({ title }) => title);

describe('listing articles', () => {
  it('goes source by source, by numbers in paths, page by page', async () => {
    const all = ['Ninth', 'Also ninth', 'Second page', 'Tenth', 'bee first'];
    expect(await titles(await listArticleIds({}, 'page', false))).toEqual(all);
    expect(await titles(await listArticleIds({}, 'page', true))).toEqual([...all].reverse());
  });

  it('sorts by title and by length', async () => {
    expect(await titles(await listArticleIds({ sourceId: a }, 'headline', false))).toEqual([
      'Also ninth',
      'Ninth',
      'Second page',
      'Tenth',
    ]);
    expect((await titles(await listArticleIds({}, 'length', true)))[0]).toBe('Second page');
  });

  it('sorts by how well the text came through', async () => {
    const noisy = '渡口今日开航。\n船工说水位正常□□□，居民□□早来到岸边。';
    await addDump(b, '2.txt', noisy);
    const [worst] = await loadArticleRows(await listArticleIds({}, 'quality', false));
    expect(worst).toMatchObject({ path: '2.txt' });
    expect(worst?.quality).toBeLessThan(0.5);
    expect((await loadArticleRows(await listArticleIds({}, 'quality', true)))[0]?.quality).toBe(1);
  });

  it('keeps what every condition wants', async () => {
    const [, first = 'x' as ArticleId] = await listArticleIds({}, 'page', false);
    const tag = await createTag('t');
    await tagArticles([first], tag);
    await setRead(first, true);
    const dump = makeId('dump', 'A-9.txt');
    await addHighlight(first, [await spanOf(pageIdOf(dump, 0), 'Also')], 'blue');
    expect(await listArticleIds({ tagId: tag }, 'page', false)).toEqual([first]);
    expect(await listArticleIds({ hasHighlights: true, dumpId: dump, text: 'NINTH' }, 'page', false)).toEqual(
      [first],
    );
    expect(await titles(await listArticleIds({ unread: true, text: 'ninth' }, 'page', false))).toEqual([
      'Ninth',
    ]);
    expect(await listArticleIds({ tagId: tag, sourceId: b }, 'page', false)).toEqual([]);
  });

  it('lists a source of more ids than come at a time, in order and each once', async () => {
    const [row] = await db.articles.limit(1).toArray();
    if (row === undefined) throw new Error('no article');
    const many = await addSource('C');
    const key = (at: number): string => `many/${String(at).padStart(6, '0')}`;
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      ...row,
      id: makeId('article', key(at)),
      sourceId: many,
      sortKey: key(at),
    }));
    await db.articles.bulkAdd(rows);
    expect(await listArticleIds({ sourceId: many }, 'page', false)).toEqual(rows.map(({ id }) => id));
  }, 60_000);

  it('leaves rows out that are gone', async () => {
    const ids = await listArticleIds({}, 'page', false);
    await db.articles.delete(ids[0] ?? ('x' as ArticleId));
    expect(await titles(ids)).toHaveLength(ids.length - 1);
  });
});

describe('opening', () => {
  it('an article brings its text and its neighbours in the source', async () => {
    const ids = await listArticleIds({ sourceId: a }, 'page', false);
    const open = await openArticle(ids[2] ?? ('x' as ArticleId));
    expect(open?.pageTexts).toEqual(['Second page\nbody, longer.']);
    expect([open?.previous, open?.next, open?.dump.path]).toEqual([ids[1], ids[3], '9.txt']);
    const first = await openArticle(ids[0] ?? ('x' as ArticleId));
    const last = await openArticle(ids[3] ?? ('x' as ArticleId));
    expect([first?.previous, last?.next]).toEqual([null, null]);
    expect(await openArticle('article:none' as ArticleId)).toBeNull();
  });

  it('a page brings its articles in order and its neighbours over dumps', async () => {
    const nine = makeId('dump', 'A-9.txt');
    const open = await openPage(pageIdOf(nine, 1));
    expect(open?.articles.map(({ title }) => title)).toEqual(['Second page']);
    expect([open?.previousPage, open?.nextPage, open?.source.name]).toEqual([
      pageIdOf(nine, 0),
      pageIdOf(makeId('dump', 'A-10.txt'), 0),
      'A',
    ]);
    expect((await openPage(pageIdOf(nine, 0)))?.articles.map(({ id }) => id)).toEqual([
      articleOf(nine, 0),
      articleOf(nine, 1),
    ]);
  });
});

describe('the key of a path', () => {
  it('sorts numbers by value and folders before longer names', () => {
    const paths = [
      '1920/2.txt',
      '1920/10.txt',
      '1920-b/1.txt',
      'a/b/c.txt',
      'a/b.txt',
      '05.txt',
      '5.txt',
      '005.txt',
    ];
    const sorted = [...paths].sort((x, y) => (naturalKey(x) < naturalKey(y) ? -1 : 1));
    const expected = [
      '5.txt',
      '05.txt',
      '005.txt',
      '1920/2.txt',
      '1920/10.txt',
      '1920-b/1.txt',
      'a/b/c.txt',
      'a/b.txt',
    ];
    expect(sorted).toEqual(expected);
    expect(new Set(paths.map(naturalKey)).size).toBe(paths.length);
  });
});
