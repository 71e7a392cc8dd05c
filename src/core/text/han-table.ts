/** The shipped table of Han characters in words, read once: which follow each other inside words, begin and end them. */

import { PairTable } from './pair-table';

/** What no word and no two words give still happens: names, foreign words. */
const least = 0.02;

/** Times seen by digit of the table. */
const timesOfLevel = Float64Array.from({ length: 36 }, (_, digit) => 2 ** (digit / 1.5) - 1);
const levelOf = (code: number): number => (code <= 0x39 ? code - 0x30 : code - 0x57);

/** Characters and pairs of the shipped table, by their UTF-16 units in simplified forms. */
export class HanTable {
  readonly #all = new Float64Array(0x1_0000);
  readonly #begins = new Float64Array(0x1_0000);
  readonly #ends = new Float64Array(0x1_0000);
  /** Pairs with the digit that says how often. */
  readonly #pairs: PairTable;
  #characters = 0;
  #words = 0;

  /** Reads texts as `pair-statistics.ts` has them. */
  constructor(characters: string, pairs: string) {
    for (let offset = 0; offset + 3 < characters.length; offset += 4) {
      const unit = characters.charCodeAt(offset);
      const [all, begins, ends] = [1, 2, 3].map(
        (digit) => timesOfLevel[levelOf(characters.charCodeAt(offset + digit))] ?? 0,
      );
      this.#all[unit] = all ?? 0;
      this.#begins[unit] = begins ?? 0;
      this.#ends[unit] = ends ?? 0;
      this.#characters += all ?? 0;
      this.#words += begins ?? 0;
    }
    this.#pairs = new PairTable(pairs.length);
    let first = 0;
    let level = 0;
    for (let offset = 0; offset < pairs.length; offset += 1) {
      const unit = pairs.charCodeAt(offset);
      if (unit === 0x20) first = 0;
      else if (unit < 0x80) level = levelOf(unit);
      else if (first === 0) first = unit;
      else this.#pairs.add(first, unit, level);
    }
  }

  /** True when the character stands in a word of the table. */
  isKnown(unit: number): boolean {
    return (this.#all[unit] ?? 0) > 0;
  }

  /** Returns about how often the two follow each other inside words; 0 for what the table has not. */
  times(first: number, second: number): number {
    return timesOfLevel[this.#pairs.count(first, second)] ?? 0;
  }

  /**
   * Returns how much more often than by chance the two stand side by side, as log-odds: inside a word, or as the end of one
   * and the beginning of the next. 0 when the table does not know both.
   */
  ratio(first: number, second: number): number {
    const one = this.#all[first] ?? 0;
    const two = this.#all[second] ?? 0;
    if (one === 0 || two === 0) return 0;
    const inside = (this.times(first, second) * this.#characters) / (one * two);
    const between =
      (this.#characters / this.#words) *
      ((this.#ends[first] ?? 0) / one) *
      ((this.#begins[second] ?? 0) / two);
    return Math.log(inside + between + least);
  }
}
