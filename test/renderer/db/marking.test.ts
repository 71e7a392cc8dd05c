// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type DumpId, type HighlightId, pageIdOf } from '#core/page/ids';
import {
  getColourMeanings,
  longestMeaning,
  setColourMeaning,
} from '../../../src/renderer/db/colour-meanings';
import { db } from '../../../src/renderer/db/database';
import { moveHighlightEnds, splitHighlight } from '../../../src/renderer/db/highlight-ends';
import { addHighlight, listHighlights } from '../../../src/renderer/db/highlights';
import { redo, undo } from '../../../src/renderer/db/journal';
import { countUnnamed, declineMaker, getMaker, setMaker } from '../../../src/renderer/db/maker';
import { saveNote } from '../../../src/renderer/db/notes';
import { recheckHighlights } from '../../../src/renderer/db/recheck';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from './library';

const text =
  '渡口小学开学\n新生四十二人。\n县里拨书桌六十张。\n\n城南米价稍落\n每石跌二角，米商说秋后还要落一点。';
let dump: DumpId;

beforeEach(async () => {
  await emptyLibrary();
  dump = await addDump(await addSource('乡报'), '01.txt', text);
});

const page = () => pageIdOf(dump, 0);
const highlight = async (quote: string, order = 0) =>
  addHighlight(articleOf(dump, order), [await spanOf(page(), quote)], 'green');
const stored = async (id: HighlightId) => {
  const row = await db.highlights.get(id);
  if (row === undefined) throw new Error(`There is no ${id}`);
  return row;
};

describe('meanings of colours', () => {
  it('are remembered tidily, and taken away by an empty one', async () => {
    await setColourMeaning('green', '  claim \n of fact ');
    await setColourMeaning('pink', 'x'.repeat(longestMeaning + 9));
    expect(await getColourMeanings()).toEqual({ green: 'claim of fact', pink: 'x'.repeat(longestMeaning) });
    await setColourMeaning('pink', ' ');
    expect(await getColourMeanings()).toEqual({ green: 'claim of fact' });
  });

  it('are undone and redone, and the same meaning again is no step', async () => {
    await setColourMeaning('green', 'claim');
    await setColourMeaning('green', 'claim');
    await undo();
    expect(await getColourMeanings()).toEqual({});
    expect(await undo()).toBeNull();
    await redo();
    expect(await getColourMeanings()).toEqual({ green: 'claim' });
  });
});

describe("the maker's name", () => {
  it('goes on what was made before it was asked for, as one step, and on what is made then', async () => {
    const first = await highlight('四十二人');
    await saveNote({ highlightId: first }, 'of how many?');
    await tagArticles([articleOf(dump, 0)], await createTag('教育'));
    expect(await countUnnamed()).toBe(3);
    await setMaker(' Ada  Lin ', { alsoUnnamed: true });
    const second = await highlight('六十张');
    expect(await countUnnamed()).toBe(0);
    for (const table of [db.highlights, db.notes, db.marks]) {
      expect((await table.toArray()).map(({ maker }) => maker)).toEqual(
        table === db.highlights ? ['Ada Lin', 'Ada Lin'] : ['Ada Lin'],
      );
    }
    expect((await stored(second)).maker).toBe('Ada Lin');
    await undo();
    await undo();
    expect((await stored(first)).maker).toBe('');
    expect(await getMaker()).toEqual({ name: '', isAsked: false });
  });

  it('leaves the name of others alone when it changes', async () => {
    await setMaker('Ada', { alsoUnnamed: true });
    const first = await highlight('四十二人');
    await setMaker('Bo', { alsoUnnamed: true });
    expect((await stored(first)).maker).toBe('Ada');
    expect((await stored(await highlight('六十张'))).maker).toBe('Bo');
  });

  it('is not asked for again once it was refused, which is no step of the journal', async () => {
    await declineMaker();
    expect(await getMaker()).toEqual({ name: '', isAsked: true });
    expect(await undo()).toBeNull();
  });
});

describe('the ends of a highlight', () => {
  it('move with quote and context, several moves in a row as one step', async () => {
    const id = await highlight('四十二人');
    await moveHighlightEnds(id, [await spanOf(page(), '新生四十二人')]);
    await moveHighlightEnds(id, [await spanOf(page(), '新生四十')]);
    const moved = await stored(id);
    expect(moved.quotes).toEqual(['新生四十']);
    expect(moved.prefix).toBe('渡口小学开学\n');
    expect(moved.suffix.startsWith('二人')).toBe(true);
    await undo();
    expect((await stored(id)).quotes).toEqual(['四十二人']);
    await redo();
    expect((await stored(id)).quotes).toEqual(['新生四十']);
  });

  it('stay where there is no text to go to', async () => {
    const id = await highlight('四十二人');
    const { start } = await spanOf(page(), '四十二人');
    await moveHighlightEnds(id, [{ page: page(), start, end: start }]);
    expect((await stored(id)).quotes).toEqual(['四十二人']);
  });
});

describe('splitting a highlight', () => {
  it('gives both colour, tags and maker, the note to the larger part, and is undone as one step', async () => {
    await setMaker('Ada', { alsoUnnamed: false });
    const id = await highlight('新生四十二人');
    const tag = await createTag('人数');
    await db.highlights.update(id, { tagIds: [tag] });
    await saveNote({ highlightId: id }, 'children?');
    const before = await stored(id);
    const second = await splitHighlight(
      id,
      [await spanOf(page(), '新生')],
      [await spanOf(page(), '四十二人')],
    );
    expect(await stored(id)).toMatchObject({
      quotes: ['四十二人'],
      tagIds: [tag],
      maker: 'Ada',
      colour: 'green',
    });
    expect(second).not.toBeNull();
    const other = await stored(second as HighlightId);
    expect(other).toMatchObject({ quotes: ['新生'], tagIds: [tag], maker: 'Ada', colour: 'green' });
    expect(other.createdAt).toBe(before.createdAt);
    expect((await db.notes.toArray()).map(({ highlightId }) => highlightId)).toEqual([id]);
    await undo();
    expect(await db.highlights.toArray()).toEqual([before]);
  });

  it('does nothing where one part would have no text', async () => {
    const id = await highlight('新生四十二人');
    const whole = await stored(id);
    expect(await splitHighlight(id, whole.spans, [])).toBeNull();
    expect(await db.highlights.toArray()).toEqual([whole]);
  });
});

describe('the check of a highlight on what it quotes', () => {
  it('leaves one alone that stands as it should', async () => {
    const id = await highlight('每石跌二角', 1);
    const before = await stored(id);
    expect(await recheckHighlights([id])).toBeNull();
    expect(await stored(id)).toEqual(before);
  });

  it('finds it again where the row points at the wrong text', async () => {
    const id = await highlight('每石跌二角', 1);
    const right = await stored(id);
    await db.highlights.update(id, { spans: [await spanOf(page(), '县里拨书桌')] });
    expect(await recheckHighlights([id])).toEqual({ exact: 0, moved: 1, similar: 0, lost: 0 });
    expect(await stored(id)).toMatchObject({ status: 'moved', spans: right.spans, quotes: ['每石跌二角'] });
    expect((await listHighlights(articleOf(dump, 1))).map((row) => row.id)).toEqual([id]);
  });

  it('finds it as moved, similar or lost where the page is another, keeps it with its quote, and counts anew', async () => {
    const moved = await highlight('每石跌二角', 1);
    const similar = await highlight('米商说秋后还要落一点', 1);
    const lost = await highlight('四十二人', 0);
    await db.pages.update(page(), {
      text: '新到报纸\n渡口小学开学\n新生若干。\n县里拨书桌六十张。\n\n城南米价稍落\n每石跌二角，米商说秋后还要跌一点。',
    });
    const counts = await recheckHighlights([moved, similar, lost]);
    expect(counts).toEqual({ exact: 0, moved: 1, similar: 1, lost: 1 });
    expect(await stored(similar)).toMatchObject({ status: 'similar', quotes: ['米商说秋后还要落一点'] });
    expect(await stored(lost)).toMatchObject({ status: 'lost', quotes: ['四十二人'] });
    expect(await recheckHighlights([moved, similar, lost])).toBeNull();
  });
});
