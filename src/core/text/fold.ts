/**
 * Folding: the text in which two writings of the same thing are equal, with the way back. Width (Ａ = A, ｶ = カ),
 * case, diacritics, traditional and variant characters (漢 = 汉, one for one), white space and invisible characters do not
 * matter to a search; offsets of what it finds do.
 */
import { isCjk, isSpace } from './char-class';
import { hanVariantGroups } from './han-variants';

/** Folded text; offsets are UTF-16 units. */
export interface FoldedText {
  readonly text: string;
  /**
   * Returns the source range that a folded range came from. Half-open; a character that grew in folding is
   * covered whole, what was dropped in folding is covered only inside the range. An empty range stays empty.
   */
  toSource(start: number, end: number): { readonly start: number; readonly end: number };
}

/**
 * Returns `text` folded, with its offset map. `exact`: characters stay as they are; only white space is made one, or
 * dropped, as in folding, and what is invisible goes.
 */
export function foldText(text: string, exact = false): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded = fold(text, exact, (start, end, units) => {
    for (let unit = 0; unit < units; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  });
  const toSource = (start: number, end: number) => {
    const from = starts[start] ?? text.length;
    return { start: from, end: start < end ? (ends[end - 1] ?? text.length) : from };
  };
  return { text: folded, toSource };
}

/** Returns `text` folded, without the way back: for queries and for what only has to be compared. */
export function foldString(text: string): string {
  return fold(text, false, null);
}

/** Returns what `foldText(text, true)` gives, without the way back. */
export function exactString(text: string): string {
  return fold(text, true, null);
}

/** Takes what became of a cluster: where it stood and how many folded units came of it. */
type Emit = (start: number, end: number, units: number) => void;

/** Folds cluster by cluster; most are single units that become single units, whatever stands beside them. */
function fold(text: string, exact: boolean, emit: Emit | null): string {
  const folded = new UnitBuffer(text.length);
  let start = 0;
  while (start < text.length) {
    const unit = text.charCodeAt(start);
    const single = exact ? exactUnit(unit) : singleUnit(unit);
    if (single !== 0 && (exact || !joins(text.charCodeAt(start + 1)))) {
      folded.push(single);
      emit?.(start, start + 1, 1);
      start += 1;
      continue;
    }
    const first = text.codePointAt(start) ?? 0;
    let end = start + (first > 0xffff ? 2 : 1);
    let value: string;
    if (isSpace(first)) {
      end = spaceEnd(text, end);
      value = mayDropSpace(folded.lastCodePoint(), text.codePointAt(end)) ? '' : ' ';
    } else if (exact) {
      value = text.slice(start, end).replace(ignorable, '');
    } else {
      end = clusterEnd(text, end, first);
      value = foldCluster(text.slice(start, end));
    }
    for (let at = 0; at < value.length; at += 1) folded.push(value.charCodeAt(at));
    emit?.(start, end, value.length);
    start = end;
  }
  return folded.text();
}

/** Folded units by unit, for those that become one unit; 0 where a unit was not asked for yet, `never` for others. */
const singles = new Int32Array(0x10000);
const exacts = new Int32Array(0x10000);
const never = -1;

/** What a unit becomes when nothing joins it; 0: it needs a closer look. */
function singleUnit(unit: number): number {
  const known = singles[unit] ?? never;
  if (known !== 0) return known === never ? 0 : known;
  const isJamo = unit >= 0x1100 && unit <= 0x11ff;
  const value = needsLook(unit) || isJamo || isMark(unit) ? '' : foldCluster(String.fromCharCode(unit));
  const single = value.length === 1 ? value.charCodeAt(0) : 0;
  singles[unit] = single === 0 ? never : single;
  return single;
}

/** The same where characters stay as they are. */
function exactUnit(unit: number): number {
  const known = exacts[unit] ?? never;
  if (known !== 0) return known === never ? 0 : known;
  exacts[unit] = needsLook(unit) ? never : unit;
  return needsLook(unit) ? 0 : unit;
}

/** White space, what is invisible, half a character. */
function needsLook(unit: number): boolean {
  return isSpace(unit) || (unit >= 0xd800 && unit <= 0xdfff) || invisible.test(String.fromCharCode(unit));
}

/** 1: it may join the character before it, 2: it never does, 0: not asked for yet. */
const joining = new Uint8Array(0x10000);

function joins(unit: number): boolean {
  // Nothing follows.
  if (!(unit >= 0)) return false;
  const known = joining[unit] ?? 0;
  if (known !== 0) return known === 1;
  const may = isMark(unit) || (unit >= 0xd800 && unit <= 0xdfff) || invisible.test(String.fromCharCode(unit));
  joining[unit] = may ? 1 : 2;
  return may;
}

/** Text that is made unit by unit. */
class UnitBuffer {
  #units: Uint16Array;
  #length = 0;

  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16);
  }

  push(unit: number): void {
    if (this.#length === this.#units.length) {
      const grown = new Uint16Array(this.#length * 2);
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units[this.#length] = unit;
    this.#length += 1;
  }

  /** The last character; null: there is none yet. */
  lastCodePoint(): number | null {
    if (this.#length === 0) return null;
    const low = this.#units[this.#length - 1] ?? 0;
    const high = this.#units[this.#length - 2] ?? 0;
    const isPair = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
    return isPair ? (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000 : low;
  }

  text(): string {
    let text = '';
    for (let from = 0; from < this.#length; from += portion) {
      const units = this.#units.subarray(from, Math.min(from + portion, this.#length));
      // An array of units is as good as a list of them, and half as dear as spreading it.
      text += String.fromCharCode.apply(null, units as unknown as number[]);
    }
    return text;
  }
}

/** As many units are made text at once: far below what a call may have as arguments. */
const portion = 4096;

const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const diacritics = /[\u0300-\u036F]/gu;
const mark = /[\p{M}\uFF9E\uFF9F]/u;

function isMark(unit: number): boolean {
  return unit >= 0x300 && (mark.test(String.fromCharCode(unit)) || (unit >= 0xdb40 && unit <= 0xdb43));
}

/** Where a run of white space ends; what is invisible and marks without a letter go with it. */
function spaceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    const character = String.fromCodePoint(codePoint);
    if (!isSpace(codePoint) && character.replace(ignorable, '').replace(diacritics, '') !== '') break;
    end += character.length;
  }
  return end;
}

/**
 * A letter takes its combining marks along; conjoining jamo make up one syllable. What is invisible between them does
 * not part them; behind the last of them it is a cluster of its own.
 */
function clusterEnd(text: string, from: number, first: number): number {
  const isJamo = first >= 0x1100 && first <= 0x11ff;
  let end = from;
  for (let probe = from; probe < text.length; ) {
    const next = text.codePointAt(probe) ?? 0;
    const character = String.fromCodePoint(next);
    probe += character.length;
    if (mark.test(character) || (isJamo && next >= 0x1160 && next <= 0x11ff)) end = probe;
    else if (!invisible.test(character)) break;
  }
  return end;
}

const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** One letter with its marks: compatibility forms resolved, diacritics taken off, in lower case. */
function foldCluster(cluster: string): string {
  return cluster
    .replace(ignorable, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(diacritics, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßς‘’‛ʼ‐‑\s]/gu, (character) => variants[character] ?? ' ')
    .replace(/\p{Script=Han}/gu, (character) => hanVariants().get(character) ?? character);
}

/** The characters that stand for others, by those that they stand for; made when first needed. */
let hanVariantMap: ReadonlyMap<string, string> | null = null;

function hanVariants(): ReadonlyMap<string, string> {
  if (hanVariantMap !== null) return hanVariantMap;
  const made = new Map<string, string>();
  for (const group of hanVariantGroups.split(' ')) {
    const [first = '', ...others] = group;
    for (const other of others) made.set(other, first);
  }
  hanVariantMap = made;
  return made;
}

const variants: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
};

/**
 * Chinese and Japanese are written without spaces: those that stand beside their characters are typography
 * (张　攀, justified lines, 2018 年), and a reader who looks for 张攀 does not type them. The lines
 * of a poem or a table are no different.
 */
function mayDropSpace(before: number | null, after: number | undefined): boolean {
  // A mark that follows the space must not join the letter before it.
  if (before === null || after === undefined || mark.test(String.fromCodePoint(after))) return false;
  return isCjk(before) || isCjk(after);
}
