/**
 * Notes on pages that have no article: no article is found by them, so they are gone through by themselves. There are
 * few, and they are held in memory.
 */
import type { ShownFacts } from '#core/page/facts';
import { type ArticleId, dumpIdOf, ordinalOf, type PageId, pageOfArticle } from '#core/page/ids';
import { type ArticleFacts, noArticleFacts } from '#core/search/article-facts';
import { emptyDocument, noteText } from '#core/search/document';
import { matches, matchRanges, positiveNodes } from '#core/search/query/matches';
import type { Query, QueryNode } from '#core/search/query/model';
import type { QueryNames } from '#core/search/query/names';
import { makeSnippet } from '#core/search/snippet';
import type { BroadsheetDatabase } from '../db/database';
import { shownFactsOfPages } from '../db/page-facts';
import type { DumpRow, NoteRow } from '../db/rows';
import type { SearchChange } from '../db/search-changes';
import { type FacetChoices, facetNames, type PageHit } from '../search/search-state';
import { breathe } from './breathe';

/** Pages that are asked at a time whether they have articles. */
const pagesAtATime = 200;

export class SearchPageNotes {
  readonly #db: BroadsheetDatabase;
  #notes: readonly NoteRow[] | null = null;
  #reading: Promise<readonly NoteRow[]> | null = null;
  /** Pages that any note stands on: what happens to others is nothing to us. Null while that is not known. */
  #noted: ReadonlySet<PageId> | null = null;

  constructor(db: BroadsheetDatabase) {
    this.#db = db;
  }

  /** Notes what was written: it is read when a query comes. */
  follow({ articles, notes, searchQueue }: SearchChange): void {
    if (notes.length > 0) this.forget();
    // Whatever brings or takes an article stands in the queue as well; what is made of one does not.
    if (articles.length === 0 || searchQueue.length === 0) return;
    const noted = this.#noted;
    const isConcerned =
      noted === null ||
      articles === 'all' ||
      (articles as readonly ArticleId[]).some((id) => noted.has(pageOfArticle(id)));
    if (isConcerned) this.forget();
  }

  /** Everything is to be read anew. */
  forget(): void {
    this.#notes = null;
    this.#reading = null;
  }

  /** Returns the pages whose notes answer a query, those with the newest notes first. */
  async find(query: Query, choices: FacetChoices, names: QueryNames): Promise<readonly PageHit[]> {
    const { root } = query;
    if (root === null || (positiveNodes(root).length === 0 && !asksForNotes(root))) return [];
    const notes = await this.#read();
    const pages = [...new Set(notes.flatMap((note) => note.pageIds.slice(0, 1)))];
    if (pages.length === 0) return [];
    const db = this.#db;
    const [facts, rows, dumps] = await db.transaction('r', [db.facts, db.reflows, db.pages, db.dumps], () =>
      Promise.all([
        shownFactsOfPages(db, pages),
        db.pages.bulkGet([...pages]),
        db.dumps.bulkGet(pages.map(dumpIdOf)),
      ]),
    );
    const places = new Map(pages.map((page, at) => [page, { row: rows[at], dump: dumps[at] }]));
    const hits = notes.flatMap((note): readonly PageHit[] => {
      const page = note.pageIds[0];
      const shown = page === undefined ? undefined : facts.get(page);
      const place = page === undefined ? undefined : places.get(page);
      // In the bin, or not made yet.
      if (page === undefined || shown === undefined || place?.dump === undefined) return [];
      const isChecked = (place.row?.checkedAt ?? 0) > 0;
      const asked = factsOf(shown, place.dump, isChecked);
      if (!isChosen(choices, asked)) return [];
      const hit = hitOf(note, page, query, asked, names, { dump: place.dump, facts: shown });
      return hit === null ? [] : [hit];
    });
    return firstOfEach(hits);
  }

  async #read(): Promise<readonly NoteRow[]> {
    if (this.#notes !== null) return this.#notes;
    const reading = this.#reading ?? this.#readAll();
    this.#reading = reading;
    const notes = await reading;
    // Unless something was written meanwhile.
    if (this.#reading === reading) this.#notes = notes;
    return notes;
  }

  async #readAll(): Promise<readonly NoteRow[]> {
    const db = this.#db;
    this.#noted = null;
    const noted = (await db.notes.orderBy('pageIds').uniqueKeys()) as readonly unknown[] as readonly PageId[];
    this.#noted = new Set(noted);
    const bare = new Set<PageId>();
    for (let at = 0; at < noted.length; at += pagesAtATime) {
      const some = noted.slice(at, at + pagesAtATime);
      const counts = await db.transaction('r', [db.articles], () =>
        Promise.all(some.map((page) => db.articles.where('pages').equals(page).count())),
      );
      for (const [index, page] of some.entries()) if (counts[index] === 0) bare.add(page);
      await breathe();
    }
    if (bare.size === 0) return [];
    const rows = await db.notes
      .where('pageIds')
      .anyOf([...bare])
      .distinct()
      .toArray();
    return rows
      .filter(({ pageIds }) => pageIds.every((page) => bare.has(page)))
      .sort((one, other) => other.updatedAt - one.updatedAt);
  }
}

/** True where notes are asked for, whatever stands in them. */
function asksForNotes(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children.some(asksForNotes);
    case 'filter':
      return node.filter.field === 'has' && node.filter.what === 'note';
    default:
      return false;
  }
}

/** A page as filters ask of it: it has no quality, so that it is in no range of it. */
function factsOf({ paper, date, page, section }: ShownFacts, dump: DumpRow, checked: boolean): ArticleFacts {
  const none = Number.NaN;
  const printed = { paper, date, page, section, source: dump.sourceId };
  return { ...noArticleFacts, ...printed, quality: none, confidence: none, noteCount: 1, checked };
}

function isChosen(choices: FacetChoices, { paper, date, page, source }: ArticleFacts): boolean {
  const { span } = choices;
  const isIn = span == null || (date !== '' && date >= span.from && (span.to === '' || date <= span.to));
  const own: Readonly<Record<string, string>> = {
    paper,
    page,
    source,
    year: date.slice(0, 4),
    month: date.slice(0, 7),
    tag: '',
    author: '',
  };
  return (
    isIn &&
    facetNames.every((facet) => {
      const chosen = choices[facet] ?? [];
      const value = own[facet];
      return chosen.length === 0 || (value !== undefined && chosen.includes(value));
    })
  );
}

function hitOf(
  note: NoteRow,
  page: PageId,
  query: Query,
  asked: ArticleFacts,
  names: QueryNames,
  { dump, facts }: { readonly dump: DumpRow; readonly facts: ShownFacts },
): PageHit | null {
  const shown = () => ({ ...emptyDocument, note: noteText([note.body], true) });
  const document = query.exact ? shown() : { ...emptyDocument, note: noteText([note.body], false) };
  if (!matches(document, asked, query, names, shown)) return null;
  const found = matchRanges(note.body, query, 'note');
  const nodes = query.root === null ? [] : positiveNodes(query.root);
  // Answered by what is not there, or by a filter alone: nothing that was asked for stands on the page.
  if (found.length === 0 && !(query.root !== null && nodes.length === 0)) return null;
  return {
    pageId: page,
    noteId: note.id,
    snippet: makeSnippet(
      note.body,
      nodes.map((node) => found.filter((range) => range.node === node)),
    ),
    facts,
    path: dump.path,
    ordinal: ordinalOf(page),
    sourceId: dump.sourceId,
  };
}

/** A page is shown once, whatever number of its notes answer. */
function firstOfEach(hits: readonly PageHit[]): readonly PageHit[] {
  const known = new Set<PageId>();
  return hits.filter(({ pageId }) => !known.has(pageId) && known.add(pageId));
}
