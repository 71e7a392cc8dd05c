/**
 * How well two characters go together as neighbours in running text: from a table shipped with the engine, made by
 * `test/score/make-pairs.mjs` of a dictionary's words (Han) and of text of our own (Latin), and from the page itself. Nothing else: a page alone always weighs the same.
 */
import { isHan, isLatin } from './char-class';
import { HanTable } from './han-table';
import { hanCharacters, hanPairs, latinPairs } from './pair-statistics';
import { PairTable } from './pair-table';
import { simplifiedOf } from './traditional-forms';

/** What a page's own text says: how often pairs and characters stand in it, as UTF-16 units. */
export interface PagePairs {
  readonly pairs: { count(first: number, second: number): number };
  /** Per unit how often it stands in the texts that the pairs were counted in. */
  readonly characters: ArrayLike<number>;
  readonly total: number;
}

/** No pair speaks more strongly than this, either way. */
export const strongestPair = 3;

/** Counted pairs must outnumber chance by as much as this hides: one sight of a rare pair is a hint, not a proof. */
const doubt = 0.5;
/** Chance is known better on a page than in a table of few texts, and a page repeats its own words. */
const pageWeight = 2;

/**
 * Returns how much more often the characters stand side by side than chance would have it, as log-odds from -3 to 3; 0 where
 * nothing is known, as for anything but two Han characters or two Latin letters. Both are UTF-16 units. Traditional
 * characters are looked up by their simplified forms in the table, and as they are on the page.
 */
export function pairPlausibility(left: number, right: number, page?: PagePairs): number {
  if (isHan(left) && isHan(right)) {
    const ofTable = bounded(hanTable().ratio(simple(left), simple(right)));
    return page === undefined ? ofTable : bounded(ofTable + pageWeight * pageRatio(page, left, right));
  }
  if (isLatin(left) && isLatin(right)) {
    const first = letterOf(left);
    const second = letterOf(right);
    return first === 0 || second === 0 ? 0 : bounded(ratio(latinTable(), first, second, left, right, page));
  }
  return 0;
}

/** True when the table has the pair: two Han characters inside a word, or two Latin letters. */
export function isKnownPair(left: number, right: number): boolean {
  if (isHan(left) && isHan(right)) return hanTable().times(simple(left), simple(right)) > 0;
  return isLatin(left) && isLatin(right) && timesOf(latinTable(), letterOf(left), letterOf(right)) > 0;
}

/** True when the table knows the character at all: what it never saw it cannot call implausible. */
export function isKnownCharacter(unit: number): boolean {
  return isHan(unit) ? hanTable().isKnown(simple(unit)) : isLatin(unit) && letterOf(unit) !== 0;
}

/** What the page alone says: how much more often than by chance the pair stands on it. */
function pageRatio({ pairs, characters, total }: PagePairs, left: number, right: number): number {
  if (total === 0) return 0;
  const chance = ((characters[left] ?? 0) * (characters[right] ?? 0)) / total;
  return Math.log((pairs.count(left, right) + doubt) / (chance + doubt));
}

function ratio(
  table: Table,
  first: number,
  second: number,
  left: number,
  right: number,
  page: PagePairs | undefined,
): number {
  let seen = timesOf(table, first, second);
  let chance = ((table.first[first] ?? 0) * (table.second[second] ?? 0)) / table.total;
  if (page !== undefined && page.total > 0) {
    seen += page.pairs.count(left, right) * pageWeight;
    chance += (((page.characters[left] ?? 0) * (page.characters[right] ?? 0)) / page.total) * pageWeight;
  }
  return Math.log((seen + doubt) / (chance + doubt));
}

const bounded = (value: number): number => Math.max(-strongestPair, Math.min(strongestPair, value));

interface Table {
  readonly pairs: PairTable;
  /** How often each character was seen as the first of a pair, and as the second. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly total: number;
}

const timesOf = ({ pairs }: Table, first: number, second: number): number => pairs.count(first, second);

let han: HanTable | undefined;
let latin: Table | undefined;

function hanTable(): HanTable {
  han ??= new HanTable(hanCharacters, hanPairs);
  return han;
}

function latinTable(): Table {
  latin ??= readTable(latinPairs);
  return latin;
}

/** Reads rows of a first character and its second ones, in groups behind the number that says how often they were seen. */
function readTable(text: string): Table {
  const pairs = new PairTable(text.length);
  const first = new Uint32Array(0x1_0000);
  const second = new Uint32Array(0x1_0000);
  let total = 0;
  for (const line of text.split(' ')) {
    const left = line.charCodeAt(0);
    let count = 0;
    for (let offset = 1; offset < line.length; offset += 1) {
      const unit = line.charCodeAt(offset);
      if (unit >= 0x31 && unit <= 0x39) {
        count = countOf[unit - 0x31] ?? 1;
        continue;
      }
      pairs.add(left, unit, count);
      first[left] = (first[left] ?? 0) + count;
      second[unit] = (second[unit] ?? 0) + count;
      total += count;
    }
  }
  return { pairs, first, second, total: Math.max(1, total) };
}

/** What the digits of the table stand for: times seen, about a doubling each. */
const countOf = [1, 2, 4, 8, 16, 32, 64, 128, 256];

// Asked for every pair of Han characters: a place in a list is found sooner than one in a map.
const simpleForms = new Uint16Array(0x1_0000).map((_, unit) => unit);
for (const [unit, simplified] of simplifiedOf) simpleForms[unit] = simplified;
const simple = (unit: number): number => simpleForms[unit] ?? unit;

/** A Latin letter without its case and its diacritics; 0 for what has no single letter (ligatures). */
function letterOf(unit: number): number {
  if (unit < 0x80) return unit | 0x20;
  const base = String.fromCharCode(unit).normalize('NFKD').toLowerCase();
  const code = base.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a && base.replace(/[\u0300-\u036f]/gu, '').length === 1 ? code : 0;
}
