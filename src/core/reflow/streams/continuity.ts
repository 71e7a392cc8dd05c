/** How well one line follows another in a column: the sentence that goes on, and the width both have. */
import { isClauseMark, isHan, isOpening, isSpace } from '../../text/char-class';
import { type PagePairs, pairPlausibility } from '../../text/char-pairs';
import { cellsOf } from '../../text/width';
import { traits as t, traitsOf } from '../char-traits';
import { endOf, hasMark } from '../columns/seam';
import { streamLimits as limits, meetingWeights, widthWeights } from './limits';

/** A line with what its neighbours are judged by. */
export interface StreamLine {
  readonly start: number;
  readonly end: number;
  /** Cells without white space. */
  readonly width: number;
  readonly stops: boolean;
  readonly first: number;
  readonly last: number;
  readonly cjk: boolean;
  /** Has a mark of a sentence. */
  readonly marked: boolean;
}

/** Returns what is judged of a stretch of text. */
export function streamLine(text: string, start: number, end: number): StreamLine {
  let width = 0;
  let broad = 0;
  for (let offset = start; offset < end; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (isSpace(unit)) continue;
    const cells = cellsOf(unit);
    width += cells;
    if (cells === 1) broad += 1;
  }
  return {
    start,
    end,
    width,
    stops: endOf(text, start, end) === 'stop',
    first: text.charCodeAt(start),
    last: text.charCodeAt(end - 1),
    cjk: broad * 3 > width,
    marked: hasMark(text, start, end),
  };
}

/** Returns in log-odds how well the second line follows the first. Pieces longer than a column's lines say nothing. */
export function continuity(one: StreamLine, two: StreamLine, page?: PagePairs): number {
  if (one.width > limits.widestColumn || two.width > limits.widestColumn) return 0;
  const worth = widthEvidence(one, two) + meetingEvidence(one, two, page);
  // Something new may begin anywhere; a line that follows none is no proof of a second column.
  return Math.log((1 - limits.fresh) * Math.exp(worth) + limits.fresh);
}

/** Returns in log-odds how well a line fits into a column of some breadth, where the line before it says nothing of that. */
export function columnFit(before: StreamLine, line: StreamLine, column: number): number {
  if (!before.stops || column === 0 || line.width > limits.widestColumn) return 0;
  const even = evenFor(line, column);
  if (line.width > column + even) return limits.tooWide;
  return line.stops || line.width >= column - even - limits.indent ? 0 : limits.tooNarrow;
}

/** Returns the breadth of a column after it has taken a line. */
export function columnBreadth(line: StreamLine, column: number): number {
  if (line.stops) return Math.max(line.width, column);
  const even = evenFor(line, column);
  return line.width <= column && line.width >= column - even - limits.indent ? column : line.width;
}

function evenFor(line: StreamLine, column: number): number {
  return line.cjk ? limits.tolerance : Math.max(line.width, column) * limits.latinTolerance;
}

function widthEvidence(one: StreamLine, two: StreamLine): number {
  const more = two.width - one.width;
  const broad = one.cjk && two.cjk;
  const widest = Math.max(one.width, two.width);
  const even = broad ? limits.tolerance : widest * limits.latinTolerance;
  const indent = broad ? limits.indent : even * 2;
  const less = Math.abs(more);
  const away = less <= even ? 0 : less <= indent ? 1 : less <= widest * limits.otherColumn ? 2 : 3;
  const size = 3 + Math.sign(more) * away;
  const weights = broad ? widthWeights.broad : widthWeights.latin;
  return weights[one.stops ? (two.stops ? 3 : 2) : two.stops ? 1 : 0]?.[size] ?? 0;
}

function meetingEvidence(one: StreamLine, two: StreamLine, page?: PagePairs): number {
  const { last } = one;
  const { first } = two;
  const small = (traitsOf(first) & t.lower) !== 0;
  const capital = (traitsOf(first) & t.upper) !== 0;
  const digit = first >= 0x30 && first <= 0x39;
  if (one.stops) {
    if (small) return meetingWeights.smallBehindStop;
    if (digit) return meetingWeights.digitBehindStop;
    return capital || isOpening(first) ? meetingWeights.startBehindStop : 0;
  }
  if (isHan(last) && isHan(first)) {
    const plausible = Math.round(pairPlausibility(last, first, page));
    return meetingWeights.pairs[Math.max(0, Math.min(4, plausible + 1))] ?? 0;
  }
  if (digit && last >= 0x30 && last <= 0x39) return meetingWeights.digits;
  if (!capital) return 0;
  if (last === 0x2d || last === 0xad || last === 0x2010) return meetingWeights.capitalBehindHyphen;
  return isClauseMark(last) ? meetingWeights.capitalBehindClause : meetingWeights.capital;
}
