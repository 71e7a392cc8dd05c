/**
 * What the gap between two neighbouring lines is: log-odds that something new begins, from named features. Positive speaks
 * for a new block, negative for the same paragraph going on.
 */
import type { LineFacts } from './features';
import type { Habits } from './habits';
import { gapWeights as weights } from './rules';
import { type ColumnWidths, shortfall } from './widths';

/** Evidence on the gap before a line. */
export interface Gap {
  /** Log-odds of a paragraph break, taken as body text: the sum of the next three. */
  readonly fresh: number;
  /** From how the line before ends: punctuation, and whether it fills the column. */
  readonly ends: number;
  /** From the blank line, or its absence. */
  readonly blank: number;
  /** From how this line starts, if it is body text. */
  readonly begins: number;
  /** Cells the line before lacks to fill its column; null when unknown. */
  readonly shortBefore: number | null;
  /** Cells the line after lacks to fill the column that follows; null when unknown. */
  readonly shortAfter: number | null;
}

/** Returns the evidence on every gap; the first entry (before the first line) is a plain beginning. */
export function weighGaps(lines: readonly LineFacts[], widths: ColumnWidths, habits: Habits): readonly Gap[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) {
      return {
        fresh: weights.certain,
        ends: weights.certain,
        blank: 0,
        begins: 0,
        shortBefore: null,
        shortAfter: null,
      };
    }
    return weighGap(lines, index, before, line, widths, habits);
  });
}

function weighGap(
  lines: readonly LineFacts[],
  index: number,
  before: LineFacts,
  line: LineFacts,
  widths: ColumnWidths,
  habits: Habits,
): Gap {
  const shortBefore = shortfall(before.width, widths.before[index - 1] ?? null);
  // The column that follows is judged without the line itself: a first line is the one that does not fill it.
  const shortAfter = shortfall(line.width, widths.after[index + 1] ?? widths.after[index] ?? null);
  const blank = line.sameLine ? weights.cut : blankEvidence(lines, index, habits);
  const cjk = line.cjk || before.cjk;
  const ends =
    endPunctuation(before) +
    (cjk ? cjkEnd(before, shortBefore) : latinEnd(line, shortBefore, widths.before[index - 1] ?? null));
  let begins = startPunctuation(line);
  if (cjk) begins += cjkStart(line, shortAfter, habits);
  if (line.lead > 0 && habits.frameStarts) begins += weights.frameStart;
  else if (line.lead > 0 && habits.indents) begins += weights.rawIndent;
  else if (habits.indents) begins -= weights.rawIndent / 2;
  if (line.cues.lead) begins += weights.leadFormula;
  return { fresh: ends + blank + begins, ends, blank, begins, shortBefore, shortAfter };
}

function blankEvidence(lines: readonly LineFacts[], index: number, habits: Habits): number {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return 0;
  const habit = before.blanks > 0 ? habits.afterBlank : habits.plain;
  if (line.blanks === 0) return habit.none;
  // Before an opening quote some systems always leave a blank: there it says nothing.
  if (line.startsOpening && line.cjk) return Math.min(habit.blank, weights.blankBeforeQuote);
  return line.blanks > 1 ? habit.blank + weights.manyBlanks : habit.blank;
}

function endPunctuation(before: LineFacts): number {
  let sum = before.depth > 0 && before.lineEnd !== 'stop' ? weights.openBracket : 0;
  if (before.lineEnd === 'stop') sum += weights.stop;
  else if (before.lineEnd === 'clause') sum += before.endsColon ? weights.colon : weights.clause;
  else if (before.lineEnd === 'hyphen') sum += weights.hyphen;
  else sum += weights.open;
  return sum;
}

function startPunctuation(line: LineFacts): number {
  return (line.startsMark ? weights.startsMark : 0) + (line.startsLower ? weights.startsLower : 0);
}

function cjkEnd(before: LineFacts, shortBefore: number | null): number {
  if (shortBefore === null) return 0;
  if (before.spaced) return weights.full;
  // A line that lacks a cell or less is full: a mark that may not start a line was carried over.
  if (shortBefore < 1.3) return weights.full;
  return shortBefore < 2.4 ? weights.slightlyShort : weights.short;
}

function cjkStart(line: LineFacts, shortAfter: number | null, habits: Habits): number {
  if (shortAfter === null || !habits.firstLinesShort) return 0;
  if (line.spaced && shortAfter < 1.2) return weights.unindented / 2;
  if (shortAfter < 0.9) return weights.unindented;
  return shortAfter >= 1.3 && shortAfter <= 2.9 ? weights.indented : 0;
}

/** R5: a Latin line is a last line when the next word would still have fitted in. */
function latinEnd(line: LineFacts, shortBefore: number | null, column: number | null): number {
  if (shortBefore === null || column === null) return 0;
  const share = shortBefore / column;
  const fits = (line.firstWord + 1) * 0.45 <= shortBefore;
  if (share < 0.05) return weights.full;
  if (!fits) return weights.full / 2;
  return share < 0.12 ? weights.slightlyShort : weights.short;
}
