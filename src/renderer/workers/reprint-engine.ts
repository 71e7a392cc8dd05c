/**
 * The reprint worker's work: signs what has no signature, files the signatures in memory, and lays every article that
 * was not compared yet beside those that seem to share something with it. All of it in portions that are transactions:
 * wherever it is cut off, it goes on from there.
 */
import type { ArticleId } from '#core/page/ids';
import { type AlignableText, alignable } from '#core/search/reprints/align';
import { CandidateIndex } from '#core/search/reprints/candidate-index';
import { comparableText } from '#core/search/reprints/comparable-text';
import { relate } from '#core/search/reprints/compare';
import type { ReprintPairRow, ReprintSignatureRow } from '../db/reprint-rows';
import {
  fileCompared,
  listSigned,
  loadSignatures,
  loadSignedTexts,
  signArticles,
  uncomparedArticles,
} from '../db/reprints';
import { onThemeChanges } from '../db/theme-changes';
import type { ReprintProgress } from '../reprints/reprint-state';

/** Articles of a portion: whoever wants to write waits no longer than one of them takes. */
const portion = { sign: 40, load: 1_000, compare: 20 } as const;

/** Candidates of an article that are looked at, the likeliest first. */
const mostCandidates = 40;

/** Changes of the library are followed after this pause, in milliseconds. */
const restMs = 1_500;

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 200;

export class ReprintEngine {
  readonly #onFailure: (error: unknown) => void;
  readonly #now: () => number;
  readonly #listeners = new Set<(progress: ReprintProgress) => void>();
  readonly #stopFollowing: () => void;
  readonly #index = new CandidateIndex();
  readonly #ids: ArticleId[] = [];
  /** The number of an article and the text by which it was filed. */
  readonly #numbers = new Map<ArticleId, { readonly number: number; hash: number }>();
  #progress: ReprintProgress = { phase: 'waiting', done: 0, total: 0, revision: 0 };
  #isWanted = false;
  #running: Promise<void> | null = null;
  #hasChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toldAt = 0;

  /** `onFailure` is told when the library cannot be read. */
  constructor(onFailure: (error: unknown) => void, now: () => number) {
    this.#onFailure = onFailure;
    this.#now = now;
    this.#stopFollowing = onThemeChanges((change) => {
      if (change.articles.length === 0) return;
      this.#hasChanged = true;
      this.#runSoon();
    });
  }

  /** Works until all is compared, again after changes; resolves when this round is done or stopped. */
  async start(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#hasChanged) this.#runSoon();
    });
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#isWanted = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
    if (this.#progress.phase !== 'done') this.#tell({ phase: 'stopped' });
  }

  close(): void {
    this.#isWanted = false;
    clearTimeout(this.#timer);
    this.#stopFollowing();
  }

  watch(listener: (progress: ReprintProgress) => void): void {
    this.#listeners.add(listener);
    listener(this.#progress);
  }

  #runSoon(): void {
    if (!this.#isWanted || this.#running !== null || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.start().catch(this.#onFailure);
    }, restMs);
  }

  async #run(): Promise<void> {
    this.#hasChanged = false;
    await this.#sign();
    await this.#load();
    await this.#compareAll();
    if (this.#isWanted) this.#tell({ phase: 'done', revision: this.#progress.revision + 1 });
  }

  async #sign(): Promise<void> {
    const { unsigned } = await listSigned();
    for (let start = 0; start < unsigned.length && this.#isWanted; start += portion.sign) {
      this.#tellSometimes({ phase: 'reading', done: start, total: unsigned.length });
      await signArticles(unsigned.slice(start, start + portion.sign));
      await pause();
    }
  }

  /** Files the signatures that are not in memory yet, or are those of another text there. */
  async #load(): Promise<void> {
    const [{ signed }, fresh] = await Promise.all([listSigned(), uncomparedArticles()]);
    const wanted = [...new Set([...signed.filter((id) => !this.#numbers.has(id)), ...fresh])];
    for (let start = 0; start < wanted.length && this.#isWanted; start += portion.load) {
      for (const row of await loadSignatures(wanted.slice(start, start + portion.load))) {
        if (row !== undefined) this.#file(row);
      }
      await pause();
    }
  }

  #file(row: ReprintSignatureRow): void {
    const known = this.#numbers.get(row.articleId);
    if (known?.hash === row.textHash) return;
    const number = known?.number ?? this.#ids.push(row.articleId) - 1;
    this.#numbers.set(row.articleId, { number, hash: row.textHash });
    this.#index.add(number, row);
  }

  async #compareAll(): Promise<void> {
    const ids = await uncomparedArticles();
    for (let start = 0; start < ids.length && this.#isWanted; start += portion.compare) {
      this.#tellSometimes({ phase: 'comparing', done: start, total: ids.length });
      await this.#compareSome(ids.slice(start, start + portion.compare));
      await pause();
    }
  }

  async #compareSome(ids: readonly ArticleId[]): Promise<void> {
    const rows = (await loadSignatures(ids)).filter((row) => row !== undefined);
    const candidates = rows.map((row) => {
      const number = this.#numbers.get(row.articleId)?.number;
      if (number === undefined) return [];
      return this.#index
        .find(number, row, mostCandidates)
        .flatMap((candidate) => this.#ids[candidate.number] ?? []);
    });
    const pairs = new Map<string, ReprintPairRow>();
    const withAny = rows.flatMap(({ articleId }, at) =>
      (candidates[at] ?? []).length > 0 ? [articleId] : [],
    );
    const texts = await textsOf([...new Set([...withAny, ...candidates.flat()])]);
    rows.forEach((row, at) => {
      for (const other of candidates[at] ?? []) {
        const [a, b] = row.articleId < other ? [row.articleId, other] : [other, row.articleId];
        const [one, two] = [texts.get(a), texts.get(b)];
        if (one === undefined || two === undefined || pairs.has(`${a} ${b}`)) continue;
        const relation = relate(one.text, two.text);
        if (relation !== null)
          pairs.set(`${a} ${b}`, { a, b, aHash: one.hash, bHash: two.hash, ...relation });
      }
    });
    await fileCompared(rows, [...pairs.values()]);
  }

  #tellSometimes(progress: Pick<ReprintProgress, 'phase' | 'done' | 'total'>): void {
    if (this.#now() - this.#toldAt < tellEveryMs && progress.phase === this.#progress.phase) return;
    const isComparing = progress.phase === 'comparing';
    this.#tell({ ...progress, revision: this.#progress.revision + (isComparing ? 1 : 0) });
  }

  #tell(progress: Partial<ReprintProgress>): void {
    this.#toldAt = this.#now();
    this.#progress = { ...this.#progress, ...progress };
    for (const listener of this.#listeners) listener(this.#progress);
  }
}

/** The texts of articles, ready to be laid beside each other, with the hashes of their signatures. */
async function textsOf(
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, { readonly text: AlignableText; readonly hash: number }>> {
  const loaded = await loadSignedTexts(ids);
  return new Map(loaded.map(({ id, text, hash }) => [id, { text: alignable(comparableText(text)), hash }]));
}

/** Lets messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
