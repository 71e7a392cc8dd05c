/** The coverage worker's work: it reads the facts of all pages once and then follows what changes. */
import type { PageId } from '#core/page/ids';
import { CoverageLedger } from '../coverage/coverage-ledger';
import type { CoverageService, CoveredDay, CoveredIssue, CoveredPaper } from '../coverage/coverage-state';
import {
  type CoverageChange,
  coverageFactsOf,
  loadCoverage,
  loadCoverageArticles,
  onCoverageChanges,
} from '../db/coverage';

/** Changes are followed and told at most this often, in milliseconds. */
const restMs = 400;

export class CoverageEngine implements Omit<CoverageService, 'bare'> {
  readonly #ledger = new CoverageLedger();
  readonly #onFailure: (error: unknown) => void;
  readonly #listeners = new Set<(revision: number) => void>();
  readonly #stopFollowing: () => void;
  readonly #loaded: Promise<void>;
  #pages: Set<PageId> | 'all' = new Set();
  #areArticlesStale = false;
  #following: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;

  /** Begins at once; `onFailure` is told when the library cannot be read. */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
    this.#stopFollowing = onCoverageChanges((change) => this.#note(change));
    this.#loaded = this.#load();
    this.#loaded.catch(onFailure);
  }

  close(): void {
    this.#stopFollowing();
    clearTimeout(this.#timer);
  }

  async papers(): Promise<readonly CoveredPaper[]> {
    await this.#current();
    return this.#ledger.papers();
  }

  async year(paper: string, year: string): Promise<readonly CoveredDay[]> {
    await this.#current();
    return this.#ledger.year(paper, year);
  }

  async issue(paper: string, date: string): Promise<CoveredIssue | null> {
    await this.#current();
    return this.#ledger.issue(paper, date);
  }

  async watch(listener: (revision: number) => void): Promise<void> {
    this.#listeners.add(listener);
    await this.#loaded;
    listener(this.#revision);
  }

  async #load(): Promise<void> {
    await loadCoverage((pages) => {
      for (const { page, facts } of pages) this.#ledger.put(page, facts);
    });
    this.#ledger.setArticles(await loadCoverageArticles());
  }

  /** What was written before it was asked is in the answer. */
  async #current(): Promise<void> {
    await this.#loaded;
    await this.#inTurn(async () => {
      await this.#followPages();
      await this.#followArticles();
    });
  }

  #note({ pages, articles }: CoverageChange): void {
    this.#notePages(pages === 'all' ? pages : new Set(pages));
    if (articles) this.#areArticlesStale = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#revision += 1;
      for (const listener of this.#listeners) listener(this.#revision);
      this.#loaded.then(() => this.#inTurn(() => this.#followPages())).catch(this.#onFailure);
    }, restMs);
  }

  /** Takes in the pages that were noted; what could not be read is noted again. */
  async #followPages(): Promise<void> {
    const pages = this.#pages;
    this.#pages = new Set();
    try {
      if (pages === 'all') {
        this.#ledger.clear();
        await loadCoverage((some) => {
          for (const { page, facts } of some) this.#ledger.put(page, facts);
        });
      } else if (pages.size > 0) {
        for (const { page, facts } of await coverageFactsOf([...pages])) this.#ledger.put(page, facts);
      }
    } catch (error) {
      this.#notePages(pages);
      throw error;
    }
  }

  /** The keys of all articles: read for a question only, not with every file of an import. */
  async #followArticles(): Promise<void> {
    if (!this.#areArticlesStale) return;
    this.#areArticlesStale = false;
    try {
      this.#ledger.setArticles(await loadCoverageArticles());
    } catch (error) {
      this.#areArticlesStale = true;
      throw error;
    }
  }

  #notePages(pages: ReadonlySet<PageId> | 'all'): void {
    if (pages === 'all') this.#pages = 'all';
    else if (this.#pages !== 'all') for (const page of pages) this.#pages.add(page);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#following = this.#following.catch(() => {}).then(work);
    return this.#following;
  }
}
