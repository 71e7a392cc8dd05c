/** What a user may do, each by the seed of its own: every kind of action of the library, and what befalls dumps. */
import { type ArticleId, dumpIdOf, type HighlightId, type NoteId, type TagId } from '#core/page/ids';
import { raw, type Span } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import { setColourMeaning } from '../../src/renderer/db/colour-meanings';
import { continueArticle, endContinuation } from '../../src/renderer/db/continuations';
import {
  breakParagraph,
  chooseHeadline,
  clearCorrections,
  correctReading,
  joinParagraphs,
  mergeArticles,
  setChecked,
  setRole,
  splitArticle,
} from '../../src/renderer/db/corrections';
import { db } from '../../src/renderer/db/database';
import { sayFacts } from '../../src/renderer/db/facts';
import { moveHighlightEnds, splitHighlight } from '../../src/renderer/db/highlight-ends';
import {
  addHighlight,
  confirmHighlight,
  deleteHighlight,
  reattachHighlight,
  recolourHighlight,
} from '../../src/renderer/db/highlights';
import { setLink } from '../../src/renderer/db/links';
import { setMaker } from '../../src/renderer/db/maker';
import { discardUnplaced, listUnplaced, setRead } from '../../src/renderer/db/marks';
import { deleteNote, saveNote } from '../../src/renderer/db/notes';
import { deleteHighlights, recolourHighlights } from '../../src/renderer/db/overview-edits';
import type { ArticleRow, HighlightRow } from '../../src/renderer/db/rows';
import { highlightColours } from '../../src/renderer/db/rows';
import { binSource, restoreSource } from '../../src/renderer/db/sources';
import { changeTags } from '../../src/renderer/db/tag-changes';
import { defineTag, linkTags, moveTags, setFavourite, unlinkTag } from '../../src/renderer/db/tag-edits';
import { tagHighlights, untagHighlights } from '../../src/renderer/db/tag-highlights';
import { refuseTag } from '../../src/renderer/db/tag-refusals';
import { createTag, recolourTag, renameTag, tagArticles, untagArticles } from '../../src/renderer/db/tags';
import { deleteUnusedTags } from '../../src/renderer/db/unused-tags';
import type { Chance } from './chance';
import { solidIds } from './living-text';
import { livingPage, type World } from './world';

/** One of all deeds: its name, and what it does; null: there is nothing to do it to. */
export interface Deed {
  readonly name: string;
  /** Rows that it may take away: highlights, tags and notes are lost when they go by any other deed. */
  readonly mayRemove?: readonly ('highlights' | 'tags' | 'notes')[];
  readonly run: (world: World, chance: Chance) => Promise<unknown>;
}

const names = ['学务', '米市', '航运', '水利', '医药', '盐政', '戏曲'] as const;
const bodies = ['查县志', '与前文相合 [[学务]]', '疑有误', '见 [[前篇]] 与 [[另文]]', '待考'] as const;

/** Everything that is one step of the journal, or none. */
export const deeds: readonly Deed[] = [
  ...repeat(4, { name: 'highlight', run: highlight }),
  {
    name: 'recolour',
    run: (_, chance) => withHighlight(chance, ({ id }) => recolourHighlight(id, colour(chance))),
  },
  { name: 'move ends', run: moveEnds },
  { name: 'split highlight', run: split },
  {
    name: 'delete highlight',
    mayRemove: ['highlights', 'notes'],
    run: (_, chance) => withHighlight(chance, ({ id }) => deleteHighlight(id)),
  },
  {
    name: 'delete highlights',
    mayRemove: ['highlights', 'notes'],
    run: async (_, chance) =>
      deleteHighlights(some(chance, await db.highlights.toCollection().primaryKeys())),
  },
  {
    name: 'recolour highlights',
    run: async (_, chance) =>
      recolourHighlights(some(chance, await db.highlights.toCollection().primaryKeys()), colour(chance)),
  },
  { name: 'confirm', run: (_, chance) => withHighlight(chance, ({ id }) => confirmHighlight(id)) },
  { name: 'reattach', run: reattach },
  {
    name: 'note on highlight',
    run: (_, chance) =>
      withHighlight(chance, ({ id }) =>
        saveNote({ highlightId: id }, `${chance.pick(bodies)}${chance.below(9)}`),
      ),
  },
  {
    name: 'note on article',
    run: (_, chance) =>
      withArticle(chance, ({ id }) =>
        saveNote({ articleId: id }, `${chance.pick(bodies)}${chance.below(9)}`),
      ),
  },
  {
    name: 'note on page',
    run: (world, chance) =>
      withPage(world, chance, (page) =>
        saveNote({ pageId: page }, `${chance.pick(bodies)}${chance.below(9)}`),
      ),
  },
  { name: 'link', run: link },
  {
    name: 'delete note',
    mayRemove: ['notes'],
    run: async (_, chance) => {
      const notes = await db.notes.toCollection().primaryKeys();
      if (notes.length > 0) await deleteNote(chance.pick(notes));
    },
  },
  ...repeat(2, {
    name: 'create tag',
    run: async (_, chance) => createTag(chance.pick(names), undefined, under(chance, await tagIds())),
  }),
  {
    name: 'rename tag',
    run: (_, chance) => withTag(chance, (id) => renameTag(id, `${chance.pick(names)}${chance.below(3)}`)),
  },
  { name: 'recolour tag', run: (_, chance) => withTag(chance, (id) => recolourTag(id, colour(chance))) },
  {
    name: 'define tag',
    run: (_, chance) =>
      withTag(chance, (id) =>
        defineTag(id, { aliases: [`别名${chance.below(9)}`], whenToUse: '凡', whenNotToUse: '' }),
      ),
  },
  { name: 'favour tag', run: (_, chance) => withTag(chance, (id) => setFavourite(id, chance.below(10))) },
  {
    name: 'move tag',
    run: (_, chance) =>
      withTag(chance, async (id, all) => {
        const from = (await db.tags.get(id))?.parentIds ?? [];
        return moveTags([{ id, from: from[0] ?? null }], under(chance, all) ?? null);
      }),
  },
  { name: 'link tag', run: (_, chance) => withTag(chance, (id, all) => linkTags([id], chance.pick(all))) },
  { name: 'unlink tag', run: (_, chance) => withTag(chance, (id, all) => unlinkTag(id, chance.pick(all))) },
  {
    name: 'merge tags',
    mayRemove: ['tags'],
    run: (_, chance) =>
      withTag(chance, (id, all) => changeTags({ kind: 'merge', id, into: chance.pick(all) })),
  },
  {
    name: 'split tag',
    run: (_, chance) =>
      withTag(chance, async (id) =>
        changeTags({
          ...{ kind: 'split', id, name: `${chance.pick(names)}又${chance.below(9)}` },
          articleIds: some(chance, await db.articles.where('tagIds').equals(id).primaryKeys()),
          highlightIds: some(chance, await db.highlights.where('tagIds').equals(id).primaryKeys()),
        }),
      ),
  },
  {
    name: 'delete tag',
    mayRemove: ['tags'],
    run: (_, chance) =>
      withTag(chance, (id) =>
        changeTags({ kind: 'delete', id, children: chance.pick(['move-up', 'delete-too'] as const) }),
      ),
  },
  { name: 'delete unused tags', mayRemove: ['tags'], run: async () => deleteUnusedTags(await tagIds()) },
  ...repeat(3, {
    name: 'tag articles',
    run: (_: World, chance: Chance) =>
      withTag(chance, async (id) => tagArticles(some(chance, await articleIds()), id)),
  }),
  {
    name: 'untag articles',
    run: (_, chance) => withTag(chance, async (id) => untagArticles(some(chance, await articleIds()), id)),
  },
  {
    name: 'refuse tag',
    run: (_, chance) => withTag(chance, (id) => withArticle(chance, (row) => refuseTag(row.id, id))),
  },
  ...repeat(2, {
    name: 'tag highlights',
    run: (_: World, chance: Chance) =>
      withTag(chance, async (id) =>
        tagHighlights(some(chance, await db.highlights.toCollection().primaryKeys()), id),
      ),
  }),
  {
    name: 'untag highlights',
    run: (_, chance) =>
      withTag(chance, async (id) =>
        untagHighlights(some(chance, await db.highlights.toCollection().primaryKeys()), id),
      ),
  },
  { name: 'read', run: async (_, chance) => setRead(some(chance, await articleIds()), chance.once(2)) },
  {
    name: 'split article',
    run: (world, chance) => withPlace(world, chance, ({ page, start }) => splitArticle(page, start)),
  },
  {
    name: 'merge articles',
    run: (world, chance) =>
      withPage(world, chance, async (page) =>
        mergeArticles(page, some(chance, await db.articles.where('pages').equals(page).primaryKeys())),
      ),
  },
  {
    name: 'set role',
    run: (world, chance) =>
      withPlace(world, chance, ({ page, start, end }) =>
        setRole(page, [{ start, end }], chance.pick(['caption', 'crosshead', 'paragraph'] as const)),
      ),
  },
  {
    name: 'correct reading',
    run: (world, chance) =>
      withPlace(world, chance, ({ page, start }) =>
        correctReading(page, { start, end: raw(start + 1) }, '改'),
      ),
  },
  {
    name: 'break paragraph',
    run: (world, chance) => withPlace(world, chance, ({ page, start }) => breakParagraph(page, start)),
  },
  {
    name: 'join paragraphs',
    run: (world, chance) => withPlace(world, chance, ({ page, start }) => joinParagraphs(page, start)),
  },
  {
    name: 'choose headline',
    run: (world, chance) =>
      withPlace(world, chance, async (span) => {
        const rows = await db.articles.where('pages').equals(span.page).primaryKeys();
        if (rows.length > 0) await chooseHeadline(chance.pick(rows), [span]);
      }),
  },
  { name: 'clear corrections', run: (world, chance) => withPage(world, chance, clearCorrections) },
  {
    name: 'check',
    run: (world, chance) => withPage(world, chance, (page) => setChecked([page], chance.once(2))),
  },
  {
    name: 'continue article',
    run: async (_, chance) => {
      const all = await articleIds();
      if (all.length > 1) await continueArticle(chance.pick(all), chance.pick(all));
    },
  },
  {
    name: 'end continuation',
    run: async (_, chance) => {
      const all = await db.continuations.toCollection().primaryKeys();
      if (all.length > 0) await endContinuation(chance.pick(all));
    },
  },
  {
    name: 'say facts',
    run: (world, chance) =>
      withPage(world, chance, (page) => sayFacts([page], { paper: chance.pick(['乡报', '县报', null]) })),
  },
  {
    name: 'mean colour',
    run: (_, chance) => setColourMeaning(colour(chance), chance.pick(['论点', '数字', ''])),
  },
  {
    name: 'maker',
    run: (_, chance) => setMaker(chance.pick(['何舟', '林雁']), { alsoUnnamed: chance.once(3) }),
  },
  {
    name: 'discard unplaced',
    mayRemove: ['highlights', 'notes'],
    run: async (_, chance) => {
      const all = await listUnplaced();
      if (all.length > 0) await discardUnplaced(chance.pick(all));
    },
  },
  {
    name: 'bin or restore',
    run: async (_, chance) => {
      const row = await db.sources.toCollection().first();
      if (row === undefined) return;
      if (row.binnedAt > 0) await restoreSource(row.id);
      else if (chance.once(6)) await binSource(row.id);
    },
  },
];

function repeat(times: number, deed: Deed): readonly Deed[] {
  return Array.from({ length: times }, () => deed);
}

async function highlight(world: World, chance: Chance): Promise<void> {
  await withArticle(chance, async (row) => {
    const spans = spansIn(world, chance, row);
    if (spans.length > 0) await addHighlight(row.id, spans, colour(chance));
  });
}

async function moveEnds(world: World, chance: Chance): Promise<void> {
  await withHighlight(chance, async ({ id, spans, status }) => {
    if (status !== 'exact' && status !== 'moved') return;
    const grown = spans.map((span, at) =>
      at < spans.length - 1
        ? span
        : { ...span, end: raw(Math.max(span.start + 1, span.end + chance.below(9) - 4)) },
    );
    if (grown.every((span) => isSolid(world, span))) await moveHighlightEnds(id, grown);
  });
}

async function split(world: World, chance: Chance): Promise<void> {
  await withHighlight(chance, async ({ id, spans, status }) => {
    const [first] = spans;
    if (first === undefined || (status !== 'exact' && status !== 'moved')) return;
    const at = raw(first.start + 1 + chance.below(first.end - first.start - 1));
    const [left, right] = [
      { ...first, end: at },
      { ...first, start: at },
    ];
    if (isSolid(world, left) && isSolid(world, right))
      await splitHighlight(id, [left], [right, ...spans.slice(1)]);
  });
}

async function reattach(world: World, chance: Chance): Promise<void> {
  await withHighlight(chance, ({ id, status }) =>
    withArticle(chance, async (row) => {
      if (status === 'exact' || status === 'moved') return;
      const spans = spansIn(world, chance, row);
      if (spans.length > 0) await reattachHighlight(id, spans);
    }),
  );
}

async function link(_: World, chance: Chance): Promise<void> {
  const notes = (await db.notes.toArray()).filter(({ body }) => body.includes('[['));
  if (notes.length === 0) return;
  const note = chance.pick(notes);
  const title = /\[\[([^\]]+)\]\]/u.exec(note.body)?.[1] ?? '';
  if (chance.once(2)) {
    const noteId = chance.pick(await db.notes.toCollection().primaryKeys()) as NoteId;
    await setLink(note.id, { title, to: { noteId } });
  } else await withArticle(chance, ({ id }) => setLink(note.id, { title, to: { articleId: id } }));
}

/** One or two ranges inside an article's text. */
function spansIn(world: World, chance: Chance, row: ArticleRow): readonly Span[] {
  const all = articleSpans(row.article, row.pages);
  const first = all.length === 0 ? undefined : chance.pick(all);
  if (first === undefined) return [];
  const start = first.start + chance.below(first.end - first.start);
  const one = { ...first, start: raw(start), end: raw(Math.min(first.end, start + 1 + chance.below(16))) };
  const next = all[all.indexOf(first) + 1];
  const both = next !== undefined && chance.once(4) ? [{ ...one, end: first.end }, next] : [one];
  return both.every((span) => isSolid(world, span)) ? both : [];
}

/** True when a span has text that is not white space, and cuts no character in two. */
function isSolid(world: World, { page, start, end }: Span): boolean {
  const living = livingPage(world, page);
  return living !== undefined && end <= living.text.length && solidIds(living, start, end).length > 0;
}

async function withHighlight(chance: Chance, run: (row: HighlightRow) => Promise<unknown>): Promise<void> {
  const ids: readonly HighlightId[] = await db.highlights.toCollection().primaryKeys();
  const row = ids.length === 0 ? undefined : await db.highlights.get(chance.pick(ids));
  if (row !== undefined) await run(row);
}

async function withArticle(chance: Chance, run: (row: ArticleRow) => Promise<unknown>): Promise<void> {
  const ids = await articleIds();
  const row = ids.length === 0 ? undefined : await db.articles.get(chance.pick(ids));
  if (row !== undefined) await run(row);
}

async function withTag(
  chance: Chance,
  run: (id: TagId, all: readonly TagId[]) => Promise<unknown>,
): Promise<void> {
  const all = await tagIds();
  if (all.length > 0) await run(chance.pick(all), all);
}

async function withPage(
  { dumps }: World,
  chance: Chance,
  run: (page: Span['page']) => Promise<unknown>,
): Promise<void> {
  const all = await db.pages.toCollection().primaryKeys();
  const known = all.filter((page) => dumps.has(dumpIdOf(page)));
  if (known.length > 0) await run(chance.pick(known));
}

async function withPlace(world: World, chance: Chance, run: (span: Span) => Promise<unknown>): Promise<void> {
  await withArticle(chance, async (row) => {
    const [span] = spansIn(world, chance, row);
    if (span !== undefined) await run(span);
  });
}

function under(chance: Chance, all: readonly TagId[]): TagId | undefined {
  return all.length === 0 || chance.once(2) ? undefined : chance.pick(all);
}

function some<T>(chance: Chance, all: readonly T[]): readonly T[] {
  return all.filter(() => chance.once(2));
}

function colour(chance: Chance) {
  return chance.pick(highlightColours);
}

async function articleIds(): Promise<readonly ArticleId[]> {
  return db.articles.toCollection().primaryKeys();
}

async function tagIds(): Promise<readonly TagId[]> {
  return db.tags.toCollection().primaryKeys();
}
