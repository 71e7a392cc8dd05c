// @vitest-environment node
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { changedTables } from '../../../src/renderer/backup/check-rows';
import { BroadsheetDatabase, newestVersion, schemaVersions } from '../../../src/renderer/db/database';
import { derivedTables, guardTables, journalledTables, truthTables } from '../../../src/renderer/db/tables';

const name = 'schema-test';
const exercised = new Set<number>();

/** Opens the schema at a past version, writes rows as that version had them, and opens it at the newest. */
async function upgradeFrom(
  version: number,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<BroadsheetDatabase> {
  const old = new BroadsheetDatabase(name, version);
  for (const [table, values] of Object.entries(rows)) await old.table(table).bulkAdd([...values]);
  expect(old.verno).toBe(version);
  old.close();
  exercised.add(version);
  const newest = new BroadsheetDatabase(name);
  await newest.open();
  return newest;
}

let opened: BroadsheetDatabase | null = null;
afterEach(async () => {
  await opened?.delete();
  opened = null;
});

describe('a library of an earlier version', () => {
  it('1 opens with all its rows', async () => {
    const source = {
      id: makeId('source', 's'),
      name: '乡报',
      kind: 'folder',
      key: '/s',
      addedAt: 1,
      scannedAt: 1,
      missing: [],
      binnedAt: 0,
    };
    const note = {
      id: makeId('note', 'n'),
      target: { kind: 'highlight', highlightId: makeId('highlight', 'h') },
      pageIds: ['page:d/0'],
      highlightId: makeId('highlight', 'h'),
      body: '查',
      createdAt: 1,
      updatedAt: 1,
      anchor: null,
    };
    opened = await upgradeFrom(1, { sources: [source], notes: [note] });
    expect(opened.verno).toBe(newestVersion);
    expect(await opened.sources.toArray()).toEqual([source]);
    expect(await opened.notes.where('pageIds').startsWith('page:d/').toArray()).toEqual([
      { ...note, maker: '' },
    ]);
  });

  it('1 says what its pages print, who wrote and how well the text came through, once it is open', async () => {
    const text = '2031年4月2日 第5版\n本报讯（记者何舟）夜航恢复。';
    const piece = (start: number, end: number) => ({ page: 0, start, end, glue: '' });
    const page = {
      id: 'page:d/0',
      dumpId: 'dump:d',
      sourceId: 'source:s',
      ordinal: 0,
      sortKey: 'a',
      start: 0,
      text,
    };
    const furniture = [{ role: 'running-head', pieces: [piece(0, 13)] }];
    const reflow = {
      pageId: 'page:d/0',
      dumpId: 'dump:d',
      sourceId: 'source:s',
      version: 1,
      lang: 'zh-Hans',
      furniture,
    };
    const none = { pieces: [] };
    const article = {
      ...{ kicker: none, headline: none, deck: none, byline: none, series: null, confidence: 1 },
      blocks: [{ role: 'paragraph', pieces: [piece(14, text.length)] }],
    };
    const row = {
      id: 'article:d/0/0',
      pages: ['page:d/0'],
      sourceId: 'source:s',
      sortKey: 'a',
      lang: 'zh-Hans',
      article,
    };
    opened = await upgradeFrom(1, { pages: [page], reflows: [reflow], articles: [row] });
    const upgraded = await opened.articles.toCollection().first();
    expect(upgraded?.facts).toMatchObject({ date: '2031-04-02', page: '5' });
    expect(upgraded?.authors.map(({ name, role }) => [name, role])).toEqual([['何舟', 'reporter']]);
    // The name is in no word of the table: clean, and not quite sure of it.
    expect(upgraded?.quality).toBeGreaterThanOrEqual(0.9);
    expect(
      await opened.articles
        .where('quality')
        .equals(upgraded?.quality ?? 0)
        .count(),
    ).toBe(1);
    expect((await opened.reflows.toCollection().first())?.printed.page?.value).toBe('5');
    expect(await opened.articles.where('[facts.date+sortKey]').equals(['2031-04-02', 'a']).count()).toBe(1);
  });

  it('1 has nothing mended or checked, and its articles are as its engine made them', async () => {
    const ids = { id: 'page:d/0', dumpId: 'dump:d', sourceId: 'source:s' };
    const page = { ...ids, ordinal: 0, sortKey: 'a', start: 0, text: '夜航恢复。' };
    const reflow = { ...ids, pageId: 'page:d/0', version: 1, lang: 'und', furniture: [], problems: [] };
    opened = await upgradeFrom(1, { pages: [page], reflows: [reflow] });
    expect(await opened.pages.toArray()).toEqual([{ ...page, corrections: [], checkedAt: 0 }]);
    expect(await opened.reflows.toArray()).toMatchObject([{ version: 1, engine: null }]);
    expect(await opened.continuations.count()).toBe(0);
  });

  it('2 opens with what was mended, said and dismissed', async () => {
    const facts = {
      id: 'page:d/0',
      dumpId: 'dump:d',
      sourceId: 'source:s',
      pageIds: ['page:d/0'],
      path: {},
      user: {},
    };
    const span = { page: 'page:d/0', start: 0, end: 1 };
    const dismissal = { id: 'dismissal:x', from: span, to: span, pageIds: ['page:d/0'], createdAt: 1 };
    const preference = { id: 'path-patterns', patterns: ['{page}.txt'] };
    const page = { id: 'page:d/0', corrections: [{ kind: 'split', at: 3 }], checkedAt: 7 };
    const continuation = { ...dismissal, id: 'continuation:x', fromAnchor: null, toAnchor: null };
    opened = await upgradeFrom(2, {
      pages: [page],
      continuations: [continuation],
      facts: [facts],
      dismissals: [dismissal],
      preferences: [preference],
    });
    expect(await opened.pages.where('checkedAt').above(0).toArray()).toEqual([page]);
    expect(await opened.continuations.where('pageIds').equals('page:d/0').toArray()).toEqual([continuation]);
    expect(await opened.facts.where('dumpId').equals('dump:d').toArray()).toEqual([facts]);
    expect(await opened.dismissals.where('pageIds').equals('page:d/0').toArray()).toEqual([dismissal]);
    expect(await opened.preferences.toArray()).toEqual([preference]);
  });

  it('2 tells of its articles where path and page differ', async () => {
    const at = { dumpId: 'dump:d', sourceId: 'source:s' };
    const printed = (value: string) => ({
      ...{ paper: null, date: null, section: null, edition: null, editor: null },
      page: { value, start: 0, end: 1 },
    });
    const path = { paper: null, date: null, page: '5', section: null, edition: null };
    const pages = ['page:d/0', 'page:d/1'];
    const shown = { paper: '', date: '', page: '', section: '', edition: '' };
    opened = await upgradeFrom(2, {
      facts: pages.map((id) => ({ ...at, id, pageIds: [id], path, user: {} })),
      reflows: pages.map((pageId, index) => ({
        ...at,
        pageId,
        version: 2,
        printed: printed(String(5 + index)),
      })),
      articles: pages.map((id) => ({ ...at, id: `article:${id}`, pages: [id], facts: shown })),
    });
    expect((await opened.articles.toArray()).map(({ facts }) => facts)).toEqual([
      shown,
      { ...shown, conflicts: ['page'] },
    ]);
  });

  it('2 has tags, highlights and steps of undo that say nothing of what came later', async () => {
    const tag = { id: 'tag:t', name: '航运', colour: 'blue', createdAt: 1, lastUsedAt: 2 };
    const highlight = {
      id: 'highlight:h',
      pageIds: ['page:d/0'],
      colour: 'pink',
      status: 'exact',
      updatedAt: 3,
    };
    const changes = [{ table: 'tags', key: 'tag:t', before: null, after: tag }];
    const step = { at: 1, action: 'createTag', values: {}, changes, size: 9, start: 0, undone: 0 };
    opened = await upgradeFrom(2, { tags: [tag], highlights: [highlight], journal: [step] });
    const tree = { parentIds: [], aliases: [], whenToUse: '', whenNotToUse: '', favourite: 0 };
    expect(await opened.tags.toArray()).toEqual([{ ...tag, ...tree }]);
    expect(await opened.highlights.toArray()).toEqual([{ ...highlight, tagIds: [], maker: '' }]);
    const newChanges = [{ table: 'tags', key: 'tag:t', before: null, after: { ...tag, ...tree } }];
    const { changes: _, ...head } = step;
    expect(await opened.journal.toArray()).toEqual([{ ...head, id: 1, rows: 1 }]);
    expect(await opened.changes.toArray()).toEqual([{ step: 1, portion: 0, changes: newChanges }]);
  });

  it('3 opens with its tree, its links and its preferences', async () => {
    const tag = { id: 'tag:t', name: '航运', parentIds: ['tag:u'], lastUsedAt: 1 };
    const highlight = { id: 'highlight:h', pageIds: [], tagIds: ['tag:t'], status: 'exact', updatedAt: 1 };
    const link = {
      id: 'link:l',
      noteId: 'note:n',
      targetNoteId: 'note:m',
      pageIds: ['page:d/0'],
      title: '潮汐表',
    };
    const maker = { id: 'maker', name: '何舟' };
    opened = await upgradeFrom(3, {
      tags: [tag],
      highlights: [highlight],
      links: [link],
      preferences: [maker],
      changes: [{ step: 4, portion: 1, changes: [] }],
    });
    expect(await opened.changes.where('step').equals(4).count()).toBe(1);
    expect(await opened.tags.where('parentIds').equals('tag:u').toArray()).toEqual([tag]);
    expect(await opened.highlights.where('tagIds').equals('tag:t').toArray()).toEqual([highlight]);
    expect(await opened.links.where('targetNoteId').equals('note:m').toArray()).toEqual([link]);
    expect(await opened.preferences.get('maker')).toEqual(maker);
  });

  it('3 loses only what its search had filed', async () => {
    const shard = { id: 1, version: 1, articleIds: [], json: '{}' };
    const article = { id: 'article:d/0/0', pages: ['page:d/0'], tagIds: [] };
    opened = await upgradeFrom(3, { searchShards: [shard], articles: [article] });
    expect(await opened.articles.toArray()).toEqual([article]);
    expect(opened.tables.map((table) => table.name)).not.toContain('searchShards');
    expect(await opened.searchIndexes.count()).toBe(0);
  });

  it('4 opens with its saved searches, and with what the search has filed and what waits', async () => {
    const saved = {
      id: 'search:s',
      name: '渡口',
      query: '渡口 通航',
      exact: false,
      position: 2,
      createdAt: 1,
    };
    const bytes = Uint8Array.of(1, 2, 3);
    opened = await upgradeFrom(4, {
      savedSearches: [saved],
      searchQueue: [{ ids: ['article:d/0/0'] }],
      searchBlocks: [{ segment: 3, block: 7, bytes }],
    });
    expect(await opened.savedSearches.orderBy('position').toArray()).toEqual([saved]);
    expect(await opened.searchQueue.toArray()).toEqual([{ at: 1, ids: ['article:d/0/0'] }]);
    expect((await opened.searchBlocks.get([3, 7]))?.bytes).toEqual(bytes);
  });

  it('5 opens with its names, what was refused of them, and how far was read', async () => {
    const name = { id: 'name:n', kind: 'person', name: '何舟', variants: ['何船长'], note: '', updatedAt: 2 };
    const refused = { id: 'person 夜航', kind: 'person', name: '夜航', createdAt: 1 };
    const at = { page: 'page:d/0', start: 4, end: 5 };
    const progress = { id: 'progress:p', at, quote: '渡口', reached: at, pageIds: ['page:d/0'], readAt: 3 };
    opened = await upgradeFrom(5, { names: [name], refusedNames: [refused], progress: [progress] });
    expect(await opened.names.where('kind').equals('person').toArray()).toEqual([name]);
    expect(await opened.refusedNames.toArray()).toEqual([refused]);
    expect(await opened.progress.where('pageIds').equals('page:d/0').toArray()).toEqual([progress]);
    expect(await opened.progress.orderBy('readAt').primaryKeys()).toEqual(['progress:p']);
  });

  it('5 opens with nothing known of how its rows were written, and counts them from then on', async () => {
    const tag = (key: string) => ({ id: makeId('tag', key), name: key, parentIds: [], lastUsedAt: 1 });
    opened = await upgradeFrom(5, { tags: [tag('渡口')] });
    expect(await opened.digests.count()).toBe(0);
    await opened.table('tags').put(tag('磨坊'));
    expect(await opened.digests.get('tags')).toMatchObject({ known: false, writes: 1 });
    expect(await changedTables(opened, null)).toEqual([]);
    expect(await opened.digests.get('tags')).toMatchObject({ known: true, rows: 2, writes: 1 });
  });

  it('6 opens with its digests, which still hold', async () => {
    opened = await upgradeFrom(6, { tags: [{ id: makeId('tag', 't'), name: '渡口', parentIds: [] }] });
    expect(await changedTables(opened, null)).toEqual([]);
    await opened.table('tags').update(makeId('tag', 't'), { name: '码头' });
    opened.close();
    opened = new BroadsheetDatabase(name);
    expect(await changedTables(opened, null)).toEqual([]);
    expect(await opened.digests.get('tags')).toMatchObject({ known: true, rows: 1, writes: 2 });
  });

  afterAll(() => {
    // A new version needs a test here before it ships.
    expect([...exercised].sort()).toEqual([...schemaVersions]);
  });
});

describe('the tables', () => {
  it('are each truth or derived, or guard truth, and not both', async () => {
    opened = new BroadsheetDatabase(name);
    const names = opened.tables.map((table) => table.name).sort();
    expect([...truthTables, ...derivedTables, ...guardTables].sort()).toEqual(names);
  });

  it('that the journal changes are truth', () => {
    expect(journalledTables.every((table) => (truthTables as readonly string[]).includes(table))).toBe(true);
  });

  it('commit annotations durably', async () => {
    opened = new BroadsheetDatabase(name);
    await opened.open();
    const durability = await opened.transaction('rw', opened.notes, (transaction) => {
      return (transaction as unknown as { chromeTransactionDurability: string }).chromeTransactionDurability;
    });
    expect(durability).toBe('strict');
  });
});
