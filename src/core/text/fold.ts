/**
 * Folding: the text in which two writings of the same thing are equal, with the way back. Width (Ａ = A, ｶ = カ),
 * case, diacritics, white space and invisible characters do not matter to a search; offsets of what it finds do.
 */
import { isCjk, isSpace } from './char-class';

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
  return fold(text, false, () => {});
}

/** Returns what `foldText(text, true)` gives, without the way back. */
export function exactString(text: string): string {
  return fold(text, true, () => {});
}

/** Folds cluster by cluster; `emit` is told where each cluster stood and how many folded units came of it. */
function fold(
  text: string,
  exact: boolean,
  emit: (start: number, end: number, units: number) => void,
): string {
  let folded = '';
  let start = 0;
  while (start < text.length) {
    const first = text.codePointAt(start) ?? 0;
    let end = start + (first > 0xffff ? 2 : 1);
    let value: string;
    if (isSpace(first)) {
      end = spaceEnd(text, end);
      value = mayDropSpace(folded, text.codePointAt(end)) ? '' : ' ';
    } else if (exact) {
      value = text.slice(start, end).replace(ignorable, '');
    } else if (isPlainHan(first) && !isMark(text.charCodeAt(end))) {
      value = text[start] ?? '';
    } else if (first < 0x80 && !(text.charCodeAt(end) >= 0x300)) {
      value = (text[start] ?? '').toLowerCase();
    } else {
      end = clusterEnd(text, end, first);
      value = foldCluster(text.slice(start, end));
    }
    folded += value;
    emit(start, end, value.length);
    start = end;
  }
  return folded;
}

/** The unified ideographs: they fold to themselves, and they are most of what there is. */
function isPlainHan(codePoint: number): boolean {
  return codePoint >= 0x4e00 && codePoint <= 0x9fff;
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
    .replace(/[ßς‘’‛ʼ‐‑\s]/gu, (character) => variants[character] ?? ' ');
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
function mayDropSpace(before: string, after: number | undefined): boolean {
  // A mark that follows the space must not join the letter before it.
  if (before === '' || after === undefined || mark.test(String.fromCodePoint(after))) return false;
  const low = before.charCodeAt(before.length - 1);
  const last = low >= 0xdc00 && low <= 0xdfff ? (before.codePointAt(before.length - 2) ?? 0) : low;
  return isCjk(last) || isCjk(after);
}
