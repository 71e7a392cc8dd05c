/**
 * The terms of a segment that is being built, each with what is known of it so far in a few numbers side by side: a
 * library has hundreds of millions of occurrences, so nothing is made for one of them, and each looks at few places
 * in memory.
 */

/** The numbers of a term. */
export const termField = {
  /** Its one or two UTF-16 units: first × 65536 + second, or 0. Without meaning where it has more. */
  key: 0,
  /** The article it was met in last. */
  last: 1,
  /** How many slices its bytes take (16 bits), and how much room is left in the last one (16). */
  slices: 2,
  /** How many articles have it; 0: the place is free. */
  count: 3,
  /** Where its bytes begin, and where they go on: see byte-chains. */
  start: 4,
  at: 5,
} as const;
/** So many numbers a term has room for: a power of two, so that a term is in one line of the processor's cache. */
const recordSize = 8;

/** Terms with their numbers: the numbers of a term begin at `record` in `records`, until the next term is asked for. */
export class TermTable {
  /** Terms of up to two units, by a hash of their key. */
  records = new Int32Array(recordSize * 0x8000);
  #count = 0;
  /** Terms of more units. */
  texts = new Int32Array(recordSize * 0x400);
  readonly #textRecords = new Map<string, number>();

  /** How many terms there are. */
  get count(): number {
    return this.#count + this.#textRecords.size;
  }

  /** About the memory that it takes, in bytes. */
  get bytes(): number {
    return this.records.byteLength + this.texts.byteLength + this.#textRecords.size * 80;
  }

  /** Returns where the numbers of a term of one or two units stand in `records`. It must be used at once. */
  recordOfKey(key: number): number {
    const { records } = this;
    const mask = records.length - 1;
    let record = slotOf(key, mask);
    for (;;) {
      if (records[record + termField.count] === 0) break;
      if (records[record] === key) return record;
      record = (record + recordSize) & mask;
    }
    this.#count += 1;
    if (this.#count * recordSize * 1.3 > records.length) {
      this.#grow();
      record = freeRecord(this.records, key);
    }
    this.records[record] = key;
    return record;
  }

  /** Returns where the numbers of a longer term stand in `texts`. */
  recordOfText(text: string): number {
    const known = this.#textRecords.get(text);
    if (known !== undefined) return known;
    const record = this.#textRecords.size * recordSize;
    if (record === this.texts.length) {
      const grown = new Int32Array(record * 2);
      grown.set(this.texts);
      this.texts = grown;
    }
    this.#textRecords.set(text, record);
    return record;
  }

  /** Goes through all terms in the order of their UTF-16 units: the term, where its numbers stand, and in what. */
  forEach(visit: (term: string, records: Int32Array, record: number) => void): void {
    const { records } = this;
    const texts = [...this.#textRecords.keys()].sort();
    const keys = new Uint32Array(this.#count);
    let filled = 0;
    for (let record = 0; record < records.length; record += recordSize) {
      if (records[record + termField.count] !== 0) keys[filled++] = records[record] ?? 0;
    }
    keys.sort();
    let next = 0;
    const visitTexts = (before: string | null) => {
      for (
        let text = texts[next];
        text !== undefined && (before === null || text < before);
        text = texts[next]
      ) {
        visit(text, this.texts, this.#textRecords.get(text) ?? 0);
        next += 1;
      }
    };
    for (const key of keys) {
      const term = textOfKey(key);
      visitTexts(term);
      visit(term, records, this.recordOfKey(key | 0));
    }
    visitTexts(null);
  }

  #grow(): void {
    const old = this.records;
    this.records = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += recordSize) {
      if (old[from + termField.count] === 0) continue;
      const record = freeRecord(this.records, old[from] ?? 0);
      for (let field = 0; field < recordSize; field += 1)
        this.records[record + field] = old[from + field] ?? 0;
    }
  }
}

function freeRecord(records: Int32Array, key: number): number {
  const mask = records.length - 1;
  let record = slotOf(key, mask);
  while (records[record + termField.count] !== 0) record = (record + recordSize) & mask;
  return record;
}

function slotOf(key: number, mask: number): number {
  let mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) << 3) & mask;
}

function textOfKey(key: number): string {
  const first = Math.floor(key / 0x10000);
  const second = key % 0x10000;
  return second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
}
