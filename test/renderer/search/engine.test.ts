import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { correctReading, mergeArticles } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { deleteNote, listNotes, saveNote } from '../../../src/renderer/db/notes';
import { defineTag } from '../../../src/renderer/db/tag-edits';
import { createTag, deleteTag, renameTag, tagArticles } from '../../../src/renderer/db/tags';
import {
  type IndexProgress,
  plainRequest,
  type SearchRequest,
} from '../../../src/renderer/search/search-state';
import { SearchEngine } from '../../../src/renderer/workers/search-engine';
import { type FilerOptions, SearchFiler } from '../../../src/renderer/workers/search-filer';
import { inTurn } from './in-turn';
import { addArticles } from './library-builder';

let engines: SearchEngine[] = [];
const failures: unknown[] = [];
let filers: { readonly filer: SearchFiler; readonly run: Promise<void> }[] = [];

function start(): SearchEngine {
  const engine = new SearchEngine(
    db,
    () => performance.now(),
    (error) => failures.push(error),
  );
  engines.push(engine);
  return engine;
}

/** Files in the background as a worker of its own does. */
function startFiling(options: Partial<FilerOptions> = {}): void {
  const filer = new SearchFiler(db, { quietMs: 0, takeTurn: inTurn, ...options });
  filers.push({ filer, run: filer.run() });
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
  for (const engine of engines) engine.close();
  for (const { filer } of filers) filer.close();
  // The next test deletes the database: whoever works on it has to be done.
  await Promise.all([...engines.map((engine) => engine.settled()), ...filers.map(({ run }) => run)]);
  engines = [];
  filers = [];
  expect(failures.splice(0)).toEqual([]);
});

describe('the search engine', () => {
  it('finds the same after every step of filing', async () => {
    const texts = ['大桥通车\n昨日举行典礼。', '天气预报\n今日有雨。', '大桥收费\n下月起调整。'];
    await addArticles(db, 'a.txt', texts);
    const engine = start();
    const filer = new SearchFiler(db, { quietMs: 0, takeTurn: inTurn });
    await filer.begin();
    const steps: (number | undefined)[] = [];
    for (let isMore = true; isMore; ) {
      isMore = await filer.step();
      const answer = await engine.complete(asked('大桥', 10));
      steps.push(answer?.total, answer?.articlesSearched);
    }
    filer.close();
    expect(steps.length).toBeGreaterThan(4);
    expect(new Set(steps)).toEqual(new Set([2, 3]));
  });

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

  it('has notes in its first whole answer, and never tells what they exclude', async () => {
    const [id] = await addArticles(db, 'a.txt', ['大桥通车\n昨日举行典礼。', '天气\n昨日有雨。']);
    await saveNote({ articleId: id as ArticleId }, '须核对年份');
    expect(await start().complete(asked('核对', 5))).toMatchObject({ total: 1, isExact: true });
    expect((await start().search(asked('昨日 -核对', 5)))?.hits.map(({ title }) => title)).toEqual(['天气']);
    expect(await start().search(asked('has:note', 5))).toMatchObject({ total: 1, isExact: true });
    expect(await start().findAll(asked('昨日 OR 核对', 5))).toHaveLength(2);
  });

  it('reads what was made of articles when no other query has come for a while, at the latest after seconds', async () => {
    await addArticles(db, 'a.txt', ['大桥通车\n昨日举行典礼。']);
    let clock = 0;
    const engine = new SearchEngine(
      db,
      () => clock,
      (error) => {
        throw error;
      },
    );
    const read = vi.spyOn(db.notes, 'orderBy');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      for (let typed = 0; clock < 5_000; typed += 1) {
        expect(read, `after ${clock} ms`).not.toHaveBeenCalled();
        await engine.search(asked(`昨日 ${typed}`, 5));
        clock += 400;
        vi.advanceTimersByTime(400);
      }
      vi.useRealTimers();
      await eventually(async () => expect(read).toHaveBeenCalled());
    } finally {
      vi.useRealTimers();
      read.mockRestore();
      engine.close();
    }
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
    const texts = Array.from({ length: 2_600 }, (_, index) => `第${index}号\n正文。`);
    await addArticles(db, 'a.txt', texts);
    const engine = start();
    const seen: IndexProgress[] = [];
    await engine.watch((progress) => seen.push(progress));
    expect(seen[0]).toMatchObject({ articles: 2_600 });
    expect(seen[0]?.searchable).toBeLessThan(2_600);
    startFiling();
    await eventually(async () => expect(seen.at(-1)).toMatchObject({ searchable: 2_600, pending: 0 }));
    expect(seen.at(-1)?.revision).toBeGreaterThan(seen[0]?.revision ?? 0);
  }, 60_000);

  it('finds the same whether it waits or is filed, and what comes, changes and goes afterwards', async () => {
    const engine = start();
    const [bridge, weather] = await addArticles(db, 'a.txt', [
      '大桥通车\n昨日举行典礼。',
      '天气预报\n今日有雨。',
    ]);
    expect(await titles(engine, '典礼')).toEqual(['大桥通车']);
    startFiling();
    await eventually(async () => expect(await db.searchQueue.count()).toBe(0));
    await eventually(async () => expect((await db.searchIndexes.toArray())[0]?.filedTo).toBeNull());
    expect(await titles(engine, '典礼')).toEqual(['大桥通车']);
    expect(await engine.search(asked('一切', 5))).toMatchObject({
      total: 0,
      articlesSearched: 2,
      pending: 0,
    });
    await addArticles(db, 'a.txt', ['大桥通车\n昨日举行仪式。', '天气预报\n今日有雨。']);
    expect(await titles(engine, '仪式')).toEqual(['大桥通车']);
    expect(await titles(engine, '典礼')).toEqual([]);
    await eventually(async () => expect(await db.searchQueue.count()).toBe(0));
    expect(await titles(engine, '典礼')).toEqual([]);
    expect(await engine.findAll(asked('昨日 OR 今日', 0))).toHaveLength(2);
    await db.articles.delete(bridge as ArticleId);
    expect(await engine.findAll(asked('昨日 OR 今日', 0))).toEqual([weather]);
    await eventually(async () => expect(await db.searchQueue.count()).toBe(0));
    expect(await engine.findAll(asked('昨日 OR 今日', 0))).toEqual([weather]);
  });

  it('goes on searching when nothing can be filed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const put = vi
      .spyOn(db.searchSegments, 'put')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await addArticles(db, 'a.txt', ['大桥通车\n典礼。']);
    const engine = start();
    startFiling();
    await eventually(async () => expect(put).toHaveBeenCalled());
    await addArticles(db, 'b.txt', ['新闻\n剪彩。']);
    expect(await titles(engine, '剪彩')).toEqual(['新闻']);
    expect(await titles(engine, '典礼')).toEqual(['大桥通车']);
    put.mockRestore();
  });

  it('counts by facets that combine, and by month beside all articles', async () => {
    await addArticles(db, 'a.txt', ['大桥通车\n典礼。', '天气\n有雨。']);
    const engine = start();
    const [first] = await db.articles.toArray();
    if (first === undefined) throw new Error('no article');
    await db.articles.put({ ...first, facts: { ...first.facts, paper: '河口日报', date: '2031-04-02' } });
    const request = { ...asked('典礼 OR 有雨', 5), wantFacets: true };
    const all = await engine.complete(request);
    expect(all?.facets?.paper).toEqual([
      { value: '', label: '', count: 1 },
      { value: '河口日报', label: '河口日报', count: 1 },
    ]);
    expect(all?.facets?.source).toEqual([{ value: 'source:s', label: 'Evening Courier', count: 2 }]);
    const chosen = await engine.complete({ ...request, choices: { paper: ['河口日报'] } });
    expect(chosen).toMatchObject({ total: 1, isExact: true, hits: [{ title: '大桥通车' }] });
    expect(chosen?.facets?.paper).toHaveLength(2);
    expect(chosen?.facets?.year).toEqual([{ value: '2031', label: '2031', count: 1 }]);
    expect(chosen?.histogram).toContainEqual({ month: '2031-04', count: 1, all: 1 });
  });

  it('suggests themes by their other names too, sources and papers', async () => {
    const [id] = await addArticles(db, 'a.txt', ['大桥通车\n典礼。']);
    const tag = await createTag('航运');
    await defineTag(tag, { aliases: ['船务'] });
    await tagArticles([id as ArticleId], tag);
    const engine = start();
    // Behind the colon of a field nothing is typed yet.
    expect((await engine.suggest('', 5)).filter(({ kind }) => kind === 'tag')).toEqual([
      { kind: 'tag', text: '航运', alias: '', count: 1 },
    ]);
    expect(await engine.suggest('船', 5)).toEqual([{ kind: 'tag', text: '航运', alias: '船务', count: 1 }]);
    expect(await engine.suggest('even', 5)).toEqual([
      { kind: 'source', text: 'Evening Courier', alias: '', count: 1 },
    ]);
    expect(await engine.suggest('courrier', 5)).toHaveLength(1);
  });
});
