import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { correctReading, mergeArticles } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { deleteNote, listNotes, saveNote } from '../../../src/renderer/db/notes';
import { createTag, deleteTag, renameTag, tagArticles } from '../../../src/renderer/db/tags';
import {
  type IndexProgress,
  plainRequest,
  type SearchRequest,
} from '../../../src/renderer/search/search-state';
import { SearchEngine } from '../../../src/renderer/workers/search-engine';
import { addArticles } from './library-builder';

let engines: { readonly engine: SearchEngine; readonly run: Promise<void> }[] = [];

function start(): SearchEngine {
  const engine = new SearchEngine(db, () => performance.now());
  engines.push({ engine, run: engine.run() });
  return engine;
}

function asked(text: string, limit: number): SearchRequest {
  return { ...plainRequest, text, typing: true, limit };
}

async function titles(engine: SearchEngine, query: string): Promise<string[]> {
  return ((await engine.search(asked(query, 50)))?.hits ?? []).map(({ title }) => title);
}

async function eventually(check: () => Promise<void>): Promise<void> {
  await expect.poll(async () => check().then(() => 'held'), { timeout: 20_000, interval: 20 }).toBe('held');
}

beforeEach(async () => {
  await db.delete();
  await db.open();
});

afterEach(async () => {
  for (const { engine } of engines) engine.close();
  // The next test deletes the database: whoever works on it has to be done.
  await Promise.all(engines.map(({ run }) => run));
  engines = [];
});

describe('the search engine', () => {
  it('finds what was there before it started, in headline and body, at its raw place', async () => {
    await addArticles(db, 'a.txt', ['大桥通车\n昨日举行典礼。', '天气预报\n今日有雨。']);
    const engine = start();
    await eventually(async () => expect(await titles(engine, '典礼')).toEqual(['大桥通车']));
    const answer = await engine.search(asked('今日 预报', 10));
    expect(answer).toMatchObject({ total: 1, articlesSearched: 2 });
    const [hit] = answer?.hits ?? [];
    expect(hit?.snippet).toEqual({ text: '今日有雨。', marks: [[0, 2]] });
    expect(hit?.titleMarks).toEqual([[2, 4]]);
    const page = await db.pages.toCollection().first();
    expect(page?.text.slice(hit?.at?.start, hit?.at?.end)).toBe('今日');
  });

  it('follows what is mended, and finds what was printed and what is read there', async () => {
    const engine = start();
    const texts = ['大桥通车\n昨日举行典礼。', '天气预报\n今日有雨。'];
    await addArticles(db, 'a.txt', texts);
    await eventually(async () => expect(await titles(engine, '典礼')).toEqual(['大桥通车']));
    const page = await db.pages.toCollection().first();
    if (page === undefined) throw new Error('no page');
    const at = (quote: string) => raw(page.text.indexOf(quote));
    await correctReading(page.id, { start: at('典礼'), end: raw(at('典礼') + 2) }, '庆典');
    await eventually(async () => expect(await titles(engine, '举行庆典')).toEqual(['大桥通车']));
    expect(await titles(engine, '举行典礼')).toEqual(['大桥通车']);
    const [hit] = (await engine.search(asked('庆典', 10)))?.hits ?? [];
    expect(page.text.slice(hit?.at?.start, hit?.at?.end)).toBe('典礼');
    const rows = await db.articles.toArray();
    await mergeArticles(
      page.id,
      rows.map(({ id }) => id),
    );
    await eventually(async () => expect(await titles(engine, '今日')).toEqual(['大桥通车']));
    expect(await titles(engine, '庆典 今日')).toEqual(['大桥通车']);
    await undo();
    await eventually(async () => expect(await titles(engine, '今日')).toEqual(['天气预报']));
    expect(await titles(engine, '庆典 今日')).toEqual([]);
  });

  it('follows articles that come, change and go', async () => {
    const engine = start();
    const [id] = await addArticles(db, 'a.txt', ['大桥通车\n昨日举行典礼。']);
    await eventually(async () => expect(await titles(engine, '典礼')).toEqual(['大桥通车']));
    await addArticles(db, 'a.txt', ['大桥通车\n昨日举行仪式。']);
    await eventually(async () => expect(await titles(engine, '仪式')).toEqual(['大桥通车']));
    expect(await titles(engine, '典礼')).toEqual([]);
    await db.articles.delete(id as ArticleId);
    await eventually(async () => expect((await engine.search(asked('大桥', 5)))?.articlesSearched).toBe(0));
    expect(await titles(engine, '大桥')).toEqual([]);
  });

  it('forgets a whole source that goes', async () => {
    await addArticles(db, 'a.txt', ['大桥通车\n典礼。', '天气\n有雨。']);
    const engine = start();
    await eventually(async () => expect(await titles(engine, '典礼')).toEqual(['大桥通车']));
    await db.articles.where('sourceId').equals('source:s').delete();
    await eventually(async () => expect(await titles(engine, '典礼')).toEqual([]));
  });

  it('finds notes on articles and highlights, until they are deleted', async () => {
    const [id] = await addArticles(db, 'a.txt', ['大桥通车\n昨日举行典礼。']);
    const articleId = id as ArticleId;
    const page = await db.pages.toCollection().first();
    const at = { page: page?.id ?? ('page:' as never), start: raw(5), end: raw(7) };
    const highlightId = await addHighlight(articleId, [at], 'yellow');
    const engine = start();
    await saveNote({ articleId }, '须核对年份');
    await saveNote({ highlightId }, '哪一天？');
    await eventually(async () => expect(await titles(engine, '核对年份')).toEqual(['大桥通车']));
    const answer = await engine.search(asked('哪一天', 5));
    expect(answer?.hits[0]).toMatchObject({ field: 'note', fields: ['note'], at });
    await saveNote({ highlightId }, '昨日是哪天？');
    await eventually(async () => expect(await titles(engine, '哪天')).toEqual(['大桥通车']));
    for (const { id: noteId } of await listNotes(articleId)) await deleteNote(noteId);
    await eventually(async () => expect(await titles(engine, '核对')).toEqual([]));
    await undo();
    await undo();
    await eventually(async () => expect(await titles(engine, '核对')).toEqual(['大桥通车']));
  });

  it('finds tags by their names of now', async () => {
    const [id] = await addArticles(db, 'a.txt', ['通车\n典礼。']);
    const engine = start();
    const tag = await createTag('交通');
    await tagArticles([id as ArticleId], tag);
    await eventually(async () => expect(await titles(engine, '交通')).toEqual(['通车']));
    await renameTag(tag, '桥梁');
    await eventually(async () => expect(await titles(engine, '桥梁')).toEqual(['通车']));
    expect(await titles(engine, '交通')).toEqual([]);
    await deleteTag(tag);
    await eventually(async () => expect(await titles(engine, '桥梁')).toEqual([]));
  });

  it('gives up a query when a later one comes', async () => {
    await addArticles(db, 'a.txt', ['大桥通车\n典礼。']);
    const engine = start();
    await eventually(async () => expect(await titles(engine, '典礼')).toEqual(['大桥通车']));
    const [first, second] = await Promise.all([
      engine.search(asked('大桥', 5)),
      engine.search(asked('典礼', 5)),
    ]);
    expect(first).toBeNull();
    expect(second?.total).toBe(1);
  });

  it('tells how far it is', async () => {
    await addArticles(
      db,
      'a.txt',
      Array.from({ length: 150 }, (_, index) => `第${index}号\n正文。`),
    );
    const engine = start();
    const seen: IndexProgress[] = [];
    await engine.watch((progress) => seen.push(progress));
    await eventually(async () => expect(seen.at(-1)).toMatchObject({ articles: 150, searchable: 150 }));
    expect(seen.some(({ searchable }) => searchable < 150)).toBe(true);
  });
});
