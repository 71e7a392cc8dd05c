/** Measures of lines sorted into few classes, which the weight tables have rows for. */
import { isHan } from '../text/char-class';
import type { LineFacts } from './features';
import { type ColumnWidths, shortfall } from './widths';

export function lengthCjk(length: number): string {
  if (length <= 3) return 'Han 1-3';
  if (length <= 6) return 'Han 4-6';
  if (length <= 10) return 'Han 7-10';
  if (length <= 16) return 'Han 11-16';
  if (length <= 26) return 'Han 17-26';
  return length <= 44 ? 'Han 27-44' : 'Han 45-';
}

export function lengthLatin(length: number): string {
  if (length <= 4) return 'Latin 1-4';
  if (length <= 12) return 'Latin 5-12';
  if (length <= 22) return 'Latin 13-22';
  if (length <= 32) return 'Latin 23-32';
  if (length <= 44) return 'Latin 33-44';
  return length <= 90 ? 'Latin 45-90' : 'Latin 91-';
}

/** 0 unknown, 1 over, 2 full, 3 lacks about two cells, 4 short, 5 less than half. */
export function bin(width: number, column: number | null): number {
  if (column === null) return 0;
  const less = column - width;
  if (less < -Math.max(1.2, column * 0.06)) return 1;
  if (less < Math.max(1.2, column * 0.05)) return 2;
  if (less <= 2.9) return 3;
  return width * 2 < column ? 5 : 4;
}

export function ratioBin(ratio: number): number {
  if (ratio < 0.55) return 0;
  if (ratio < 0.88) return 1;
  if (ratio < 1.14) return 2;
  return ratio < 1.8 ? 3 : 4;
}

export function shortBin(width: number, short: number | null, cjk: boolean): number {
  if (short === null) return 0;
  if (cjk) {
    if (short < 1.3) return 1;
    if (short < 2.4) return 2;
    return width < short ? 4 : 3;
  }
  const share = short / (short + width);
  if (share < 0.05) return 1;
  if (share < 0.12) return 2;
  return share < 0.5 ? 3 : 4;
}

export function indentBin(short: number | null): number {
  if (short === null) return 0;
  if (short < 0.9) return 1;
  if (short < 1.3) return 2;
  return short <= 2.9 ? 3 : 4;
}

export function fills(line: LineFacts, widths: ColumnWidths, index: number): boolean {
  const before = shortfall(line.width, widths.before[index - 1] ?? null);
  const after = shortfall(line.width, widths.after[index + 1] ?? null);
  return before !== null && after !== null && before < 1.2 && after < 1.2;
}

/** White space between two Han characters: two names or two phrases. */
export function hasPhraseGap(text: string): boolean {
  const match = /(\S)[\s\u3000]+(\S)/u.exec(text.slice(0, 80));
  return match !== null && isHan(match[1]?.codePointAt(0) ?? 0) && isHan(match[2]?.codePointAt(0) ?? 0);
}

/** 1: the next line is a credit, 2: one of the lines after it is, before any blank. */
export function creditAhead(lines: readonly LineFacts[], index: number): number {
  for (let ahead = 1; ahead <= 5; ahead += 1) {
    const line = lines[index + ahead];
    if (line === undefined) return 0;
    if (line.cues.credit) return ahead === 1 ? 1 : 2;
    if (line.blanks > 0 || line.cues.lead || line.cues.byline) return 0;
  }
  return 0;
}
