/**
 * The name worker's work: it reads every article once for the names of the lists and for names to offer, portion by
 * portion, keeps what it has read in the database, and reads again only what a change can have touched.
 */
import { concordanceCsvHead, concordanceCsvLine } from '#core/export/analysis-files';
import { type CitationStyle, writersOf } from '#core/export/citation';
import type { NameMatcher } from '#core/names/matcher';
import { mentionsOf } from '#core/names/mentions';
import type { NameKind } from '#core/names/model';
import type { ArticleId, NameId } from '#core/page/ids';
import { loadForExport, type StoredArticle } from '../db/articles';
import { db } from '../db/database';
import { type NameChange, onNameChanges } from '../db/name-changes';
import type { NameRow, SightedNameRow, SightingRow } from '../db/name-rows';
import { listNames } from '../db/names';
import {
  formsKey,
  loadSightedNames,
  loadSightings,
  matcherOf,
  sightArticles,
  storeSightedNames,
} from '../db/sightings';
import { nameOfSource } from '../library/name-of-source';
import type {
  ArticleMentions,
  NameArticles,
  NameCount,
  NameProgress,
  NameService,
  OfferedNames,
  ReporterCount,
} from '../names/names-state';
import { NameLedger } from './name-ledger';
import { mayHaveNames } from './name-places';

/** Articles of a portion: whoever wants to write waits no longer than one of them takes. */
const portion = 40;

/** Articles whose mentions are written between two breaths. */
const writtenAtOnce = 60;

/** Articles that were changed are read after this pause, in milliseconds. */
const restMs = 800;

/** Changes are told at most this often, in milliseconds; while the whole library is read, less often. */
const tellEveryMs = { few: 200, many: 1_500, from: 2_000 } as const;

export class NameEngine implements NameService {
  readonly #ledger = new NameLedger();
  readonly #onFailure: (error: unknown) => void;
  readonly #listeners = new Set<(progress: NameProgress) => void>();
  readonly #stopFollowing: () => void;
  readonly #loaded: Promise<void>;
  #names: readonly NameRow[] = [];
  #matcher: NameMatcher<NameId> = matcherOf([]);
  #refused: ReadonlySet<string> = new Set();
  /** The writings that what was read knows; those of `#learning` are known as soon as nothing is left to read. */
  #sighted = new Map<NameId, string>();
  #learning = new Map<NameId, string>();
  #toSight = new Set<ArticleId>();
  #areNamesStale = false;
  #isPaused = false;
  #isClosed = false;
  #running: Promise<void> | null = null;
  #all = 0;
  #revision = 0;
  #tellTimer: ReturnType<typeof setTimeout> | undefined;
  #runTimer: ReturnType<typeof setTimeout> | undefined;

  /** Begins at once; `onFailure` is told when the library cannot be read. */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
    this.#stopFollowing = onNameChanges((change) => this.#follow(change));
    this.#loaded = this.#load();
    this.#loaded.then(() => this.#run()).catch(onFailure);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopFollowing();
    clearTimeout(this.#tellTimer);
    clearTimeout(this.#runTimer);
  }

  /** Resolves when nothing is left to read. */
  async settled(): Promise<void> {
    await this.#loaded;
    while (this.#hasWork) await this.#run();
    await this.#running;
  }

  async counts(): Promise<readonly NameCount[]> {
    await this.#loaded;
    return this.#ledger.counts();
  }

  async name(id: NameId): Promise<NameArticles> {
    await this.#loaded;
    return this.#ledger.name(id);
  }

  async mentions(id: NameId, articles: readonly ArticleId[]): Promise<readonly ArticleMentions[]> {
    await this.#loaded;
    const loaded = await loadForExport(articles);
    return loaded.flatMap((article) => (article === null ? [] : [this.#mentionsIn(article, id)]));
  }

  async offers(kind: NameKind): Promise<OfferedNames> {
    await this.#loaded;
    return this.#ledger.offers(kind, this.#names, this.#refused);
  }

  async reporters(): Promise<readonly ReporterCount[]> {
    await this.#loaded;
    return this.#ledger.reporters();
  }

  async reporter(name: string): Promise<NameArticles> {
    await this.#loaded;
    return this.#ledger.reporter(name);
  }

  async write(
    id: NameId,
    style: CitationStyle,
    samplesName: string,
    onProgress: (share: number) => void,
  ): Promise<Blob> {
    await this.#loaded;
    const { articles } = this.#ledger.name(id);
    const sources = new Map(
      (await db.sources.toArray()).map((source) => [source.id, nameOfSource(source, samplesName)]),
    );
    const parts: string[] = [concordanceCsvHead()];
    for (let start = 0; start < articles.length; start += writtenAtOnce) {
      for (const article of await loadForExport(articles.slice(start, start + writtenAtOnce))) {
        if (article === null) continue;
        const { row } = article;
        const cited = {
          title: row.title,
          lang: row.lang,
          facts: row.facts,
          authors: writersOf(row.authors),
          path: row.path,
          source: sources.get(row.sourceId) ?? '',
          page: row.ordinal + 1,
        };
        for (const mention of this.#mentionsIn(article, id).mentions)
          parts.push(concordanceCsvLine({ ...mention, cited, id: row.id }, style));
      }
      onProgress(Math.min(1, (start + writtenAtOnce) / articles.length));
      await pause();
    }
    return new Blob(parts, { type: 'text/csv' });
  }

  async pause(isPaused: boolean): Promise<void> {
    this.#isPaused = isPaused;
    if (!isPaused) this.#runSoon();
    this.#tell();
  }

  async watch(listener: (progress: NameProgress) => void): Promise<void> {
    this.#listeners.add(listener);
    await this.#loaded;
    listener(this.#progress());
  }

  get #hasWork(): boolean {
    return !this.#isPaused && !this.#isClosed && (this.#areNamesStale || this.#toSight.size > 0);
  }

  #mentionsIn({ row, pageTexts }: StoredArticle, id: NameId): ArticleMentions {
    const { id: articleId, title, lang, facts, path, ordinal } = row;
    const mentions = mentionsOf(row.article, row.pages, pageTexts, this.#matcher, id);
    return { articleId, title, lang, facts, path, ordinal, mentions };
  }

  async #load(): Promise<void> {
    this.#sighted = new Map(await loadSightedNames());
    await this.#readRefused();
    const missing = await loadSightings((rows) => {
      for (const row of rows) this.#ledger.put(row);
    });
    for (const id of missing) this.#toSight.add(id);
    this.#all = this.#ledger.size + missing.length;
    await this.#readNames();
  }

  #follow({ articles, names, refused }: NameChange): void {
    if (names) this.#areNamesStale = true;
    this.#loaded
      .then(async () => {
        if (refused) await this.#readRefused();
        if (articles === 'all') await this.#compare();
        else for (const id of articles) this.#toSight.add(id);
        if (names) await this.#run();
        else if (articles.length > 0) this.#runLater();
        else this.#changed();
      })
      .catch(this.#onFailure);
  }

  /** After a change of very many articles: those that are gone are forgotten, those without a sighting are read. */
  async #compare(): Promise<void> {
    const sighted = new Set(await db.sightings.toCollection().primaryKeys());
    const present = new Set(await db.articles.toCollection().primaryKeys());
    for (const id of [...this.#ledger.ids()]) if (!present.has(id)) this.#ledger.delete(id);
    for (const id of present) if (!sighted.has(id)) this.#toSight.add(id);
    this.#all = present.size;
  }

  /** Whoever is writing articles, an import above all, writes more of them and is not held up. */
  #runLater(): void {
    this.#runTimer ??= setTimeout(() => {
      this.#runTimer = undefined;
      this.#runSoon();
    }, restMs);
  }

  #runSoon(): void {
    this.#loaded.then(() => this.#run()).catch(this.#onFailure);
  }

  /** Reads until nothing is left; never two at a time. */
  async #run(): Promise<void> {
    do {
      this.#running ??= this.#work().finally(() => {
        this.#running = null;
      });
      await this.#running;
      // What came while it stored what it had learnt is still to be done.
    } while (this.#hasWork);
  }

  async #work(): Promise<void> {
    while (this.#hasWork) {
      if (this.#areNamesStale) await this.#readNames();
      const ids = [...take(this.#toSight, portion)];
      for (const id of ids) this.#toSight.delete(id);
      const rows = await this.#sight(ids);
      const found = new Set(rows.map(({ articleId }) => articleId));
      for (const id of ids) if (!found.has(id)) this.#ledger.delete(id);
      for (const row of rows) this.#ledger.put(row);
      this.#changed();
      await pause();
    }
    if (this.#toSight.size === 0 && !this.#areNamesStale) await this.#storeLearnt();
    this.#all = this.#ledger.size;
    this.#tell();
  }

  async #sight(ids: readonly ArticleId[]): Promise<readonly SightingRow[]> {
    try {
      return await sightArticles(ids, this.#matcher);
    } catch (error) {
      // They are still to be read: names would count as looked for in them.
      for (const id of ids) this.#toSight.add(id);
      throw error;
    }
  }

  /** Finds out which names are written differently from what the articles were read for, and which articles that touches. */
  async #readNames(): Promise<void> {
    this.#areNamesStale = false;
    const names = await listNames().catch((error: unknown) => {
      this.#areNamesStale = true;
      throw error;
    });
    this.#names = names;
    this.#matcher = matcherOf(this.#names);
    const wanted = new Map(this.#names.map((row) => [row.id, formsKey(row)]));
    const known = new Map([...this.#sighted, ...this.#learning]);
    const changed = this.#names.filter(({ id }) => known.get(id) !== wanted.get(id));
    const gone = [...known.keys()].filter((id) => !wanted.has(id));
    for (const id of [...gone, ...changed.map((row) => row.id)])
      for (const article of this.#ledger.articlesOf(id)) this.#toSight.add(article);
    for (const id of gone) this.#learning.set(id, '');
    for (const { id } of changed) this.#learning.set(id, wanted.get(id) ?? '');
    if (changed.length > 0 && this.#ledger.size > 0) {
      const places = await mayHaveNames(db, changed, this.#ledger.size);
      for (const id of places ?? this.#ledger.ids()) this.#toSight.add(id);
    }
    this.#changed();
  }

  async #storeLearnt(): Promise<void> {
    if (this.#learning.size === 0) return;
    const rows: SightedNameRow[] = [];
    const gone: NameId[] = [];
    for (const [id, forms] of this.#learning) {
      if (forms === '') gone.push(id);
      else rows.push({ id, forms });
    }
    this.#learning.clear();
    for (const { id, forms } of rows) this.#sighted.set(id, forms);
    for (const id of gone) this.#sighted.delete(id);
    await storeSightedNames(rows, gone);
  }

  async #readRefused(): Promise<void> {
    this.#refused = new Set(await db.refusedNames.toCollection().primaryKeys());
  }

  #progress(): NameProgress {
    const isReading = this.#toSight.size > 0;
    const all = Math.max(this.#all, this.#toSight.size);
    return {
      done: all - this.#toSight.size,
      all,
      isReading,
      isPaused: this.#isPaused,
      revision: this.#revision,
    };
  }

  /** There is more to say: soon, not after every portion. */
  #changed(): void {
    const delay = this.#toSight.size > tellEveryMs.from ? tellEveryMs.many : tellEveryMs.few;
    this.#tellTimer ??= setTimeout(() => this.#tell(), delay);
  }

  #tell(): void {
    clearTimeout(this.#tellTimer);
    this.#tellTimer = undefined;
    this.#revision += 1;
    const progress = this.#progress();
    for (const listener of this.#listeners) listener(progress);
  }
}

function* take<T>(from: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const each of from) {
    if (left === 0) return;
    left -= 1;
    yield each;
  }
}

/** Lets messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
