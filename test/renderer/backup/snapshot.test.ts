// @vitest-environment node
/** A library written as a snapshot, read into another database, and merged: nothing is lost, nothing stands twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SnapshotHeader } from '#core/backup/format';
import { PortionPacker, packPortion } from '#core/backup/portions';
import { verifySnapshot } from '#core/backup/verify';
import { SnapshotFile } from '#core/backup/write';
import { makeId, type NoteId, pageIdOf } from '#core/page/ids';
import { mergeLibrary, previewMerge } from '../../../src/renderer/backup/merge-library';
import { stageSnapshot } from '../../../src/renderer/backup/stage';
import { type KnownTexts, writeSnapshot } from '../../../src/renderer/backup/write-snapshot';
import { BroadsheetDatabase, db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { ensureIdentity, libraryIdentity, libraryState } from '../../../src/renderer/db/library-state';
import { addNames, refuseNames } from '../../../src/renderer/db/names';
import { saveNote } from '../../../src/renderer/db/notes';
import { derivedTables, truthTables } from '../../../src/renderer/db/tables';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { webCodec } from '../../../src/renderer/hosts/snapshot-codec';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from '../db/library';
import { memorySink, sourcesOf } from './memory';

const other = 'broadsheet-test0001';
let files: Map<string, Uint8Array>;
let known: KnownTexts[];

async function snapshot(kind: 'snapshot' | 'copy' = 'snapshot') {
  const library = await ensureIdentity(db);
  const written = await writeSnapshot(
    db,
    webCodec,
    memorySink(files),
    { library, app: '0', time: Date.now(), kind, known },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  known.push(...written.texts);
  return written;
}

async function staged(name: string) {
  const sources = sourcesOf(files);
  const file = sources.find((source) => source.name === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return stageSnapshot(webCodec, other, file, sources, () => undefined);
}

/** All truth but steps of undo and places of this computer. */
async function truthOf(library: BroadsheetDatabase): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const name of truthTables)
    if (!['journal', 'changes', 'recents'].includes(name))
      all[name] = (await library.table(name).toArray()).map((row) =>
        name === 'bytes' ? { ...row, bytes: [...row.bytes] } : row,
      );
  return all;
}

/** Two dumps, one of two pages, with a highlight, notes, a tag and a page that was checked. */
async function fill() {
  const source = await addSource('申江日报');
  const first = await addDump(
    source,
    '1.txt',
    '船到了\n昨天夜里船到了码头。\n\n米价\n米价又涨了。',
    '第二版\n没有消息。',
  );
  const second = await addDump(source, '2.txt', '水退了\n河水昨天退了。');
  const tag = await createTag('航运');
  await tagArticles([articleOf(first, 0)], tag);
  const page = pageIdOf(first, 0);
  const highlight = await addHighlight(articleOf(first, 0), [await spanOf(page, '船到了码头')], 'green');
  await saveNote({ highlightId: highlight }, '码头在哪里？');
  await saveNote({ articleId: articleOf(second, 0) }, '河水');
  await addNames([{ kind: 'place', name: '东码头', variants: ['碼頭'], note: '' }]);
  await refuseNames([{ kind: 'person', name: '夜里' }]);
  await db.pages.update(pageIdOf(second, 0), { checkedAt: 9 });
  return { source, first, second, tag, highlight };
}

beforeEach(async () => {
  await emptyLibrary();
  files = new Map();
  known = [];
});
afterEach(async () => {
  await new BroadsheetDatabase(other).delete();
});

describe('a snapshot of a library', () => {
  it('holds all truth and nothing derived, and is sound', async () => {
    await fill();
    await ensureIdentity(db);
    const before = await truthOf(db);
    const { name } = await snapshot();
    const sources = sourcesOf(files);
    const find = async (wanted: string) => sources.find((source) => source.name === wanted) ?? null;
    const file = await find(name);
    if (file === null) throw new Error('no file');
    expect((await verifySnapshot(webCodec, file, find)).faults).toEqual([]);
    const { damages, missingTexts } = await staged(name);
    expect([damages, missingTexts]).toEqual([[], []]);
    const copy = new BroadsheetDatabase(other);
    const { preferences: _, ...rest } = before;
    expect(await truthOf(copy)).toMatchObject(rest);
    for (const table of derivedTables) expect(await copy.table(table).count()).toBe(0);
    expect((await libraryState(copy)).counts).toEqual((await libraryState(db)).counts);
    expect(await libraryIdentity(copy)).toBeNull();
    copy.close();
  });

  it('writes texts once: the next one writes what changed', async () => {
    const { source } = await fill();
    const first = await snapshot();
    const second = await snapshot();
    expect(second.texts).toEqual([]);
    expect(second.bytes).toBeLessThan(first.bytes);
    await addDump(source, '3.txt', '新的一版\n今天。');
    const third = await snapshot();
    expect(third.texts.map(({ keys }) => keys.length)).toEqual([1]);
    expect(third.header.textsIn).toHaveLength(2);
    expect((await staged(third.name)).missingTexts).toEqual([]);
  });

  it('as a copy stands in one file', async () => {
    await fill();
    const { name } = await snapshot('copy');
    expect([...files.keys()]).toEqual([name]);
    expect((await staged(name)).missingTexts).toEqual([]);
  });

  it('names what is missing and damaged, and saves the rest', async () => {
    await fill();
    const { name, texts } = await snapshot();
    const lost = files.get(texts[0]?.name ?? '');
    files.delete(texts[0]?.name ?? '');
    const without = await staged(name);
    expect(without.missingFiles).toEqual([texts[0]?.name]);
    expect(without.missingTexts).toEqual(['1.txt', '2.txt']);
    const copy = new BroadsheetDatabase(other);
    expect(await copy.highlights.toArray()).toMatchObject([{ status: 'lost', quotes: ['船到了码头'] }]);
    expect(await copy.notes.count()).toBe(2);
    expect(await copy.dumps.count()).toBe(0);
    copy.close();
    expect(lost).toBeDefined();
  });

  it('of an older library is brought up to date, one of a newer app is refused', async () => {
    const written = async (schema: number) => {
      const sink = memorySink(files);
      await sink.begin('copy');
      const file = new SnapshotFile(webCodec, (bytes) => sink.append(bytes));
      await file.header({
        ...{ format: 'broadsheet-snapshot', version: 1, kind: 'snapshot', schema, app: '0' },
        ...{ library: { id: 'old', name: '' }, time: 1, lastStep: 0, undone: 0 },
        ...{ tables: [], texts: 0, textsIn: 'this-file' },
      } as const satisfies SnapshotHeader);
      const packer = new PortionPacker(webCodec);
      // As tags were in the first version: without a place in a tree.
      packer.add({ id: 'tag:old', name: '航运', colour: 'yellow', createdAt: 1, lastUsedAt: 1 });
      const portion = packer.close();
      if (portion !== null) await file.rows('tags', await packPortion(webCodec, portion));
      return sink.finish(await file.end());
    };
    await staged(await written(1));
    const copy = new BroadsheetDatabase(other);
    expect(await copy.tags.toArray()).toMatchObject([{ name: '航运', parentIds: [], aliases: [] }]);
    copy.close();
    await copy.delete();
    await expect(staged(await written(99))).rejects.toMatchObject({ reason: 'outside' });
  });

  it('is of one moment, also while the library is written to', async () => {
    const { first } = await fill();
    let writing = true;
    const writer = (async () => {
      for (let count = 0; writing; count += 1) {
        const tag = await createTag(`题目${count}`);
        await tagArticles([articleOf(first, 0)], tag);
      }
    })();
    const { name } = await snapshot();
    writing = false;
    await writer;
    await staged(name);
    const copy = new BroadsheetDatabase(other);
    const tags = new Set((await copy.tags.toArray()).map(({ id }) => id as string));
    for (const mark of await copy.marks.toArray()) expect(tags).toContain(mark.tagId);
    copy.close();
  });
});

describe('merging a snapshot', () => {
  const merge = async () => {
    const from = new BroadsheetDatabase(other);
    const preview = await previewMerge(from, db);
    await mergeLibrary(from, db, 77, () => undefined);
    from.close();
    return preview;
  };

  it('into the same library changes nothing', async () => {
    await fill();
    const { name } = await snapshot();
    await staged(name);
    const before = await truthOf(db);
    const { counts } = await merge();
    for (const part of Object.values(counts)) expect(part).toMatchObject({ added: 0, changed: 0 });
    expect(await truthOf(db)).toEqual(before);
  });

  it('into an empty library brings all of it', async () => {
    await fill();
    const before = await truthOf(db);
    const { name } = await snapshot();
    await staged(name);
    await emptyLibrary();
    const { counts } = await merge();
    expect(counts.dumps).toEqual({ added: 2, changed: 0, kept: 0 });
    const { preferences: _, ...rest } = before;
    expect(await truthOf(db)).toMatchObject(rest);
  });

  it('brings back what is gone, takes the newer note, and never removes what came since', async () => {
    const { source, highlight, second } = await fill();
    const { name } = await snapshot();
    await db.highlights.delete(highlight);
    await addDump(source, '9.txt', '后来的\n后来的一版。');
    await createTag('后来');
    await db.notes.where('pageIds').equals(pageIdOf(second, 0)).modify({ body: '旧的', updatedAt: 1 });
    await staged(name);
    const preview = await merge();
    expect(preview.counts.highlights.added).toBe(1);
    expect(preview.counts.notes.changed).toBe(1);
    expect((await db.highlights.toArray()).map(({ id }) => id)).toEqual([highlight]);
    expect((await db.notes.toArray()).map(({ body }) => body).sort()).toEqual(['河水', '码头在哪里？']);
    expect(await db.tags.where('name').equals('后来').count()).toBe(1);
    expect(await db.dumps.count()).toBe(3);
  });

  it('is one step that is undone whole: sources that came go to the bin', async () => {
    await fill();
    const { name } = await snapshot();
    await staged(name);
    await emptyLibrary();
    await createTag('这里的');
    await merge();
    await undo();
    expect(await db.highlights.count()).toBe(0);
    expect((await db.tags.toArray()).map((tag) => tag.name)).toEqual(['这里的']);
    expect((await db.sources.toArray()).map(({ binnedAt }) => binnedAt)).toEqual([77]);
  });

  it('finds the same folder imported anew under other ids, and the same tag by its name', async () => {
    await fill();
    const { name } = await snapshot();
    await staged(name);
    await emptyLibrary();
    const id = makeId('source', 'anew');
    await db.sources.add({
      ...{ id, name: '申江日报', kind: 'folder', key: '/申江日报', addedAt: 2 },
      ...{ scannedAt: 2, missing: [], binnedAt: 0 },
    } as never);
    const text = '船到了\n昨天夜里船到了码头。\n\n米价\n米价又涨了。';
    const anew = await addDump(id, '1.txt', text, '第二版\n没有消息。');
    await addDump(id, '2.txt', '另一个字\n河水昨天退了。');
    const tag = await createTag('航运');
    const preview = await merge();
    expect(preview.otherText).toBe(1);
    expect(await db.dumps.count()).toBe(2);
    expect((await db.tags.toArray()).map((row) => row.id)).toEqual([tag]);
    const [highlight] = await db.highlights.toArray();
    expect(highlight).toMatchObject({ status: 'exact', pageIds: [pageIdOf(anew, 0)] });
    const notes = await db.notes.toArray();
    expect(notes.find(({ body }) => body === '河水')?.anchor).toMatchObject({ status: 'lost' });
    const again = await previewOnly();
    expect(again.counts.marks).toMatchObject({ added: 0 });
    expect(again.counts.highlights).toMatchObject({ added: 0 });
  });

  it('puts two notes on the same place together', async () => {
    const { highlight } = await fill();
    const { name } = await snapshot();
    await db.notes
      .where('highlightId')
      .equals(highlight)
      .modify((note, ref) => {
        ref.value = { ...note, id: makeId('note', 'anew') as NoteId, body: '别的话' };
      });
    await staged(name);
    await merge();
    const bodies = (await db.notes.where('highlightId').equals(highlight).toArray()).map(({ body }) => body);
    expect(bodies).toEqual(['别的话\n\n码头在哪里？']);
  });

  async function previewOnly() {
    const from = new BroadsheetDatabase(other);
    const preview = await previewMerge(from, db);
    from.close();
    return preview;
  }
});
