// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { correctReading } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { saveNote } from '../../../src/renderer/db/notes';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { addArticles } from '../search/library-builder';

/** What stands in the queue, and nothing afterwards. */
async function taken(): Promise<readonly ArticleId[]> {
  const rows = await db.searchQueue.toArray();
  await db.searchQueue.clear();
  return [...new Set(rows.flatMap(({ ids }) => ids))].sort();
}

beforeEach(() => db.open());
afterEach(() => db.delete());

describe('the queue of the search', () => {
  it('has the ids of articles that were added, changed and deleted, whoever did it', async () => {
    const ids = await addArticles(db, 'a.txt', ['渡口\n通航。', '天气\n有雨。']);
    expect(await taken()).toEqual(ids);
    await db.articles.update(ids[1] as ArticleId, { title: '阴' });
    expect(await taken()).toEqual([ids[1]]);
    await db.articles.delete(ids[0] as ArticleId);
    expect(await taken()).toEqual([ids[0]]);
    await db.articles.where('sourceId').equals('source:s').delete();
    expect(await taken()).toEqual([ids[1]]);
  });

  it('has the articles of a page whose text becomes another one', async () => {
    const [id] = await addArticles(db, 'a.txt', ['渡口\n通航。']);
    await addArticles(db, 'b.txt', ['天气\n有雨。']);
    await taken();
    const page = await db.pages.where('dumpId').equals('dump:a.txt').first();
    if (page === undefined) throw new Error('no page');
    await db.pages.put({ ...page, checkedAt: 5 });
    expect(await taken()).toEqual([]);
    await db.pages.put({ ...page, text: '渡口\n停航。' });
    expect(await taken()).toEqual([id]);
  });

  it('has every id of a table that is cleared', async () => {
    const ids = await addArticles(db, 'a.txt', ['渡口\n通航。', '天气\n有雨。']);
    await taken();
    await db.articles.clear();
    expect(await taken()).toEqual(ids);
  });

  it('has what a correction changed, and what undoing it did', async () => {
    const [id] = await addArticles(db, 'a.txt', ['渡口\n通航。', '天气\n有雨。']);
    await taken();
    const page = await db.pages.toCollection().first();
    if (page === undefined) throw new Error('no page');
    await correctReading(page.id, { start: raw(3), end: raw(4) }, '复');
    expect(await taken()).toContain(id);
    await undo();
    expect(await taken()).toContain(id);
  });

  it('stays empty when tags, highlights and notes come: they are not filed with the text', async () => {
    const [id] = await addArticles(db, 'a.txt', ['渡口\n通航。']);
    await taken();
    const page = await db.pages.toCollection().first();
    if (page === undefined || id === undefined) throw new Error('no page');
    await tagArticles([id], await createTag('航运'));
    await saveNote({ articleId: id }, '须核对');
    await addHighlight(id, [{ page: page.id, start: raw(3), end: raw(5) }], 'green');
    expect(await db.articles.get(id)).toMatchObject({ highlightCount: 1, noteCount: 1 });
    expect(await taken()).toEqual([]);
  });

  it('is as it was when the transaction fails', async () => {
    const [id] = await addArticles(db, 'a.txt', ['渡口\n通航。']);
    await taken();
    const failed = db.transaction('rw', db.articles, async () => {
      await db.articles.delete(id as ArticleId);
      expect(await db.searchQueue.count()).toBe(1);
      throw new Error('out');
    });
    await expect(failed).rejects.toThrow();
    expect(await taken()).toEqual([]);
    expect(await db.articles.count()).toBe(1);
  });
});
