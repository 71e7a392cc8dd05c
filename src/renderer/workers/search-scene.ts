/** What queries are answered from: the index, what waits, what was made of articles, and what names stand for. */
import type { SourceId, TagId } from '#core/page/ids';
import { Bitset } from '#core/search/index/bitset';
import type { Segment } from '#core/search/index/segment';
import { type QueryNames, queryNames } from '#core/search/query/names';
import type { BroadsheetDatabase } from '../db/database';
import type { TagRow } from '../db/rows';
import { isSameData } from '../db/same-data';
import type { SearchChange } from '../db/search-changes';
import { breathe } from './breathe';
import { Precedence } from './precedence';
import { SearchMarks } from './search-marks';
import type { SuggestedTag } from './search-names';
import { SearchShelf } from './search-shelf';
import { SearchTail, type Tail } from './search-tail';

/** The filer may store while the state is being read: it is read again, so often at most. */
const mostReads = 10;

/** From so many articles on they are not counted every time, but this often, in milliseconds. */
const manyArticles = 20_000;
const countEveryMs = 10_000;

/** So many ids are looked up without letting anything else in. */
const idsAtATime = 5_000;

/** How values are read that are not read as they are. */
export interface FacetLabels {
  readonly tags: ReadonlyMap<TagId, string>;
  readonly sources: ReadonlyMap<SourceId, string>;
}

/** A segment by other rules, and which of its articles are filed by the rules of now. */
export interface OldSegment {
  readonly segment: Segment;
  readonly filed: Bitset;
}

/** The state of one moment. Segments lose articles while it is used; what is checked on its row is not misled by that. */
export interface Scene {
  /** What is filed, and what waits to be. */
  readonly segments: readonly Segment[];
  /** Segments by other rules, of which nothing is certain; none once the index is whole. */
  readonly old: readonly OldSegment[];
  /** False: some of what is filed is out of date, and nothing is certain. */
  readonly isCurrent: boolean;
  readonly names: QueryNames;
  readonly labels: FacetLabels;
  /** False: what was made of articles was not read, and what is only found by it is missing. */
  readonly hasMarks: boolean;
  /** How many articles there are. */
  readonly articles: number;
  /** How many of them could not be searched. */
  readonly pending: number;
  /** How many wait to be filed, those that can be found all the same too. */
  readonly waiting: number;
  /** Another number: another state. */
  readonly revision: number;
}

export class SearchScenes {
  readonly #db: BroadsheetDatabase;
  readonly shelf: SearchShelf;
  readonly marks: SearchMarks;
  /** First answers go before reading what was made of all articles. */
  readonly precedence = new Precedence();
  readonly #tail: SearchTail;
  #scene: Scene | null = null;
  #revision = 0;
  #isShelfStale = true;
  #areNamesStale = true;
  #isStale = true;
  #names: QueryNames | null = null;
  #tags: readonly TagRow[] = [];
  #labels: FacetLabels = { tags: new Map(), sources: new Map() };
  #counted = { count: 0, at: 0 };
  #reading: Promise<Scene> | null = null;

  /** `held`: so many articles that wait to be filed are searched in memory, at most. */
  constructor(db: BroadsheetDatabase, held?: number) {
    this.#db = db;
    this.shelf = new SearchShelf(db);
    this.marks = new SearchMarks(db, () => this.precedence.free());
    this.#tail = new SearchTail(db, this.shelf.cache, held);
  }

  /** The last state that was read; null before the first. */
  get last(): Scene | null {
    return this.#scene;
  }

  /** Notes what was written: it is read when a query comes. */
  async follow(change: SearchChange): Promise<void> {
    this.#isStale = true;
    if (change.searchIndexes.length > 0) this.#isShelfStale = true;
    if (change.tags.length + change.sources.length + change.preferences.length > 0)
      this.#areNamesStale = true;
    await this.marks.follow(change);
  }

  /** Nothing is what it was taken for. */
  forget(): void {
    this.#isStale = true;
    this.#isShelfStale = true;
    this.#areNamesStale = true;
    this.marks.forget();
  }

  /** Returns the state of now. With `isQuick` it is without what was made of articles, where that takes long to read. */
  async now(isQuick: boolean): Promise<Scene> {
    // It may take long: quick ones do not wait for it.
    if (!isQuick) await this.readMarks();
    for (;;) {
      if (this.#reading !== null) await this.#reading;
      if (!this.#isStale && this.#scene !== null && (isQuick || this.#scene.hasMarks)) return this.#scene;
      this.#reading ??= this.#read(isQuick).finally(() => {
        this.#reading = null;
      });
      const scene = await this.#reading;
      if (isQuick || scene.hasMarks) return scene;
    }
  }

  /** Reads what was made of articles, for those who ask next. */
  async readMarks(): Promise<void> {
    if (!this.marks.isUnread) return;
    await this.marks.refresh();
    this.#isStale = true;
  }

  /** Themes as they are suggested. */
  get suggestedTags(): readonly SuggestedTag[] {
    const counts = this.marks.tagCounts();
    return this.#tags.map(({ id, name, aliases }) => ({ name, aliases, count: counts.get(id) ?? 0 }));
  }

  async #read(isQuick: boolean): Promise<Scene> {
    this.#isStale = false;
    const hasMarks = !isQuick || !this.marks.isUnread;
    try {
      await Promise.all([
        hasMarks ? this.marks.refresh() : null,
        this.#areNamesStale || this.#names === null ? this.#readNames() : null,
      ]);
      let tail: Tail | null = null;
      for (let time = 0; time < mostReads && tail === null; time += 1) tail = await this.#readTail();
      if (tail === null) throw new Error('The index has changed too often while it was read.');
      const segments = [...this.shelf.segments, ...tail.segments];
      const searched = segments.reduce((sum, { live }) => sum + live, 0);
      this.#revision += 1;
      this.#scene = {
        segments,
        old: await this.#oldSegments(tail),
        isCurrent: tail.others === 0,
        names: this.#names ?? queryNames({ tags: [], sources: [], meanings: {} }),
        labels: this.#labels,
        hasMarks,
        // What is searched is all there is, unless more waits than can be held.
        articles: tail.others === 0 ? searched : Math.max(searched, await this.#count()),
        pending: tail.others,
        waiting: tail.others + tail.ids.size,
        revision: this.#revision,
      };
      return this.#scene;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Reads what is filed and what waits as they were at one moment; null when they were not. */
  async #readTail(): Promise<Tail | null> {
    const { shelf } = this;
    if (this.#isShelfStale) {
      this.#isShelfStale = false;
      await shelf.load();
    }
    const row = shelf.index?.row ?? null;
    const filedTo = row === null ? '' : row.filedTo;
    const tail = await this.#tail.read(
      filedTo,
      filedTo === null ? 0 : Math.max(0, (await this.#count()) - shelf.live),
      (id) => shelf.find(id) !== null,
    );
    const now = (await this.#db.searchIndexes.get(shelf.version)) ?? null;
    if (!isSameData(row, now) && !(row === null && shelf.isDamaged)) {
      this.#isShelfStale = true;
      return null;
    }
    // What waits is searched as it is now; nobody else uses these segments, and the filer stores the same.
    for (const id of tail.ids) {
      const place = shelf.find(id);
      if (place !== null) place.segment.delete(place.document);
    }
    return tail;
  }

  /** How many articles there are; of very many, how many there were a moment ago: counting them takes long. */
  async #count(): Promise<number> {
    const now = performance.now();
    const isKnown = this.#counted.count > manyArticles && now - this.#counted.at < countEveryMs;
    if (!isKnown) this.#counted = { count: await this.#db.articles.count(), at: now };
    return this.#counted.count;
  }

  async #oldSegments(tail: Tail): Promise<readonly OldSegment[]> {
    const { shelf } = this;
    const filedTo = shelf.index?.row.filedTo ?? '';
    const old: OldSegment[] = [];
    for (const segment of shelf.old?.segments ?? []) {
      const filed = new Bitset(segment.documents);
      let document = 0;
      for (const id of segment.allIds()) {
        if (id <= filedTo || tail.ids.has(id) || shelf.find(id) !== null) filed.add(document);
        document += 1;
        if (document % idsAtATime === 0) await breathe();
      }
      old.push({ segment, filed });
    }
    return old;
  }

  async #readNames(): Promise<void> {
    this.#areNamesStale = false;
    const [tags, sources, meanings] = await Promise.all([
      this.#db.tags.toArray(),
      this.#db.sources.toArray(),
      this.#db.preferences.get('colour-meanings'),
    ]);
    this.#names = queryNames({
      tags,
      sources,
      meanings: meanings?.id === 'colour-meanings' ? meanings.meanings : {},
    });
    this.#tags = tags;
    this.#labels = {
      tags: new Map<TagId, string>(tags.map(({ id, name }) => [id, name])),
      sources: new Map<SourceId, string>(sources.map(({ id, name }) => [id, name])),
    };
  }
}
