/** A library for tests: sources and dumps with articles cut as the test says, without the reflow engine. */
import {
  type ArticleId,
  articleIdOf,
  type DumpId,
  makeId,
  type PageId,
  pageIdOf,
  type SourceId,
} from '#core/page/ids';
import { type Article, noPart, type PageReflow, raw, type Span } from '#core/page/model';
import { db } from '../../../src/renderer/db/database';
import { deriveRows, pageSortKey } from '../../../src/renderer/db/derive';
import type { PageRow } from '../../../src/renderer/db/rows';

/** Empties the library of this process. */
export async function emptyLibrary(): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await db.open();
}

export async function addSource(name: string): Promise<SourceId> {
  const id = makeId('source', name);
  await db.sources.add({
    id,
    name,
    kind: 'folder',
    key: `/${name}`,
    addedAt: 1,
    scannedAt: 1,
    missing: [],
    binnedAt: 0,
  });
  return id;
}

/** Adds a dump; each page's articles are its stretches between blank lines, headline first. */
export async function addDump(
  sourceId: SourceId,
  path: string,
  ...texts: readonly string[]
): Promise<DumpId> {
  const id = makeId('dump', `${sourceId.slice('source:'.length)}-${path}`);
  await db.dumps.add({
    id,
    sourceId,
    path,
    size: texts.join('\f').length,
    hash: texts.join('\f'),
    modifiedAt: null,
    importedAt: 1,
    encoding: 'utf-8',
    encodingChosen: false,
    problems: [],
    pageCount: texts.length,
  });
  await db.bytes.add({ dumpId: id, bytes: new TextEncoder().encode(texts.join('\f')) });
  let start = 0;
  for (const [ordinal, text] of texts.entries()) {
    const page: PageRow = {
      id: pageIdOf(id, ordinal),
      dumpId: id,
      sourceId,
      ordinal,
      sortKey: pageSortKey(path, ordinal),
      start,
      text,
      corrections: [],
      checkedAt: 0,
    };
    await db.pages.add(page);
    await cutPage(page, cutAtBlankLines(text));
    start += text.length + 1;
  }
  return id;
}

/** Replaces a page's derived rows, as a new reflow would; counts start at 0. */
export async function cutPage(page: PageRow, reflow: PageReflow): Promise<void> {
  const dump = await db.dumps.get(page.dumpId);
  const rows = deriveRows(page, { path: dump?.path ?? '' }, reflow);
  await db.transaction('rw', [db.reflows, db.articles], async () => {
    await db.articles.where('pages').equals(page.id).delete();
    await db.reflows.put(rows.reflow);
    await db.articles.bulkPut(rows.articles);
  });
}

export function cutAtBlankLines(text: string): PageReflow {
  const ranges = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map(({ 0: value, index }) => ({
    start: index,
    end: index + value.length,
  }));
  return reflowOf(text, ranges);
}

/** A reflow with an article for each range: first line headline, the others a paragraph. */
export function reflowOf(text: string, ranges: readonly { start: number; end: number }[]): PageReflow {
  const articles = ranges.map(({ start, end }): Article => {
    const lines = [...text.slice(start, end).matchAll(/[^\n]+/gu)].map(({ 0: value, index }) => ({
      page: 0,
      start: raw(start + index),
      end: raw(start + index + value.length),
      glue: '' as const,
    }));
    const [headline, ...body] = lines;
    return {
      kicker: noPart,
      headline: headline === undefined || body.length === 0 ? noPart : { pieces: [headline] },
      deck: noPart,
      byline: noPart,
      blocks: [{ role: 'paragraph', pieces: body.length === 0 ? lines : body }],
      series: null,
      confidence: 0.5,
    };
  });
  return { lang: 'zh-Hans', articles, furniture: [], problems: [] };
}

export function articleOf(dump: DumpId, order: number, ordinal = 0): ArticleId {
  return articleIdOf(pageIdOf(dump, ordinal), order);
}

/** The span of a quote on a page. */
export async function spanOf(page: PageId, quote: string): Promise<Span> {
  const start = (await db.pages.get(page))?.text.indexOf(quote) ?? -1;
  if (start === -1) throw new Error(`no ${quote}`);
  return { page, start: raw(start), end: raw(start + quote.length) };
}

/** All truth of the library but the journal, for comparing before and after. */
export async function everythingMade(): Promise<unknown> {
  const tables = [
    db.sources,
    db.highlights,
    db.tags,
    db.marks,
    db.notes,
    db.links,
    db.continuations,
    db.facts,
    db.dismissals,
    db.preferences,
  ];
  const counts = (await db.articles.toArray()).map((row) => {
    const { id, tagIds, read, highlightCount, noteCount, facts } = row;
    return { id, tagIds, read, highlightCount, noteCount, facts };
  });
  return { rows: await Promise.all(tables.map((table) => table.toArray())), counts };
}
