import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, type PageId, pageIdOf } from '#core/page/ids';
import { raw, type Span } from '#core/page/model';
import { db } from '../../../src/renderer/db/database';
import { keepProgress, progressOf, progressShares } from '../../../src/renderer/db/progress';
import type { ArticleRow, PageRow } from '../../../src/renderer/db/rows';
import { addDump, addSource, articleOf, cutPage, emptyLibrary } from './library';

const first = '渡口夜航恢复\n停航半年的东岸渡口昨天恢复夜航。';
const second = '旧书市重开\n旧书市昨天重新开张。';
const text = `${first}\n\n${second}`;

let page: PageId;
let one: ArticleId;
let two: ArticleId;

beforeEach(async () => {
  await emptyLibrary();
  const dump = await addDump(await addSource('河口日报'), '2026/03.txt', text);
  page = pageIdOf(dump, 0);
  one = articleOf(dump, 0);
  two = articleOf(dump, 1);
});

function at(words: string, length = words.length): Span {
  const start = text.indexOf(words);
  return { page, start: raw(start), end: raw(start + length) };
}

async function row(id: ArticleId): Promise<ArticleRow> {
  const found = await db.articles.get(id);
  if (found === undefined) throw new Error('the article is there');
  return found;
}

async function keep(id: ArticleId, from: string, to: string): Promise<void> {
  await keepProgress(await row(id), [text], { at: at(from), reached: at(to) });
}

async function shares(): Promise<ReadonlyMap<ArticleId, number>> {
  return progressShares(await db.articles.toArray());
}

describe('reading progress', () => {
  it('is kept per article, as the share that was in sight at most, and is no step of the journal', async () => {
    await keep(one, '停航半年', '昨天恢复');
    expect((await shares()).get(one)).toBeCloseTo(19 / 23, 1);
    // Further back again: where it was left moves, how far was read does not.
    await keep(one, '渡口夜航', '停航半年');
    const [kept] = await progressOf(await row(one));
    expect(kept?.at).toEqual(at('渡口夜航'));
    expect((await shares()).get(one)).toBeCloseTo(19 / 23, 1);
    expect((await shares()).has(two)).toBe(false);
    expect(await db.progress.count()).toBe(1);
    expect(await db.journal.count()).toBe(0);
  });

  it('goes with its text to whichever article has it: a page divided otherwise loses nothing', async () => {
    await keep(one, '停航半年', '停航半年');
    await keep(two, '旧书市重开', '旧书市昨天');
    const stored = (await db.pages.get(page)) as PageRow;
    const whole = { page: 0, start: raw(0), end: raw(text.length), glue: '' } as const;
    const [article] = await db.articles.toArray();
    await cutPage(stored, {
      ...{ lang: 'zh-Hans', furniture: [], problems: [] },
      articles: [{ ...(article as ArticleRow).article, headline: { pieces: [whole] }, blocks: [] }],
    });
    const [merged] = await db.articles.toArray();
    expect([...(await shares()).keys()]).toEqual([merged?.id]);
    // The one read last says where to go on.
    expect((await progressOf(merged as ArticleRow))[0]?.quote).toBe('旧书市重开\n旧书市昨天重新开张。');
    // Read on, both are one.
    await keepProgress(merged as ArticleRow, [text], { at: at('渡口'), reached: at('渡口') });
    expect(await db.progress.count()).toBe(1);
    expect((await shares()).get(merged?.id as ArticleId)).toBeCloseTo(at('旧书市昨天').end / text.length, 5);
  });
});
