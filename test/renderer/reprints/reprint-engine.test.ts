// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, DumpId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { fileCompared, loadPairsOf, loadSignatures, signArticles } from '../../../src/renderer/db/reprints';
import { binSource } from '../../../src/renderer/db/sources';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import {
  answerClusters,
  answerComparison,
  answerSimilar,
} from '../../../src/renderer/workers/reprint-answers';
import { ReprintEngine } from '../../../src/renderer/workers/reprint-engine';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

const notice =
  '江湾渡口自本月十二日起恢复夜间航行，末班船改在二十二时开出，凡持月票者照旧有效，沿岸商号装卸货物须于傍晚以前办妥，船工已经重新考过执照。';
const misread = notice.replace('恢复', '恢腹').replace('末班', '未班').replace('沿岸', '治岸');
const other =
  '山坳小学本学期添置书桌六十张，新生由校长亲自迎接，教室的窗户也都换过玻璃，附近各村家长到场观礼的有一百多人，孩子们唱了三支歌。';
const roundup = `本埠要闻\n${other}${notice}市集昨日开张，摊位比去年多了一半，米价略有回落，布匹的行情则没有什么变化，天气转凉之后买棉花的人多了起来。`;

const failed = vi.fn();
let engine: ReprintEngine;

beforeEach(async () => {
  await emptyLibrary();
  engine = new ReprintEngine(failed, () => performance.now());
});

afterEach(() => {
  engine.close();
  expect(failed).not.toHaveBeenCalled();
});

async function library(): Promise<readonly DumpId[]> {
  const source = await addSource('江湾日报');
  return [
    await addDump(source, '1.txt', `渡口通航\n${notice}\n\n小学添书桌\n${other}`),
    await addDump(source, '2.txt', `夜船又开\n${misread}`),
    await addDump(source, '3.txt', roundup),
  ];
}

/** The titles of each cluster's members, with how they are related. */
async function clusters(): Promise<readonly (readonly string[])[]> {
  return (await answerClusters()).map(({ members }) =>
    members.map(({ title, relation, isSamePage }) => `${title} ${relation}${isSamePage ? ' same page' : ''}`),
  );
}

describe('the reprint worker', () => {
  it('keeps a pair that only the shorter of both finds, and has it found again when the longer one is signed anew', async () => {
    const [, second, third] = await library();
    const ids = [articleOf(second as DumpId, 0), articleOf(third as DumpId, 0)];
    await signArticles(ids);
    const [short, long] = (await loadSignatures(ids)).filter((row) => row !== undefined);
    if (short === undefined || long === undefined) throw new Error('not signed');
    const [one, two] = short.articleId < long.articleId ? [short, long] : [long, short];
    const kind = one === short ? 'inside' : 'around';
    const hashes = { aHash: one.textHash, bHash: two.textHash };
    const pair = { a: one.articleId, b: two.articleId, ...hashes, kind, shareA: 0.9, shareB: 0.9 } as const;
    await fileCompared([short], [pair]);
    await fileCompared([long], []);
    expect(await loadPairsOf(short.articleId)).toHaveLength(1);
    await signArticles([long.articleId]);
    expect(await loadPairsOf(short.articleId)).toHaveLength(0);
    expect((await loadSignatures([short.articleId]))[0]?.compared).toBe(0);
  });

  it('finds what was printed again, and what stands inside a longer article', async () => {
    await library();
    await engine.start();
    expect(await clusters()).toEqual([
      ['渡口通航 printing', '夜船又开 printing', '本埠要闻 around'],
      ['小学添书桌 printing', '本埠要闻 around'],
    ]);
  });

  it('tells an article’s own reprints, with how much of each is in the other', async () => {
    const [first, second] = await library();
    await engine.start();
    const similar = await answerSimilar(articleOf(first as DumpId, 0));
    expect(similar.map(({ title, kind }) => `${title} ${kind}`)).toEqual([
      '夜船又开 same',
      '本埠要闻 around',
    ]);
    expect(similar[1]?.share).toBeGreaterThan(0.9);
    expect(similar[1]?.otherShare).toBeLessThan(0.5);
    const comparison = await answerComparison(articleOf(first as DumpId, 0), articleOf(second as DumpId, 0));
    const changes = comparison?.differences.map(({ a, b }) => [
      comparison.a.text.slice(a.start, a.end),
      comparison.b.text.slice(b.start, b.end),
    ]);
    expect(changes).toEqual([
      ['渡口通航', '夜船又开'],
      ['复', '腹'],
      ['末', '未'],
      ['沿', '治'],
    ]);
  });

  it('marks reprints of one page and does not hide them', async () => {
    await addDump(await addSource('江湾日报'), '1.txt', `渡口通航\n${notice}\n\n公告\n${notice}`);
    await engine.start();
    expect(await clusters()).toEqual([['渡口通航 printing same page', '公告 printing same page']]);
  });

  it('compares anew only what has changed, and forgets what is gone', async () => {
    const [first] = await library();
    await engine.start();
    const before = await db.reprintSignatures.toArray();
    expect(before.every(({ compared }) => compared === 1)).toBe(true);
    // A tag changes the article's row and not its text.
    await tagArticles([articleOf(first as DumpId, 0)], await createTag('航运'));
    expect(await db.reprintSignatures.count()).toBe(before.length);
    const added = await addDump(await addSource('晚报'), '9.txt', `晚报快讯\n${notice}`);
    await engine.start();
    expect((await clusters())[0]).toContain('晚报快讯 printing');
    await binSource((await db.dumps.get(added))?.sourceId as never);
    expect((await clusters())[0]).not.toContain('晚报快讯 printing');
  });

  it('goes on where it was cut off', async () => {
    await library();
    const running = engine.start();
    await engine.stop();
    await running;
    const again = new ReprintEngine(failed, () => performance.now());
    await again.start();
    again.close();
    expect(await clusters()).toHaveLength(2);
  });

  it('a changed text takes its signature and its pairs with it at once', async () => {
    const [first] = await library();
    await engine.start();
    const id: ArticleId = articleOf(first as DumpId, 0);
    const row = await db.articles.get(id);
    if (row === undefined) throw new Error('no article');
    const [block] = row.article.blocks;
    if (block === undefined) throw new Error('no block');
    await db.articles.put({ ...row, article: { ...row.article, blocks: [] } });
    expect(await db.reprintSignatures.get(id)).toBeUndefined();
    expect(await answerSimilar(id)).toEqual([]);
  });
});
