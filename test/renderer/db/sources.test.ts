// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type DumpId, pageIdOf, type SourceId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { saveNote } from '../../../src/renderer/db/notes';
import {
  binSource,
  countAttachedTo,
  deleteForGood,
  listBin,
  listDumps,
  listPagesOf,
  listSources,
  renameSource,
} from '../../../src/renderer/db/sources';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from './library';

const text = '渡口小学开学\n新生四十二人。\n\n城南米价稍落\n每石跌二角。';
let source: SourceId;
let dump: DumpId;

beforeEach(async () => {
  await emptyLibrary();
  source = await addSource('乡报');
  dump = await addDump(source, '10.txt', text);
});

async function annotate(): Promise<void> {
  await tagArticles([articleOf(dump, 0)], await createTag('学务'));
  const highlight = await addHighlight(
    articleOf(dump, 1),
    [await spanOf(pageIdOf(dump, 0), '每石跌二角')],
    'pink',
  );
  await saveNote({ highlightId: highlight }, '甲');
}

describe('sources', () => {
  it('are listed by name with what they hold', async () => {
    await addSource('A');
    expect(
      (await listSources()).map(({ name, dumpCount, articleCount }) => [name, dumpCount, articleCount]),
    ).toEqual([
      ['A', 0, 0],
      ['乡报', 1, 2],
    ]);
  });

  it('are renamed, but not to nothing', async () => {
    await renameSource(source, ' 新乡报 ');
    await renameSource(source, '  ');
    expect((await db.sources.get(source))?.name).toBe('新乡报');
  });

  it('have their dumps in order of numbers, and pages in order', async () => {
    await addDump(source, '9.txt', 'a', 'b', 'c');
    const [first] = await listDumps(source);
    expect(first?.path).toBe('9.txt');
    expect(first && (await listPagesOf(first.id)).map(({ text: page }) => page)).toEqual(['a', 'b', 'c']);
  });
});

describe('the bin', () => {
  it('holds a source with everything said of it, and its articles leave the lists', async () => {
    await annotate();
    await binSource(source);
    expect(await listSources()).toEqual([]);
    expect(await db.articles.count()).toBe(0);
    expect(await db.pages.count()).toBe(1);
    expect(await listBin()).toMatchObject([
      { name: '乡报', attached: { dumps: 1, highlights: 1, notes: 1, taggedArticles: 1 } },
    ]);
  });

  it('is emptied for good: nothing of the source is left, and no step of the journal brings it back', async () => {
    await annotate();
    const other = await addSource('他报');
    const kept = await addDump(other, '01.txt', text);
    await tagArticles([articleOf(kept, 0)], await createTag('学务'));
    await binSource(source);
    await deleteForGood([source]);
    expect(await listBin()).toEqual([]);
    expect(await countAttachedTo([source])).toEqual({ dumps: 0, highlights: 0, notes: 0, taggedArticles: 0 });
    expect([await db.bytes.count(), await db.pages.count(), await db.marks.count()]).toEqual([1, 1, 1]);
    expect((await undo())?.action).toBe('tagArticles');
    expect(await db.sources.count()).toBe(1);
  });

  it('does not delete a source that is not in it', async () => {
    await deleteForGood([source]);
    expect(await db.sources.count()).toBe(1);
    expect(await db.pages.count()).toBe(1);
  });
});
