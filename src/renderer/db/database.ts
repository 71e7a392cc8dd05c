/** The database: one line per version, which is never edited or removed after it has shipped. */
import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { ArticleId, DumpId, PageId } from '#core/page/ids';
import type { DigestRow } from './digest-rows';
import { keepDigests } from './keep-digests';
import { libraryName } from './library-name';
import type { NameRow, RefusedNameRow, SightedNameRow, SightingRow } from './name-rows';
import type { PreferenceRow } from './preference-rows';
import type { ProgressRow } from './progress-rows';
import type { ReprintPairRow, ReprintSignatureRow } from './reprint-rows';
import { room } from './room';
import type {
  ArticleRow,
  BytesRow,
  ChangesRow,
  ContinuationRow,
  DismissalRow,
  DumpRow,
  FactsRow,
  HighlightRow,
  JournalRow,
  LinkRow,
  MarkRow,
  NoteRow,
  PageRow,
  RecentRow,
  ReflowRow,
  SavedSearchRow,
  SearchBlockRow,
  SearchDeletionRow,
  SearchIndexRow,
  SearchQueueRow,
  SearchSegmentRow,
  SourceRow,
  TagRow,
} from './rows';
import { queueChanges } from './search-queue';
import { addTreeAndMakers } from './upgrade-3';
import { watchedFactory } from './watched-factory';
import { writeInRoom } from './write-in-room';

/** The newest version of the schema. */
export const newestVersion = 6;

/** The schema of each version: only the tables that changed in it; null: the table is gone. */
const versions: Readonly<Record<number, Readonly<Record<string, string | null>>>> = {
  1: {
    sources: 'id, key, binnedAt',
    dumps: 'id, sourceId, [sourceId+path], hash',
    bytes: 'dumpId',
    pages: 'id, dumpId, [dumpId+ordinal], sourceId, [sourceId+sortKey]',
    highlights: 'id, *pageIds, updatedAt, status',
    tags: 'id, name, lastUsedAt',
    marks: 'id, kind, tagId, *pageIds',
    notes: 'id, highlightId, *pageIds, updatedAt',
    journal: '++id, undone, start',
    recents: 'key, openedAt',
    reflows: 'pageId, dumpId, sourceId, version',
    articles:
      'id, sourceId, dumpId, *pages, sortKey, [sourceId+sortKey], title, length, confidence, read, highlightCount, *tagIds',
    searchShards: 'id',
  },
  2: {
    pages: 'id, dumpId, [dumpId+ordinal], sourceId, [sourceId+sortKey], checkedAt',
    continuations: 'id, *pageIds',
    facts: 'id, dumpId, sourceId',
    dismissals: 'id, *pageIds',
    preferences: 'id',
    articles:
      'id, sourceId, dumpId, *pages, sortKey, [sourceId+sortKey], title, length, confidence, quality, read, highlightCount, *tagIds, checked, facts.paper, [facts.paper+facts.date], [facts.date+sortKey], [sourceId+article.series.name]',
  },
  3: {
    highlights: 'id, *pageIds, updatedAt, status, *tagIds',
    tags: 'id, name, lastUsedAt, *parentIds',
    links: 'id, noteId, targetNoteId, *pageIds',
    changes: '[step+portion], step',
  },
  4: {
    pages: 'id, dumpId, [dumpId+ordinal], sourceId, [sourceId+sortKey], checkedAt, corrections.length',
    savedSearches: 'id, name, position',
    searchQueue: '++at',
    searchIndexes: 'id',
    searchSegments: 'id',
    searchBlocks: '[segment+block]',
    searchDeletions: 'segment',
    reprintSignatures: 'articleId, [version+compared]',
    reprintPairs: '[a+b], b',
    searchShards: null,
  },
  5: {
    names: 'id, kind, name',
    refusedNames: 'id',
    progress: 'id, *pageIds, readAt',
    sightings: 'articleId, version',
    sightedNames: 'id',
  },
  6: {
    digests: 'id',
  },
};

/** What a version does to the rows of the version before it; loaded when there is something to be brought along. */
const upgrades: Readonly<Record<number, (transaction: Transaction) => Promise<void>>> = {
  2: async (transaction) => {
    const { addCorrectionsAndFacts } = await Dexie.waitFor(import('./upgrades'));
    await addCorrectionsAndFacts(transaction);
  },
  3: async (transaction) => {
    await addTreeAndMakers(transaction);
    const { tellConflicts } = await Dexie.waitFor(import('./upgrades'));
    await tellConflicts(transaction);
  },
};

/** Every version that has shipped or is about to, oldest first: the schema test opens each of them. */
export const schemaVersions: readonly number[] = Object.keys(versions).map(Number);

/**
 * Broadsheet's tables; `ceiling` stops at an older version of the schema (for tests). Only a worker that writes nothing
 * but what can be made anew may be 'relaxed': its last commits may be lost with the power, but none before them.
 */
export class BroadsheetDatabase extends Dexie {
  declare readonly sources: EntityTable<SourceRow, 'id'>;
  declare readonly dumps: EntityTable<DumpRow, 'id'>;
  declare readonly bytes: Table<BytesRow, DumpId>;
  declare readonly pages: EntityTable<PageRow, 'id'>;
  declare readonly highlights: EntityTable<HighlightRow, 'id'>;
  declare readonly tags: EntityTable<TagRow, 'id'>;
  declare readonly marks: EntityTable<MarkRow, 'id'>;
  declare readonly notes: EntityTable<NoteRow, 'id'>;
  declare readonly links: EntityTable<LinkRow, 'id'>;
  declare readonly continuations: EntityTable<ContinuationRow, 'id'>;
  declare readonly facts: EntityTable<FactsRow, 'id'>;
  declare readonly dismissals: EntityTable<DismissalRow, 'id'>;
  declare readonly preferences: EntityTable<PreferenceRow, 'id'>;
  declare readonly journal: Table<JournalRow, number>;
  declare readonly changes: Table<ChangesRow, [step: number, portion: number]>;
  declare readonly recents: EntityTable<RecentRow, 'key'>;
  declare readonly reflows: Table<ReflowRow, PageId>;
  declare readonly articles: Table<ArticleRow, ArticleId>;
  declare readonly savedSearches: EntityTable<SavedSearchRow, 'id'>;
  declare readonly names: EntityTable<NameRow, 'id'>;
  declare readonly refusedNames: EntityTable<RefusedNameRow, 'id'>;
  declare readonly progress: EntityTable<ProgressRow, 'id'>;
  declare readonly sightings: Table<SightingRow, ArticleId>;
  declare readonly sightedNames: EntityTable<SightedNameRow, 'id'>;
  declare readonly searchQueue: Table<SearchQueueRow, number>;
  declare readonly searchIndexes: Table<SearchIndexRow, number>;
  declare readonly searchSegments: Table<SearchSegmentRow, number>;
  declare readonly searchBlocks: Table<SearchBlockRow, [segment: number, block: number]>;
  declare readonly searchDeletions: Table<SearchDeletionRow, number>;
  declare readonly reprintSignatures: Table<ReprintSignatureRow, ArticleId>;
  declare readonly reprintPairs: Table<ReprintPairRow, [a: ArticleId, b: ArticleId]>;
  declare readonly digests: Table<DigestRow, string>;

  readonly #lossListeners: ((detail: string) => void)[];

  constructor(name: string, ceiling: number = newestVersion, durability: 'strict' | 'relaxed' = 'strict') {
    const lossListeners: ((detail: string) => void)[] = [];
    super(name, {
      // Strict: a commit is on the disk before it is reported, so that no note is lost with the power.
      chromeTransactionDurability: durability,
      // Rows are large and IndexedDB is fast enough.
      cache: 'disabled',
      ...(globalThis.indexedDB !== undefined && {
        indexedDB: watchedFactory(globalThis.indexedDB, {
          onDataLoss: (detail) => {
            for (const listener of lossListeners) listener(detail);
          },
          onFailure: () => room.tear(),
          mayUpgrade: () => room.mayWrite(),
        }),
      }),
    });
    this.#lossListeners = lossListeners;
    queueChanges(this);
    keepDigests(this, ceiling);
    writeInRoom(this, room);
    for (const version of schemaVersions) {
      if (version > ceiling) continue;
      const made = this.version(version).stores({ ...versions[version] });
      const upgrade = upgrades[version];
      if (upgrade !== undefined) made.upgrade(upgrade);
    }
  }

  /** True when the library on the disk, which is open, was written by a newer schema than this one. */
  isNewer(): boolean {
    // Dexie multiplies its versions by ten.
    return this.backendDB().version > this.verno * 10 || this.verno > newestVersion;
  }

  /** Calls back when the browser says, at opening, that it has thrown the library away. */
  onDataLoss(listener: (detail: string) => void): void {
    this.#lossListeners.push(listener);
  }
}

/** The library of this window. */
export const db = new BroadsheetDatabase(libraryName());
