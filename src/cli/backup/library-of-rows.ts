/** A snapshot's rows as the library that exports take: annotations with the pages they stand on, articles left out. */
import type { SnapshotHeader } from '#core/backup/format';
import {
  type Library,
  type LibraryArticle,
  type LibraryHighlight,
  type LibraryLink,
  type LibraryMark,
  type LibraryNote,
  type LibraryPage,
  type LibraryTag,
  libraryOf,
} from '#core/export/library';
import { nothingShown } from '#core/page/facts';
import { articleIdOf, type DumpId, dumpIdOf, type PageId, type SourceId } from '#core/page/ids';
import { noPart } from '#core/page/model';
import { reflowVersion } from '#core/reflow/version';

interface OnPages {
  readonly pageIds: readonly PageId[];
}

/** The rows that are read here; others stand in files of their own. */
export interface SnapshotRows {
  readonly sources: readonly { readonly id: SourceId; readonly name: string }[];
  readonly dumps: readonly {
    readonly id: DumpId;
    readonly sourceId: SourceId;
    readonly path: string;
    readonly hash: string;
    readonly importedAt: number;
    readonly encoding: string;
  }[];
  readonly tags: readonly LibraryTag[];
  readonly highlights: readonly (LibraryHighlight & OnPages)[];
  readonly marks: readonly (LibraryMark & OnPages)[];
  readonly notes: readonly (LibraryNote & OnPages)[];
  readonly links: readonly Omit<LibraryLink, 'to'>[];
  readonly preferences: readonly {
    readonly id: string;
    readonly meanings?: Readonly<Record<string, string>>;
  }[];
}

/** A page as texts hold it. */
export interface PageOfTexts {
  readonly id: PageId;
  readonly ordinal: number;
  readonly text: string;
}

/** Returns the pages that something stands on. */
export function pagesNeeded({ highlights, marks, notes }: SnapshotRows): ReadonlySet<PageId> {
  return new Set([...highlights, ...marks, ...notes].flatMap(({ pageIds }) => pageIds));
}

/**
 * Returns the annotations as a library. What was said of articles hangs on its text, a page an article: which articles
 * a page has is worked out by the app, and is in no backup.
 */
export function libraryOfRows(
  header: SnapshotHeader,
  rows: SnapshotRows,
  texts: ReadonlyMap<string, PageOfTexts>,
): Library {
  const dumps = new Map(rows.dumps.map((dump) => [dump.id, dump]));
  const pages = new Map<PageId, LibraryPage>();
  for (const { id, ordinal, text } of texts.values()) {
    const dump = dumps.get(dumpIdOf(id));
    if (dump === undefined) continue;
    const { sourceId, path, encoding } = dump;
    pages.set(id, { id, sourceId, path, ordinal, encoding, text, facts: nothingShown });
  }
  const marked = new Map<PageId, LibraryMark[]>();
  for (const mark of rows.marks) {
    const [page] = mark.pageIds;
    if (page !== undefined && mark.pageIds.every((id) => pages.has(id)))
      marked.set(page, [...(marked.get(page) ?? []), mark]);
  }
  const articles = [...marked].map(([id, marks]): LibraryArticle => {
    const others = marks.flatMap((mark) => mark.spans.map(({ page }) => page)).filter((page) => page !== id);
    const own = [id, ...new Set(others)].flatMap((page) => pages.get(page) ?? []);
    const [first = pages.get(id), ...rest] = own;
    if (first === undefined) throw new Error('Bug: a marked page without its text');
    return {
      id: articleIdOf(id, 0),
      title: '',
      lang: 'und',
      article: {
        ...{ kicker: noPart, headline: noPart, deck: noPart, byline: noPart },
        blocks: [],
        series: null,
        confidence: 0,
      },
      pages: [first, ...rest],
      authors: [],
      read: false,
      marks,
      highlights: [],
      notes: [],
      links: [],
    };
  });
  const links = rows.links.map((link): LibraryLink => ({ ...link, to: '' }));
  const onArticles = articles.map((article, index) => (index === 0 ? { ...article, links } : article));
  const head = {
    name: header.library.name,
    exportedAt: new Date(header.time).toISOString(),
    engineVersion: reflowVersion,
    sources: rows.sources.map(({ id, name }) => ({ id, name })),
    tags: rows.tags,
    colours: rows.preferences.find(({ id }) => id === 'colour-meanings')?.meanings ?? {},
  };
  return libraryOf(head, onArticles, {
    pages: [...pages.values()],
    highlights: rows.highlights,
    notes: rows.notes,
  });
}
