// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, DumpId, SourceId } from '#core/page/ids';
import { type BulkEdits, setBulkEdits } from '../../../src/renderer/db/bulk-edits';
import { db } from '../../../src/renderer/db/database';
import { redo, UndoRefused, undo } from '../../../src/renderer/db/journal';
import { setRead } from '../../../src/renderer/db/marks';
import { binSource, deleteForGood } from '../../../src/renderer/db/sources';
import { createTag, tagArticles, untagArticles } from '../../../src/renderer/db/tags';
import type { EditAnswer } from '../../../src/renderer/workers/edit-api';
import { editApi } from '../../../src/renderer/workers/edit-service';
import { addDump, addSource, articleOf, emptyLibrary } from './library';

let source: SourceId;
let dump: DumpId;
let many: readonly ArticleId[];
let handedOver: string[];

/** The worker's calls played in this realm: what is handed over is done on the spot, as in the worker. */
function played(): BulkEdits {
  const run = async <T>(name: string, work: () => Promise<EditAnswer<T>>): Promise<T> => {
    handedOver.push(name);
    setBulkEdits(null);
    const answer = await work();
    setBulkEdits(played());
    if (answer.kind === 'refused') throw new UndoRefused(answer.step);
    if (answer.kind === 'failure') throw new Error(answer.detail);
    return answer.value;
  };
  const api = editApi();
  return {
    tagArticles: (ids, tag) => run('tagArticles', () => api.tagArticles(ids, tag)),
    untagArticles: (ids, tag) => run('untagArticles', () => api.untagArticles(ids, tag)),
    tagHighlights: (ids, tag) => run('tagHighlights', () => api.tagHighlights(ids, tag)),
    untagHighlights: (ids, tag) => run('untagHighlights', () => api.untagHighlights(ids, tag)),
    recolourHighlights: (ids, colour) => run('recolourHighlights', () => api.recolourHighlights(ids, colour)),
    deleteHighlights: (ids) => run('deleteHighlights', () => api.deleteHighlights(ids)),
    changeTags: (change, rows) => run('changeTags', () => api.changeTags(change, rows)),
    setRead: (ids, read) => run('setRead', () => api.setRead(ids, read)),
    applyPatterns: (patterns) => run('applyPatterns', () => api.applyPatterns(patterns)),
    binSource: (id) => run('binSource', () => api.binSource(id)),
    deleteForGood: (ids) => run('deleteForGood', () => api.deleteForGood(ids)),
    replay: (direction, id, rows) => run('replay', () => api.replay(direction, id, rows)),
  };
}

beforeEach(async () => {
  await emptyLibrary();
  source = await addSource('乡报');
  const articles = Array.from({ length: 220 }, (_, at) => `第${at}题\n正文${at}。`).join('\n\n');
  dump = await addDump(source, '10.txt', articles);
  many = await db.articles.toCollection().primaryKeys();
  handedOver = [];
  setBulkEdits(played());
});

afterEach(() => setBulkEdits(null));

describe('edits of very many rows', () => {
  it('are handed over, few are done on the spot, and both do the same', async () => {
    expect(many).toHaveLength(220);
    const tag = await createTag('学务');
    await tagArticles([articleOf(dump, 0)], tag);
    await setRead(articleOf(dump, 0), true);
    expect(handedOver).toEqual([]);
    await tagArticles(many, tag);
    await setRead(many, true);
    expect(handedOver).toEqual(['tagArticles', 'setRead']);
    const rows = await db.articles.toArray();
    expect(rows.every(({ tagIds, read }) => tagIds.includes(tag) && read === 1)).toBe(true);
    await untagArticles(many, tag);
    expect(await db.marks.where('kind').equals('tag').count()).toBe(0);
  });

  it('are one step, which is taken back and done again where it was done', async () => {
    const tag = await createTag('学务');
    await tagArticles(many, tag);
    handedOver = [];
    expect(await undo()).toMatchObject({ action: 'tagArticles' });
    expect(await db.marks.count()).toBe(0);
    await redo();
    expect(await db.marks.count()).toBe(220);
    expect(handedOver).toEqual(['replay', 'replay']);
  });

  it('keep the refusal of a step whose rows have changed since', async () => {
    await tagArticles(many, await createTag('学务'));
    const mark = await db.marks.toCollection().first();
    await db.marks.update(mark?.id ?? never(), { createdAt: 0 });
    await expect(undo()).rejects.toBeInstanceOf(UndoRefused);
    expect(await db.marks.count()).toBe(220);
  });

  it('are binning a source, doing that again, and deleting it for good', async () => {
    await binSource(source);
    expect(await db.articles.count()).toBe(0);
    await undo();
    expect(handedOver).toEqual(['binSource']);
    await redo();
    await deleteForGood([source]);
    expect(handedOver).toEqual(['binSource', 'replay', 'deleteForGood']);
    expect([await db.sources.count(), await db.pages.count(), await db.bytes.count()]).toEqual([0, 0, 0]);
  });
});

function never(): never {
  throw new Error('not there');
}
