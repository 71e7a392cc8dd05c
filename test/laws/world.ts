/** A small library of invented dumps, in which it is known of every character which one it is. */

import { reflowPage } from '#core/ingest';
import { type DumpId, dumpIdOf, makeId, type PageId, pageIdOf, type SourceId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { db } from '../../src/renderer/db/database';
import { deriveRows, pageSortKey } from '../../src/renderer/db/derive';
import { derivedTables, truthTables } from '../../src/renderer/db/tables';
import { setRebuilder } from '../../src/renderer/db/visibility';
import { rebuildDerived } from '../../src/renderer/workers/rebuild';
import type { PlacedRange } from './anchor-law';
import { type Chance, chanceOf } from './chance';
import { Identities, inventPage, type LivingText } from './living-text';

/** What a run knows beside the library itself. */
export interface World {
  readonly chance: Chance;
  readonly identities: Identities;
  readonly dumps: Map<DumpId, readonly LivingText[]>;
}

/** Makes the library of a seed in place of what there was. */
export async function makeWorld(seed: number): Promise<World> {
  const chance = chanceOf(seed);
  const identities = new Identities();
  await Promise.all(db.tables.map((table) => table.clear()));
  const source = makeId('source', 'law');
  await db.sources.add({
    ...{ id: source, name: '乡报', kind: 'folder', key: '/law', addedAt: 1, scannedAt: 1, missing: [] },
    binnedAt: 0,
  });
  const dumps = new Map<DumpId, readonly LivingText[]>();
  for (const path of ['01.txt', '02.txt']) {
    const pages = Array.from({ length: path === '01.txt' ? 2 : 1 }, () => inventPage(chance, identities));
    dumps.set(await addDump(source, path, pages), pages);
  }
  // What comes out of the bin is made anew, as in the background of a window.
  setRebuilder(async () => undefined);
  return { chance, identities, dumps };
}

async function addDump(sourceId: SourceId, path: string, pages: readonly LivingText[]): Promise<DumpId> {
  const id = makeId('dump', `law-${path}`);
  const text = textOf(pages);
  const dump = {
    id,
    sourceId,
    path,
    size: text.length,
    hash: text,
    modifiedAt: null,
    importedAt: 1,
  } as const;
  await db.dumps.add({
    ...{ ...dump, encoding: 'utf-8', encodingChosen: false, problems: [], pageCount: pages.length },
  });
  await db.bytes.add({ dumpId: id, bytes: new TextEncoder().encode(text) });
  let start = 0;
  for (const [ordinal, page] of pages.entries()) {
    const row = {
      ...{ id: pageIdOf(id, ordinal), dumpId: id, sourceId, ordinal, sortKey: pageSortKey(path, ordinal) },
      ...{ start, text: page.text, corrections: [], checkedAt: 0 },
    };
    await db.pages.add(row);
    const derived = deriveRows(row, { path }, reflowPage(page.text));
    await db.reflows.put(derived.reflow);
    await db.articles.bulkPut([...derived.articles]);
    start += page.text.length + 1;
  }
  return id;
}

/** The text of a dump of these pages. */
export function textOf(pages: readonly LivingText[]): string {
  return pages.map(({ text }) => text).join('\f');
}

/** Makes what is missing of articles, as the app does by itself. */
export async function makeMissing(): Promise<void> {
  const sources = await db.sources.toArray();
  if (sources.every(({ binnedAt }) => binnedAt > 0)) return;
  if ((await db.reflows.count()) < (await db.pages.count())) {
    await rebuildDerived({ db, now: Date.now }, () => undefined);
  }
}

/** The pages of the dump that a span is on, and the span by its place among them. */
export function placed({ dumps }: World, spans: readonly Span[]): readonly PlacedRange[] {
  const all = [...dumps].flatMap(([dump, pages]) => pages.map((_, ordinal) => pageIdOf(dump, ordinal)));
  return spans.map(({ page, start, end }) => ({ page: all.indexOf(page), start, end }));
}

/** Every page of every dump, as `placed` counts them. */
export function allPages({ dumps }: World): readonly LivingText[] {
  return [...dumps.values()].flat();
}

/** The living text of a page; undefined when there is no such page any more. */
export function livingPage({ dumps }: World, page: PageId): LivingText | undefined {
  const pages = dumps.get(dumpIdOf(page));
  return pages?.find((_, ordinal) => pageIdOf(dumpIdOf(page), ordinal) === page);
}

/** The library as a text, whole but for the journal: the same text, the same library. */
export async function snapshot(): Promise<string> {
  const left = new Set<string>(['journal', 'changes', 'bytes', 'recents']);
  const names = [...truthTables, ...derivedTables].filter(
    (name) => !left.has(name) && !name.startsWith('search'),
  );
  const tables = await db.transaction('r', names, () =>
    Promise.all(names.map((name) => db.table<unknown>(name).toArray())),
  );
  return names.map((name, at) => `${name} ${JSON.stringify(tables[at], inOrder)}`).join('\n');
}

/** Keys in one order: a row that was written anew may have them in another. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The steps that can be undone, oldest first, by id. */
export async function openSteps(): Promise<readonly number[]> {
  return db.journal.where('undone').equals(0).primaryKeys();
}
