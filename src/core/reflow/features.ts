/** What is measured on a line before anything is decided: its place, its width, its ends, its wording. */
import {
  isClauseMark,
  isClosing,
  isHan,
  isKana,
  isOpening,
  isSentenceEnd,
  isSpace,
} from '../text/char-class';
import { cellsOf } from '../text/width';
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
  readonly startsOpening: boolean;
  /** Starts with a mark that cannot start a sentence. */
  readonly startsMark: boolean;
  readonly startsDigit: boolean;
  /** Opening minus closing quotes and brackets. */
  readonly depth: number;
  readonly cues: Cues;
}

/** Returns the facts of a segment. `cjkPage` says how wide punctuation of either script is taken to be. */
export function lineFacts(page: string, segment: Segment, cjkPage: boolean): LineFacts {
  const text = page.slice(segment.start, segment.end);
  const tight = hasSpace.test(text) ? text.replace(whiteSpace, '') : text;
  let width = 0;
  let cjkCount = 0;
  let depth = 0;
  let stops = 0;
  let clauses = 0;
  let spaces = 0;
  let before = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.codePointAt(offset) ?? 0;
    // The commonest case on a CJK page, first.
    if (code >= 0x4e00 && code <= 0x9fff) {
      cjkCount += 1;
      width += 1;
      before = code;
      continue;
    }
    if (code > 0xffff) offset += 1;
    if (isSpace(code)) {
      spaces += 1;
      if (!cjkPage) width += spaceWidth;
      continue;
    }
    const wide = isHan(code) || isKana(code);
    if (wide) cjkCount += 1;
    if (isOpening(code)) depth += 1;
    else if (isClosing(code)) depth -= 1;
    if (isSentenceEnd(code) && !isInsideNumber(text, offset)) stops += 1;
    else if (isClauseMark(code) && !isInsideNumber(text, offset)) clauses += 1;
    width += cjkPage ? cjkWidth(code, before) : latinWidth(code);
    before = code;
  }
  const cjk = cjkPage && cjkCount * 3 > tight.length;
  const first = tight.codePointAt(0) ?? 0;
  const lineEnd = endOf(tight);
  return {
    ...segment,
    text,
    tight,
    width,
    spaced: cjk && tight.length >= 4 && isSpaced(text, tight, spaces),
    cjk,
    lineEnd,
    exclaims: /[？！?!]["”’』」)）]*$/u.test(tight),
    stops,
    clauses,
    startsLower: /^\p{Ll}/u.test(tight),
    startsOpening: isOpening(first),
    startsMark: isClosing(first) || isSentenceEnd(first) || isClauseMark(first),
    startsDigit: first >= 0x30 && first <= 0x39,
    depth,
    cues: cuesOf(text, tight),
  };
}

const hasSpace = /[\s\uFEFF]/u;
const whiteSpace = /[\s\uFEFF]+/gu;
const spaceWidth = 0.25;

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
  let tokens = 0;
  for (const token of text.split(whiteSpace)) {
    tokens += 1;
    if (token.length === 1) single += 1;
  }
  // 本报记者 何 舟 摄 has three single characters and is not justified.
  return single >= 4 && single * 2 > tokens;
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
const narrow = new Set("iljtI.,:;'’‘|!()[]/·");
const thin = new Set('frs-J');
const broad = new Set('mwMW—…%@&');
function latinWidth(code: number): number {
  const character = String.fromCodePoint(code);
  if (narrow.has(character)) return 0.28;
  if (thin.has(character)) return 0.35;
  if (broad.has(character)) return 0.8;
  if (code >= 0x41 && code <= 0x5a) return 0.67;
  if (character === 'c' || character === 'a' || character === 'e' || character === 'z') return 0.44;
  return cellsOf(code, 0.5);
}
