// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { noMarks, printedArticleFacts } from '#core/search/article-facts';
import { searchDocument } from '#core/search/document';
import { indexVersion } from '#core/search/index/segment-format';
import { matches } from '#core/search/query/matches';
import { queryNames } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import { type BroadsheetDatabase, db } from '../../../src/renderer/db/database';
import { plainRequest } from '../../../src/renderer/search/search-state';
import { readArticles } from '../../../src/renderer/workers/search-articles';
import { SearchEngine } from '../../../src/renderer/workers/search-engine';
import { type FilerOptions, SearchFiler } from '../../../src/renderer/workers/search-filer';
import { killedAfter, makeKillable } from '../../laws/kill';
import { inTurn } from './in-turn';
import { addArticles } from './library-builder';

const engines: SearchEngine[] = [];
const small: Partial<FilerOptions> = { quietMs: 0, queued: 4, read: 3, portions: [3, 5], takeTurn: inTurn };

/** Files until there is nothing left to do, merging included. */
async function fileAll(library: BroadsheetDatabase = db): Promise<void> {
  const filer = new SearchFiler(library, small);
  await filer.begin();
  while (await filer.step());
}

function newEngine(held?: number): SearchEngine {
  const engine = new SearchEngine(
    db,
    () => 0,
    (error) => {
      throw error;
    },
    held,
  );
  engines.push(engine);
  return engine;
}

const queries = [
  '渡口',
  '口',
  '渡口 通航',
  '"渡口通航"',
  '通航 -渡口',
  '米价 OR 天气',
  'body:雨',
  'ferry',
  'fer*',
  '渡 near/3 航',
];

/** What a plain scan of the library finds. */
async function scanned(text: string): Promise<readonly ArticleId[]> {
  const articles = await readArticles(db, await db.articles.toCollection().primaryKeys());
  const query = parseQuery(text);
  const names = queryNames({ tags: [], sources: [], meanings: {} });
  return [...articles.values()]
    .filter(({ row, pageTexts }) => {
      const input = { id: row.id, article: row.article, pageTexts, notes: [], tags: [] };
      const facts = { ...printedArticleFacts(row), ...noMarks };
      return matches(searchDocument(input), facts, query, names, () => searchDocument(input, true));
    })
    .map(({ row }) => row.id)
    .sort();
}

async function expectTruth(): Promise<void> {
  const engine = newEngine();
  for (const text of queries) {
    const found = await engine.findAll({ ...plainRequest, text });
    expect([...found].sort(), text).toEqual(await scanned(text));
  }
}

/** Every stored record of the index, by table and key. */
async function records(): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const row of await db.searchSegments.toArray()) all.set(`segment ${row.id}`, JSON.stringify(row));
  for (const row of await db.searchBlocks.toArray()) {
    all.set(`block ${row.segment}/${row.block}`, String(row.bytes));
  }
  for (const row of await db.searchDeletions.toArray()) all.set(`gone ${row.segment}`, String(row.bits));
  return all;
}

const lines = [
  '渡口通航。',
  '米价稍落。',
  '天气有雨。',
  '渡船停航，通航未定。',
  'The ferry is back.',
  '航运渡口',
];
const articleText = fc
  .array(fc.constantFrom(...lines), { minLength: 1, maxLength: 3 })
  .map((parts) => `题\n${parts.join('')}`);
const dumpTexts = fc.array(articleText, { minLength: 1, maxLength: 4 });

beforeEach(() => db.open());
afterEach(async () => {
  for (const engine of engines.splice(0)) {
    engine.close();
    await engine.settled();
  }
  await db.delete();
});

describe('filing', () => {
  it('makes one segment of many in the end, and finds what a plain scan finds', async () => {
    for (let dump = 0; dump < 12; dump += 1) {
      await addArticles(db, `${dump}.txt`, [`题\n${lines[dump % 6]}`, `题\n${lines[(dump * 5 + 1) % 6]}`]);
    }
    await fileAll();
    const [index] = await db.searchIndexes.toArray();
    expect(index?.filedTo).toBeNull();
    expect(index?.segments.length).toBeLessThan(3);
    expect(await db.searchQueue.count()).toBe(0);
    const used = new Set(index?.segments);
    expect((await db.searchBlocks.toArray()).every(({ segment }) => used.has(segment))).toBe(true);
    await expectTruth();
  });

  it('touches only the records of what was added, corrected and deleted', async () => {
    await addArticles(db, 'a.txt', ['题\n渡口通航。', '题\n米价稍落。']);
    await addArticles(db, 'b.txt', ['题\n天气有雨。']);
    await fileAll();
    await db.articles.clear();
    await fileAll();
    // One segment a dump: nothing of the other's may change.
    const filer = new SearchFiler(db, { ...small, queued: 1 });
    await filer.begin();
    const [first] = await addArticles(db, 'a.txt', ['题\n渡口通航。', '题\n米价稍落。']);
    await filer.step();
    await addArticles(db, 'b.txt', ['题\n天气有雨。']);
    await filer.step();
    const before = await records();
    await addArticles(db, 'c.txt', ['题\n航运。']);
    await filer.step();
    const added = await records();
    for (const [key, value] of before) expect(added.get(key), key).toBe(value);
    const bySegment = (await db.searchIndexes.get(indexVersion))?.segments ?? [];
    await db.articles.delete(first as ArticleId);
    await filer.step();
    const after = await records();
    const changed = [...new Set([...added.keys(), ...after.keys()])].filter(
      (key) => added.get(key) !== after.get(key),
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^gone /u);
    expect(bySegment.map((id) => `gone ${id}`)).toContain(changed[0]);
    await expectTruth();
  });

  it('interrupted at any write, it goes on to the same index at the next start', async () => {
    makeKillable(db);
    db.close();
    await db.open();
    let wasKilled = true;
    for (let writes = 0; wasKilled; writes += 1) {
      await db.delete();
      await db.open();
      await addArticles(db, 'a.txt', ['题\n渡口通航。', '题\n米价稍落。', '题\n天气有雨。']);
      await addArticles(db, 'b.txt', ['题\n渡船停航。', '题\nThe ferry is back.']);
      await fileAll();
      await addArticles(db, 'c.txt', ['题\n渡口米价。', '题\n通航。']);
      await addArticles(db, 'a.txt', ['题\n渡口停航。', '题\n米价稍落。', '题\n天气有雨。']);
      await db.articles.where('dumpId').equals('dump:b.txt').delete();
      wasKilled = await killedAfter(writes, () => fileAll());
      // Before anything is made up for, nothing that is stored misleads.
      await expectTruth();
      await fileAll();
      await expectTruth();
      const [index] = await db.searchIndexes.toArray();
      const used = new Set(index?.segments);
      expect((await db.searchBlocks.toArray()).filter(({ segment }) => !used.has(segment))).toEqual([]);
      expect((await db.searchSegments.toArray()).filter(({ id }) => !used.has(id))).toEqual([]);
    }
  }, 240_000);

  it('finds what a plain scan finds after whatever was added, replaced and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.record({ kind: fc.constant('put' as const), dump: fc.nat(3), texts: dumpTexts }),
            fc.record({ kind: fc.constant('delete' as const), dump: fc.nat(3) }),
            fc.record({ kind: fc.constant('file' as const) }),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        async (steps) => {
          await db.delete();
          await db.open();
          for (const step of steps) {
            if (step.kind === 'file') await fileAll();
            else if (step.kind === 'put') {
              await db.articles.where('dumpId').equals(`dump:${step.dump}`).delete();
              await addArticles(db, String(step.dump), step.texts);
            } else await db.articles.where('dumpId').equals(`dump:${step.dump}`).delete();
            if (step.kind !== 'file') await expectTruth();
          }
          await fileAll();
          await expectTruth();
        },
      ),
      { numRuns: 12 },
    );
  }, 240_000);

  it('is done by one at a time, and handed over when that one goes', async () => {
    const first = new SearchFiler(db, small);
    const second = new SearchFiler(db, small);
    const runs = [first.run(), second.run()];
    await addArticles(db, 'a.txt', ['题\n渡口通航。']);
    await vi.waitFor(async () => expect(await db.searchQueue.count()).toBe(0), 10_000);
    first.close();
    await runs[0];
    await addArticles(db, 'b.txt', ['题\n米价稍落。']);
    await vi.waitFor(async () => expect(await db.searchQueue.count()).toBe(0), 10_000);
    second.close();
    await runs[1];
    await expectTruth();
  });

  it('merges nothing while page comes after page, and does when none has come for a while', async () => {
    let clock = 0;
    const filer = new SearchFiler(db, { ...small, mergeAfterMs: 20, now: () => clock });
    const segments = async () => (await db.searchIndexes.toArray())[0]?.segments.length;
    const run = filer.run();
    await vi.waitFor(async () => expect((await db.searchIndexes.toArray())[0]?.filedTo).toBeNull(), 10_000);
    for (const [at, path] of ['a.txt', 'b.txt', 'c.txt'].entries()) {
      await addArticles(db, path, ['题\n渡口通航。']);
      await vi.waitFor(async () => expect(await segments()).toBe(at + 1), 10_000);
    }
    // It looks again when the time is over that it waits; by its clock none has gone by.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await segments()).toBe(3);
    clock = 1_000;
    await vi.waitFor(async () => expect(await segments()).toBe(1), 10_000);
    filer.close();
    await run;
    await expectTruth();
  });

  it('begins anew when the index is cleared, as a library that is put back does', async () => {
    await addArticles(db, 'a.txt', ['题\n渡口通航。']);
    await fileAll();
    await db.transaction('rw', [db.searchIndexes, db.searchSegments, db.searchBlocks], async () => {
      await db.searchIndexes.clear();
      await db.searchSegments.clear();
      await db.searchBlocks.clear();
    });
    await expectTruth();
    await fileAll();
    await expectTruth();
  });

  it('builds an index of another version anew, while the old one goes on answering', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => `题\n${lines[at % 6]}`);
    await addArticles(db, 'a.txt', texts);
    await fileAll();
    const row = await db.searchIndexes.get(indexVersion);
    if (row === undefined) throw new Error('no index');
    await db.searchIndexes.delete(indexVersion);
    await db.searchIndexes.put({ ...row, id: indexVersion - 1 });
    // So few are held that the old index has to answer.
    const engine = newEngine(2);
    const request = { ...plainRequest, text: '渡口' };
    const truth = await scanned('渡口');
    expect([...(await engine.findAll(request))].sort()).toEqual(truth);
    // What was changed since is not told by the old one.
    await db.articles.delete(truth[0] as ArticleId);
    const rest = truth.slice(1);
    expect([...(await engine.findAll(request))].sort()).toEqual(rest);
    const filer = new SearchFiler(db, small);
    await filer.begin();
    for (let isMore = true; isMore; ) {
      isMore = await filer.step();
      expect([...(await engine.findAll(request))].sort()).toEqual(rest);
    }
    expect(await db.searchIndexes.toCollection().primaryKeys()).toEqual([indexVersion]);
    expect(
      (await db.searchSegments.toCollection().primaryKeys()).some((id) => row.segments.includes(id)),
    ).toBe(false);
    await expectTruth();
  });

  it('finds nothing wrongly while more waits than can be held, and says how much', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `题\n${lines[at % 6]}`);
    for (let dump = 0; dump < 3; dump += 1) await addArticles(db, `${dump}.txt`, texts);
    await fileAll();
    await addArticles(db, '0.txt', texts.toReversed());
    await addArticles(db, '1.txt', texts.toReversed());
    await addArticles(db, '3.txt', texts);
    const engine = newEngine(20);
    for (const text of queries) {
      const request = { ...plainRequest, text };
      const truth = await scanned(text);
      const answer = await engine.complete(request);
      expect(answer?.isExact).toBe(false);
      expect(answer?.pending).toBeGreaterThanOrEqual(40);
      const found = answer?.hits.map(({ articleId }) => articleId) ?? [];
      expect(
        found.filter((id) => !truth.includes(id)),
        text,
      ).toEqual([]);
      // What came last is found, and what waits no longer.
      const known = truth.filter((id) => id.includes('2.txt') || id.includes('3.txt'));
      expect(
        known.filter((id) => !found.includes(id)),
        text,
      ).toEqual([]);
    }
    await fileAll();
    await expectTruth();
  });

  it('begins anew when a record is damaged', async () => {
    await addArticles(db, 'a.txt', ['题\n渡口通航。']);
    await fileAll();
    const [head] = await db.searchSegments.toArray();
    if (head === undefined) throw new Error('no segment');
    await db.searchSegments.put({ ...head, head: head.head.slice(0, 9) });
    await expectTruth();
    await fileAll();
    await expectTruth();
    expect(await db.searchSegments.count()).toBe(1);
  });
});
