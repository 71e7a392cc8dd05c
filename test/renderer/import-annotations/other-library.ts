/** A library with annotations, its exports, and another library with the same dumps under other ids. */
import { zipSync } from 'fflate';
import { defaultOptions, type ExportFormat, exportFiles } from '#core/export/formats';
import type { ImportPlan } from '#core/import/plan';
import { readImport } from '#core/import/read-import';
import { type ArticleId, makeId, type PageId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { highlightColours } from '../../../src/renderer/db/rows';
import { gatherLibrary } from '../../../src/renderer/export/gather';
import {
  type AnnotationsPreview,
  importedParts,
  prepareImport,
} from '../../../src/renderer/import-annotations/import-plan';
import { addDump, addSource, emptyLibrary } from '../db/library';

/** Dumps by path, pages in order. */
export type Dumps = Readonly<Record<string, readonly string[]>>;

/** Empties the library and opens the dumps; `key` makes the ids. */
export async function openDumps(key: string, name: string, dumps: Dumps): Promise<void> {
  await emptyLibrary();
  const source = await addSource(key);
  await db.sources.update(source, { name });
  for (const [path, pages] of Object.entries(dumps)) await addDump(source, path, ...pages);
}

const words = {
  ...{ untitled: 'Untitled', notes: 'Notes', pageNotes: 'Page', links: 'Links', highlights: 'Highlights' },
  ...{ sourceLines: 'Lines', lost: 'lost', tags: 'Tags', page: 'page {number}', printedPage: 'p. {number}' },
  colours: Object.fromEntries(highlightColours.map((colour) => [colour, `Colour ${colour}`])),
};

/** Exports everything as one file, a zip where there are several. */
export async function exported(format: ExportFormat): Promise<Uint8Array> {
  const articleIds = (await db.articles.orderBy('sortKey').primaryKeys()) as ArticleId[];
  const options = { ...defaultOptions, format, words, language: 'en' };
  const library = await gatherLibrary({
    ...{ scope: { articleIds, highlightIds: null, isEverything: true }, options, name: 'Everything' },
    ...{ exportedAt: '2031-04-02T08:30:00.000Z', engineVersion: 1, samplesName: 'Samples' },
  });
  const files: Record<string, Uint8Array> = {};
  for await (const { name, content } of exportFiles(library, options)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of content)
      pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
    files[name] = new Uint8Array(Buffer.concat(pieces));
  }
  const [first, ...others] = Object.values(files);
  if (first === undefined) throw new Error('nothing was exported');
  return others.length === 0 ? first : zipSync(files);
}

/** Reads a file as a plan. */
export function planOf(name: string, bytes: Uint8Array): ImportPlan {
  const reading = readImport(name, bytes);
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  return reading.plan;
}

/** Imports a file; returns what was said before. */
export async function imported(name: string, bytes: Uint8Array): Promise<AnnotationsPreview> {
  const ready = await prepareImport(db, planOf(name, bytes), name, { now: 5_000, onProgress: () => {} });
  await ready.apply();
  return ready.preview;
}

/** True when an import would write nothing. */
export function changesNothing({ counts }: AnnotationsPreview): boolean {
  return importedParts.every((part) => counts[part].added + counts[part].changed === 0);
}

/** Everything of the truth that an import may write, as it is stored. */
export async function stored(): Promise<unknown> {
  const tables = [
    ...['sources', 'tags', 'highlights', 'marks', 'notes', 'links', 'facts', 'preferences'],
    ...['names', 'refusedNames'],
  ];
  return Object.fromEntries(
    await Promise.all(tables.map(async (name) => [name, await db.table(name).toArray()])),
  );
}

/** What a person sees of the library, without ids. */
export async function seen() {
  const tags = new Map((await db.tags.toArray()).map((tag) => [tag.id as string, tag]));
  const nameOf = (id: string) => tags.get(id)?.name ?? '?';
  const pages = new Map((await db.pages.toArray()).map((page) => [page.id, page]));
  const paths = new Map((await db.dumps.toArray()).map(({ id, path }) => [id, path]));
  const placeOf = (id: PageId) => {
    const page = pages.get(id);
    return page === undefined ? '?' : `${paths.get(page.dumpId)}/${page.ordinal}`;
  };
  const notes = await db.notes.toArray();
  const highlights = (await db.highlights.toArray()).map((row) => ({
    spans: row.spans.map(({ page, start, end }) => [placeOf(page), start, end]),
    ...{ quotes: row.quotes, colour: row.colour, status: row.status, maker: row.maker },
    tags: row.tagIds.map(nameOf).sort(),
    notes: notes.filter(({ highlightId }) => highlightId === row.id).map(({ body, maker }) => [body, maker]),
  }));
  const titles = new Map((await db.articles.toArray()).map(({ id, title }) => [id, title]));
  const { listTagged, notesOfArticles } = await onArticles([...titles.keys()]);
  return {
    highlights: sorted(highlights),
    tagged: sorted(listTagged.map(([id, tagIds]) => [titles.get(id), tagIds.map(nameOf).sort()])),
    notes: sorted(notesOfArticles.map(([id, bodies]) => [titles.get(id), [...bodies].sort()])),
    names: sorted(
      (await db.names.toArray()).map(({ kind, name, variants, note }) => ({ kind, name, variants, note })),
    ),
    tags: sorted(
      [...tags.values()].map(({ name, parentIds, aliases, whenToUse, whenNotToUse, colour }) => ({
        ...{ name, aliases, whenToUse, whenNotToUse, colour, parents: parentIds.map(nameOf) },
      })),
    ),
  };
}

async function onArticles(ids: readonly ArticleId[]) {
  const { listNotes } = await import('../../../src/renderer/db/notes');
  const listTagged: [ArticleId, readonly string[]][] = [];
  const notesOfArticles: [ArticleId, readonly string[]][] = [];
  for (const id of ids) {
    const row = await db.articles.get(id);
    listTagged.push([id, row?.tagIds ?? []]);
    const bodies = (await listNotes(id))
      .filter(({ highlightId }) => highlightId === '')
      .map(({ body }) => body);
    notesOfArticles.push([id, bodies]);
  }
  return { listTagged, notesOfArticles };
}

function sorted<T>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Returns an id of a tag. */
export const tagId = (key: string) => makeId('tag', key);
