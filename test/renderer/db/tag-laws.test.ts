// @vitest-environment node
/** What holds of tags whatever is done with them, in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleId, type HighlightId, pageIdOf, type TagId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { addHighlight, deleteHighlight } from '../../../src/renderer/db/highlights';
import { redo, undo } from '../../../src/renderer/db/journal';
import { isTree } from '../../../src/renderer/db/references';
import { changeTags } from '../../../src/renderer/db/tag-changes';
import { defineTag, linkTags, moveTags, setFavourite, unlinkTag } from '../../../src/renderer/db/tag-edits';
import { tagHighlights, untagHighlights } from '../../../src/renderer/db/tag-highlights';
import { foldName } from '../../../src/renderer/db/tag-names';
import { createTag, recolourTag, renameTag, tagArticles, untagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary, everythingMade, spanOf } from './library';

/** One thing a user does; numbers choose among what is there then. */
type Deed = readonly [name: keyof typeof deeds, a: number, b: number, c: number];

interface Library {
  readonly articles: readonly ArticleId[];
  readonly highlights: readonly HighlightId[];
}

const names = ['港务', '学务', 'Harbour', 'harbour ', '粮价', '渡口', 'Ｈarbour', '农会', '防疫', '河工'];

function nameOf(at: number): string {
  return names[at % names.length] ?? '';
}

async function tagAt(at: number): Promise<TagId> {
  const ids = await db.tags.toCollection().primaryKeys();
  return ids[at % Math.max(1, ids.length)] ?? ('tag:none' as TagId);
}

function someOf<T>(all: readonly T[], at: number): readonly T[] {
  return all.filter((_, index) => ((at >> index) & 1) === 1);
}

const deeds = {
  create: async (_: Library, a: number, b: number) =>
    createTag(nameOf(a), undefined, b % 2 === 0 ? undefined : await tagAt(b)),
  rename: async (_: Library, a: number, b: number) => renameTag(await tagAt(a), nameOf(b)),
  recolour: async (_: Library, a: number) => recolourTag(await tagAt(a), 'pink'),
  define: async (_: Library, a: number, b: number, c: number) =>
    defineTag(await tagAt(a), { aliases: [nameOf(b), nameOf(c)], whenToUse: nameOf(c), whenNotToUse: '' }),
  favour: async (_: Library, a: number, b: number) => setFavourite(await tagAt(a), b % 10),
  move: async (_: Library, a: number, b: number, c: number) => {
    const id = await tagAt(a);
    const parents = (await db.tags.get(id))?.parentIds ?? [];
    const shown = [{ id, from: parents[c % Math.max(1, parents.length)] ?? null }];
    return moveTags(shown, b % 4 === 0 ? null : await tagAt(b));
  },
  link: async (_: Library, a: number, b: number) => linkTags([await tagAt(a)], await tagAt(b)),
  unlink: async (_: Library, a: number, b: number) => unlinkTag(await tagAt(a), await tagAt(b)),
  merge: async (_: Library, a: number, b: number) =>
    changeTags({ kind: 'merge', id: await tagAt(a), into: await tagAt(b) }),
  delete: async (_: Library, a: number, b: number) =>
    changeTags({
      kind: 'delete',
      id: await tagAt(a),
      children: b % 2 === 0 ? 'move-up' : 'delete-too',
    }),
  split: async ({ articles, highlights }: Library, a: number, b: number, c: number) =>
    changeTags({
      kind: 'split',
      id: await tagAt(a),
      name: nameOf(b),
      articleIds: someOf(articles, c),
      highlightIds: someOf(highlights, c),
    }),
  tag: async ({ articles }: Library, a: number, b: number) =>
    tagArticles(someOf(articles, b), await tagAt(a)),
  untag: async ({ articles }: Library, a: number, b: number) =>
    untagArticles(someOf(articles, b), await tagAt(a)),
  tagHighlights: async ({ highlights }: Library, a: number, b: number) =>
    tagHighlights(someOf(highlights, b), await tagAt(a)),
  untagHighlights: async ({ highlights }: Library, a: number, b: number) =>
    untagHighlights(someOf(highlights, b), await tagAt(a)),
  deleteHighlight: async ({ highlights }: Library, a: number) =>
    deleteHighlight(highlights[a % highlights.length] ?? ('highlight:none' as HighlightId)),
  undo: async () => undo(),
  redo: async () => redo(),
} satisfies Readonly<Record<string, (library: Library, a: number, b: number, c: number) => Promise<unknown>>>;

const aDeed: fc.Arbitrary<Deed> = fc.tuple(
  // What makes tags comes more often than what takes them away.
  fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[]), 'create', 'create', 'link', 'tag'),
  fc.nat(63),
  fc.nat(63),
  fc.nat(63),
);

async function newLibrary(): Promise<Library> {
  await emptyLibrary();
  const dump = await addDump(
    await addSource('乡报'),
    '10.txt',
    '渡口改址\n渡口今晨改在东岸。\n\n米价\n每石又涨二角。\n\n河工\n堤岸修成。',
    '学校\n开学三日。\n\n防疫\n施种牛痘。',
  );
  const articles = [0, 1, 2].map((order) => articleOf(dump, order));
  articles.push(articleOf(dump, 0, 1), articleOf(dump, 1, 1));
  const highlights: HighlightId[] = [];
  for (const [at, quote] of ['东岸', '二角', '堤岸'].entries()) {
    const span = await spanOf(pageIdOf(dump, 0), quote);
    highlights.push(await addHighlight(articles[at] as ArticleId, [span], 'green'));
  }
  await db.journal.clear();
  await db.changes.clear();
  return { articles, highlights };
}

/** Nothing speaks of a tag that is not there, no tag stands under itself, and every name finds one tag. */
async function expectSound(): Promise<void> {
  const tags = await db.tags.toArray();
  const there = new Set<string>(tags.map(({ id }) => id));
  const spokenOf = [
    ...tags.flatMap(({ parentIds }) => parentIds),
    ...(await db.marks.toArray()).flatMap(({ tagId }) => (tagId === '' ? [] : [tagId])),
    ...(await db.highlights.toArray()).flatMap(({ tagIds }) => tagIds),
    ...(await db.articles.toArray()).flatMap(({ tagIds }) => tagIds),
  ];
  expect(spokenOf.filter((id) => !there.has(id))).toEqual([]);
  expect(isTree(tags)).toBe(true);
  const called = tags.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName);
  expect(new Set(called).size).toBe(called.length);
  const keys = tags.flatMap(({ favourite }) => (favourite === 0 ? [] : [favourite]));
  expect(new Set(keys).size).toBe(keys.length);
  for (const { parentIds } of tags) expect(new Set(parentIds).size).toBe(parentIds.length);
  for (const { tagIds } of await db.highlights.toArray()) expect(new Set(tagIds).size).toBe(tagIds.length);
}

describe('whatever is done with tags', () => {
  it('leaves nothing dangling and no tag under itself, and undoing and redoing all of it brings back the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aDeed, { minLength: 4, maxLength: 24 }), async (done) => {
        const library = await newLibrary();
        const before = await everythingMade();
        for (const [name, a, b, c] of done) {
          const deed: (library: Library, a: number, b: number, c: number) => Promise<unknown> = deeds[name];
          await deed(library, a, b, c);
          await expectSound();
        }
        while ((await redo()) !== null);
        const after = await everythingMade();
        let steps = 0;
        while ((await undo()) !== null) steps += 1;
        expect(await everythingMade()).toEqual(before);
        while ((await redo()) !== null) steps -= 1;
        expect(steps).toBe(0);
        expect(await everythingMade()).toEqual(after);
      }),
      { numRuns: Number(process.env.TAG_LAW_RUNS ?? 25) },
    );
  }, 600_000);
});
