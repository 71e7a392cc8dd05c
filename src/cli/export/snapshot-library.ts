/**
 * A backup as a library to export. Backups hold no articles, because the app works them out: here it is done again, page
 * by page, with what the user mended and said of the pages. An article that goes on on another page is one on each.
 */
import { basename, dirname, join } from 'node:path';
import type { SnapshotHeader, TextValue } from '#core/backup/format';
import { textKeyOf } from '#core/backup/format';
import { readSnapshot } from '#core/backup/read';
import { libraryOfJson } from '#core/export/json-library';
import type { JsonArticleRow, JsonPage } from '#core/export/json-read';
import type {
  Library,
  LibraryHighlight,
  LibraryLink,
  LibraryMark,
  LibraryNote,
  LibrarySource,
  LibraryTag,
} from '#core/export/library';
import { reflowPage } from '#core/ingest';
import type { Correction } from '#core/page/corrections';
import { type Facts, noFacts, resolveFacts, shownFactsOf, type UserFacts } from '#core/page/facts';
import { articleIdOf, type DumpId, type PageId, pageIdOf, type SourceId } from '#core/page/ids';
import type { Article, Span } from '#core/page/model';
import { articleParts, articleSpans } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { findAuthors } from '#core/reflow/authors';
import { readPageFacts } from '#core/reflow/page-facts';
import { reflowVersion } from '#core/reflow/version';
import { nodeCodec, type OpenedFile, openSource } from '../../main/files/snapshot-codec';

interface DumpOfSnapshot {
  readonly id: DumpId;
  readonly sourceId: SourceId;
  readonly path: string;
  readonly hash: string;
  readonly importedAt: number;
  readonly encoding: string;
}

interface PageOfSnapshot {
  readonly ordinal: number;
  readonly text: string;
}

/** Returns the library of a backup. Throws `NotASnapshot`, or `Incomplete` where something of it is missing or damaged. */
export async function readSnapshotLibrary(path: string): Promise<Library> {
  const opened: OpenedFile[] = [];
  try {
    const file = await openSource(path, basename(path));
    opened.push(file);
    const rows = new Map<string, unknown[]>();
    const pages = new Map<string, PageOfSnapshot[]>();
    const header = await readFile(file, rows, pages);
    if (header === null) throw new Incomplete(`${file.name} has no sound beginning`);
    for (const { name } of header.textsIn === 'this-file' ? [] : header.textsIn) {
      // A name of the header, never a path.
      const texts =
        basename(name) === name ? await openSource(join(dirname(path), name), name).catch(() => null) : null;
      if (texts === null) throw new Incomplete(`${name} is not beside it`);
      opened.push(texts);
      await readFile(texts, null, pages);
    }
    return libraryOf(header, rows, pages);
  } finally {
    for (const each of opened) await each.close();
  }
}

/** A backup that is not whole: nothing is exported from it as if it were. */
export class Incomplete extends Error {
  override readonly name = 'Incomplete';
}

async function readFile(
  file: OpenedFile,
  rows: Map<string, unknown[]> | null,
  pages: Map<string, PageOfSnapshot[]>,
): Promise<SnapshotHeader | null> {
  let header: SnapshotHeader | null = null;
  for await (const part of readSnapshot(nodeCodec, file)) {
    if (part.kind === 'damage')
      throw new Incomplete(`${file.name} is damaged from byte ${part.damage.start}`);
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'rows' && rows !== null) {
      rows.set(part.table, [...(rows.get(part.table) ?? []), ...part.records.map(({ value }) => value)]);
    }
    if (part.kind !== 'texts') continue;
    for (const { value } of part.records) {
      const text = value as TextValue;
      if (text.part !== 'page') continue;
      const { ordinal, text: own } = text.row as PageOfSnapshot;
      const known = pages.get(text.key) ?? [];
      if (!known.some((page) => page.ordinal === ordinal)) known.push({ ordinal, text: own });
      pages.set(text.key, known);
    }
  }
  return header;
}

function libraryOf(
  header: SnapshotHeader,
  rows: ReadonlyMap<string, unknown[]>,
  texts: ReadonlyMap<string, readonly PageOfSnapshot[]>,
): Library {
  const of = <T>(table: string): readonly T[] => (rows.get(table) ?? []) as T[];
  const sources = of<LibrarySource & { readonly binnedAt: number }>('sources').filter(
    ({ binnedAt }) => binnedAt === 0,
  );
  const present = new Set(sources.map(({ id }) => id));
  const mended = new Map(
    of<{ readonly id: PageId; readonly corrections: readonly Correction[] }>('pageEdits').map((row) => [
      row.id,
      row.corrections,
    ]),
  );
  const said = new Map(
    of<{ readonly id: PageId; readonly path: Facts; readonly user: UserFacts }>('facts').map((row) => [
      row.id,
      row,
    ]),
  );
  const marks = of<LibraryMark>('marks');
  const read = marks.filter(({ kind }) => kind === 'read').flatMap(({ spans }) => spans);
  const pages: JsonPage[] = [];
  const articles: JsonArticleRow[] = [];
  for (const dump of of<DumpOfSnapshot>('dumps')
    .filter(({ sourceId }) => present.has(sourceId))
    .sort(inOrder)) {
    const own = texts.get(textKeyOf(dump));
    if (own === undefined) throw new Incomplete(`the text of ${dump.path} is missing`);
    for (const { ordinal, text } of [...own].sort((a, b) => a.ordinal - b.ordinal)) {
      const id = pageIdOf(dump.id, ordinal);
      const reflow = reflowPage(text, mended.get(id));
      const { path, user } = said.get(id) ?? { path: noFacts, user: {} };
      const facts = shownFactsOf(resolveFacts(path, readPageFacts(text, reflow.furniture), user));
      const { sourceId, encoding } = dump;
      pages.push({ id, sourceId, path: dump.path, ordinal, encoding, text, facts, sha256: '' });
      reflow.articles.forEach((article, order) => {
        articles.push({
          ...{
            id: articleIdOf(id, order),
            title: titleOf(article, text),
            lang: reflow.lang,
            pages: [id],
            article,
          },
          authors: findAuthors(article, [text]),
          read: articleSpans(article, [id]).some((span) => read.some((other) => overlaps(span, other))),
        });
      });
    }
  }
  const colours = of<{ readonly id: string; readonly meanings?: Readonly<Record<string, string>> }>(
    'preferences',
  );
  return libraryOfJson({
    head: {
      name: header.library.name === '' ? 'Broadsheet' : header.library.name,
      exportedAt: new Date(header.time).toISOString(),
      engineVersion: reflowVersion,
      sources: sources.map(({ id, name }) => ({ id, name })),
      tags: of<LibraryTag>('tags'),
      colours: colours.find(({ id }) => id === 'colour-meanings')?.meanings ?? {},
    },
    ...{ pages, articles, marks },
    highlights: of<LibraryHighlight>('highlights'),
    notes: of<LibraryNote>('notes'),
    links: of<Omit<LibraryLink, 'to'>>('links').map((link) => ({ ...link, to: '' })),
  });
}

const byNumbers = new Intl.Collator('en', { numeric: true });

function inOrder(a: DumpOfSnapshot, b: DumpOfSnapshot): number {
  return byNumbers.compare(a.sourceId, b.sourceId) || byNumbers.compare(a.path, b.path);
}

function overlaps(one: Span, other: Span): boolean {
  return one.page === other.page && one.start < other.end && other.start < one.end;
}

/** The headline, or the first words of the text. */
function titleOf(article: Article, text: string): string {
  const headline = showPart(article.headline, [text]).text;
  const words = articleParts(article).map(({ part }) => showPart(part, [text]).text);
  const [first = ''] = headline === '' ? words : [headline];
  return [...first.replace(/\s+/gu, ' ').trim()].slice(0, headline === '' ? 60 : undefined).join('');
}
