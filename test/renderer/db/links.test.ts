// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, type DumpId, type NoteId, pageIdOf } from '#core/page/ids';
import { linkTitles } from '#core/text/bracket-links';
import { db } from '../../../src/renderer/db/database';
import { addHighlight, deleteHighlight } from '../../../src/renderer/db/highlights';
import { redo, undo } from '../../../src/renderer/db/journal';
import {
  type LinkTo,
  listBacklinks,
  listLinksOf,
  placeOfLink,
  setLink,
} from '../../../src/renderer/db/links';
import { confirmUnplaced, discardUnplaced, listUnplaced } from '../../../src/renderer/db/marks';
import { mergeTexts } from '../../../src/renderer/db/merge-texts';
import { deleteNote, listNotes, type NoteOn, saveNote, saveWriting } from '../../../src/renderer/db/notes';
import { binSource, deleteForGood } from '../../../src/renderer/db/sources';
import { replaceDump } from '../../../src/renderer/workers/replace';
import {
  addDump,
  addSource,
  articleOf,
  cutPage,
  emptyLibrary,
  everythingMade,
  reflowOf,
  spanOf,
} from './library';

const text = '渡口小学开学\n新生四十二人。\n县里拨书桌六十张。\n\n城南米价稍落\n每石跌二角。';
let dump: DumpId;

beforeEach(async () => {
  await emptyLibrary();
  dump = await addDump(await addSource('乡报'), '01.txt', text, '第二版\n本版无事。');
});

const school = (): ArticleId => articleOf(dump, 0);
const prices = (): ArticleId => articleOf(dump, 1);
const onPage = (ordinal: number): NoteOn => ({ pageId: pageIdOf(dump, ordinal) });

async function note(on: NoteOn, body: string, ...links: { title: string; to: LinkTo }[]): Promise<NoteId> {
  const id = await saveNote(on, body, links);
  if (id === null) throw new Error('nothing was saved');
  return id;
}

describe('links in notes', () => {
  it('lead to the article that was chosen, and are found from there', async () => {
    const id = await note({ articleId: school() }, '参见 [[米价]]。', {
      title: '米价',
      to: { articleId: prices() },
    });
    const [link] = await listLinksOf(id);
    expect(link).toMatchObject({ title: '米价', target: { kind: 'article' }, anchor: null });
    expect(link && (await placeOfLink(link))).toMatchObject({ kind: 'article', articleId: prices() });
    expect(await listBacklinks({ articleId: prices() })).toMatchObject([
      { note: { id }, place: { kind: 'article', articleId: school(), noteId: id } },
    ]);
    expect(await listBacklinks({ articleId: school() })).toEqual([]);
  });

  it('lead to notes on articles, highlights and pages', async () => {
    const highlight = await addHighlight(prices(), [await spanOf(pageIdOf(dump, 0), '二角')], 'green');
    const first = await note({ highlightId: highlight }, '价格');
    const second = await note(onPage(1), '整版');
    const id = await note(
      { articleId: school() },
      '[[价格]] [[整版]]',
      {
        title: '价格',
        to: { noteId: first },
      },
      { title: '整版', to: { noteId: second } },
    );
    const places = await Promise.all((await listLinksOf(id)).map(placeOfLink));
    expect(places).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'article', articleId: prices(), noteId: first }),
        expect.objectContaining({ kind: 'page', pageId: pageIdOf(dump, 1), ordinal: 1, noteId: second }),
      ]),
    );
    expect(await listBacklinks({ noteId: second })).toMatchObject([{ note: { id } }]);
  });

  it('go when their words go, and come back with undo', async () => {
    const to = { articleId: prices() };
    const id = await note(
      { articleId: school() },
      '[[米价]] [[粮价]]',
      { title: '米价', to },
      { title: '粮价', to },
    );
    await saveNote({ articleId: school() }, '只有 [[粮价]]');
    expect((await listLinksOf(id)).map(({ title }) => title)).toEqual(['粮价']);
    await undo();
    expect(await db.links.count()).toBe(2);
    await redo();
    expect(await db.links.count()).toBe(1);
  });

  it('without a choice lead nowhere until they are given one, and can be given another', async () => {
    const id = await note({ articleId: school() }, '[[米价]]');
    expect(await db.links.count()).toBe(0);
    await setLink(id, { title: '没有', to: { articleId: prices() } });
    expect(await db.links.count()).toBe(0);
    await setLink(id, { title: '米价', to: { articleId: prices() } });
    const other = await note(onPage(0), '别处');
    await setLink(id, { title: '米价', to: { noteId: other } });
    expect(await listLinksOf(id)).toMatchObject([{ target: { kind: 'note', noteId: other }, pageIds: [] }]);
    await undo();
    await undo();
    expect(await listLinksOf(id)).toMatchObject([{ target: { kind: 'article' } }]);
  });

  it('never lead to the note they are in, nor to what is not there', async () => {
    const id = await note({ articleId: school() }, 'x');
    await saveNote({ articleId: school() }, '[[自己]] [[无]]', [
      { title: '自己', to: { noteId: id } },
      { title: '无', to: { articleId: articleOf(dump, 9) } },
    ]);
    expect(await db.links.count()).toBe(0);
  });

  it('stay as they were typed when what they lead to gets other words', async () => {
    const target = await note(onPage(0), '旧题');
    const id = await note({ articleId: school() }, '见 [[旧题]]', { title: '旧题', to: { noteId: target } });
    await saveNote(onPage(0), '新题');
    expect((await db.notes.get(id))?.body).toBe('见 [[旧题]]');
    expect(await listBacklinks({ noteId: target })).toHaveLength(1);
  });

  it('to a deleted note stay as words and lead nowhere; undo brings all of it back', async () => {
    const target = await note(onPage(0), '题');
    const id = await note({ articleId: school() }, '见 [[题]]', { title: '题', to: { noteId: target } });
    const before = await everythingMade();
    await deleteNote(target);
    expect((await db.notes.get(id))?.body).toBe('见 [[题]]');
    expect(await db.links.count()).toBe(0);
    await undo();
    expect(await everythingMade()).toEqual(before);
    expect(await db.links.count()).toBe(1);
  });

  it('go with the note of a highlight that is deleted', async () => {
    const highlight = await addHighlight(prices(), [await spanOf(pageIdOf(dump, 0), '二角')], 'green');
    const inside = await note({ highlightId: highlight }, '[[学]]', {
      title: '学',
      to: { articleId: school() },
    });
    await note({ articleId: school() }, '[[角]]', { title: '角', to: { noteId: inside } });
    expect(await db.links.count()).toBe(2);
    await deleteHighlight(highlight);
    expect(await db.links.count()).toBe(0);
    await undo();
    expect(await db.links.count()).toBe(2);
  });

  it('of two windows are both kept', async () => {
    const to = { articleId: prices() };
    await saveWriting({ articleId: school() }, '[[甲]]', '', [{ title: '甲', to }]);
    await saveWriting({ articleId: school() }, '[[乙]]', '', [{ title: '乙', to }]);
    expect((await db.links.toArray()).map(({ title }) => title).sort()).toEqual(['乙', '甲'].sort());
  });

  it('and texts older than what is stored change nothing', async () => {
    const id = await note({ articleId: school() }, '新的 [[甲]] 文字');
    const { updatedAt = 0 } = (await db.notes.get(id)) ?? {};
    expect(await saveWriting({ articleId: school() }, '旧的文字', '旧', [], updatedAt)).toBe(
      '新的 [[甲]] 文字',
    );
    expect(await saveWriting({ articleId: school() }, '更新的文字', '旧', [], updatedAt + 1)).toBe(
      '新的 [[甲]] 文字\n\n更新的文字',
    );
  });

  it('go with a source that is deleted for good, whichever end was in it', async () => {
    const other = await addDump(await addSource('另一报'), '02.txt', '外埠新闻\n此地平静。');
    await note({ articleId: articleOf(other, 0) }, '[[学]]', { title: '学', to: { articleId: school() } });
    const gone = await note(onPage(0), '页');
    await note(
      { articleId: school() },
      '[[外]] [[米]]',
      { title: '外', to: { articleId: articleOf(other, 0) } },
      { title: '米', to: { articleId: prices() } },
    );
    await saveNote({ articleId: articleOf(other, 0) }, '[[学]] [[页]]', [
      { title: '页', to: { noteId: gone } },
    ]);
    expect(await db.links.count()).toBe(4);
    const [source] = await db.sources.toArray();
    if (source === undefined) throw new Error('no source');
    await binSource(source.id);
    await deleteForGood([source.id]);
    expect(await db.links.count()).toBe(0);
    expect((await db.notes.toArray()).map(({ body }) => body)).toEqual(['[[学]] [[页]]']);
  });
});

describe('links to articles hang on the text', () => {
  it('and go to the article that has most of it when the page is cut anew', async () => {
    const id = await note(onPage(1), '[[米价]]', { title: '米价', to: { articleId: prices() } });
    const page = await db.pages.get(pageIdOf(dump, 0));
    if (page === undefined) throw new Error('no page');
    await cutPage(page, reflowOf(text, [{ start: 0, end: text.length }]));
    const [link] = await listLinksOf(id);
    expect(link && (await placeOfLink(link))).toMatchObject({ articleId: articleOf(dump, 0) });
    expect(await listBacklinks({ articleId: articleOf(dump, 0) })).toHaveLength(1);
  });

  it('and are found again in a better reading, or kept and listed as lost', async () => {
    await note(onPage(1), '[[米价]]', { title: '米价', to: { articleId: prices() } });
    const tools = { db, now: () => 2 };
    const bytesOf = (value: string) => ({
      path: '01.txt',
      bytes: new TextEncoder().encode(value).buffer as ArrayBuffer,
      modifiedAt: null,
    });
    await replaceDump(tools, dump, bytesOf(`头版一行\n\n${text}\f第二版\n本版无事。`));
    const [moved] = await db.links.toArray();
    const span = moved?.target.kind === 'article' ? moved.target.spans[0] : undefined;
    const page = span === undefined ? undefined : await db.pages.get(span.page);
    expect(page?.text.slice(span?.start, span?.end)).toBe('城南米价稍落');
    await replaceDump(tools, dump, bytesOf('航运与渔业的另一张报纸，内容完全不同。'));
    expect(await db.links.toArray()).toMatchObject([{ title: '米价', anchor: { status: 'lost' } }]);
    const unplaced = await listUnplaced();
    expect(unplaced).toMatchObject([
      { kind: 'note', reason: 'lost', row: { body: '[[米价]]', target: { kind: 'page' } }, articleId: null },
      { kind: 'link', reason: 'lost', row: { title: '米价' } },
    ]);
    for (const item of unplaced) await confirmUnplaced(item);
    expect(await listUnplaced()).toHaveLength(2);
    for (const item of unplaced) await discardUnplaced(item);
    expect(await db.links.count()).toBe(0);
    expect(await db.notes.count()).toBe(0);
  });
});

describe('notes on pages', () => {
  it('are one a page, shown with the article that the page begins with, and counted there', async () => {
    const id = await note(onPage(0), '一');
    expect(await note(onPage(0), '二')).toBe(id);
    expect(await listNotes(school())).toMatchObject([{ id, body: '二', target: { kind: 'page' } }]);
    expect(await listNotes(prices())).toEqual([]);
    expect((await db.articles.get(school()))?.noteCount).toBe(1);
    await deleteNote(id);
    expect((await db.articles.get(school()))?.noteCount).toBe(0);
  });

  it('cannot be written on a page that is not there', async () => {
    await expect(saveNote(onPage(9), 'x')).rejects.toThrow('to write on');
  });
});

// ---------- laws

const words = fc.constantFrom('[[甲]]', '[[乙]]', '[[丙]]', ' 渡口 ', '\n\n', '[[', ']]', 'x');
const body = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

describe('texts of two windows', () => {
  it('lose no link that either has written', () => {
    fc.assert(
      fc.property(body, body, body, (base, stored, mine) => {
        const merged = linkTitles(mergeTexts(stored, mine, base));
        if (mine !== base) for (const title of linkTitles(mine)) expect(merged).toContain(title);
        if (stored !== base) for (const title of linkTitles(stored)) expect(merged).toContain(title);
      }),
    );
  });
});

type Step =
  | { readonly kind: 'save'; readonly on: number; readonly body: string; readonly to: number }
  | { readonly kind: 'delete'; readonly on: number }
  | { readonly kind: 'undo'; readonly on: number }
  | { readonly kind: 'redo'; readonly on: number }
  | { readonly kind: 'link'; readonly on: number; readonly to: number };

const place = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), on: place, body, to: place }),
  fc.record({ kind: fc.constant('link' as const), on: place, to: place }),
  fc.record({ kind: fc.constant('delete' as const), on: place }),
  fc.record({ kind: fc.constant('undo' as const), on: place }),
  fc.record({ kind: fc.constant('redo' as const), on: place }),
);

/** Every link is in a note that has its words, and leads to something that is there. */
async function expectWhole(): Promise<void> {
  const notes = new Map((await db.notes.toArray()).map((row) => [row.id, row]));
  const seen = new Set<string>();
  for (const { noteId, title, target, targetNoteId } of await db.links.toArray()) {
    expect(linkTitles(notes.get(noteId)?.body ?? '')).toContain(title);
    expect(seen.has(`${noteId} ${title}`)).toBe(false);
    seen.add(`${noteId} ${title}`);
    if (target.kind === 'note') expect(notes.has(target.noteId)).toBe(true);
    expect(targetNoteId).toBe(target.kind === 'note' ? target.noteId : '');
  }
}

describe('whatever is done to notes', () => {
  it('leaves no link without its words or its end, and undo of everything leaves what was there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await Promise.all([db.notes, db.links, db.journal, db.changes].map((table) => table.clear()));
        const before = await everythingMade();
        const places: readonly NoteOn[] = [
          { articleId: school() },
          { articleId: prices() },
          onPage(0),
          onPage(1),
        ];
        const noteAt = async (at: number) => {
          const notes = await db.notes.toArray();
          return notes[at % Math.max(1, notes.length)]?.id;
        };
        for (const each of steps) {
          const id = await noteAt(each.on);
          if (each.kind === 'undo') await undo();
          else if (each.kind === 'redo') await redo();
          else if (each.kind === 'delete') {
            if (id !== undefined) await deleteNote(id);
          } else {
            const to = await noteAt(each.to);
            const target: LinkTo =
              to === undefined || each.to === 0 ? { articleId: prices() } : { noteId: to };
            const choices = ['甲', '乙'].map((title) => ({ title, to: target }));
            if (each.kind === 'save') await saveNote(places[each.on] ?? onPage(0), each.body, choices);
            else if (id !== undefined) await setLink(id, { title: '丙', to: target });
          }
          await expectWhole();
        }
        while ((await undo()) !== null) await expectWhole();
        expect(await everythingMade()).toEqual(before);
        expect(await db.links.count()).toBe(0);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
