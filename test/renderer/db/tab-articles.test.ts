/** What tabs, choosers and scans ask the library for. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pageIdOf } from '#core/page/ids';
import { listArticleChoices } from '../../../src/renderer/db/article-choices';
import { db } from '../../../src/renderer/db/database';
import { dumpPagePlace } from '../../../src/renderer/db/dump-places';
import { findTabArticles } from '../../../src/renderer/db/tab-articles';
import { addDump, addSource, articleOf, emptyLibrary } from './library';

beforeEach(emptyLibrary);

const text = ['渡口夜航恢复\n停航半年的渡口昨天恢复夜航。', '旧书市重开\n书摊比从前多了十几家。'].join(
  '\n\n',
);

describe('the article of a tab', () => {
  it('is known by its first raw text once it was looked up', async () => {
    const dump = await addDump(await addSource('河口日报'), '03.txt', text);
    const [found] = await findTabArticles([{ articleId: articleOf(dump, 1), span: null }]);
    expect(found).toMatchObject({ articleId: articleOf(dump, 1), title: '旧书市重开' });
    expect(found?.span).toMatchObject({ page: pageIdOf(dump, 0), start: text.indexOf('旧书市') });
  });

  it('is called by its first words, with a sign that they go on, where it has no headline', async () => {
    const body =
      '停航半年的渡口昨天恢复夜航，两岸的居民可以在晚上十点以前过江，不必再绕行上游的大桥。'.repeat(3);
    const dump = await addDump(await addSource('河口日报'), '03.txt', body);
    const [found] = await findTabArticles([{ articleId: articleOf(dump, 0), span: null }]);
    expect(found?.title).toMatch(/^停航半年的渡口.*[^…]…$/u);
  });

  it('is found by that text when its id belongs to another article now', async () => {
    const dump = await addDump(await addSource('河口日报'), '03.txt', text);
    const [known] = await findTabArticles([{ articleId: articleOf(dump, 1), span: null }]);
    const span = known?.span ?? null;
    // As when the page was reflowed anew, with another article before it.
    expect(await findTabArticles([{ articleId: articleOf(dump, 0), span }])).toMatchObject([
      { articleId: articleOf(dump, 1), title: '旧书市重开', span },
    ]);
  });

  it('is gone when neither is there, and the others are found all the same', async () => {
    const dump = await addDump(await addSource('河口日报'), '03.txt', text);
    const found = await findTabArticles([
      { articleId: articleOf('dump:gone' as never, 0), span: null },
      { articleId: articleOf(dump, 0), span: null },
    ]);
    expect(found.map((each) => each?.title ?? null)).toEqual([null, '渡口夜航恢复']);
  });
});

describe('articles to choose from', () => {
  it('are those at hand first, then others; by words those whose headline has them, wherever', async () => {
    const dump = await addDump(await addSource('河口日报'), '03.txt', text);
    const atHand = [articleOf(dump, 1)];
    const titles = async (words: string) =>
      (await listArticleChoices(words, atHand)).map(({ title }) => title);
    expect((await titles(''))[0]).toBe('旧书市重开');
    expect(await titles('')).toHaveLength(2);
    expect(await titles('夜航')).toEqual(['渡口夜航恢复']);
    expect(await titles('没有这些字')).toEqual([]);
  });

  it('are never more than one looks through', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `渡口消息之${at}\n内容。`).join('\n\n');
    await addDump(await addSource('河口日报'), '03.txt', many);
    expect(await listArticleChoices('渡口', [])).toHaveLength(40);
    expect(await listArticleChoices('', [])).toHaveLength(40);
  });
});

describe('the place of a page’s dump', () => {
  it('is that of its source, with the number of the page', async () => {
    const dump = await addDump(await addSource('河口日报'), 'a/03.txt', text, text);
    expect(await dumpPagePlace(pageIdOf(dump, 1))).toEqual({
      key: '/河口日报',
      kind: 'folder',
      sourceName: '河口日报',
      path: 'a/03.txt',
      ordinal: 1,
      pageCount: 2,
    });
    await db.dumps.clear();
    expect(await dumpPagePlace(pageIdOf(dump, 1))).toBeNull();
  });
});
