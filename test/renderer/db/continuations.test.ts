// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, type DumpId, type PageId, pageIdOf, type SourceId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { articleParts, articleSpans } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { foldString } from '#core/text/fold';
import { loadForExport, openArticle, openPage } from '../../../src/renderer/db/articles';
import { continueArticle, endContinuation, listContinuations } from '../../../src/renderer/db/continuations';
import {
  chooseHeadline,
  correctPage,
  correctReading,
  setChecked,
  setRole,
  splitArticle,
} from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { addHighlight, listHighlights } from '../../../src/renderer/db/highlights';
import { redo, undo } from '../../../src/renderer/db/journal';
import { listNotes, saveNote } from '../../../src/renderer/db/notes';
import { binSource, deleteForGood, restoreSource } from '../../../src/renderer/db/sources';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { loadFilings } from '../../../src/renderer/workers/search-filings';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from './library';

const front = '渡口小学开学\n新生四十二人，由校长亲\n\n灯塔落成\n塔高二十丈。';
const inside = '城南米价稍落\n每石跌二角。\n\n自迎接。县里另拨书桌。';
const third = '书桌已到\n计六十张。';
let source: SourceId;
let other: SourceId;
let one: DumpId;
let two: DumpId;
let pages: readonly [PageId, PageId];
const from = () => articleOf(one, 0);
const to = () => articleOf(two, 1);

beforeEach(async () => {
  await emptyLibrary();
  source = await addSource('乡报');
  other = await addSource('副刊');
  one = await addDump(source, '01.txt', front);
  two = await addDump(other, '04.txt', inside, third);
  pages = [pageIdOf(one, 0), pageIdOf(two, 0)];
});

async function shown(id: ArticleId): Promise<string> {
  const open = await openArticle(id);
  if (open === null) return 'gone';
  return articleParts(open.row.article)
    .map(({ role, part }) => `${role} ${showPart(part, open.pageTexts).text}`)
    .join(' | ');
}

const whole = 'headline 渡口小学开学 | paragraph 新生四十二人，由校长亲自迎接。县里另拨书桌。';

/** Every character of the page that is no white space, once for each part of an article or furniture it is in. */
async function countsOf(page: PageId): Promise<ReadonlySet<number>> {
  const open = await openPage(page);
  const counts = new Map<number, number>();
  for (const { article, pages: ids } of open?.articles ?? []) {
    for (const span of articleSpans(article, ids)) {
      if (span.page !== page) continue;
      for (let at = span.start as number; at < span.end; at += 1) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  const text = open?.page.text ?? '';
  return new Set([...text].flatMap((character, at) => (/\s/u.test(character) ? [] : [counts.get(at) ?? 0])));
}

describe('an article that goes on on another page', () => {
  it('is one over both, under the name of the first, and its paragraph goes on', async () => {
    expect(await continueArticle(from(), to())).toBe(from());
    expect(await shown(from())).toBe(whole);
    const row = await db.articles.get(from());
    expect(row?.pages).toEqual(pages);
    expect(row?.length).toBe(28);
    expect(await db.articles.get(to())).toBeUndefined();
    expect((await openPage(pages[1]))?.articles.map(({ id }) => id)).toEqual([from(), articleOf(two, 0)]);
  });

  it('leaves every character of both pages in one article', async () => {
    await continueArticle(from(), to());
    expect([...(await countsOf(pages[0])), ...(await countsOf(pages[1]))]).toEqual([1, 1]);
  });

  it('is undone and done again, and parted', async () => {
    const before = await db.articles.toArray();
    await continueArticle(from(), to());
    const joined = await db.articles.toArray();
    await undo();
    expect(await db.articles.toArray()).toEqual(before);
    await redo();
    expect(await db.articles.toArray()).toEqual(joined);
    const [row] = await listContinuations(from());
    if (row === undefined) throw new Error('no continuation');
    await endContinuation(row.id);
    expect(await db.articles.toArray()).toEqual(before);
    expect((await db.reflows.toArray()).every(({ engine }) => engine === null)).toBe(true);
  });

  it('goes on again on a third page', async () => {
    await continueArticle(from(), to());
    await continueArticle(from(), articleOf(two, 0, 1));
    expect(await shown(from())).toBe(`${whole} | crosshead 书桌已到 | paragraph 计六十张。`);
    expect((await db.articles.get(from()))?.pages).toHaveLength(3);
    expect(await listContinuations(from())).toHaveLength(2);
    expect(await continueArticle(from(), from())).toBeNull();
  });

  it('has the highlights, tags and notes of both, and takes them along when parted', async () => {
    const tag = await createTag('学务');
    await tagArticles([to()], tag);
    await saveNote({ articleId: from() }, '查');
    await addHighlight(to(), [await spanOf(pages[1], '书桌')], 'pink');
    await continueArticle(from(), to());
    const row = await db.articles.get(from());
    expect([row?.tagIds, row?.noteCount, row?.highlightCount]).toEqual([[tag], 1, 1]);
    await addHighlight(from(), [await spanOf(pages[0], '校长亲'), await spanOf(pages[1], '自迎接')], 'green');
    const quotes = (await listHighlights(from())).map((highlight) => highlight.quotes);
    expect(quotes).toEqual([['校长亲', '自迎接'], ['书桌']]);
    await undo();
    await undo();
    expect((await db.articles.get(to()))?.tagIds).toEqual([tag]);
    expect(await listNotes(from())).toHaveLength(1);
  });

  it('is found by words of either page, and over the seam; and exported whole', async () => {
    await continueArticle(from(), to());
    const [filed] = await loadFilings(db, [from()]);
    expect(filed?.document.body).toContain(foldString('亲自迎接'));
    const [exported] = await loadForExport([from()]);
    expect(exported?.pageTexts).toEqual([front, inside]);
  });

  it('is mended on either page', async () => {
    await continueArticle(from(), to());
    await correctReading(
      pages[1],
      { start: raw(inside.indexOf('县')), end: raw(inside.indexOf('县') + 1) },
      '省',
    );
    expect(await shown(from())).toContain('省里另拨书桌');
    await splitArticle(pages[1], raw(inside.indexOf('县')));
    expect(await shown(from())).toBe('headline 渡口小学开学 | paragraph 新生四十二人，由校长亲自迎接。');
    expect(await shown(articleOf(two, 2))).toBe('paragraph 省里另拨书桌。');
  });

  it('has the headline that is chosen on any of its pages, in one step; what was one is a crosshead', async () => {
    await continueArticle(from(), to());
    const before = await db.articles.toArray();
    expect(await chooseHeadline(from(), [await spanOf(pages[1], '县里另拨书桌。')])).toBe(from());
    expect(await shown(from())).toBe(
      'headline 县里另拨书桌。 | crosshead 渡口小学开学 | paragraph 新生四十二人，由校长亲 | paragraph 自迎接。',
    );
    expect(await countsOf(pages[1])).toEqual(new Set([1]));
    // Back on the first page.
    expect(await chooseHeadline(from(), [await spanOf(pages[0], '渡口小学开学')])).toBe(from());
    expect(await shown(from())).toBe(
      'headline 渡口小学开学 | paragraph 新生四十二人，由校长亲 | crosshead 县里另拨书桌。 | paragraph 自迎接。',
    );
    await undo();
    await undo();
    expect(await db.articles.toArray()).toEqual(before);
  });

  it('has none on any page when its headline is cleared, and the clearing is one step', async () => {
    await continueArticle(from(), to());
    await setRole(pages[1], [await spanOf(pages[1], '县里另拨书桌。')], 'headline');
    const before = await db.articles.toArray();
    expect(await chooseHeadline(from(), null)).toBe(from());
    expect(await shown(from())).toBe(
      'paragraph 渡口小学开学 | paragraph 新生四十二人，由校长亲 | crosshead 县里另拨书桌。 | paragraph 自迎接。',
    );
    await undo();
    expect(await db.articles.toArray()).toEqual(before);
    expect(await chooseHeadline(from(), [await spanOf(pageIdOf(two, 1), '书桌已到')])).toBeNull();
  });

  it('keeps a kicker of its first page over a headline that was chosen on the next one', async () => {
    await setRole(pages[0], [await spanOf(pages[0], '渡口小学开学')], 'kicker');
    await continueArticle(from(), to());
    await chooseHeadline(from(), [await spanOf(pages[1], '县里另拨书桌。')]);
    expect(await shown(from())).toBe(
      'kicker 渡口小学开学 | headline 县里另拨书桌。 | paragraph 新生四十二人，由校长亲 | paragraph 自迎接。',
    );
  });

  it('takes text over a head of its second page, which is a crosshead in it', async () => {
    await continueArticle(from(), articleOf(two, 0));
    expect(await shown(from())).toContain('crosshead 城南米价稍落 | paragraph 每石跌二角。');
    const text = await spanOf(pages[1], '每石跌二角。');
    const to = { kind: 'before', ranges: [await spanOf(pages[1], '城南米价稍落')] } as const;
    const move = { kind: 'move', ranges: [text], to } as const;
    expect(await correctPage(pages[1], move, 'moveBlock')).toBe(false);
    const opened = { kind: 'role', ranges: to.ranges, role: 'crosshead' } as const;
    const before = await db.articles.toArray();
    expect(await correctPage(pages[1], [opened, move], 'moveBlock')).toBe(true);
    expect(await shown(from())).toContain('每石跌二角。 | crosshead 城南米价稍落');
    await undo();
    expect(await db.articles.toArray()).toEqual(before);
  });

  it('ends where an article is split at the beginning of what it goes on with', async () => {
    const before = await db.articles.toArray();
    await continueArticle(from(), to());
    expect(await splitArticle(pages[1], raw(inside.indexOf('自迎')))).toBe(to());
    expect(await db.articles.toArray()).toEqual(before);
    expect(await splitArticle(pages[1], raw(inside.indexOf('自迎')))).toBeNull();
  });

  it('is checked when both pages are', async () => {
    await continueArticle(from(), to());
    await setChecked([pages[0]], true);
    expect((await db.articles.get(from()))?.checked).toBe(0);
    await setChecked([pages[1]], true);
    expect((await db.articles.get(from()))?.checked).toBe(1);
  });

  it('is by itself while the other page is in the bin, and merged on its own page', async () => {
    await continueArticle(from(), to());
    await binSource(other);
    expect((await db.articles.get(from()))?.pages).toEqual([pages[0]]);
    expect(await countsOf(pages[0])).toEqual(new Set([1]));
    await undo();
    expect((await db.articles.get(from()))?.pages).toEqual([pages[0]]);
    await continueArticle(from(), articleOf(one, 1));
    expect(await shown(from())).toContain('灯塔落成');
  });

  it('leaves nothing behind when the other page is deleted for good', async () => {
    await continueArticle(from(), to());
    await binSource(source);
    expect((await openPage(pages[1]))?.articles.map(({ id }) => id)).toEqual([articleOf(two, 0), to()]);
    await deleteForGood([source]);
    expect(await db.continuations.count()).toBe(0);
    expect(await countsOf(pages[1])).toEqual(new Set([1]));
    await restoreSource(source);
  });
});
