/**
 * Which tags the user would put on an article, learnt from the articles they have tagged. An article is compared with
 * the tagged ones by the words both have, rare words counting more (tf-idf, cosine); the tags of the nearest ones are
 * suggested, each with the articles that speak for it. Nothing is fitted beforehand: an article tagged now counts at
 * once, one untagged is forgotten at once, and the order of both does not matter.
 */
import type { ArticleId, TagId } from '../page/ids';
import type { WordCounts } from './theme-words';

/** A tagged article that speaks for a tag. */
export interface Witness {
  readonly articleId: ArticleId;
  /** 0 to 1: how much both articles say the same. */
  readonly similarity: number;
  /** The words that both have, those that weigh most first; as compared (see `comparable`). */
  readonly words: readonly string[];
}

/** A tag to suggest. */
export interface TagSuggestion {
  readonly tagId: TagId;
  /** Higher is surer; only comparable within one answer. */
  readonly score: number;
  /** The nearest articles that carry it, nearest first; never none. */
  readonly witnesses: readonly Witness[];
}

/**
 * Numbers set by hand and checked with `npm run bench -- tags`. Neighbours: fewer follow single articles, more let
 * the most frequent tags win. A neighbour less similar than `least` shares chance words only. Words in more than
 * `commonShare` of the articles are about nothing, as soon as there are `fewToJudge` to judge by.
 */
const rules = {
  neighbours: 16,
  least: 0.008,
  fewestWords: 2,
  commonShare: 0.2,
  fewToJudge: 30,
  sharpness: 2,
  witnesses: 3,
  witnessWords: 12,
} as const;

interface Doc {
  readonly id: ArticleId;
  /** Numbers of its words, and 1 + ln of how often it has them. */
  readonly words: Int32Array;
  readonly weights: Float32Array;
  /** Null for an article that only says which words are common. */
  readonly tagIds: readonly TagId[] | null;
}

/** Where a word stands: slots of documents. */
interface Posting {
  readonly slots: number[];
  readonly weights: number[];
}

export class ThemeModel {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** How many documents have a word, by its number. */
  readonly #spread: number[] = [];
  readonly #postings: (Posting | undefined)[] = [];
  readonly #slotOf = new Map<ArticleId, number>();
  readonly #docs: (Doc | undefined)[] = [];
  readonly #free: number[] = [];
  #tagged = 0;
  /** Lengths of the documents' vectors; null when they have to be computed anew. */
  #lengths: Float64Array | null = null;

  /** How many tagged articles it has learnt from. */
  get tagged(): number {
    return this.#tagged;
  }

  /** How many articles that only say which words are common. */
  get background(): number {
    return this.#slotOf.size - this.#tagged;
  }

  /** True when it knows the article with just these tags (null: as background). */
  knows(id: ArticleId, tagIds: readonly TagId[] | null): boolean {
    const doc = this.#docOf(id);
    return doc !== undefined && sameTags(doc.tagIds, tagIds);
  }

  /** The articles it has learnt from, background among them. */
  ids(): readonly ArticleId[] {
    return [...this.#slotOf.keys()];
  }

  /** Returns what it knows of an article: its tags, null for background, undefined when nothing. */
  tagsOf(id: ArticleId): readonly TagId[] | null | undefined {
    return this.#docOf(id)?.tagIds;
  }

  /** Learns an article, in place of what was known of it; `tagIds` null: only how common its words are. */
  put(id: ArticleId, counts: WordCounts, tagIds: readonly TagId[] | null): void {
    this.delete(id);
    const words = new Int32Array(counts.size);
    const weights = new Float32Array(counts.size);
    const slot = this.#free.pop() ?? this.#docs.length;
    let at = 0;
    for (const [text, times] of counts) {
      const word = this.#numberOf(text);
      const weight = 1 + Math.log(times);
      words[at] = word;
      weights[at] = weight;
      at += 1;
      this.#spread[word] = (this.#spread[word] ?? 0) + 1;
      if (tagIds === null) continue;
      const posting = this.#postings[word];
      if (posting === undefined) this.#postings[word] = { slots: [slot], weights: [weight] };
      else {
        posting.slots.push(slot);
        posting.weights.push(weight);
      }
    }
    this.#docs[slot] = { id, words, weights, tagIds };
    this.#slotOf.set(id, slot);
    if (tagIds !== null) this.#tagged += 1;
    this.#lengths = null;
  }

  /** Forgets an article; false when it was not known. */
  delete(id: ArticleId): boolean {
    const slot = this.#slotOf.get(id);
    const doc = slot === undefined ? undefined : this.#docs[slot];
    if (slot === undefined || doc === undefined) return false;
    for (const word of doc.words) {
      this.#spread[word] = (this.#spread[word] ?? 1) - 1;
      if (doc.tagIds !== null) this.#dropPosting(word, slot);
    }
    if (doc.tagIds !== null) this.#tagged -= 1;
    this.#docs[slot] = undefined;
    this.#slotOf.delete(id);
    this.#free.push(slot);
    this.#lengths = null;
    return true;
  }

  /**
   * Returns up to `most` tags for an article with these words, the surest first; none where nothing that was tagged
   * is like it. `self` is left out of the comparison, and so are the tags in `without`.
   */
  suggest(
    counts: WordCounts,
    most: number,
    self: ArticleId | null = null,
    without: ReadonlySet<TagId> = new Set(),
  ): readonly TagSuggestion[] {
    const query = this.#queryOf(counts);
    const near = this.#nearest(query, self);
    const scores = new Map<TagId, { score: number; slots: number[] }>();
    for (const { slot, similarity } of near) {
      for (const tagId of this.#docs[slot]?.tagIds ?? []) {
        if (without.has(tagId)) continue;
        const entry = scores.get(tagId) ?? { score: 0, slots: [] };
        entry.score += similarity ** rules.sharpness;
        if (entry.slots.length < rules.witnesses) entry.slots.push(slot);
        scores.set(tagId, entry);
      }
    }
    const similarities = new Map(near.map(({ slot, similarity }) => [slot, similarity]));
    return [...scores]
      .sort(([idA, a], [idB, b]) => b.score - a.score || (idA < idB ? -1 : 1))
      .slice(0, most)
      .map(([tagId, { score, slots }]) => ({
        tagId,
        score,
        witnesses: slots.flatMap((slot) => {
          const doc = this.#docs[slot];
          return doc === undefined
            ? []
            : [
                {
                  articleId: doc.id,
                  similarity: similarities.get(slot) ?? 0,
                  words: this.#sharedWords(query, doc),
                },
              ];
        }),
      }));
  }

  #docOf(id: ArticleId): Doc | undefined {
    const slot = this.#slotOf.get(id);
    return slot === undefined ? undefined : this.#docs[slot];
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts.push(text);
    this.#spread.push(0);
    this.#postings.push(undefined);
    return number;
  }

  #dropPosting(word: number, slot: number): void {
    const posting = this.#postings[word];
    const at = posting?.slots.indexOf(slot) ?? -1;
    if (posting === undefined || at === -1) return;
    // The last one takes its place: the order within a posting means nothing.
    const lastSlot = posting.slots.pop() ?? 0;
    const lastWeight = posting.weights.pop() ?? 0;
    if (at < posting.slots.length) {
      posting.slots[at] = lastSlot;
      posting.weights[at] = lastWeight;
    }
  }

  /** How much a word tells, by how few articles have it; 0 for what is in a good part of them. */
  #tellingOf(word: number): number {
    const all = this.#slotOf.size;
    const having = this.#spread[word] ?? 0;
    if (all >= rules.fewToJudge && having > all * rules.commonShare) return 0;
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  /** The words of a text that the tagged articles have as well, with their weights; of length 1 as a vector. */
  #queryOf(counts: WordCounts): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    let squares = 0;
    // A word that no article has tells as much as the rarest: it makes the others count less.
    const unheard = Math.log(1 + (this.#slotOf.size + 0.5) / 0.5);
    for (const [text, times] of counts) {
      const word = this.#numbers.get(text);
      const telling = word === undefined ? unheard : this.#tellingOf(word);
      const weight = (1 + Math.log(times)) * telling;
      squares += weight * weight;
      if (word !== undefined && weight > 0 && this.#postings[word] !== undefined) weights.set(word, weight);
    }
    const length = Math.sqrt(squares);
    for (const [word, weight] of weights) weights.set(word, weight / length);
    return weights;
  }

  #nearest(
    query: ReadonlyMap<number, number>,
    self: ArticleId | null,
  ): readonly { readonly slot: number; readonly similarity: number }[] {
    const lengths = this.#allLengths();
    const sums = new Float64Array(this.#docs.length);
    const shared = new Uint16Array(this.#docs.length);
    for (const [word, weight] of query) {
      const posting = this.#postings[word];
      if (posting === undefined) continue;
      const factor = weight * this.#tellingOf(word);
      for (let at = 0; at < posting.slots.length; at += 1) {
        const slot = posting.slots[at] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + factor * (posting.weights[at] ?? 0);
        shared[slot] = (shared[slot] ?? 0) + 1;
      }
    }
    const own = self === null ? undefined : this.#slotOf.get(self);
    const found: { slot: number; similarity: number }[] = [];
    for (let slot = 0; slot < sums.length; slot += 1) {
      if (slot === own || (shared[slot] ?? 0) < rules.fewestWords) continue;
      const similarity = (sums[slot] ?? 0) / (lengths[slot] ?? 1);
      if (similarity >= rules.least) found.push({ slot, similarity });
    }
    const idOf = (slot: number): string => this.#docs[slot]?.id ?? '';
    found.sort((a, b) => b.similarity - a.similarity || (idOf(a.slot) < idOf(b.slot) ? -1 : 1));
    return found.slice(0, rules.neighbours);
  }

  /** Every put and delete changes how rare words are, and so all lengths: they are computed once after it. */
  #allLengths(): Float64Array {
    if (this.#lengths !== null) return this.#lengths;
    // How much a word tells depends on nothing but how many have it.
    const telling: number[] = [];
    const tellingOf = (word: number): number => {
      const having = this.#spread[word] ?? 0;
      telling[having] ??= this.#tellingOf(word);
      return telling[having];
    };
    const lengths = new Float64Array(this.#docs.length);
    for (const [slot, doc] of this.#docs.entries()) {
      if (doc === undefined || doc.tagIds === null) continue;
      let squares = 0;
      for (let at = 0; at < doc.words.length; at += 1) {
        const weight = (doc.weights[at] ?? 0) * tellingOf(doc.words[at] ?? 0);
        squares += weight * weight;
      }
      lengths[slot] = Math.sqrt(squares);
    }
    this.#lengths = lengths;
    return lengths;
  }

  #sharedWords(query: ReadonlyMap<number, number>, doc: Doc): readonly string[] {
    const shared: { word: number; weight: number }[] = [];
    for (let at = 0; at < doc.words.length; at += 1) {
      const word = doc.words[at] ?? 0;
      const weight = (query.get(word) ?? 0) * (doc.weights[at] ?? 0) * this.#tellingOf(word);
      if (weight > 0) shared.push({ word, weight });
    }
    return shared
      .sort((a, b) => b.weight - a.weight || a.word - b.word)
      .slice(0, rules.witnessWords)
      .map(({ word }) => this.#texts[word] ?? '');
  }
}

function sameTags(a: readonly TagId[] | null, b: readonly TagId[] | null): boolean {
  return a === null || b === null ? a === b : a.length === b.length && a.every((id, at) => id === b[at]);
}
