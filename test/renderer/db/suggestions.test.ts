// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, type DumpId, pageIdOf, type SourceId } from '#core/page/ids';
import { continueArticle } from '../../../src/renderer/db/continuations';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import { undo } from '../../../src/renderer/db/journal';
import { seriesOf } from '../../../src/renderer/db/series';
import { dismissSuggestion, suggestionsOf } from '../../../src/renderer/db/suggestions';
import { addDump, addSource, articleOf, emptyLibrary } from './library';

let source: SourceId;
let first: ArticleId;
let second: ArticleId;
let front: DumpId;
let fourth: DumpId;

const begins = '江湾渡口恢复夜航船\n昨日，江湾渡口的夜航船恢复开行，管理处说，每班（下转第4版）';
const goesOn = '江湾渡口恢复夜航船\n（上接第1版）可载六十人，渡口的末班船推迟到二十二时。';
const other = '山坳小学添书桌\n新生由校长亲自迎接。';

async function page(path: string, text: string, number: string, date = '2031-04-02'): Promise<DumpId> {
  const dump = await addDump(source, path, text);
  await sayFacts([pageIdOf(dump, 0)], { page: number, date, paper: '江湾日报' });
  return dump;
}

beforeEach(async () => {
  await emptyLibrary();
  source = await addSource('s');
  front = await page('a/01.txt', `${begins}\n\n${other}`, '1');
  fourth = await page('b/04.txt', `${other}\n\n${goesOn}`, '4');
  first = articleOf(front, 0);
  second = articleOf(fourth, 1);
});

describe('an article that says where it goes on', () => {
  it('is offered the one that does, on the page of that number of the same issue, from both sides', async () => {
    const [to] = await suggestionsOf([first]);
    expect(to).toMatchObject({
      direction: 'to',
      page: '4',
      other: { id: second, title: '江湾渡口恢复夜航船' },
    });
    const [from] = await suggestionsOf([second]);
    expect(from).toMatchObject({ direction: 'from', page: '1', other: { id: first } });
    expect(await suggestionsOf([articleOf(front, 1)])).toEqual([]);
  });

  it('is not offered pages of another day', async () => {
    await sayFacts([pageIdOf(fourth, 0)], { date: '2031-04-03' });
    expect(await suggestionsOf([first])).toEqual([]);
  });

  it('is offered pages of its folder where no date is known', async () => {
    const dump = await addDump(source, 'c/1.txt', begins);
    const last = await addDump(source, 'c/4.txt', goesOn);
    await sayFacts([pageIdOf(dump, 0)], { page: '1' });
    await sayFacts([pageIdOf(last, 0)], { page: '4' });
    expect((await suggestionsOf([articleOf(dump, 0)])).map(({ other: { id } }) => id)).toEqual([
      articleOf(last, 0),
    ]);
  });

  it('is offered pages of its file by their places in it', async () => {
    const dump = await addDump(source, 'd/whole.txt', begins, '甲\n文。', '乙\n文。', goesOn);
    expect((await suggestionsOf([articleOf(dump, 0)])).map(({ other: { id } }) => id)).toEqual([
      articleOf(dump, 0, 3),
    ]);
  });

  it('is offered nothing without a mark, and changes nothing by itself', async () => {
    const before = await db.articles.count();
    await suggestionsOf([first, second]);
    expect(await db.articles.count()).toBe(before);
    expect(await db.continuations.count()).toBe(0);
  });

  it('is offered no more what was dismissed, from neither side, until that is undone', async () => {
    const [suggestion] = await suggestionsOf([first]);
    if (suggestion === undefined) throw new Error('no suggestion');
    await dismissSuggestion(suggestion);
    expect(await suggestionsOf([first])).toEqual([]);
    expect(await suggestionsOf([second])).toEqual([]);
    await undo();
    expect(await suggestionsOf([first])).toHaveLength(1);
  });

  it('is one article with what it goes on with when the user says so, and is offered that no more', async () => {
    const joined = await continueArticle(first, second);
    expect(joined).not.toBeNull();
    const row = await db.articles.get(joined as ArticleId);
    expect(row?.pages).toHaveLength(2);
    expect(await suggestionsOf([joined as ArticleId])).toEqual([]);
  });
});

describe('a series', () => {
  it('leads from part to part, in its own source only', async () => {
    const dumps: DumpId[] = [];
    for (const [path, part] of [
      ['2.txt', 2],
      ['9.txt', 1],
      ['3.txt', 3],
    ] as const) {
      const dump = await addDump(source, path, `渡口纪行之${part}\n正文${part}。`);
      await db.articles.update(articleOf(dump, 0), (row) => {
        Object.assign(row, { article: { ...row.article, series: { name: '渡口纪行', part } } });
      });
      dumps.push(dump);
    }
    const place = await seriesOf(articleOf(dumps[0] as DumpId, 0));
    expect(place).toMatchObject({ name: '渡口纪行', part: 2, count: 3 });
    expect(place?.previous?.id).toBe(articleOf(dumps[1] as DumpId, 0));
    expect(place?.next).toMatchObject({ part: 3, id: articleOf(dumps[2] as DumpId, 0) });
    expect((await seriesOf(articleOf(dumps[1] as DumpId, 0)))?.previous).toBeNull();
    expect(await seriesOf(first)).toBeNull();
  });
});
