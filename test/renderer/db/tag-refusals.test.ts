// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, type DumpId, pageIdOf } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { undo } from '../../../src/renderer/db/journal';
import { listUnplaced } from '../../../src/renderer/db/marks';
import { changeTags } from '../../../src/renderer/db/tag-changes';
import { refusedTags, refuseTag } from '../../../src/renderer/db/tag-refusals';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, cutPage, emptyLibrary, reflowOf } from './library';

let dump: DumpId;
let ferry: ArticleId;
let school: ArticleId;

const text = '渡口夜航\n今起恢复。\n\n山坳小学\n添置书桌。';

beforeEach(async () => {
  await emptyLibrary();
  dump = await addDump(await addSource('河口日报'), '1.txt', text);
  ferry = articleOf(dump, 0);
  school = articleOf(dump, 1);
});

async function refusedOf(id: ArticleId): Promise<readonly string[]> {
  const row = await db.articles.get(id);
  return row === undefined ? [] : [...(await refusedTags(db, row))];
}

describe('a suggested tag that is not wanted', () => {
  it('is remembered for the article alone, puts no tag on, and comes back by undo', async () => {
    const tag = await createTag('航运');
    await refuseTag(ferry, tag);
    await refuseTag(ferry, tag);
    expect(await refusedOf(ferry)).toEqual([tag]);
    expect(await refusedOf(school)).toEqual([]);
    expect((await db.articles.get(ferry))?.tagIds).toEqual([]);
    expect(await db.marks.count()).toBe(1);
    await undo();
    expect(await refusedOf(ferry)).toEqual([]);
  });

  it('stays with its text when the page is cut anew, and is nothing that has lost its place', async () => {
    const tag = await createTag('航运');
    await refuseTag(school, tag);
    const page = await db.pages.get(pageIdOf(dump, 0));
    if (page === undefined) throw new Error('no page');
    await cutPage(page, reflowOf(text, [{ start: 11, end: text.length }]));
    expect(await refusedOf(articleOf(dump, 0))).toEqual([tag]);
    await cutPage(page, reflowOf(text, [{ start: 0, end: 5 }]));
    expect(await listUnplaced()).toEqual([]);
  });

  it('goes with its tag, and takes no tag away when tags are merged', async () => {
    const [water, boats] = [await createTag('水运'), await createTag('船')];
    await tagArticles([ferry], water);
    await refuseTag(ferry, boats);
    await changeTags({ kind: 'merge', id: water, into: boats });
    expect((await db.articles.get(ferry))?.tagIds).toEqual([boats]);
    await changeTags({ kind: 'delete', id: boats, children: 'move-up' });
    expect(await db.marks.count()).toBe(0);
  });
});
