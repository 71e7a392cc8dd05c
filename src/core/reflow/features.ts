/** What is measured on a line before anything is decided: its place, its width, its ends, its wording. */
import { isClauseMark, isClosing, isSentenceEnd, isSpace } from '../text/char-class';
import { cellsOf } from '../text/width';
import { traits as t, traitsOf } from './char-traits';
import type { Segment } from './segments';
import { type Cues, cuesOf } from './vocabulary';

/** How a line ends: with a sentence's end, a clause mark, a hyphen that divides a word, or in mid-air. */
export type LineEnd = 'stop' | 'clause' | 'hyphen' | 'open';

export interface LineFacts extends Segment {
  readonly text: string;
  /** The line without any white space. */
  readonly tight: string;
  /** Cells, spaces of justification left out; Latin letters by their usual breadth. */
  readonly width: number;
  /** Set with spaces between all characters to fill the line. */
  readonly spaced: boolean;
  readonly cjk: boolean;
  readonly lineEnd: LineEnd;
  /** Ends with ？ or ！, which headlines may do too. */
  readonly exclaims: boolean;
  /** Sentence ends and clause marks inside and at the end of the line. */
  readonly stops: number;
  readonly clauses: number;
  readonly startsLower: boolean;
  readonly startsUpper: boolean;
  /** UTF-16 units before the line's first white space. */
  readonly firstWord: number;
  readonly startsOpening: boolean;
  /** Starts with a mark that cannot start a sentence. */
  readonly startsMark: boolean;
  readonly startsDigit: boolean;
  /** Starts with one of the signs that stand before items of lists, bylines and notes. */
  readonly startsBullet: boolean;
  readonly endsColon: boolean;
  /** Opening minus closing quotes and brackets. */
  readonly depth: number;
  readonly cues: Cues;
}

/** Returns the facts of a segment. `cjkPage` says how wide punctuation of either script is taken to be. */
export function lineFacts(page: string, segment: Segment, cjkPage: boolean): LineFacts {
  const text = page.slice(segment.start, segment.end);
  let width = 0;
  let cjkCount = 0;
  let depth = 0;
  let stops = 0;
  let clauses = 0;
  let spaces = 0;
  let plain = 0;
  let before = 0;
  let seen = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    const code = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(offset) ?? unit) : unit;
    const own = traitsOf(code);
    seen |= own;
    // The commonest case on a CJK page, first.
    if (code >= 0x4e00 && code <= 0x9fff) {
      cjkCount += 1;
      width += 1;
      before = code;
      continue;
    }
    if (code > 0xffff) offset += 1;
    // Of most other characters only the width is asked.
    if ((own & (t.space | t.broad | t.mark)) === 0) {
      width += cjkPage ? cjkWidth(code, before) : (latinWidths[code] ?? breadthOf(code));
      before = code;
      continue;
    }
    if ((own & t.space) !== 0) {
      spaces += 1;
      if (code === 0x20) plain += 1;
      if (!cjkPage) width += spaceWidth;
      continue;
    }
    if ((own & t.broad) !== 0) cjkCount += 1;
    if ((own & t.mark) !== 0) {
      if ((own & t.opening) !== 0) depth += 1;
      else if ((own & t.closing) !== 0) depth -= 1;
      if ((own & t.sentenceEnd) !== 0 && !isInsideNumber(text, offset)) stops += 1;
      else if ((own & t.clauseMark) !== 0 && !isInsideNumber(text, offset)) clauses += 1;
    }
    width += cjkPage ? cjkWidth(code, before) : (latinWidths[code] ?? breadthOf(code));
    before = code;
  }
  const tight =
    spaces === 0 ? text : plain === spaces ? text.replaceAll(' ', '') : text.replace(whiteSpace, '');
  const cjk = cjkPage && cjkCount * 3 > tight.length;
  const first = tight.codePointAt(0) ?? 0;
  const starts = traitsOf(first);
  return {
    start: segment.start,
    end: segment.end,
    lead: segment.lead,
    blanks: segment.blanks,
    sameLine: segment.sameLine,
    text,
    tight,
    width,
    spaced: cjk && tight.length >= 4 && isSpaced(text, tight, spaces),
    cjk,
    lineEnd: endOf(tight),
    exclaims: exclaims(tight),
    stops,
    clauses,
    startsLower: (starts & t.lower) !== 0,
    startsUpper: (starts & t.upper) !== 0,
    firstWord: spaces > 0 ? firstSpace(text) : text.length,
    startsOpening: (starts & t.opening) !== 0,
    startsMark: (starts & (t.closing | t.sentenceEnd | t.clauseMark)) !== 0,
    startsDigit: first >= 0x30 && first <= 0x39,
    startsBullet: (starts & t.bullet) !== 0,
    endsColon: isColon(tight.charCodeAt(tight.length - 1)),
    depth,
    cues: cuesOf(text, tight, seen, starts),
  };
}

const whiteSpace = /[\s\uFEFF]+/gu;
const phrase = /^[\u3400-\u9fff]{3,}$/u;
const spaceWidth = 0.25;

/** True where the line ends with ？ or ！, closing marks behind them left aside. */
function exclaims(tight: string): boolean {
  let offset = tight.length - 1;
  while (offset > 0 && behindExclamation.includes(tight.charAt(offset))) offset -= 1;
  const unit = tight.charCodeAt(offset);
  return unit === 0xff1f || unit === 0xff01 || unit === 0x3f || unit === 0x21;
}

const behindExclamation = '"”’』」)）';

function firstSpace(text: string): number {
  let offset = 0;
  while (offset < text.length && !isSpace(text.charCodeAt(offset))) offset += 1;
  return offset;
}

const isColon = (unit: number): boolean => unit === 0x3a || unit === 0xff1a;

function isInsideNumber(text: string, offset: number): boolean {
  return isDigitAt(text, offset - 1) && isDigitAt(text, offset + 1);
}

function isDigitAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0x30 && unit <= 0x39;
}

function endOf(tight: string): LineEnd {
  let offset = tight.length - 1;
  while (offset > 0 && isQuoteOrBracket(tight.charCodeAt(offset))) offset -= 1;
  const last = tight.charCodeAt(offset);
  if (isSentenceEnd(last)) return 'stop';
  const unit = tight.charCodeAt(tight.length - 1);
  if (isClauseMark(unit)) return 'clause';
  if ((unit === 0x2d || unit === 0xad || unit === 0x2010) && /\p{L}.$/u.test(tight)) return 'hyphen';
  return 'open';
}

function isQuoteOrBracket(unit: number): boolean {
  return isClosing(unit) || unit === 0x22 || unit === 0x27 || unit === 0x201c;
}

function isSpaced(text: string, tight: string, spaces: number): boolean {
  if (spaces * 2 < tight.length - 1) return false;
  let single = 0;
  let phrases = 0;
  let tokens = 0;
  for (const token of text.split(whiteSpace)) {
    tokens += 1;
    if (token.length === 1) single += 1;
    else if (phrase.test(token)) phrases += 1;
  }
  // 本报记者 何 舟 摄 and 本报记者 何 舟 文 林小满 图 have few single characters, and are not justified.
  return single >= 4 && single * 2 > tokens && phrases * 4 <= Math.max(4, single);
}

// Papers that print full-width marks are often extracted with half-width ones: beside Han they still fill a cell.
function cjkWidth(code: number, before: number): number {
  if (code < 0x80 && before >= 0x2e80) {
    if (code === 0x2c || code === 0x3a || code === 0x3b || code === 0x3f || code === 0x21) return 0.9;
    if (code === 0x28 || code === 0x29) return 0.8;
  }
  return cellsOf(code);
}

// Breadth in em of a book face; only ratios matter.
const latinWidths = Float64Array.from({ length: 0x250 }, (_, code) => breadthOf(code));

function breadthOf(code: number): number {
  const character = String.fromCodePoint(code);
  if ("iljtI.,:;'’‘|!()[]/·".includes(character)) return 0.28;
  if ('frs-J'.includes(character)) return 0.35;
  if ('mwMW—…%@&'.includes(character)) return 0.8;
  if (code >= 0x41 && code <= 0x5a) return 0.67;
  if ('caez'.includes(character)) return 0.44;
  return cellsOf(code, 0.5);
}
