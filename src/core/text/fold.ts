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
  // Nearly every unit becomes one: only the others are noted. The last number is what follows them, as in the source.
  const at: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const folded = fold(text, exact, (start, end, from) => {
    at.push(from);
    starts.push(start);
    ends.push(end);
  });
  const place = (unit: number): { readonly start: number; readonly end: number } => {
    if (unit >= folded.length) return { start: text.length, end: text.length };
    const noted = lastUpTo(at, unit);
    if (noted < 0) return { start: unit, end: unit + 1 };
    const [from = 0, end = 0] = [at[noted], ends[noted]];
    // `fold` notes where a cluster begins, and where the units after it go on.
    const start = starts[noted] ?? 0;
    return start < end ? { start, end } : { start: end + unit - from, end: end + unit - from + 1 };
  };
  const toSource = (start: number, end: number) => {
    const from = place(start).start;
    return { start: from, end: start < end ? place(end - 1).end : from };
  };
  return { text: folded, toSource };
}

/** Returns the index of the last number that is not greater; -1: all are. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns `text` folded, without the way back: for queries and for what only has to be compared. */
export function foldString(text: string): string {
  return fold(text, false, null);
}

/** Returns what `foldText(text, true)` gives, without the way back. */
export function exactString(text: string): string {
  return fold(text, true, null);
}

/**
 * Takes where a cluster stood that did not become one unit of one, and where in the folded text it begins; then an empty
 * stretch (`start` is `end`) where units go on one by one.
 */
type Emit = (start: number, end: number, from: number) => void;

/** Folds cluster by cluster; most are single units that become single units, whatever stands beside them. */
function fold(text: string, exact: boolean, emit: Emit | null): string {
  const { length } = text;
  let folded = '';
  // What was appended last, and from where on the source is unchanged and not appended yet.
  let last = '';
  let same = 0;
  // How much further an offset of the folded text is than that of the source.
  let shift = 0;
  let start = 0;
  const [known, look] = exact ? [exacts, exactUnit] : [singles, singleUnit];
  let next = text.charCodeAt(0);
  while (start < length) {
    const unit = next;
    next = text.charCodeAt(start + 1);
    const single = known[unit] || look(unit);
    if (single > 0 && (exact || !joins(next))) {
      if (single !== unit) {
        last = String.fromCharCode(single);
        folded += same === start ? last : text.slice(same, start) + last;
        same = start + 1;
      }
      start += 1;
      continue;
    }
    const first = text.codePointAt(start) ?? 0;
    let end = start + (first > 0xffff ? 2 : 1);
    let value: string;
    if (isSpace(first)) {
      end = spaceEnd(text, end);
      const before = same < start ? codePointBefore(text, start) : codePointBefore(last, last.length);
      value = mayDropSpace(before, text.codePointAt(end)) ? '' : ' ';
    } else if (exact) {
      value = text.slice(start, end).replace(ignorable, '');
    } else {
      end = clusterEnd(text, end, first);
      value = foldCluster(text.slice(start, end));
    }
    const size = end - start;
    if (value.length !== size || !text.startsWith(value, start)) {
      folded += text.slice(same, start) + value;
      if (value !== '') last = value;
      else if (same < start) last = text.slice(same, start);
      same = end;
    }
    if (size !== 1 || value.length !== 1) {
      emit?.(start, end, start + shift);
      shift += value.length - size;
      emit?.(end, end, end + shift);
    }
    start = end;
    next = text.charCodeAt(start);
  }
  return same === 0 ? text : folded + text.slice(same);
}

/** The code point that ends at an offset; null: there is none. */
function codePointBefore(text: string, end: number): number | null {
  if (end === 0) return null;
  const low = text.charCodeAt(end - 1);
  const high = text.charCodeAt(end - 2);
  const isPair = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return isPair ? (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000 : low;
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
