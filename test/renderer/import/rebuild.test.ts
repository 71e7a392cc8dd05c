// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type DumpId, type PageId, pageIdOf } from '#core/page/ids';
import { noPart, type PageReflow, raw } from '#core/page/model';
import { reflowVersion } from '#core/reflow/version';
import { continueArticle } from '../../../src/renderer/db/continuations';
import { splitArticle } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { setRead } from '../../../src/renderer/db/marks';
import { countOutdatedPages } from '../../../src/renderer/db/outdated';
import { mendPages } from '../../../src/renderer/db/rederive';
import { binSource, restoreSource } from '../../../src/renderer/db/sources';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { applyRebuild, keepDerivedCurrent, previewRebuild } from '../../../src/renderer/import/rebuild';
import { runImport } from '../../../src/renderer/import/run-import';
import { directBackend } from '../../../src/renderer/workers/import-client';
import { importApi } from '../../../src/renderer/workers/import-service';
import { missingPages, outdatedPages, rebuildDerived } from '../../../src/renderer/workers/rebuild';
import { cutPage, emptyLibrary, spanOf } from '../db/library';
import { folder } from './sources';

const tools = { db, now: () => 9 };
const backend = () => directBackend(importApi(tools));
const text = '渡口小学开学\n\n新生四十二人，由校长亲自迎接，县里另拨书桌六十张。\n';
let dump: DumpId;

beforeEach(async () => {
  await emptyLibrary();
  const files = { '01.txt': text, '02.txt': `${text}二` };
  await runImport(folder('乡报', files), { backend, partial: false }).finished;
  const first = (await db.dumps.toArray()).find(({ path }) => path === '01.txt');
  if (first === undefined) throw new Error('no dump');
  dump = first.id;
  const article = (await db.articles.where('dumpId').equals(dump).primaryKeys())[0];
  if (article === undefined) throw new Error('no article');
  await tagArticles([article], await createTag('学务'));
  await setRead(article, true);
  await addHighlight(article, [await spanOf(pageIdOf(dump, 0), '书桌')], 'pink');
});

/** Lets the first page be as an older engine cut it: all of it one paragraph without a headline. */
async function makeOld(): Promise<void> {
  const page = await db.pages.get(pageIdOf(dump, 0));
  if (page === undefined) throw new Error('no page');
  await cutPage(page, oneParagraph(text));
  await db.reflows.update(page.id, { version: reflowVersion - 1 });
  await mend([page.id]);
}

const mend = (pages: readonly PageId[]) => db.transaction('rw', db.tables, async () => mendPages(db, pages));

function oneParagraph(whole: string): PageReflow {
  const pieces = [...whole.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => {
    return { page: 0, start: raw(index), end: raw(index + line.length), glue: '' as const };
  });
  const block = { role: 'paragraph' as const, pieces };
  const none = { kicker: noPart, headline: noPart, deck: noPart, byline: noPart, series: null };
  return {
    lang: 'zh-Hans',
    articles: [{ ...none, blocks: [block], confidence: 0.4 }],
    furniture: [],
    problems: [],
  };
}

const asked = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

describe('what an older engine made', () => {
  it('stays as it is at the start, readable, with everything attached', async () => {
    await makeOld();
    const before = await db.articles.toArray();
    await keepDerivedCurrent(backend);
    expect(await db.articles.toArray()).toEqual(before);
    expect(await outdatedPages(db)).toEqual([pageIdOf(dump, 0)]);
    expect(await countOutdatedPages()).toBe(1);
    expect(before.map(({ highlightCount, read }) => [highlightCount, read])).toContainEqual([1, 1]);
  });

  it('is shown beside what this engine would make, and nothing is stored', async () => {
    await makeOld();
    const before = [await db.articles.toArray(), await db.reflows.toArray()];
    const seen: unknown[] = [];
    const preview = await previewRebuild({ ...asked(), onProgress: (at) => seen.push(at) }, backend);
    expect(seen).toEqual([{ pagesDone: 1, pages: 1 }]);
    expect(preview.same).toEqual([]);
    expect(preview.changed.map(({ path, ordinal }) => [path, ordinal])).toEqual([['01.txt', 0]]);
    expect(preview.changed[0]?.before.map(({ isSame }) => isSame)).toEqual([false]);
    expect(preview.changed[0]?.after.map(({ title, isSame }) => [title, isSame])).toEqual([
      ['渡口小学开学', false],
    ]);
    expect([await db.articles.toArray(), await db.reflows.toArray()]).toEqual(before);
  });

  it('is the same where the articles would be', async () => {
    await db.reflows.toCollection().modify({ version: reflowVersion - 1 });
    const preview = await previewRebuild(asked(), backend);
    expect(preview.changed).toEqual([]);
    expect(preview.same).toHaveLength(2);
  });

  it('is made anew page by page or all at once, and what was said goes along', async () => {
    const before = await db.articles.toArray();
    await makeOld();
    await db.reflows
      .where('dumpId')
      .notEqual(dump)
      .modify({ version: reflowVersion - 1 });
    expect(await outdatedPages(db)).toHaveLength(2);
    expect(await applyRebuild([pageIdOf(dump, 0)], asked(), backend)).toBe(1);
    expect(await outdatedPages(db)).toHaveLength(1);
    expect(await db.articles.toArray()).toEqual(before);
    expect(await applyRebuild(null, asked(), backend)).toBe(1);
    expect(await outdatedPages(db)).toEqual([]);
  });

  it('is mended again by the new engine where it was mended', async () => {
    await makeOld();
    const at = raw(text.indexOf('县里'));
    expect(await splitArticle(pageIdOf(dump, 0), at)).not.toBeNull();
    expect(await outdatedPages(db)).toHaveLength(1);
    await applyRebuild(null, asked(), backend);
    const rows = await db.articles.where('dumpId').equals(dump).toArray();
    expect(rows.map(({ title }) => title)).toEqual(['渡口小学开学', '县里另拨书桌六十张。']);
    expect(rows.map(({ highlightCount, tagIds }) => [highlightCount, tagIds.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('is left alone when it is stopped', async () => {
    await makeOld();
    const before = await db.articles.toArray();
    const stop = new AbortController();
    const never = () => ({ ...backend(), previewRebuild: () => new Promise<never>(() => undefined) });
    const preview = previewRebuild({ signal: stop.signal, onProgress: () => undefined }, never);
    stop.abort();
    await expect(preview).rejects.toThrow();
    await expect(applyRebuild(null, { ...asked(), signal: stop.signal }, backend)).rejects.toThrow();
    expect(await db.articles.toArray()).toEqual(before);
  });
});

describe('derived rows', () => {
  it('that are missing are made, and the others left alone', async () => {
    const before = await db.articles.toArray();
    await db.reflows.delete(pageIdOf(dump, 0));
    await db.articles.where('dumpId').equals(dump).delete();
    const seen: number[] = [];
    expect(await rebuildDerived(tools, ({ dumpsDone }) => seen.push(dumpsDone))).toBe(1);
    expect(seen).toEqual([1]);
    expect(await db.articles.toArray()).toEqual(before);
    expect(await missingPages(db)).toEqual([]);
  });

  it('come back with the source from the bin', async () => {
    const before = await db.articles.toArray();
    const [source] = await db.sources.toArray();
    if (source === undefined) throw new Error('no source');
    await keepDerivedCurrent(backend);
    await binSource(source.id);
    expect(await missingPages(db)).toEqual([]);
    await restoreSource(source.id);
    await keepDerivedCurrent(backend);
    expect(await db.articles.toArray()).toEqual(before);
  });

  it('come back from the bin with what goes on in another source', async () => {
    const more = `${text}\n\n又拨书桌三十张，日内可到，教员也都到齐。\n家长均甚欢喜，只等开课。\n`;
    await runImport(folder('副刊', { '04.txt': more }), { backend, partial: false }).finished;
    const rows = await db.articles.toArray();
    const first = rows.find((row) => row.dumpId === dump);
    const second = rows.find((row) => row.path === '04.txt');
    if (first === undefined || second === undefined) throw new Error('no articles');
    await continueArticle(first.id, second.id);
    const joined = await db.articles.toArray();
    for (const source of [first.sourceId, second.sourceId]) {
      await binSource(source);
      expect((await db.articles.toArray()).every(({ pages }) => pages.length === 1)).toBe(true);
      await restoreSource(source);
      await keepDerivedCurrent(backend);
      expect(await db.articles.toArray()).toEqual(joined);
    }
  });

  it('that an interruption left out are made at the next start', async () => {
    const before = await db.articles.toArray();
    await db.reflows.clear();
    await db.articles.clear();
    await keepDerivedCurrent(backend);
    expect(await db.articles.toArray()).toEqual(before);
  });
});
