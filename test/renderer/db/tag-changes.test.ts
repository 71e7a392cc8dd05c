// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, type HighlightId, pageIdOf, type TagId } from '#core/page/ids';
import { listArticleIds } from '../../../src/renderer/db/articles';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { changeTags } from '../../../src/renderer/db/tag-changes';
import { areTagged } from '../../../src/renderer/db/tag-counts';
import { defineTag, linkTags, moveTags, setFavourite, themesLeft } from '../../../src/renderer/db/tag-edits';
import { countAllTags, countCarriers, previewChange } from '../../../src/renderer/db/tag-figures';
import { areHighlightsTagged, tagHighlights } from '../../../src/renderer/db/tag-highlights';
import { createTag, listTags, renameTag, tagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from './library';

let articles: readonly ArticleId[];
let highlights: readonly HighlightId[];

beforeEach(async () => {
  await emptyLibrary();
  const dump = await addDump(
    await addSource('乡报'),
    '10.txt',
    '渡口\n渡口改在东岸。\n\n米价\n每石涨二角。\n\n河工\n堤岸修成。',
  );
  articles = [0, 1, 2].map((order) => articleOf(dump, order));
  const page = pageIdOf(dump, 0);
  highlights = [
    await addHighlight(articleOf(dump, 0), [await spanOf(page, '东岸')], 'green'),
    await addHighlight(articleOf(dump, 1), [await spanOf(page, '二角')], 'green'),
  ];
});

async function row(id: TagId) {
  const found = await db.tags.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

async function tagsOfArticles(): Promise<readonly (readonly TagId[])[]> {
  return (await db.articles.bulkGet([...articles])).map((article) => article?.tagIds ?? []);
}

async function tagsOfHighlights(): Promise<readonly (readonly TagId[])[]> {
  return (await db.highlights.bulkGet([...highlights])).map((highlight) => highlight?.tagIds ?? []);
}

describe('merging a tag into another', () => {
  it('moves articles, highlights and subthemes without doubles, and keeps its names as other names', async () => {
    const [trade, commerce] = [await createTag('商务'), await createTag('贸易')];
    const under = await createTag('粮价', undefined, trade);
    await defineTag(trade, { aliases: ['Trade'], whenToUse: '买卖', whenNotToUse: '' });
    await setFavourite(trade, 3);
    await tagArticles(articles.slice(0, 2), trade);
    await tagArticles(articles.slice(1), commerce);
    await tagHighlights(highlights, trade);
    await tagHighlights(highlights.slice(0, 1), commerce);
    expect(await previewChange({ kind: 'merge', id: trade, into: commerce })).toEqual({
      articles: 2,
      highlights: 2,
      both: { articles: 1, highlights: 1 },
      tags: 1,
    });

    await changeTags({ kind: 'merge', id: trade, into: commerce });
    expect(await tagsOfArticles()).toEqual([[commerce], [commerce], [commerce]]);
    expect(await db.marks.count()).toBe(3);
    expect(await tagsOfHighlights()).toEqual([[commerce], [commerce]]);
    expect(await row(commerce)).toMatchObject({
      name: '贸易',
      aliases: ['商务', 'Trade'],
      whenToUse: '买卖',
      favourite: 3,
    });
    expect((await row(under)).parentIds).toEqual([commerce]);
    // The old name finds it.
    expect(await createTag('商务')).toBe(commerce);
  });

  it('into one that stands under it puts that in its place, with those between', async () => {
    const top = await createTag('经济');
    const from = await createTag('商务', undefined, top);
    const between = await createTag('市场', undefined, from);
    const into = await createTag('粮价', undefined, between);
    await changeTags({ kind: 'merge', id: from, into });
    expect((await row(between)).parentIds).toEqual([top]);
    expect((await row(into)).parentIds).toEqual([between]);
  });

  it('makes no sense into itself or into what is gone', async () => {
    const tag = await createTag('商务');
    const steps = await db.journal.count();
    expect(await changeTags({ kind: 'merge', id: tag, into: tag })).toBeNull();
    expect(await changeTags({ kind: 'merge', id: tag, into: 'tag:gone' as TagId })).toBeNull();
    expect(await db.journal.count()).toBe(steps);
  });
});

describe('splitting a tag', () => {
  it('gives the chosen articles and highlights to a new tag beside it; the others keep theirs', async () => {
    const top = await createTag('经济');
    const tag = await createTag('商务', 'pink', top);
    await tagArticles(articles, tag);
    await tagHighlights(highlights, tag);
    const made = await changeTags({
      kind: 'split',
      id: tag,
      name: ' 粮价 ',
      articleIds: articles.slice(1, 2),
      highlightIds: highlights.slice(1),
    });
    expect(await tagsOfArticles()).toEqual([[tag], [made], [tag]]);
    expect(await tagsOfHighlights()).toEqual([[tag], [made]]);
    expect(await row(made as TagId)).toMatchObject({ name: '粮价', colour: 'pink', parentIds: [top] });
    await undo();
    expect(await tagsOfArticles()).toEqual([[tag], [tag], [tag]]);
    expect(await tagsOfHighlights()).toEqual([[tag], [tag]]);
  });

  it('keeps who tagged an article and when', async () => {
    const tag = await createTag('商务');
    await tagArticles(articles.slice(0, 1), tag);
    const mark = await db.marks.toCollection().first();
    await db.marks.update(mark?.id ?? ('mark:none' as never), { maker: '周', createdAt: 5 });
    const change = { kind: 'split', id: tag, name: '粮价', highlightIds: [] } as const;
    const made = await changeTags({ ...change, articleIds: articles });
    expect(await db.marks.toArray()).toMatchObject([
      { id: mark?.id, tagId: made, maker: '周', createdAt: 5 },
    ]);
  });

  it('takes no name that a tag has already, not even an alias', async () => {
    const tag = await createTag('商务');
    await defineTag(tag, { aliases: ['Trade'], whenToUse: '', whenNotToUse: '' });
    const change = { kind: 'split', id: tag, articleIds: articles, highlightIds: [] } as const;
    expect(await changeTags({ ...change, name: 'ＴＲＡＤＥ' })).toBeNull();
  });
});

describe('deleting a tag', () => {
  it('moves what stands under it up to its place; links to it go', async () => {
    const top = await createTag('经济');
    const gone = await createTag('商务', undefined, top);
    const child = await createTag('粮价', undefined, gone);
    const linked = await createTag('学务');
    await linkTags([linked], gone);
    const placed = await createTag('河工', undefined, top);
    await linkTags([placed], gone);
    await changeTags({ kind: 'delete', id: gone, children: 'move-up' });
    expect((await row(child)).parentIds).toEqual([top]);
    expect((await row(placed)).parentIds).toEqual([top]);
    expect((await row(linked)).parentIds).toEqual([top]);
  });

  it('takes with it what has its place under it, and nothing that only has a link there', async () => {
    const gone = await createTag('商务');
    const child = await createTag('粮价', undefined, gone);
    const grandchild = await createTag('米价', undefined, child);
    const top = await createTag('水利');
    const placed = await createTag('河工', undefined, top);
    await linkTags([placed], gone);
    await tagArticles(articles, grandchild);
    await tagHighlights(highlights, child);
    const change = { kind: 'delete', id: gone, children: 'delete-too' } as const;
    expect(await previewChange(change)).toMatchObject({ articles: 3, highlights: 2, tags: 3 });
    await changeTags(change);
    expect((await db.tags.toArray()).map(({ name }) => name).sort()).toEqual(['水利', '河工']);
    expect((await row(placed)).parentIds).toEqual([top]);
    expect(await db.marks.count()).toBe(0);
    expect(await tagsOfHighlights()).toEqual([[], []]);
    await undo();
    expect(await db.tags.count()).toBe(5);
    expect(await tagsOfHighlights()).toEqual([[child], [child]]);
  });
});

describe('the tree', () => {
  it('moves a tag in its place, a link where it is a link, and to the top with all of its links', async () => {
    const [a, b, c] = [await createTag('甲'), await createTag('乙'), await createTag('丙')];
    const tag = await createTag('丁', undefined, a);
    await linkTags([tag], b);
    await moveTags([{ id: tag, from: b }], c);
    expect((await row(tag)).parentIds).toEqual([a, c]);
    await moveTags([{ id: tag, from: a }], b);
    expect((await row(tag)).parentIds).toEqual([b, c]);
    await moveTags([{ id: tag, from: b }], c);
    expect((await row(tag)).parentIds).toEqual([c]);
    await moveTags([{ id: tag, from: c }], null);
    expect((await row(tag)).parentIds).toEqual([]);
  });

  it('says which links go when tags are moved to the top', async () => {
    const [a, b, c] = [await createTag('甲'), await createTag('乙'), await createTag('丙')];
    const tag = await createTag('丁', undefined, a);
    await linkTags([tag], b);
    const rows = await db.tags.toArray();
    expect(themesLeft(rows, [{ id: tag, from: a }])).toEqual([b]);
    expect(themesLeft(rows, [{ id: tag, from: b }])).toEqual([]);
    expect(themesLeft(rows, [{ id: c, from: null }])).toEqual([]);
  });

  it('puts no tag under itself, also not when several are moved at once', async () => {
    const [a, b] = [await createTag('甲'), await createTag('乙')];
    const under = await createTag('丙', undefined, a);
    expect(await moveTags([{ id: a, from: null }], under)).toBe(0);
    expect(await linkTags([a], under)).toBe(0);
    expect(await moveTags([{ id: a, from: null }], a)).toBe(0);
    expect(
      await moveTags(
        [
          { id: under, from: a },
          { id: b, from: null },
        ],
        b,
      ),
    ).toBe(1);
    expect((await row(b)).parentIds).toEqual([]);
  });

  it('finds articles of a theme with those of the themes under it, each once, by links too', async () => {
    const theme = await createTag('经济');
    const place = await createTag('粮价', undefined, theme);
    const linked = await createTag('河工');
    await linkTags([linked], theme);
    await tagArticles(articles.slice(0, 2), place);
    await tagArticles(articles.slice(1), linked);
    await tagHighlights(highlights, place);
    expect(await listArticleIds({ tagId: theme }, 'page', false)).toEqual([]);
    expect(await listArticleIds({ tagId: theme, withSubthemes: true }, 'page', false)).toEqual(articles);
    expect((await countAllTags()).get(theme)).toEqual({
      own: { articles: 0, highlights: 0 },
      withSubthemes: { articles: 3, highlights: 2 },
    });
    expect((await listTags()).find(({ id }) => id === theme)).toMatchObject({
      articleCount: 0,
      articleCountWithSubthemes: 3,
    });
    expect(await countCarriers([place, linked])).toEqual({ articles: 3, highlights: 2 });
    expect(await areTagged(articles.slice(0, 2), place)).toBe(true);
    expect(await areTagged(articles, place)).toBe(false);
    expect(await areHighlightsTagged(highlights, place)).toBe(true);
    expect(await areHighlightsTagged(highlights, linked)).toBe(false);
  });
});

describe('names of tags', () => {
  it('and other names are one pool: each finds one tag', async () => {
    const [a, b] = [await createTag('港务'), await createTag('学务')];
    expect(
      await defineTag(a, { aliases: ['Port', ' port', '港务', ''], whenToUse: '', whenNotToUse: '' }),
    ).toBe(null);
    expect((await row(a)).aliases).toEqual(['Port']);
    expect(await defineTag(b, { aliases: ['PORT'], whenToUse: '何时', whenNotToUse: '' })).toBe('PORT');
    expect((await row(b)).whenToUse).toBe('');
    expect(await renameTag(b, 'port')).toBe(false);
    expect(await renameTag(a, 'Port')).toBe(true);
    expect(await row(a)).toMatchObject({ name: 'Port', aliases: [] });
  });

  it('are changed one by one: what is not given stays as it was stored', async () => {
    const id = await createTag('港口');
    await defineTag(id, { whenToUse: '船到岸' });
    await defineTag(id, { aliases: ['Port'] });
    expect(await db.tags.get(id)).toMatchObject({ aliases: ['Port'], whenToUse: '船到岸', whenNotToUse: '' });
  });

  it('have a number key each at most, and a key one tag', async () => {
    const [a, b] = [await createTag('港务'), await createTag('学务')];
    await setFavourite(a, 1);
    await setFavourite(b, 1);
    expect([(await row(a)).favourite, (await row(b)).favourite]).toEqual([0, 1]);
    await setFavourite(b, 0);
    expect((await row(b)).favourite).toBe(0);
    await undo();
    await undo();
    expect([(await row(a)).favourite, (await row(b)).favourite]).toEqual([1, 0]);
  });
});
