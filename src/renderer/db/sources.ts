/** Sources, their dumps and pages, and the bin. */

import type { DumpId, SourceId } from '#core/page/ids';
import { compareNames, useSortLocale } from '../ui/name-order';
import { markedPagesOf } from './attachments';
import { bulkEditsFor } from './bulk-edits';
import { db } from './database';
import { act } from './edit';
import { noteDeletion } from './library-state';
import { useThrottledQuery } from './live';
import type { DumpRow, PageRow, SourceRow } from './rows';
import { dropSteps, stepsWith } from './step-changes';
import { asStorageError } from './storage-error';
import { rememberSize } from './storage-health';
import { hideSource, showSourceLater } from './visibility';

export interface SourceSummary extends SourceRow {
  readonly dumpCount: number;
  /** 0 for a source in the bin, and fewer than there will be while its articles are being made. */
  readonly articleCount: number;
}

/** What hangs on sources: what deleting them for good would delete. */
export interface AttachedCounts {
  readonly dumps: number;
  readonly highlights: number;
  readonly notes: number;
  readonly taggedArticles: number;
}

/** A source in the bin. */
export interface BinnedSource extends SourceSummary {
  readonly attached: AttachedCounts;
}

/** The sources that are not in the bin, by name; undefined while loading. */
export function useSources(): readonly SourceSummary[] | undefined {
  return useThrottledQuery(['sources', 'dumps', 'articles'], listSources, [useSortLocale()]);
}

/** Returns the sources that are not in the bin, by name. */
export async function listSources(): Promise<readonly SourceSummary[]> {
  return db.transaction('r', [db.sources, db.dumps, db.articles], async () => {
    const rows = await db.sources.where('binnedAt').equals(0).toArray();
    const summaries = await Promise.all(rows.map(summarise));
    return summaries.sort((a, b) => compareNames(a.name, b.name) || a.addedAt - b.addedAt);
  });
}

/** The sources in the bin with what hangs on them, last binned first; undefined while loading. */
export function useBin(): readonly BinnedSource[] | undefined {
  return useThrottledQuery(['sources', 'dumps', 'highlights', 'notes', 'marks'], listBin, []);
}

/** Returns the sources in the bin with what hangs on them, last binned first. */
export async function listBin(): Promise<readonly BinnedSource[]> {
  const rows = await db.sources.where('binnedAt').above(0).toArray();
  const binned = await Promise.all(
    rows.map(async (row) => ({ ...(await summarise(row)), attached: await countAttachedTo([row.id]) })),
  );
  return binned.sort((a, b) => b.binnedAt - a.binnedAt);
}

/** Gives a source another name; blanks only leave the old one. */
export async function renameSource(id: SourceId, name: string): Promise<void> {
  const tidy = name.trim();
  await act(db, { action: 'renameSource', values: { name: tidy } }, async (edit) => {
    const row = await edit.db.sources.get(id);
    if (row !== undefined && tidy !== '' && row.name !== tidy)
      await edit.put('sources', { ...row, name: tidy });
  });
}

/** Moves a source to the bin with everything that hangs on it; its articles leave lists and search. */
export async function binSource(id: SourceId): Promise<void> {
  const bulk = bulkEditsFor(await db.articles.where('sourceId').equals(id).count());
  if (bulk !== null) return bulk.binSource(id);
  const name = (await db.sources.get(id))?.name ?? '';
  await act(db, { action: 'binSource', values: { name } }, async (edit) => {
    const row = await edit.db.sources.get(id);
    if (row === undefined || row.binnedAt > 0) return;
    await edit.put('sources', { ...row, binnedAt: edit.now });
    await hideSource(edit.db, id);
  });
}

/** Takes a source out of the bin; its articles are made anew from the stored pages in the background. */
export async function restoreSource(id: SourceId): Promise<void> {
  const name = (await db.sources.get(id))?.name ?? '';
  await act(db, { action: 'restoreSource', values: { name } }, async (edit) => {
    const row = await edit.db.sources.get(id);
    if (row !== undefined && row.binnedAt > 0) await edit.put('sources', { ...row, binnedAt: 0 });
  });
  showSourceLater(id);
}

/** Counts what hangs on sources. */
export async function countAttachedTo(ids: readonly SourceId[]): Promise<AttachedCounts> {
  return db.transaction('r', [db.dumps, db.highlights, db.notes, db.marks], async () => {
    const keys = await db.dumps.where('sourceId').anyOf(ids).primaryKeys();
    const [onHighlights, onNotes, onMarks] = await Promise.all([
      markedPagesOf(db, 'highlights', keys),
      markedPagesOf(db, 'notes', keys),
      markedPagesOf(db, 'marks', keys),
    ]);
    const [dumps, highlights, notes, marks] = await Promise.all([
      keys.length,
      db.highlights.where('pageIds').anyOf(onHighlights).distinct().count(),
      db.notes.where('pageIds').anyOf(onNotes).distinct().count(),
      db.marks.where('pageIds').anyOf(onMarks).distinct().toArray(),
    ]);
    const taggedArticles = new Set(
      marks.filter(({ kind }) => kind === 'tag').map(({ spans }) => JSON.stringify(spans[0])),
    ).size;
    return { dumps, highlights, notes, taggedArticles };
  });
}

/** The tables of what hangs on pages, which goes with its source. */
const attachedTables = [
  'highlights',
  'notes',
  'marks',
  'links',
  'dismissals',
  'continuations',
  'progress',
] as const;

/**
 * Deletes sources in the bin with their dumps and all that hangs on them. This is final: nothing brings it back,
 * and journal steps about them go too. Sources that are not in the bin are left alone.
 */
export async function deleteForGood(ids: readonly SourceId[]): Promise<void> {
  // What is in the bin has no articles to count.
  const bulk = bulkEditsFor(Number.POSITIVE_INFINITY);
  if (bulk !== null) return bulk.deleteForGood(ids);
  await asStorageError(() =>
    db.transaction('rw', db.tables, async () => {
      const rows = (await db.sources.bulkGet([...ids])).filter(
        (row) => row !== undefined && row.binnedAt > 0,
      );
      const gone = rows.flatMap((row) => (row === undefined ? [] : [row.id]));
      const dumps = await db.dumps.where('sourceId').anyOf(gone).primaryKeys();
      const pages = await db.pages.where('sourceId').anyOf(gone).primaryKeys();
      const removed = new Set<string>([...gone, ...pages]);
      for (const name of attachedTables) {
        const table = db.table<unknown, string>(name);
        const marked = await markedPagesOf(db, name, dumps);
        const keys = await table.where('pageIds').anyOf(marked).distinct().primaryKeys();
        for (const key of keys) removed.add(key);
        await table.bulkDelete(keys);
        if (name !== 'notes') continue;
        // Links of notes that stay, to notes that go: their words stay in the text.
        const links = [
          ...(await db.links.where('noteId').anyOf(keys).primaryKeys()),
          ...(await db.links.where('targetNoteId').anyOf(keys).primaryKeys()),
        ];
        for (const key of links) removed.add(key);
        await db.links.bulkDelete(links);
      }
      await db.articles.where('sourceId').anyOf(gone).delete();
      await db.reflows.where('sourceId').anyOf(gone).delete();
      for (const key of await db.facts.where('sourceId').anyOf(gone).primaryKeys()) removed.add(key);
      await db.facts.where('sourceId').anyOf(gone).delete();
      await db.pages.bulkDelete(pages);
      await db.bytes.bulkDelete(dumps);
      await db.dumps.bulkDelete(dumps);
      await db.sources.bulkDelete(gone);
      await dropSteps(db, await stepsWith(db, ({ key }) => removed.has(key)));
    }),
  );
  await rememberSize(db);
  await noteDeletion(db);
}

/** The dumps of a source, in order of their paths; undefined while loading. */
export function useDumps(sourceId: SourceId): readonly DumpRow[] | undefined {
  return useThrottledQuery(['dumps'], () => listDumps(sourceId), [sourceId]);
}

/** Returns the dumps of a source, in order of their paths. */
export async function listDumps(sourceId: SourceId): Promise<readonly DumpRow[]> {
  const rows = await db.dumps.where('sourceId').equals(sourceId).toArray();
  return rows.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}

/** Returns the pages of a dump in order. */
export async function listPagesOf(dumpId: DumpId): Promise<readonly PageRow[]> {
  return db.pages.where('[dumpId+ordinal]').between([dumpId, -Infinity], [dumpId, Infinity]).toArray();
}

async function summarise(row: SourceRow): Promise<SourceSummary> {
  const [dumpCount, articleCount] = await Promise.all([
    db.dumps.where('sourceId').equals(row.id).count(),
    db.articles.where('sourceId').equals(row.id).count(),
  ]);
  return { ...row, dumpCount, articleCount };
}
