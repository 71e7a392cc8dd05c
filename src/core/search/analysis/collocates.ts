/**
 * Collocates: what stands near a term more often than elsewhere. Words of letters are counted as they are; Chinese,
 * which is written without gaps, by stretches of two to four characters, of which those that are only parts of another
 * one are left out: no dictionary is needed.
 *
 * Measured by log-likelihood in the form of Rayson and Garside (2000), which sets what stands near the term against a
 * reference that need not be of the same size, and by log-Dice (Rychlý 2008), which does not grow with the library.
 */
import { type ReadingUnit, readingUnits, unitAfter } from './reading-units';
import { hasJoiningEnd, isStopWord } from './stop-words';

export interface Collocate {
  /** As it was written first. */
  readonly text: string;
  /** Folded units in a row: what `Nearby` looks for. */
  readonly units: readonly string[];
  /** How often it stands near the term. */
  readonly near: number;
  /** How often it stands elsewhere, in a thousand units of the reference. */
  readonly elsewhere: number;
  /** 10.83 and more: less than one in a thousand by chance (chi-squared, one degree of freedom). */
  readonly logLikelihood: number;
  /** At most 14. */
  readonly logDice: number;
}

/** A text with where the term stands in it, in units of the text. */
export interface KeyedText {
  readonly text: string;
  readonly found: readonly { readonly start: number; readonly end: number }[];
}

export interface CollocateOptions {
  /** So many characters of Chinese, or words, before and behind the term. */
  readonly within: number;
  /** Leaves out words that stand beside any other. */
  readonly stops: boolean;
}

/** The longest stretch of characters that is taken for a word. */
const longestStretch = 4;

/** What stands near the term less often is no habit. */
const leastNear = 3;

/** More candidates than this are not held: those that were met once are dropped. */
const mostCandidates = 400_000;

/**
 * A stretch is part of a longer one where the longer one is at least this share of it; and a longer one is a word where,
 * cut anywhere, it is at least this share of the rarer of both parts: else it is two words that met.
 */
const share = { part: 0.75, word: 0.4 } as const;

interface Counted {
  readonly text: string;
  /** A character alone: counted for the stretches that it is part of. */
  readonly isPart: boolean;
  near: number;
  elsewhere: number;
}

/** First all texts with the term are counted (`addNear`), then the reference (`addReference`). */
export class CollocateCounter {
  readonly #options: CollocateOptions;
  readonly #counted = new Map<string, Counted>();
  #nearUnits = 0;
  #referenceUnits = 0;
  #occurrences = 0;

  constructor(options: CollocateOptions) {
    this.#options = options;
  }

  get occurrences(): number {
    return this.#occurrences;
  }

  /** Counts what stands near the term. */
  addNear(keyed: KeyedText): void {
    if (keyed.found.length === 0) return;
    this.#occurrences += keyed.found.length;
    const units = readingUnits(keyed.text);
    const near = this.#nearUnitsOf(units, keyed);
    for (let at = 0; at < units.length; at += 1) {
      if (near[at] !== 1) continue;
      this.#nearUnits += 1;
      let key = '';
      for (let next = at; isPartOfStretch(units, near, at, next, 1); next += 1) {
        key = joinUnits(key, units[next]?.text ?? '');
        const counted = this.#counted.get(key);
        if (counted !== undefined) counted.near += 1;
        else {
          const text = textBetween(keyed.text, units, at, next + 1);
          const isPart = next === at && units[at]?.isWord === false;
          this.#counted.set(key, { text, isPart, near: 1, elsewhere: 0 });
        }
      }
    }
    if (this.#counted.size > mostCandidates) this.#dropRare(2);
  }

  /** Counts what stands away from the term, of what was found near it. */
  addReference(keyed: KeyedText): void {
    if (this.#referenceUnits === 0) this.#dropRare(leastNear);
    const units = readingUnits(keyed.text);
    const near = this.#nearUnitsOf(units, keyed);
    for (let at = 0; at < units.length; at += 1) {
      if (near[at] !== 0) continue;
      this.#referenceUnits += 1;
      let key = '';
      for (let next = at; isPartOfStretch(units, near, at, next, 0); next += 1) {
        key = joinUnits(key, units[next]?.text ?? '');
        const counted = this.#counted.get(key);
        // What begins a stretch stands near the term at least as often: where it does not, nothing longer does.
        if (counted === undefined) break;
        counted.elsewhere += 1;
      }
    }
  }

  /**
   * Returns the collocates, those with the greatest log-likelihood first; only those that stand near the term more often
   * than elsewhere. `all` says how many times as large as the reference everything is: for log-Dice.
   */
  collocates(all: number, most = 500): readonly Collocate[] {
    this.#dropRare(leastNear);
    const kept = [...this.#counted].filter(
      ([key, { isPart }]) => !isPart && this.#isWord(key) && !this.#isLeftOut(key),
    );
    return kept
      .flatMap(([key, { text, near, elsewhere }]): readonly Collocate[] => {
        if (near * this.#referenceUnits < elsewhere * this.#nearUnits) return [];
        const everywhere = near + elsewhere * all;
        return [
          {
            text,
            units: key.split(gap),
            near,
            elsewhere: this.#referenceUnits === 0 ? 0 : (elsewhere / this.#referenceUnits) * 1_000,
            logLikelihood: logLikelihood(near, this.#nearUnits, elsewhere, this.#referenceUnits),
            logDice: 14 + Math.log2((2 * near) / (this.#occurrences + everywhere)),
          },
        ];
      })
      .sort((one, other) => other.logLikelihood - one.logLikelihood || other.near - one.near)
      .slice(0, most);
  }

  /** 1 for what is near the term, 2 for the term itself, 0 elsewhere. */
  #nearUnitsOf(units: readonly ReadingUnit[], { found }: KeyedText): Uint8Array {
    const near = new Uint8Array(units.length);
    const ends = found.map(({ start, end }) => {
      const first = unitAfter(units, start);
      let next = first;
      while ((units[next]?.start ?? end) < end) next += 1;
      return [first, next] as const;
    });
    const { within } = this.#options;
    for (const [first, next] of ends) near.fill(1, Math.max(0, first - within), next + within);
    for (const [first, next] of ends) near.fill(2, first, next);
    return near;
  }

  /** False for what is only part of a longer stretch, or a word with some of what happens to stand beside it. */
  #isWord(key: string): boolean {
    const near = this.#counted.get(key)?.near ?? 0;
    const units = key.split(gap);
    for (let cut = 1; units.length > 2 && cut < units.length; cut += 1) {
      const parts = [units.slice(0, cut), units.slice(cut)].map(
        (part) => this.#counted.get(part.join(gap))?.near ?? near,
      );
      if (near < share.word * Math.min(...parts)) return false;
    }
    return (this.#longest().get(key) ?? 0) < share.part * near;
  }

  /** For each stretch how often the commonest one that is longer by a character stands near the term. */
  #longer: Map<string, number> | null = null;
  #longest(): ReadonlyMap<string, number> {
    if (this.#longer !== null) return this.#longer;
    this.#longer = new Map();
    for (const [key, { near }] of this.#counted) {
      const units = key.split(gap);
      // Of a character alone nothing is asked; a word with what joins it to the next is no longer word.
      if (units.length < 3 || hasJoiningEnd(units)) continue;
      for (const part of [units.slice(0, -1), units.slice(1)]) {
        const name = part.join(gap);
        this.#longer.set(name, Math.max(near, this.#longer.get(name) ?? 0));
      }
    }
    return this.#longer;
  }

  #isLeftOut(key: string): boolean {
    if (!this.#options.stops) return false;
    const units = key.split(gap);
    return units.length === 1 ? isStopWord(key) : hasJoiningEnd(units);
  }

  #dropRare(least: number): void {
    for (const [key, { near }] of this.#counted) if (near < least) this.#counted.delete(key);
    this.#longer = null;
  }
}

/** Between the units of a key. */
const gap = '\u0001';

function joinUnits(key: string, unit: string): string {
  return key === '' ? unit : `${key}${gap}${unit}`;
}

/** Whether the stretch from a unit on goes on with the unit `next`: a word alone, or up to four characters in a row. */
function isPartOfStretch(
  units: readonly ReadingUnit[],
  near: Uint8Array,
  at: number,
  next: number,
  where: 0 | 1,
): boolean {
  if (next === at) return true;
  const unit = units[next];
  if (unit === undefined || next - at >= longestStretch || units[at]?.isWord !== false) return false;
  return !unit.isWord && !unit.isCut && near[next] === where;
}

function textBetween(text: string, units: readonly ReadingUnit[], first: number, end: number): string {
  return text.slice(units[first]?.start ?? 0, units[end - 1]?.end ?? 0).replaceAll(/\s+/gu, ' ');
}

/** How unlikely it is that both counts come of one rate: 2 Σ O ln(O / E). */
export function logLikelihood(
  near: number,
  nearAll: number,
  elsewhere: number,
  elsewhereAll: number,
): number {
  const all = nearAll + elsewhereAll;
  const both = near + elsewhere;
  const part = (observed: number, expected: number) =>
    observed === 0 || expected === 0 ? 0 : observed * Math.log(observed / expected);
  return 2 * (part(near, (nearAll * both) / all) + part(elsewhere, (elsewhereAll * both) / all));
}
