// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { ShownFacts } from '#core/page/facts';
import { type DumpId, makeId, type PageId, pageIdOf, type SourceId } from '#core/page/ids';
import { type Furniture, raw } from '#core/page/model';
import { listArticleIds } from '../../../src/renderer/db/articles';
import { db } from '../../../src/renderer/db/database';
import { loadKnownFacts, sayFacts } from '../../../src/renderer/db/facts';
import { redo, undo } from '../../../src/renderer/db/journal';
import {
  applyPatterns,
  countChanges,
  listPaths,
  listPatterns,
  savePatterns,
} from '../../../src/renderer/db/path-patterns';
import { binSource, deleteForGood } from '../../../src/renderer/db/sources';
import { importFile } from '../../../src/renderer/workers/import-engine';
import { rebuildDerived } from '../../../src/renderer/workers/rebuild';
import { replaceDump } from '../../../src/renderer/workers/replace';
import { addDump, addSource, articleOf, cutAtBlankLines, cutPage, emptyLibrary } from './library';

const pattern = '{paper}/{yyyy}-{mm}-{dd}/{page}.txt';
let source: SourceId;
let dump: DumpId;
let page: PageId;

beforeEach(async () => {
  await emptyLibrary();
  source = await addSource('s');
  dump = await addDump(source, '江湾日报/2031-04-02/05.txt', '夜航恢复\n昨日起恢复。');
  page = pageIdOf(dump, 0);
});

/** The values that the article of a page carries. */
async function shown(id: DumpId = dump): Promise<ShownFacts | undefined> {
  return (await db.articles.get(articleOf(id, 0)))?.facts;
}

/** Prints a line over a page, as if the engine had found it. */
async function printOver(id: PageId, line: string): Promise<void> {
  const row = await db.pages.get(id);
  if (row === undefined) throw new Error('no page');
  const text = `${row.text}\n\n${line}`;
  await db.pages.put({ ...row, text });
  const start = row.text.length + 2;
  const furniture: Furniture = {
    role: 'running-head',
    pieces: [{ page: 0, start: raw(start), end: raw(text.length), glue: '' }],
  };
  await cutPage({ ...row, text }, { ...cutAtBlankLines(row.text), furniture: [furniture] });
}

describe('what paths say', () => {
  it('is read when the user applies the patterns, as one step with a count shown before', async () => {
    const other = await addDump(source, 'x/notes.txt', '题\n文。');
    expect(await countChanges([pattern])).toBe(1);
    expect(await applyPatterns([pattern])).toBe(1);
    expect(await shown()).toMatchObject({ paper: '江湾日报', date: '2031-04-02', page: '5' });
    expect(await shown(other)).toMatchObject({ paper: '', date: '' });
    expect(await countChanges([pattern])).toBe(0);
    await undo();
    expect(await shown()).toMatchObject({ paper: '', date: '' });
    expect(await countChanges([pattern])).toBe(1);
    await redo();
    expect(await shown()).toMatchObject({ paper: '江湾日报' });
  });

  it('is taken back where other patterns say nothing any more', async () => {
    await applyPatterns([pattern]);
    expect(await applyPatterns(['{section}.html'])).toBe(1);
    expect(await shown()).toMatchObject({ paper: '', date: '' });
  });

  it('gives the pages of one file no number, because each has its own', async () => {
    const two = await addDump(source, '江湾日报/2031-04-03/01.txt', '甲\n文。', '乙\n文。');
    await applyPatterns([pattern]);
    expect(await shown(two)).toMatchObject({ date: '2031-04-03', page: '' });
    expect((await db.articles.get(articleOf(two, 0, 1)))?.facts.date).toBe('2031-04-03');
  });

  it('is read from every file that comes in, by the patterns that are saved', async () => {
    expect(await savePatterns(['{section}/{yyyy}{mm}{dd}_{page}.txt'])).toBe(true);
    const bytes = new TextEncoder().encode(
      '江湾渡口恢复夜航船\n\n本报讯（记者何舟）昨日，江湾渡口的夜航船恢复开行。',
    );
    const file = { path: '要闻/20310402_7.txt', modifiedAt: null, bytes: bytes.buffer as ArrayBuffer };
    const outcome = await importFile({ db, now: () => 1 }, source, file);
    if (outcome.kind !== 'added') throw new Error(outcome.kind);
    expect(await shown(outcome.dumpId)).toMatchObject({ section: '要闻', date: '2031-04-02', page: '7' });
    expect((await db.articles.get(articleOf(outcome.dumpId, 0)))?.authors.map(({ name }) => name)).toEqual([
      '何舟',
    ]);
  });

  it('is read again when a file is replaced by one of several pages, and what the user said stays', async () => {
    const tools = { db, now: () => 1 };
    const fileOf = (text: string) => ({
      path: '江湾日报/2031-04-02/08.txt',
      modifiedAt: null,
      bytes: new TextEncoder().encode(text).buffer as ArrayBuffer,
    });
    const outcome = await importFile(tools, source, fileOf('江湾渡口恢复夜航船，昨日起每班可载六十人。'));
    if (outcome.kind !== 'added') throw new Error(outcome.kind);
    await sayFacts([pageIdOf(outcome.dumpId, 0)], { section: '要闻' });
    expect(await loadKnownFacts(pageIdOf(outcome.dumpId, 0))).toMatchObject({ path: { page: '8' } });
    const two = '江湾渡口恢复夜航船，昨日起每班可载六十人。\f山坳小学添书桌，县里另拨书桌六十张。';
    expect((await replaceDump(tools, outcome.dumpId, fileOf(two))).kind).toBe('replaced');
    expect(await loadKnownFacts(pageIdOf(outcome.dumpId, 0))).toMatchObject({
      path: { page: null, date: '2031-04-02' },
      user: { section: '要闻' },
    });
    expect(await loadKnownFacts(pageIdOf(outcome.dumpId, 1))).toMatchObject({ path: { date: '2031-04-02' } });
  });

  it('stays when articles are made anew', async () => {
    await applyPatterns([pattern]);
    await sayFacts([page], { section: '要闻' });
    await db.reflows.clear();
    await db.articles.clear();
    await rebuildDerived({ db, now: () => 1 }, () => undefined);
    expect(await shown()).toMatchObject({ paper: '江湾日报', section: '要闻' });
  });
});

describe('patterns', () => {
  it('are the defaults until others are saved, and saving is a step', async () => {
    const before = await listPatterns(db);
    expect(before.length).toBeGreaterThan(3);
    expect(await savePatterns([pattern])).toBe(true);
    expect(await listPatterns(db)).toEqual([pattern]);
    await undo();
    expect(await listPatterns(db)).toEqual(before);
  });

  it('that cannot be used are not saved', async () => {
    expect(await savePatterns([pattern, '{paper'])).toBe(false);
    expect(await db.preferences.count()).toBe(0);
  });

  it('are tried on paths from all over a large library', async () => {
    for (let at = 0; at < 30; at += 1) await addDump(source, `x/${at}.txt`, '文。');
    const { paths, count } = await listPaths(10);
    expect(count).toBe(31);
    expect(paths.length).toBeLessThanOrEqual(10);
    expect(paths.length).toBeGreaterThan(5);
  });
});

describe('what the page prints', () => {
  it('is known beside what the path says, and a difference is a conflict until the user settles it', async () => {
    await applyPatterns([pattern]);
    await printOver(page, '2031年4月3日 第5版 要闻');
    await sayFacts([page], { edition: '早版' });
    const known = await loadKnownFacts(page);
    expect(known?.facts.date).toEqual({ kind: 'conflict', path: '2031-04-02', printed: '2031-04-03' });
    expect(known?.facts.page).toEqual({ kind: 'known', value: '5', origins: ['path', 'printed'] });
    expect(await shown()).toMatchObject({ date: '', page: '5', section: '要闻', edition: '早版' });
    expect((await shown())?.conflicts).toEqual(['date']);
    await sayFacts([page], { date: '2031-04-03' });
    expect(await shown()).toMatchObject({ date: '2031-04-03' });
    expect((await shown())?.conflicts).toBeUndefined();
    await undo();
    expect(await shown()).toMatchObject({ date: '' });
  });
});

describe('what the user says', () => {
  it('is said of several pages at once, taken back, and given up again', async () => {
    const two = await addDump(source, 'two.txt', '甲\n文。', '乙\n文。');
    const pages = [pageIdOf(two, 0), pageIdOf(two, 1)];
    await sayFacts(pages, { paper: '江湾晚报', page: '' });
    expect(await shown(two)).toMatchObject({ paper: '江湾晚报', page: '' });
    expect((await db.articles.get(articleOf(two, 0, 1)))?.facts.paper).toBe('江湾晚报');
    await undo();
    expect(await db.facts.count()).toBe(0);
    await redo();
    await sayFacts(pages, { paper: null });
    expect(await shown(two)).toMatchObject({ paper: '' });
  });

  it('that is as it was makes no step, and of a page that is not there nothing', async () => {
    await sayFacts([page], { paper: '江湾晚报' });
    const steps = await db.journal.count();
    await sayFacts([page], { paper: '江湾晚报' });
    await sayFacts([makeId('page', 'x/0')], { paper: '江湾晚报' });
    expect(await db.journal.count()).toBe(steps);
    expect(await db.facts.count()).toBe(1);
  });

  it('goes with its source when that is deleted for good', async () => {
    await sayFacts([page], { paper: '江湾晚报' });
    await binSource(source);
    await deleteForGood([source]);
    expect(await db.facts.count()).toBe(0);
    expect(await undo()).toBeNull();
  });
});

describe('a list', () => {
  it('is in order of dates, from the index, and narrowed by newspaper', async () => {
    const later = await addDump(source, '江湾日报/2032-01-01/01.txt', '后\n文。');
    const none = await addDump(source, 'a.txt', '无\n文。');
    const evening = await addDump(source, '江湾晚报/2031-04-01/01.txt', '前\n文。');
    await applyPatterns([pattern]);
    const dates = [evening, dump, later].map((id) => articleOf(id, 0));
    expect(await listArticleIds({}, 'date', false)).toEqual([articleOf(none, 0), ...dates]);
    expect(await listArticleIds({}, 'date', true)).toEqual([...dates].reverse().concat(articleOf(none, 0)));
    expect(await listArticleIds({ paper: '江湾晚报' }, 'date', false)).toEqual([articleOf(evening, 0)]);
    expect(await listArticleIds({ from: '2031-04-02' }, 'date', false)).toEqual(dates.slice(1));
    expect(await listArticleIds({ until: '2031-04-02' }, 'date', false)).toEqual(dates.slice(0, 2));
  });
});
