// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, DumpId, TagId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { binSource } from '../../../src/renderer/db/sources';
import { changeTags } from '../../../src/renderer/db/tag-changes';
import { countTags } from '../../../src/renderer/db/tag-counts';
import { tagHighlights } from '../../../src/renderer/db/tag-highlights';
import { refuseTag } from '../../../src/renderer/db/tag-refusals';
import { createTag, tagArticles, untagArticles } from '../../../src/renderer/db/tags';
import { deleteUnusedTags } from '../../../src/renderer/db/unused-tags';
import { pairsOf } from '../../../src/renderer/themes/count-themes';
import { packIds, unpackIds } from '../../../src/renderer/themes/packed-ids';
import { ThemeEngine } from '../../../src/renderer/workers/theme-engine';
import { chooseBackground, chooseTagged, most } from '../../../src/renderer/workers/theme-sample';
import { addDump, addSource, articleOf, emptyLibrary, everythingMade, spanOf } from '../db/library';

const page = [
  '江湾渡口恢复夜航船\n江湾渡口的夜航船恢复开行，船工重新考过执照。',
  '东岸渡口添置航灯\n东岸渡口添置航灯，夜航船靠岸更稳，船工看得清。',
  '雾天夜航船照常开\n连日有雾，夜航船照常开行，船工点起航灯。',
  '山坳小学添书桌\n山坳小学添书桌六十张，新生由校长迎接。',
  '小学新生入学\n小学开学，新生走进教室，校长擦书桌。',
].join('\n\n');

let dump: DumpId;
let engine: ThemeEngine;
const failed = vi.fn();

beforeEach(async () => {
  await emptyLibrary();
  dump = await addDump(await addSource('江湾日报'), '1.txt', page);
  engine = new ThemeEngine(failed);
});

afterEach(() => {
  engine.close();
  expect(failed).not.toHaveBeenCalled();
});

const at = (order: number): ArticleId => articleOf(dump, order);

async function offered(order: number): Promise<readonly TagId[]> {
  return (await engine.offers(at(order), 5))?.offers.map(({ tagId }) => tagId) ?? [];
}

describe('the theme worker', () => {
  it('suggests what was tagged a moment ago, with the article and the words that speak for it', async () => {
    expect(await offered(2)).toEqual([]);
    const ferry = await createTag('航运');
    await tagArticles([at(0)], ferry);
    await vi.waitFor(async () => expect(await offered(2)).toEqual([ferry]));
    const answer = await engine.offers(at(2), 5);
    expect(answer?.learnt).toBe(1);
    const reason = answer?.offers[0]?.reasons[0];
    expect(reason).toMatchObject({ articleId: at(0), title: '江湾渡口恢复夜航船' });
    expect(reason?.phrases.join()).toContain('夜航船');
    expect(await offered(3)).toEqual([]);
    await untagArticles([at(0)], ferry);
    await vi.waitFor(async () => expect(await offered(2)).toEqual([]));
  });

  it('reads no article where none is tagged, and all it needs once one is', async () => {
    const read = vi.spyOn(db.pages, 'bulkGet');
    expect(await engine.offers(at(2), 5)).toEqual({ offers: [], learnt: 0 });
    expect(await engine.offers(articleOf(dump, 1_000), 5)).toBeNull();
    expect(read).not.toHaveBeenCalled();
    const ferry = await createTag('航运');
    await tagArticles([at(0)], ferry);
    await vi.waitFor(async () => expect(await offered(2)).toEqual([ferry]));
    expect(read).toHaveBeenCalled();
    read.mockRestore();
  });

  it('looks again at changes that could not be read', async () => {
    await engine.counts();
    const ferry = await createTag('航运');
    await tagArticles([at(0)], ferry);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const broken = vi.spyOn(db.articles, 'bulkGet').mockRejectedValueOnce(new Error('disk'));
    await expect(engine.counts()).rejects.toThrow('disk');
    broken.mockRestore();
    expect(await engine.counts()).toMatchObject([{ tagId: ferry, articles: 1 }]);
  });

  it('puts nothing on by itself, and suggests neither what an article has nor what was refused there', async () => {
    const [ferry, school] = [await createTag('航运'), await createTag('教育')];
    await tagArticles([at(0), at(1)], ferry);
    await tagArticles([at(3)], school);
    await vi.waitFor(async () => expect(await offered(2)).toEqual([ferry]));
    expect((await db.articles.get(at(2)))?.tagIds).toEqual([]);
    const heard = vi.fn();
    await engine.watch(heard);
    await refuseTag(at(2), ferry);
    expect(await offered(2)).toEqual([]);
    await vi.waitFor(() => expect(heard.mock.calls.length).toBeGreaterThan(1));
    await undo();
    expect(await offered(2)).toEqual([ferry]);
    await tagArticles([at(2)], ferry);
    await vi.waitFor(async () => expect(await offered(2)).toEqual([]));
    expect(await offered(4)).toEqual([school]);
  });

  it('counts the tags of any articles as reading each of them does, as the index does, and after every merge', async () => {
    const tags = [await createTag('航运'), await createTag('教育'), await createTag('气候')];
    const rows = Array.from({ length: 5 }, (_, order) => at(order));
    // Ids of articles that are gone: from so many on the index is asked.
    const gone = Array.from({ length: 600 }, (_, order) => at(order + 1_000));
    const plain = async (ids: readonly ArticleId[]) => {
      const counts: [TagId, number][] = [];
      const found = await db.articles.bulkGet([...ids]);
      for (const tag of tags) {
        const count = found.filter((row) => row?.tagIds.includes(tag) === true).length;
        if (count > 0) counts.push([tag, count]);
      }
      return new Map(counts);
    };
    const some = fc.subarray(rows);
    const merge = fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2));
    const step = fc.record({ tag: fc.constantFrom(0, 1, 2), on: some, off: some, merge, asked: some });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        for (const { tag, on, off, merge: pair, asked } of steps) {
          const id = tags[tag] as TagId;
          await tagArticles(on, id);
          await untagArticles(off, id);
          const [from, into] = pair.map((which) => tags[which] as TagId) as [TagId, TagId];
          if (from !== into) {
            await changeTags({ kind: 'merge', id: from, into });
            tags[pair[0]] = await createTag(`另 ${pair[0]}`);
          }
          const wanted = await plain(asked);
          expect(await countTags(asked)).toEqual(wanted);
          expect(await countTags([...asked, ...gone])).toEqual(wanted);
          await vi.waitFor(async () =>
            expect(await engine.countsAmong(packIds([...asked, ...gone]))).toEqual(wanted),
          );
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('counts articles, pairs, highlights and what has no tag, and follows every change', async () => {
    const heard = vi.fn();
    await engine.watch(heard);
    const untagged = async () => unpackIds(await engine.untagged());
    expect(await engine.counts()).toEqual([]);
    expect(await untagged()).toHaveLength(5);
    const water = await createTag('水运');
    const ferry = await createTag('渡口', 'blue', water);
    await tagArticles([at(0), at(1)], ferry);
    await tagArticles([at(1)], water);
    const span = await spanOf((await db.pages.toArray())[0]?.id ?? ('' as never), '东岸渡口');
    await tagHighlights([await addHighlight(at(1), [span], 'green')], ferry);
    await vi.waitFor(async () => {
      const { counts, pairs } = await engine.pairs();
      const of = (tag: TagId) => counts.find(({ tagId }) => tagId === tag);
      expect(of(ferry)).toMatchObject({ articles: 2, highlights: 1 });
      expect(of(water)).toMatchObject({ articles: 1, articlesBelow: 2, highlights: 0, highlightsBelow: 1 });
      expect(pairsOf(pairs).map(({ articles }) => articles)).toEqual([1]);
    });
    expect(unpackIds(await engine.both(ferry, water))).toEqual([at(1)]);
    expect(await untagged()).toEqual([at(2), at(3), at(4)]);
    await vi.waitFor(() => expect(heard.mock.calls.length).toBeGreaterThan(1));
    await binSource((await db.sources.toArray())[0]?.id ?? ('' as never));
    await vi.waitFor(async () => {
      expect(await untagged()).toEqual([]);
      const counts = await engine.counts();
      expect(counts.every((count) => count.articlesBelow + count.highlightsBelow === 0)).toBe(true);
    });
  });

  it('counts articles by month, subthemes included, and lists those of a time and theme in its order', async () => {
    const water = await createTag('水运');
    const ferry = await createTag('渡口', 'blue', water);
    const months = async () => {
      const { all, themes } = await engine.timeline([water]);
      return [all, ...themes].map((series) => [...series.months, series.undated]);
    };
    expect(await months()).toEqual([[5], [0]]);
    await tagArticles([at(0)], ferry);
    const pageId = (await db.pages.toArray())[0]?.id ?? ('' as never);
    await sayFacts([pageId], { date: '1912-03-09' });
    const march = 1912 * 12 + 2;
    await vi.waitFor(async () =>
      expect(await months()).toEqual([
        [march, 5, 0],
        [march, 1, 0],
      ]),
    );
    const during = async (from: string, until: string, tagId: TagId | null) =>
      unpackIds(await engine.during({ from, until, tagId }));
    expect(await during('1912', '1912', water)).toEqual([at(0)]);
    expect(await during('', '', null)).toEqual([at(0), at(1), at(2), at(3), at(4)]);
    expect(await during('1912-04', '', null)).toEqual([]);
    await undo();
    await vi.waitFor(async () => expect(await months()).toEqual([[5], [1]]));
    expect(await during('', '', null)).toEqual([]);
  });

  it('knows no article that is not there', async () => {
    expect(await engine.offers(at(99), 5)).toBeNull();
  });
});

describe('deleting unused tags', () => {
  it('leaves every tag that something carries, or something under it, and is one step', async () => {
    const town = await createTag('城事');
    const ferry = await createTag('渡口', 'blue', town);
    const [bare, school] = [await createTag('旧题'), await createTag('教育')];
    const span = await spanOf((await db.pages.toArray())[0]?.id ?? ('' as never), '东岸渡口');
    await tagHighlights([await addHighlight(at(1), [span], 'green')], ferry);
    await refuseTag(at(0), bare);
    await tagArticles([at(3)], school);
    const before = await everythingMade();
    expect(await deleteUnusedTags([town, ferry, bare, school])).toBe(1);
    expect((await db.tags.toArray()).map(({ name }) => name).sort()).toEqual(['城事', '教育', '渡口'].sort());
    expect(await db.marks.where('tagId').equals(bare).count()).toBe(0);
    await undo();
    expect(await everythingMade()).toEqual(before);
  });
});

describe('a library too large to learn', () => {
  it('is learnt from evenly: rare tags with all of their articles', () => {
    const tagged = new Map<ArticleId, readonly TagId[]>();
    for (let number = 0; number < most.tagged * 2; number += 1) {
      tagged.set(articleOf(dump, number), ['tag:common' as TagId]);
    }
    for (let number = 0; number < 7; number += 1) {
      tagged.set(articleOf(dump, 100_000 + number), ['tag:rare' as TagId]);
    }
    const chosen = [...chooseTagged(tagged)];
    expect(chosen).toHaveLength(most.tagged);
    expect(chosen.filter((id) => tagged.get(id)?.[0] === 'tag:rare')).toHaveLength(7);
    const all = Array.from({ length: 10_000 }, (_, number) => articleOf(dump, number));
    const background = chooseBackground(all, new Map());
    expect(background).toHaveLength(most.background);
    expect(background[1]).toBe(all[10]);
    expect(chooseBackground(all.slice(0, 3), new Map())).toEqual(all.slice(0, 3));
  });
});
