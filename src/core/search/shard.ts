/**
 * A part of the library as it is searched: the folded documents, and a MiniSearch index over their short fields.
 * The index answers at once what stands in headlines, notes and tags, however large the library is; bodies are
 * read through. (An index of the bodies as well was measured: some 100 kB of memory an article and seconds of
 * loading, to be slower than reading for all but rare words. See test/bench/search.bench.ts.) Both ways, what is
 * found is found on the text itself.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { ArticleId } from '../page/ids';
import { type SearchDocument, shortFields } from './document';
import type { SearchQuery } from './query';
import { queryTokens, tokenize } from './tokenize';

/** Raise it when folding, tokens or documents change: stored shards are rebuilt then. */
export const searchVersion = 1;

/** The most documents a shard takes: rewriting one stays a matter of a second. */
export const shardCapacity = 1000;

/** The short fields are filed together: the text tells which of them holds a term. */
const options: Options<SearchDocument> = {
  fields: ['text'],
  extractField: (document, field) =>
    field === 'id' ? document.id : shortFields.map((name) => document[name]).join('\n'),
  tokenize,
  processTerm: (term) => term,
};

/** A stored shard, before it is JSON. */
interface StoredShard {
  readonly documents: readonly SearchDocument[];
  readonly index: ReturnType<MiniSearch['toJSON']> | null;
}

export class SearchShard {
  readonly #documents = new Map<ArticleId, SearchDocument>();
  readonly #index: MiniSearch<SearchDocument>;
  /** Documents that are not in the index yet. */
  readonly #loose = new Set<ArticleId>();

  constructor(index: MiniSearch<SearchDocument> = new MiniSearch<SearchDocument>(options)) {
    this.#index = index;
  }

  get size(): number {
    return this.#documents.size;
  }

  /** How many documents the index holds. */
  get indexed(): number {
    return this.#documents.size - this.#loose.size;
  }

  get(id: ArticleId): SearchDocument | undefined {
    return this.#documents.get(id);
  }

  documents(): IterableIterator<SearchDocument> {
    return this.#documents.values();
  }

  ids(): IterableIterator<ArticleId> {
    return this.#documents.keys();
  }

  /** Puts a document in, in place of an earlier one with its id; it can be found at once. */
  put(document: SearchDocument): void {
    this.delete(document.id);
    this.#documents.set(document.id, document);
    this.#loose.add(document.id);
  }

  delete(id: ArticleId): boolean {
    if (!this.#documents.delete(id)) return false;
    if (!this.#loose.delete(id)) this.#index.discard(id);
    return true;
  }

  /** Indexes up to `most` documents; returns how many it took: 0 when there is nothing left to do. */
  indexSome(most: number): number {
    let taken = 0;
    for (const id of this.#loose) {
      if (taken >= most) break;
      const document = this.#documents.get(id);
      if (document !== undefined) this.#index.add(document);
      this.#loose.delete(id);
      taken += 1;
    }
    return taken;
  }

  /**
   * Returns every document whose short fields can hold all terms, and others; each has to be checked on its text.
   * A document that is not indexed yet is always among them.
   */
  *candidates(query: SearchQuery): IterableIterator<SearchDocument> {
    for (const id of this.#loose) {
      const document = this.#documents.get(id);
      if (document !== undefined) yield document;
    }
    if (this.indexed === 0) return;
    const tokens = query.terms.flatMap((term) => queryTokens(term.text, term.prefix));
    const open = new Set(tokens.filter((token) => token.prefix).map((token) => token.text));
    const results = this.#index.search([...new Set(tokens.map((token) => token.text))].join('\n'), {
      tokenize: (text) => text.split('\n'),
      combineWith: 'AND',
      prefix: (token) => open.has(token),
    });
    for (const { id } of results) {
      const document = this.#documents.get(id);
      if (document !== undefined) yield document;
    }
  }

  /** Returns the shard as text to store. Documents that are not indexed are stored and indexed later. */
  toJson(): string {
    const stored: StoredShard = {
      documents: [...this.#documents.values()],
      index: this.indexed === 0 ? null : this.#index.toJSON(),
    };
    return JSON.stringify(stored);
  }

  /** Returns the shard that `toJson` wrote. Throws when the text is none. */
  static fromJson(json: string): SearchShard {
    const stored = JSON.parse(json) as StoredShard;
    const index =
      stored.index === null ? undefined : MiniSearch.loadJS<SearchDocument>(stored.index, options);
    const shard = new SearchShard(index);
    for (const document of stored.documents) {
      shard.#documents.set(document.id, document);
      if (index === undefined || !index.has(document.id)) shard.#loose.add(document.id);
    }
    return shard;
  }
}
