// @vitest-environment node
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, DumpId, NameId } from '#core/page/ids';
import { pageIdOf } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import { undo } from '../../../src/renderer/db/journal';
import { addNames, deleteNames, editName, refuseNames } from '../../../src/renderer/db/names';
import { NameEngine } from '../../../src/renderer/workers/name-engine';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

const texts = [
  '渡口复航\n本报讯（记者何舟）市长王建国说，渡口复航。王建国昨到江湾县。',
  '书桌六十张\n本报讯（记者何舟）小学添书桌，县长林山到场。',
  '雾天照常\n王建国与林山同到码头。王建国岛未受影响。',
];

let dumps: DumpId[];
let engine: NameEngine;
const failed = vi.fn();

beforeEach(async () => {
  await emptyLibrary();
  const source = await addSource('江湾日报');
  dumps = [];
  for (const [at, text] of texts.entries()) dumps.push(await addDump(source, `${at}.txt`, text));
  await date(0, '1957-03-02');
  await date(1, '1958-04-05');
  engine = new NameEngine(failed);
});

afterEach(() => {
  engine.close();
  expect(failed).not.toHaveBeenCalled();
});

const article = (at: number): ArticleId => articleOf(dumps[at] as DumpId, 0);

async function date(at: number, value: string): Promise<void> {
  await sayFacts([pageIdOf(dumps[at] as DumpId, 0)], { date: value });
}

async function add(name: string, ...variants: string[]): Promise<NameId> {
  const { added } = await addNames([{ kind: 'person', name, variants, note: '' }]);
  await settled();
  return added[0] as NameId;
}

/** Word of a change takes a moment. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  await engine.settled();
}

describe('the name worker', () => {
  it('finds the articles of a name by date, with their months and how often it stands there', async () => {
    const wang = await add('王建国');
    const found = await engine.name(wang);
    expect(found.articles).toEqual([article(0), article(2)]);
    expect(found.times).toEqual([2, 2]);
    expect(found.months).toEqual([{ period: '1957-03', articles: 1 }]);
    expect(found.undated).toBe(1);
    expect(await engine.counts()).toEqual([
      { nameId: wang, articles: 2, mentions: 4, first: '1957-03-02', last: '1957-03-02' },
    ]);
  });

  it('tells the names that stand in the same articles', async () => {
    const wang = await add('王建国');
    const lin = await add('林山');
    expect((await engine.name(wang)).together).toEqual([{ nameId: lin, articles: 1 }]);
    expect((await engine.name(lin)).together).toEqual([{ nameId: wang, articles: 1 }]);
  });

  it('gives mentions in their context', async () => {
    const wang = await add('王建国');
    const [first] = await engine.mentions(wang, [article(0)]);
    expect(first?.mentions.map(({ left, keyword }) => left.slice(-2) + keyword)).toEqual([
      '市长王建国',
      '航。王建国',
    ]);
    const text = await (await engine.write(wang, 'gb-t-7714', '样例', () => undefined)).text();
    expect(text.trim().split('\r\n')).toHaveLength(5);
  });

  it('reads anew what a longer name takes away, and what it leaves when it goes', async () => {
    const wang = await add('王建国');
    const isle = await add('王建国岛');
    expect((await engine.name(wang)).times).toEqual([2, 1]);
    await deleteNames([isle]);
    await settled();
    expect((await engine.name(wang)).times).toEqual([2, 2]);
    await undo();
    await settled();
    expect((await engine.name(wang)).times).toEqual([2, 1]);
  });

  it('follows variants, and articles that come and go', async () => {
    const wang = await add('王市长');
    expect((await engine.name(wang)).articles).toEqual([]);
    await editName(wang, { kind: 'person', name: '王市长', variants: ['王建国'], note: '' });
    await settled();
    expect((await engine.name(wang)).articles).toHaveLength(2);
    await addDump((await db.sources.toCollection().first())?.id as never, '9.txt', '又一日\n王市长说，好。');
    await settled();
    expect((await engine.name(wang)).articles).toHaveLength(3);
    await db.articles.delete(article(0));
    await settled();
    expect((await engine.name(wang)).articles).toHaveLength(2);
  });

  it('follows dates', async () => {
    const wang = await add('王建国');
    await date(2, '1950-01-01');
    await settled();
    const found = await engine.name(wang);
    expect(found.articles).toEqual([article(2), article(0)]);
    expect(found.undated).toBe(0);
  });

  it('keeps what it has read: another worker reads nothing again', async () => {
    const wang = await add('王建国');
    engine.close();
    const kept = await db.sightings.toArray();
    expect(kept).toHaveLength(3);
    const put = vi.spyOn(db.sightings, 'bulkPut');
    engine = new NameEngine(failed);
    await engine.settled();
    expect((await engine.name(wang)).times).toEqual([2, 2]);
    expect(put).not.toHaveBeenCalled();
    put.mockRestore();
  });

  it('looks for a name that was added while no worker was there', async () => {
    await settled();
    engine.close();
    const { added } = await addNames([{ kind: 'person', name: '林山', variants: [], note: '' }]);
    engine = new NameEngine(failed);
    await engine.settled();
    expect((await engine.name(added[0] as NameId)).articles).toHaveLength(2);
  });

  it('offers what bylines and offices give away, and adds nothing by itself', async () => {
    await settled();
    const { offers } = await engine.offers('person');
    expect(offers.map(({ name, articles, office }) => [name, articles, office])).toEqual([
      ['何舟', 2, ''],
      ['林山', 1, '县长'],
      ['王建国', 1, '市长'],
    ]);
    expect(await db.names.count()).toBe(0);
    await add('王建国');
    await refuseNames([{ kind: 'person', name: '林山' }]);
    await settled();
    expect((await engine.offers('person')).offers.map(({ name }) => name)).toEqual(['何舟']);
    await undo();
    await settled();
    expect((await engine.offers('person')).offers.map(({ name }) => name)).toEqual(['何舟', '林山']);
  });

  it('tells who wrote how much and when', async () => {
    await settled();
    expect(await engine.reporters()).toEqual([
      {
        name: '何舟',
        articles: 2,
        pictures: 0,
        years: [
          { year: '1957', articles: 1 },
          { year: '1958', articles: 1 },
        ],
        first: '1957-03-02',
        last: '1958-04-05',
      },
    ]);
    expect((await engine.reporter('何舟')).articles).toEqual([article(0), article(1)]);
  });

  it('reads again what it could not read, and does not count a name as looked for there', async () => {
    await settled();
    const put = vi.spyOn(db.sightings, 'bulkPut').mockRejectedValueOnce(new Error('the disk is full'));
    const { added } = await addNames([{ kind: 'person', name: '王建国', variants: [], note: '' }]);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    failed.mockClear();
    put.mockRestore();
    await engine.settled();
    expect((await engine.name(added[0] as NameId)).articles).toHaveLength(2);
  });

  it('hears of a name that comes while it stores what it has learnt', async () => {
    await settled();
    const store = db.sightedNames.bulkPut.bind(db.sightedNames);
    const put = vi
      .spyOn(db.sightedNames, 'bulkPut')
      .mockImplementationOnce((rows) =>
        Dexie.Promise.resolve(
          Dexie.waitFor(new Promise((resolve) => setTimeout(resolve, 200))).then(() => store(rows)),
        ),
      );
    await addNames([{ kind: 'person', name: '王建国', variants: [], note: '' }]);
    await vi.waitFor(() => expect(put).toHaveBeenCalledOnce());
    const { added } = await addNames([{ kind: 'person', name: '林山', variants: [], note: '' }]);
    await vi.waitFor(async () =>
      expect((await engine.name(added[0] as NameId)).articles).toEqual([article(1), article(2)]),
    );
    put.mockRestore();
  });

  it('reads nothing while it is paused, and goes on where it was', async () => {
    await settled();
    await engine.pause(true);
    const wang = await add('王建国');
    expect((await engine.name(wang)).articles).toEqual([]);
    await engine.pause(false);
    await settled();
    expect((await engine.name(wang)).articles).toHaveLength(2);
  });
});
