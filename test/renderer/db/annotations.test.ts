// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type DumpId, pageIdOf, type SourceId } from '#core/page/ids';
import { refreshArticles } from '../../../src/renderer/db/attachments';
import { db } from '../../../src/renderer/db/database';
import {
  addHighlight,
  deleteHighlight,
  listHighlights,
  recolourHighlight,
} from '../../../src/renderer/db/highlights';
import { listUnplaced, setRead } from '../../../src/renderer/db/marks';
import { deleteNote, listNotes, saveNote, saveWriting } from '../../../src/renderer/db/notes';
import { binSource } from '../../../src/renderer/db/sources';
import {
  createTag,
  deleteTag,
  listTags,
  recolourTag,
  renameTag,
  tagArticles,
  untagArticles,
} from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, cutPage, emptyLibrary, reflowOf, spanOf } from './library';

const text = '渡口小学开学\n新生四十二人。\n县里拨书桌六十张。\n\n城南米价稍落\n每石跌二角。';
let dump: DumpId;

beforeEach(async () => {
  await emptyLibrary();
  dump = await addDump(await addSource('乡报'), '01.txt', text);
});

const row = async (order: number) => db.articles.get(articleOf(dump, order));
const page = () => pageIdOf(dump, 0);
const highlight = async (quote: string, order = 0) =>
  addHighlight(articleOf(dump, order), [await spanOf(page(), quote)], 'green');

/** Cuts the page anew at these offsets and attaches, as a new reflow does. */
async function recut(...ranges: readonly (readonly [number, number])[]): Promise<void> {
  const pageRow = await db.pages.get(page());
  if (pageRow === undefined) throw new Error('no page');
  await cutPage(
    pageRow,
    reflowOf(
      text,
      ranges.map(([start, end]) => ({ start, end })),
    ),
  );
  await db.transaction(
    'rw',
    [db.articles, db.marks, db.highlights, db.notes, db.facts, db.reflows],
    async () => refreshArticles(db, [page()]),
  );
}

describe('tags', () => {
  it('are counted on the article and in the list', async () => {
    const tag = await createTag('教育');
    await tagArticles([articleOf(dump, 0), articleOf(dump, 1)], tag);
    expect((await row(0))?.tagIds).toEqual([tag]);
    expect(await listTags()).toMatchObject([{ name: '教育', articleCount: 2 }]);
    await untagArticles([articleOf(dump, 0)], tag);
    expect((await row(0))?.tagIds).toEqual([]);
    expect(await listTags()).toMatchObject([{ articleCount: 1 }]);
  });

  it('are the same tag under the same name, but for case, width and spaces', async () => {
    const tag = await createTag('Schools  2');
    expect(await createTag(' schools ２')).toBe(tag);
    expect(await db.tags.count()).toBe(1);
  });

  it('are not put on twice', async () => {
    const tag = await createTag('米价');
    await tagArticles([articleOf(dump, 1)], tag);
    await tagArticles([articleOf(dump, 1)], tag);
    expect(await db.marks.count()).toBe(1);
  });

  it('cannot take the name of another one', async () => {
    const tag = await createTag('米价');
    await createTag('学务');
    expect(await renameTag(tag, ' 学务 ')).toBe(false);
    expect(await renameTag(tag, '粮价')).toBe(true);
    await recolourTag(tag, 'pink');
    expect(await db.tags.get(tag)).toMatchObject({ name: '粮价', colour: 'pink' });
  });

  it('take their marks with them when deleted', async () => {
    const tag = await createTag('米价');
    await tagArticles([articleOf(dump, 1)], tag);
    await deleteTag(tag);
    expect(await db.marks.count()).toBe(0);
    expect((await row(1))?.tagIds).toEqual([]);
  });

  it('come last used first', async () => {
    const first = await createTag('甲');
    await createTag('乙');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await tagArticles([articleOf(dump, 0)], first);
    expect((await listTags()).map(({ name }) => name)).toEqual(['甲', '乙']);
  });
});

describe('read state', () => {
  it('is set and taken back', async () => {
    await setRead(articleOf(dump, 0), true);
    expect((await row(0))?.read).toBe(1);
    expect((await row(1))?.read).toBe(0);
    await setRead(articleOf(dump, 0), false);
    expect((await row(0))?.read).toBe(0);
    expect(await db.marks.count()).toBe(0);
  });
});

describe('highlights', () => {
  it('keep their words with context, in reading order', async () => {
    await highlight('书桌六十张');
    await highlight('新生四十二人');
    const rows = await listHighlights(articleOf(dump, 0));
    expect(rows.map(({ quotes }) => quotes)).toEqual([['新生四十二人'], ['书桌六十张']]);
    expect(rows[0]?.prefix.endsWith('渡口小学开学\n')).toBe(true);
    expect((await row(0))?.highlightCount).toBe(2);
  });

  it('are deleted with their note', async () => {
    const id = await highlight('新生四十二人');
    await saveNote({ highlightId: id }, '查对名册');
    expect((await row(0))?.noteCount).toBe(1);
    await deleteHighlight(id);
    expect([await db.highlights.count(), await db.notes.count(), (await row(0))?.noteCount]).toEqual([
      0, 0, 0,
    ]);
  });

  it('change colour', async () => {
    const id = await highlight('新生四十二人');
    await recolourHighlight(id, 'blue');
    expect((await db.highlights.get(id))?.colour).toBe('blue');
  });

  it('of nothing are refused', async () => {
    await expect(addHighlight(articleOf(dump, 0), [], 'green')).rejects.toThrow('no text');
  });
});

describe('notes', () => {
  it('are written, changed and deleted by an empty body', async () => {
    const target = { articleId: articleOf(dump, 0) };
    const id = await saveNote(target, '第一稿');
    expect(await saveNote(target, '第二稿')).toBe(id);
    expect(await listNotes(articleOf(dump, 0))).toMatchObject([{ body: '第二稿' }]);
    expect(await saveNote(target, '  ')).toBeNull();
    expect(await listNotes(articleOf(dump, 0))).toEqual([]);
  });

  it('that two windows write at the same time keep both texts', async () => {
    const target = { articleId: articleOf(dump, 0) };
    expect(await saveWriting(target, '甲', '')).toBe('甲');
    expect(await saveWriting(target, '甲乙', '甲')).toBe('甲乙');
    expect(await saveWriting(target, '丙', '')).toBe('甲乙\n\n丙');
    expect(await listNotes(articleOf(dump, 0))).toMatchObject([{ body: '甲乙\n\n丙' }]);
  });

  it('on a highlight that is gone are refused, not dropped', async () => {
    const id = await highlight('新生四十二人');
    await deleteHighlight(id);
    await expect(saveWriting({ highlightId: id }, '甲', '')).rejects.toThrow('no highlight:');
  });

  it('of an article and of its highlights are listed together', async () => {
    const id = await highlight('新生四十二人');
    await saveNote({ highlightId: id }, '甲');
    const note = await saveNote({ articleId: articleOf(dump, 0) }, '乙');
    expect((await listNotes(articleOf(dump, 0))).map(({ body }) => body).sort()).toEqual(['乙', '甲']);
    expect(await listNotes(articleOf(dump, 1))).toEqual([]);
    if (note !== null) await deleteNote(note);
    expect((await row(0))?.noteCount).toBe(1);
  });
});

describe('a page cut anew', () => {
  const middle = text.indexOf('县里');
  const second = text.indexOf('城南');

  it('merges: the whole has the tags of both, and what hung on either', async () => {
    const [tag, other] = [await createTag('学务'), await createTag('米价')];
    await tagArticles([articleOf(dump, 0)], tag);
    await tagArticles([articleOf(dump, 1)], other);
    await setRead(articleOf(dump, 1), true);
    await highlight('每石跌二角', 1);
    await saveNote({ articleId: articleOf(dump, 0) }, '甲');
    await recut([0, text.length]);
    expect(await row(0)).toMatchObject({ read: 1, highlightCount: 1, noteCount: 1 });
    expect((await row(0))?.tagIds).toEqual([tag, other].sort());
    expect(await listUnplaced()).toEqual([]);
  });

  it('splits: the tag is on both, the note on the larger part', async () => {
    const tag = await createTag('学务');
    await tagArticles([articleOf(dump, 0)], tag);
    await saveNote({ articleId: articleOf(dump, 0) }, '甲');
    await recut([0, middle], [middle, second - 2], [second, text.length]);
    expect((await db.articles.toArray()).map(({ tagIds, noteCount }) => [tagIds.length, noteCount])).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it('of a source in the bin is nothing to be doubtful about', async () => {
    await highlight('新生四十二人');
    await tagArticles([articleOf(dump, 0)], await createTag('学务'));
    await binSource('source:乡报' as SourceId);
    expect(await listUnplaced()).toEqual([]);
  });

  it('lets a tag be taken off one part only', async () => {
    const tag = await createTag('学务');
    await tagArticles([articleOf(dump, 0)], tag);
    await recut([0, middle], [middle, second - 2], [second, text.length]);
    await untagArticles([articleOf(dump, 1)], tag);
    expect((await db.articles.toArray()).map(({ tagIds }) => tagIds.length)).toEqual([1, 0, 0]);
  });

  it('lists what has no article any more, and brings it back when there is one again', async () => {
    const tag = await createTag('米价');
    await tagArticles([articleOf(dump, 1)], tag);
    await highlight('每石跌二角', 1);
    await recut([0, middle]);
    expect((await listUnplaced()).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['mark', 'doubtful'],
      ['highlight', 'doubtful'],
    ]);
    await recut([0, middle], [second, text.length]);
    expect(await listUnplaced()).toEqual([]);
    expect((await row(1))?.tagIds).toEqual([tag]);
  });
});
