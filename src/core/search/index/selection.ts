/** The best of very many, without sorting all of them and without an object for each. */
import type { Bitset } from './bitset';
import type { Scores } from './scores';
import type { Segment } from './segment';

/** 'relevance': best first; what has no date stands last in either order of dates. */
export type ResultOrder = 'relevance' | 'newest' | 'oldest';

/** Articles of one segment that can be selected, with their scores. */
export interface Selectable {
  readonly segment: Segment;
  readonly articles: Bitset;
  readonly scores: Scores;
}

/** An article by its segment's place in the list, and its number there. */
export interface Selected {
  readonly place: number;
  readonly document: number;
}

/**
 * Returns the first `most` in an order. Ties: of relevance by date, newest first, of dates by relevance; then by
 * confidence, then by id.
 */
export function selectBest(
  lists: readonly Selectable[],
  order: ResultOrder,
  most: number,
): readonly Selected[] {
  const keys = lists.map((list) => keyOf(list, order));
  const heap = new WorstFirst(most, (one, other) => compare(lists, order, keys, one, other));
  let least = Number.NEGATIVE_INFINITY;
  lists.forEach(({ articles }, place) => {
    const own = keys[place];
    if (own === undefined) return;
    articles.each((document) => {
      // Most are worse than all that are kept: one number tells.
      if (own(document) < least) return;
      heap.offer({ place, document });
      const worst = heap.full;
      if (worst !== null) least = keys[worst.place]?.(worst.document) ?? least;
    });
  });
  return heap.sorted();
}

/** What of an article decides first, the greater the better. */
type Key = (document: number) => number;

function keyOf({ segment, scores }: Selectable, order: ResultOrder): Key {
  const { date } = segment.columns;
  if (order === 'relevance') return (document) => scores.at(document);
  if (order === 'newest') return (document) => date[document] ?? 0;
  // Without a date the number is 0: last of the newest, and here last of the oldest as well.
  return (document) => -(date[document] || 0x7fffffff);
}

/** Negative: one comes first. */
function compare(
  lists: readonly Selectable[],
  order: ResultOrder,
  keys: readonly Key[],
  one: Selected,
  other: Selected,
): number {
  const byKey = (keys[other.place]?.(other.document) ?? 0) - (keys[one.place]?.(one.document) ?? 0);
  if (byKey !== 0) return byKey;
  const first = lists[one.place];
  const second = lists[other.place];
  if (first === undefined || second === undefined) return 0;
  const [date, otherDate] = [first.segment.columns.date, second.segment.columns.date];
  const byNext =
    order === 'relevance'
      ? (otherDate[other.document] ?? 0) - (date[one.document] ?? 0)
      : second.scores.at(other.document) - first.scores.at(one.document);
  if (byNext !== 0) return byNext;
  const byConfidence =
    (second.segment.columns.confidence[other.document] ?? 0) -
    (first.segment.columns.confidence[one.document] ?? 0);
  if (byConfidence !== 0) return byConfidence;
  const [id, otherId] = [first.segment.idOf(one.document), second.segment.idOf(other.document)];
  return id < otherId ? -1 : id > otherId ? 1 : 0;
}

/** A heap of the best so many, the worst of them on top. */
class WorstFirst {
  readonly #most: number;
  readonly #compare: (one: Selected, other: Selected) => number;
  readonly #items: Selected[] = [];

  constructor(most: number, order: (one: Selected, other: Selected) => number) {
    this.#most = most;
    this.#compare = order;
  }

  /** The worst of them when there are as many as are wanted; null: there is room. */
  get full(): Selected | null {
    return this.#items.length < this.#most ? null : (this.#items[0] ?? null);
  }

  offer(item: Selected): void {
    if (this.#most === 0) return;
    if (this.#items.length < this.#most) {
      this.#items.push(item);
      this.#rise(this.#items.length - 1);
      return;
    }
    const worst = this.#items[0];
    if (worst === undefined || this.#compare(item, worst) >= 0) return;
    this.#items[0] = item;
    this.#sink();
  }

  sorted(): readonly Selected[] {
    return [...this.#items].sort(this.#compare);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, above)) return;
      at = above;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      if (left >= this.#items.length) return;
      const worse = this.#isWorse(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfWorse(worse, at)) return;
      at = worse;
    }
  }

  #isWorse(one: number, other: number): boolean {
    const [first, second] = [this.#items[one], this.#items[other]];
    return first !== undefined && second !== undefined && this.#compare(first, second) > 0;
  }

  #swapIfWorse(below: number, above: number): boolean {
    if (!this.#isWorse(below, above)) return false;
    const [low, high] = [this.#items[below], this.#items[above]];
    if (low !== undefined && high !== undefined) {
      this.#items[above] = low;
      this.#items[below] = high;
    }
    return true;
  }
}
