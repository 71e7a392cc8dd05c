/**
 * What the user made of articles, as the search asks for it: themes, colours, notes, what is read and checked. It
 * changes often and is little, so it is in memory and not in the index. Articles without any of it are not held.
 */

import type { ArticleId, HighlightId, NoteId, PageId, TagId } from '#core/page/ids';
import { type MarkFacts, noMarks } from '#core/search/article-facts';
import { MarkTable } from '#core/search/index/marks';
import {
  type Attached,
  articleOfNote,
  articlesOfHighlight,
  attachedInPortions,
  loadAttachedAtOnce,
} from '../db/attachments';
import type { BroadsheetDatabase } from '../db/database';
import type { ArticleRow } from '../db/rows';
import type { ChangedKeys, SearchChange } from '../db/search-changes';

/** What the user wrote on an article. */
export interface MarkTexts {
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

interface Marked {
  readonly facts: MarkFacts;
  readonly notes: readonly string[];
}

/** Pages whose notes and highlights are read at a time: few, so that who types does not wait for them. */
const pagesAtATime = 10;

/** From so many changed articles on all marks are read from the indexes anew: that is sooner than loading the articles. */
const manyArticles = 400;

const nothing: Marked = { facts: noMarks, notes: [] };
/** By far the most of what is marked in a large library. */
const readOnly: Marked = { facts: { ...noMarks, read: true }, notes: [] };

/** Between a theme's name and its other names, in the text that it is found by. */
const betweenNames = ' · ';

export class SearchMarks {
  readonly #db: BroadsheetDatabase;
  readonly #pause: () => Promise<void>;
  #marked = new Map<ArticleId, Marked>();
  #tags = new Map<TagId, string>();
  /** What was changed since it was read; null: it has to be read as a whole. */
  #changed: Set<ArticleId> | null = null;
  #tagsChanged = true;
  #pending: Promise<void> | null = null;
  /** The same as the index asks for it. */
  readonly table = new MarkTable();

  /** `pause` is awaited now and then while all of it is read. */
  constructor(db: BroadsheetDatabase, pause: () => Promise<void> = async () => {}) {
    this.#db = db;
    this.#pause = pause;
  }

  /** Notes what was changed: it is read when it is next asked for. */
  async follow({ articles, notes, highlights, tags }: SearchChange): Promise<void> {
    if (tags.length > 0) this.#tagsChanged = true;
    const ids = await this.#affected(articles, notes, highlights);
    if (ids === 'all' || this.#changed === null) this.#changed = null;
    else for (const id of ids) this.#changed.add(id);
    if (this.#changed !== null && this.#changed.size >= manyArticles) this.#changed = null;
  }

  /** Everything is to be read anew. */
  forget(): void {
    this.#changed = null;
    this.#tagsChanged = true;
  }

  /** True when all of it has to be read, which takes a while where much is marked. */
  get isUnread(): boolean {
    return this.#changed === null || this.#pending !== null;
  }

  /** Brings what is held up to date. */
  async refresh(): Promise<void> {
    // Who comes while it is read waits for it, and then for what was changed meanwhile.
    while (this.#pending !== null) await this.#pending;
    if (!this.#tagsChanged && this.#changed !== null && this.#changed.size === 0) return;
    this.#pending = this.#read().finally(() => {
      this.#pending = null;
    });
    await this.#pending;
  }

  facts(id: ArticleId): MarkFacts {
    return (this.#marked.get(id) ?? nothing).facts;
  }

  texts(id: ArticleId): MarkTexts {
    const { facts, notes } = this.#marked.get(id) ?? nothing;
    return { notes, tags: facts.tagIds.flatMap((tag) => this.#tags.get(tag) ?? []) };
  }

  /** How many articles carry each theme. */
  tagCounts(): ReadonlyMap<TagId, number> {
    const counts = new Map<TagId, number>();
    for (const { facts } of this.#marked.values()) {
      for (const id of facts.tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  async #affected(
    articles: ChangedKeys,
    notes: ChangedKeys,
    highlights: ChangedKeys,
  ): Promise<readonly ArticleId[] | 'all'> {
    if (articles === 'all' || notes === 'all' || highlights === 'all') return 'all';
    if (articles.length >= manyArticles || notes.length + highlights.length >= manyArticles) return 'all';
    if (notes.length + highlights.length === 0) return articles as readonly ArticleId[];
    // One that was deleted changes the counts on the rows of its articles, so only what is there is asked for.
    const [noteRows, highlightRows] = await Promise.all([
      this.#db.notes.bulkGet([...(notes as readonly NoteId[])]),
      this.#db.highlights.bulkGet([...(highlights as readonly HighlightId[])]),
    ]);
    const pages = [...noteRows, ...highlightRows].flatMap((row) => row?.pageIds ?? []);
    const on = pages.length === 0 ? [] : await this.#db.articles.where('pages').anyOf(pages).primaryKeys();
    return [...new Set([...(articles as readonly ArticleId[]), ...on])];
  }

  async #read(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      if (this.#tagsChanged) await this.#readTags();
      if (changed === null) await this.#readAll();
      else if (changed.size > 0) await this.#readSome([...changed]);
    } catch (error) {
      this.#changed = null;
      throw error;
    }
  }

  async #readTags(): Promise<void> {
    this.#tagsChanged = false;
    const tags = await this.#db.tags.toArray();
    this.#tags = new Map(tags.map(({ id, name, aliases }) => [id, [name, ...aliases].join(betweenNames)]));
    for (const [id, text] of this.#tags) this.table.setTagText(id, text);
  }

  async #readAll(): Promise<void> {
    const { articles, tags, notes, highlights } = this.#db;
    const [tagIds, read, checked, noted, lit] = await this.#db.transaction(
      'r',
      [articles, tags, notes, highlights],
      async () => {
        const all = await tags.toCollection().primaryKeys();
        return Promise.all([
          Promise.all(
            all.map(async (tag) => [tag, await articles.where('tagIds').equals(tag).primaryKeys()] as const),
          ),
          articles.where('read').equals(1).primaryKeys(),
          articles.where('checked').equals(1).primaryKeys(),
          notes.orderBy('pageIds').uniqueKeys(),
          highlights.orderBy('pageIds').uniqueKeys(),
        ]);
      },
    );
    const marked = new Map<ArticleId, Marked>();
    const change = (id: ArticleId, facts: Partial<MarkFacts>) => {
      const before = marked.get(id) ?? nothing;
      marked.set(id, { ...before, facts: { ...before.facts, ...facts } });
    };
    for (const [tag, ids] of tagIds) {
      for (const id of ids) change(id, { tagIds: [...(marked.get(id)?.facts.tagIds ?? []), tag] });
    }
    for (const id of read) {
      if (marked.has(id)) change(id, { read: true });
      else marked.set(id, readOnly);
    }
    for (const id of checked) change(id, { checked: true });
    const pages = [...new Set([...noted, ...lit])] as readonly unknown[] as readonly PageId[];
    for await (const attached of attachedInPortions(this.#db, pages, pagesAtATime)) {
      await this.#pause();
      for (const [id, made] of attachedTo(attached)) {
        change(id, made.facts);
        const now = marked.get(id);
        if (now !== undefined) marked.set(id, { ...now, notes: made.notes });
      }
    }
    for (const id of this.#marked.keys()) if (!marked.has(id)) this.table.remove(id);
    for (const [id, { facts, notes: texts }] of marked) {
      if (this.#marked.get(id) !== readOnly || marked.get(id) !== readOnly) this.table.put(id, facts, texts);
    }
    this.#marked = marked;
  }

  async #readSome(ids: readonly ArticleId[]): Promise<void> {
    const rows = await this.#db.articles.bulkGet([...ids]);
    const pages = [...new Set(rows.flatMap((row) => row?.pages ?? []))];
    const isMarked = rows.some((row) => row !== undefined && row.highlightCount + row.noteCount > 0);
    const made = isMarked
      ? attachedTo(await loadAttachedAtOnce(this.#db, pages))
      : new Map<ArticleId, Attachment>();
    for (const [at, id] of ids.entries()) {
      const row = rows[at];
      const marked = row === undefined ? nothing : markedBy(row, made.get(id));
      if (marked === nothing) {
        if (this.#marked.delete(id)) this.table.remove(id);
      } else {
        this.#marked.set(id, marked);
        this.table.put(id, marked.facts, marked.notes);
      }
    }
  }
}

type Attachment = Pick<Marked, 'notes'> & {
  readonly facts: Pick<MarkFacts, 'colours' | 'highlightCount' | 'noteCount'>;
};

function markedBy(row: ArticleRow, made: Attachment | undefined): Marked {
  if (row.tagIds.length === 0 && row.read === 0 && row.checked === 0 && made === undefined) return nothing;
  const facts = { tagIds: row.tagIds, read: row.read === 1, checked: row.checked === 1 };
  return { facts: { ...noMarks, ...facts, ...made?.facts }, notes: made?.notes ?? [] };
}

/** Highlights and notes of articles that have some. */
function attachedTo({ highlights, notes, extents }: Attached): Map<ArticleId, Attachment> {
  const byId = new Map<ArticleId, Attachment>();
  const none: Attachment = { notes: [], facts: { colours: [], highlightCount: 0, noteCount: 0 } };
  for (const highlight of highlights) {
    for (const id of articlesOfHighlight(highlight, extents)) {
      const { facts, notes: own } = byId.get(id) ?? none;
      const colours = [...new Set([...facts.colours, highlight.colour])];
      byId.set(id, { notes: own, facts: { ...facts, colours, highlightCount: facts.highlightCount + 1 } });
    }
  }
  const rows = new Map(highlights.map((row) => [row.id, row]));
  for (const note of [...notes].sort((one, other) => one.createdAt - other.createdAt)) {
    const id = articleOfNote(note, rows, extents);
    if (id === null) continue;
    const { facts, notes: own } = byId.get(id) ?? none;
    byId.set(id, { notes: [...own, note.body], facts: { ...facts, noteCount: facts.noteCount + 1 } });
  }
  return byId;
}
