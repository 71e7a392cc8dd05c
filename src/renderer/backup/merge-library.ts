/**
 * Merges another library (a snapshot that was read into a database of its own) into this one. Nothing that is here is
 * removed. Dumps come as by an import; all that was made of them comes as one step that can be undone.
 */
import { dumpIdOf, type PageId } from '#core/page/ids';
import type { BroadsheetDatabase } from '../db/database';
import { act } from '../db/edit';
import type { LostAnchor, SourceRow } from '../db/rows';
import { asStorageError } from '../db/storage-error';
import { type MergedPlaces, mergePlaces } from './merge-places';
import {
  type IdMap,
  type Merged,
  mergeById,
  mergeHighlights,
  mergeLinks,
  mergeMarks,
  mergeNames,
  mergeNotes,
  mergeTags,
  withIds,
} from './merge-plan';

/** What a merge would do, in rows. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}

/** The parts of a library that a person knows. */
export const mergedParts = ['sources', 'dumps', 'highlights', 'tags', 'marks', 'notes', 'others'] as const;

/** What is shown before a merge. */
export interface MergePreview {
  readonly counts: Readonly<Record<(typeof mergedParts)[number], MergeCounts>>;
  /** Dumps here with another text than there: what is new of them is kept without a place. */
  readonly otherText: number;
}

interface Plan {
  readonly places: MergedPlaces;
  readonly tables: Readonly<Record<SmallTable, Merged<Row>>>;
  readonly pageEdits: readonly PageEdit[];
}

interface Row {
  readonly id: string;
  readonly pageIds?: readonly PageId[];
}

interface PageEdit {
  readonly id: PageId;
  readonly corrections: never[];
  readonly checkedAt: number;
}

const smallTables = [
  'tags',
  'highlights',
  'marks',
  'notes',
  'links',
  'continuations',
  'dismissals',
  'facts',
  'preferences',
  'names',
  'refusedNames',
  'progress',
] as const;
/** Those that are counted as one part. */
const otherTables = [
  'links',
  'continuations',
  'dismissals',
  'facts',
  'preferences',
  'names',
  'refusedNames',
  'progress',
] as const satisfies readonly SmallTable[];
type SmallTable = (typeof smallTables)[number];

/** Dumps copied in one transaction. */
const dumpsAtOnce = 50;

/** Returns what `mergeLibrary` would do now; nothing is written. */
export async function previewMerge(
  from: BroadsheetDatabase,
  into: BroadsheetDatabase,
): Promise<MergePreview> {
  const { places, tables, pageEdits } = await plan(from, into);
  const counts = ({ added, changed, kept }: Merged<Row>): MergeCounts => ({
    added: added.length,
    changed: changed.length,
    kept,
  });
  const others = otherTables.map((name) => counts(tables[name]));
  const sum = (field: keyof MergeCounts): number => others.reduce((total, each) => total + each[field], 0);
  const sources = await from.sources.count();
  return {
    counts: {
      sources: { added: places.newSources.length, changed: 0, kept: sources - places.newSources.length },
      dumps: { added: places.newDumps.length, changed: 0, kept: places.keptDumps },
      highlights: counts(tables.highlights),
      tags: counts(tables.tags),
      marks: counts(tables.marks),
      notes: counts(tables.notes),
      others: { added: sum('added'), changed: sum('changed') + pageEdits.length, kept: sum('kept') },
    },
    otherText: places.otherText.size,
  };
}

/**
 * Merges; `onProgress` hears how many dumps are copied. Broken off before its end, dumps that were copied lie in
 * sources in the bin, and nothing else has changed. Rejects with `HostError` when the disk is full.
 */
export async function mergeLibrary(
  from: BroadsheetDatabase,
  into: BroadsheetDatabase,
  now: number,
  onProgress: (progress: { readonly done: number; readonly all: number }) => void,
): Promise<void> {
  const { places, tables, pageEdits } = await plan(from, into);
  const binned = places.newSources.map((row): SourceRow => ({ ...row, binnedAt: now }));
  await asStorageError(() => into.sources.bulkPut(binned));
  for (let at = 0; at < places.newDumps.length; at += dumpsAtOnce) {
    await copyDumps(from, into, places, places.newDumps.slice(at, at + dumpsAtOnce));
    onProgress({ done: Math.min(at + dumpsAtOnce, places.newDumps.length), all: places.newDumps.length });
  }
  await act(into, { action: 'restoreBackup' }, async (edit) => {
    for (const row of places.newSources) await edit.put('sources', row);
    for (const name of smallTables) {
      const { added, changed } = tables[name];
      await edit.add(name, added as never[]);
      await edit.putAll(name, changed as never[]);
    }
    for (const { id, ...fields } of pageEdits) await edit.updatePage(id, fields);
  });
  // Not journalled, as wherever they are saved.
  const searches = await from.savedSearches.toArray();
  const { added } = mergeById(await into.savedSearches.toArray(), searches);
  await asStorageError(() => into.savedSearches.bulkAdd([...added]));
}

async function copyDumps(
  from: BroadsheetDatabase,
  into: BroadsheetDatabase,
  { ids }: MergedPlaces,
  dumps: MergedPlaces['newDumps'],
): Promise<void> {
  const wanted = [...dumps];
  const rows = await from.dumps.bulkGet(wanted);
  const bytes = await from.bytes.bulkGet(wanted);
  const pages = await from.pages.where('dumpId').anyOf(wanted).toArray();
  const facts = await from.facts.where('dumpId').anyOf(wanted).toArray();
  const moved = <T>(row: T): T => withIds(row, ids);
  await asStorageError(() =>
    into.transaction('rw', [into.dumps, into.bytes, into.pages, into.facts], async () => {
      await into.bytes.bulkPut(bytes.flatMap((row) => row ?? []));
      await into.pages.bulkPut(pages.map(({ text, ...row }) => ({ ...moved(row), text })));
      await into.facts.bulkPut(facts.map(moved));
      await into.dumps.bulkPut(rows.flatMap((row) => (row === undefined ? [] : [moved(row)])));
    }),
  );
}

async function plan(from: BroadsheetDatabase, into: BroadsheetDatabase): Promise<Plan> {
  const places = await mergePlaces(from, into);
  const rowsOf = async <T>(db: BroadsheetDatabase, name: SmallTable): Promise<T[]> =>
    db.table<T>(name).toArray();
  const theirs = async <T extends Row>(name: SmallTable, ids: IdMap = places.ids): Promise<T[]> =>
    (await rowsOf<T>(from, name)).map((row) => withIds(row, ids));

  const tags = mergeTags(await rowsOf(into, 'tags'), await theirs('tags'));
  const tagged: IdMap = new Map([...places.ids, ...tags.ids]);
  const highlights = mergeHighlights(await rowsOf(into, 'highlights'), await theirs('highlights', tagged));
  const all: IdMap = new Map([...tagged, ...highlights.ids]);
  const notes = mergeNotes(await rowsOf(into, 'notes'), await theirs('notes', all));
  const noteIds = new Set((await into.notes.toCollection().primaryKeys()) as string[]);
  for (const { id } of notes.added) noteIds.add(id);
  const newDumps = new Set<string>(places.newDumps);
  const facts = (await theirs('facts')).filter(({ id }) => !newDumps.has(dumpIdOf(id as PageId)));
  const preferences = (await theirs('preferences')).filter(({ id }) => id !== 'library');
  const tables = {
    tags,
    highlights: withoutPlace(highlights, places, (row) => ({ ...row, status: 'lost' as const })),
    marks: withoutPlace(
      mergeMarks(await rowsOf(into, 'marks'), await theirs('marks', all)),
      places,
      loseAnchor,
    ),
    notes: withoutPlace(notes, places, (row) => (row.target.kind === 'article' ? loseAnchor(row) : row)),
    links: withoutPlace(
      mergeLinks(await rowsOf(into, 'links'), await theirs('links', all), noteIds),
      places,
      loseAnchor,
    ),
    continuations: onSameText(
      mergeById(await rowsOf<Row>(into, 'continuations'), await theirs('continuations')),
      places,
    ),
    dismissals: onSameText(
      mergeById(await rowsOf<Row>(into, 'dismissals'), await theirs('dismissals')),
      places,
    ),
    facts: mergeById(await rowsOf<Row>(into, 'facts'), facts),
    preferences: mergeById(await rowsOf<Row>(into, 'preferences'), preferences),
    names: mergeNames(await rowsOf(into, 'names'), await theirs('names')),
    refusedNames: mergeById(await rowsOf<Row>(into, 'refusedNames'), await theirs('refusedNames')),
    progress: onSameText(mergeById(await rowsOf<Row>(into, 'progress'), await theirs('progress')), places),
  };
  return { places, tables, pageEdits: await editsToTake(from, into, places) };
}

/** What was mended there of pages here that nobody mended or checked; their text is the same. */
async function editsToTake(
  from: BroadsheetDatabase,
  into: BroadsheetDatabase,
  { ids, newDumps, otherText }: MergedPlaces,
): Promise<readonly PageEdit[]> {
  const fresh = new Set<string>(newDumps);
  const keys = new Set([
    ...(await from.pages.where('corrections.length').above(0).primaryKeys()),
    ...(await from.pages.where('checkedAt').above(0).primaryKeys()),
  ]);
  const found: PageEdit[] = [];
  for (const key of keys) {
    if (fresh.has(dumpIdOf(key))) continue;
    const page = await from.pages.get(key);
    const own = await into.pages.get((ids.get(key) ?? key) as PageId);
    if (page === undefined || own === undefined || otherText.has(own.dumpId)) continue;
    if (own.corrections.length > 0 || own.checkedAt > 0) continue;
    const { corrections, checkedAt } = withIds(page, ids);
    found.push({ id: own.id, corrections: corrections as never[], checkedAt });
  }
  return found;
}

function isElsewhere({ otherText }: MergedPlaces, { pageIds = [] }: Row): boolean {
  return pageIds.some((page) => otherText.has(dumpIdOf(page)));
}

/** Rows on a text that is another one here are kept, and listed as lost. */
function withoutPlace<T extends Row>(
  merged: Merged<T>,
  places: MergedPlaces,
  lose: (row: T) => T,
): Merged<T> {
  const added = merged.added.map((row) => (isElsewhere(places, row) ? lose(row) : row));
  // What is here was put on the text that is here.
  const changed = merged.changed.filter((row) => !isElsewhere(places, row));
  return { added, changed, kept: merged.kept + merged.changed.length - changed.length };
}

function onSameText(merged: Merged<Row>, places: MergedPlaces): Merged<Row> {
  const added = merged.added.filter((row) => !isElsewhere(places, row));
  return { added, changed: [], kept: merged.kept + merged.added.length - added.length };
}

function loseAnchor<T extends { readonly anchor: LostAnchor | null }>(row: T): T {
  return row.anchor === null
    ? { ...row, anchor: { status: 'lost', quotes: [], prefix: '', suffix: '' } }
    : row;
}
