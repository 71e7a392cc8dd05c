// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DumpId, type HighlightId, pageIdOf, type SourceId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { addHighlight, deleteHighlight, recolourHighlight } from '../../../src/renderer/db/highlights';
import { redo, undo } from '../../../src/renderer/db/journal';
import { saveNote } from '../../../src/renderer/db/notes';
import { currentOverview, watchOverview } from '../../../src/renderer/db/overview';
import { deleteHighlights, recolourHighlights } from '../../../src/renderer/db/overview-edits';
import { binSource } from '../../../src/renderer/db/sources';
import { addDump, addSource, articleOf, emptyLibrary, everythingMade, spanOf } from './library';

const text = '渡口小学开学\n新生四十二人。\n\n城南米价稍落\n每石跌二角。';
let dump: DumpId;
let source: SourceId;
let stop = () => {};

beforeEach(async () => {
  await emptyLibrary();
  source = await addSource('乡报');
  dump = await addDump(source, '01.txt', text);
});
afterEach(async () => {
  stop();
  stop = () => {};
  // Whoever comes back at once finds it there; the next test does not.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
});

const mark = async (quote: string): Promise<HighlightId> =>
  addHighlight(articleOf(dump, 0), [await spanOf(pageIdOf(dump, 0), quote)], 'green');
const look = () => {
  stop = watchOverview(() => undefined);
};
const shown = () =>
  currentOverview().entries?.map(({ quotes, title, colour, note }) => [quotes[0], title, colour, note]);
const until = (wanted: unknown) => vi.waitFor(() => expect(shown()).toEqual(wanted), 5_000);

describe('the overview', () => {
  it('has all highlights with their articles and notes, and follows what is done', async () => {
    const first = await mark('新生四十二人');
    await saveNote({ highlightId: first }, '查');
    look();
    await until([['新生四十二人', '渡口小学开学', 'green', '查']]);
    const second = await mark('跌二角');
    await until([
      ['跌二角', '城南米价稍落', 'green', ''],
      ['新生四十二人', '渡口小学开学', 'green', '查'],
    ]);
    await saveNote({ highlightId: first }, '');
    await deleteHighlight(second);
    await recolourHighlight(first, 'pink');
    await until([['新生四十二人', '渡口小学开学', 'pink', '']]);
    await undo();
    await undo();
    await until([
      ['跌二角', '城南米价稍落', 'green', ''],
      ['新生四十二人', '渡口小学开学', 'green', ''],
    ]);
  });

  it('has nothing of a source in the bin', async () => {
    await mark('新生四十二人');
    look();
    await until([['新生四十二人', '渡口小学开学', 'green', '']]);
    await binSource(source);
    await until([]);
  });
});

describe('many highlights at once', () => {
  it('are recoloured, or deleted with their notes, as one step', async () => {
    const ids = [await mark('新生四十二人'), await mark('跌二角')];
    for (const id of ids) await saveNote({ highlightId: id }, '查');
    const before = await everythingMade();
    await recolourHighlights(ids, 'purple');
    expect((await db.highlights.toArray()).map(({ colour }) => colour)).toEqual(['purple', 'purple']);
    await deleteHighlights(ids);
    expect([await db.highlights.count(), await db.notes.count()]).toEqual([0, 0]);
    expect((await undo())?.action).toBe('deleteHighlights');
    expect((await undo())?.values).toEqual({ count: 2 });
    expect(await everythingMade()).toEqual(before);
    await redo();
    await redo();
    expect(await db.highlights.count()).toBe(0);
  });
});
