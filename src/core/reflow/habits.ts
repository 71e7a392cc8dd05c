/** The habits of a page: what a blank line, a leading space, a short first line mean on it. Learned from its clear cases. */
import type { LineFacts } from './features';
import { habitPrior, habitRange } from './rules';
import { type ColumnWidths, shortfall } from './widths';

/** Log-odds of a break where a blank line stands, and where none does. */
export interface BlankHabit {
  readonly blank: number;
  readonly none: number;
}

export interface Habits {
  /** After a line that has no blank before it. */
  readonly plain: BlankHabit;
  /** After a line that itself stands behind a blank: some systems set first lines of paragraphs apart. */
  readonly afterBlank: BlankHabit;
  /** A leading space is rare: it marks the start of a text frame. */
  readonly frameStarts: boolean;
  /** Leading spaces are common: paragraphs are indented in the text itself. */
  readonly indents: boolean;
  /** First lines lack the width of their indent. */
  readonly firstLinesShort: boolean;
  /** Share of gaps that have a blank line. */
  readonly blankShare: number;
}

/** Returns the habits of a page's lines. */
export function learnHabits(lines: readonly LineFacts[], widths: ColumnWidths): Habits {
  const inside = [habitCount(), habitCount()];
  const breaks = [habitCount(), habitCount()];
  let leading = 0;
  let blanks = 0;
  let indented = 0;
  let flush = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1];
    const line = lines[index];
    if (before === undefined || line === undefined || line.sameLine) continue;
    if (line.lead > 0) leading += 1;
    if (line.blanks > 0) blanks += 1;
    const short = shortfall(before.width, widths.before[index - 1] ?? null);
    const kind = before.blanks > 0 ? 1 : 0;
    if (isInside(before, line, short) && !line.startsOpening) count(inside[kind], line.blanks > 0);
    if (isBreak(before, line, short)) {
      count(breaks[kind], line.blanks > 0);
      const gap = shortfall(line.width, widths.after[index + 1] ?? null);
      if (gap !== null && gap >= 1.3 && gap <= 2.9) indented += 1;
      else if (gap !== null && gap < 0.9) flush += 1;
    }
  }
  const total = Math.max(1, lines.length - 1);
  return {
    plain: habitOf(inside[0], breaks[0]),
    afterBlank: habitOf(inside[1], breaks[1]),
    frameStarts: leading > 0 && leading < Math.max(3, total * 0.08),
    indents: leading >= Math.max(3, total * 0.08) && leading < total * 0.6,
    firstLinesShort: indented + 1 >= flush,
    blankShare: blanks / total,
  };
}

interface HabitCount {
  blank: number;
  all: number;
}

function habitCount(): HabitCount {
  return { blank: 0, all: 0 };
}

function count(counter: HabitCount | undefined, blank: boolean): void {
  if (counter === undefined) return;
  counter.all += 1;
  if (blank) counter.blank += 1;
}

/** A gap that cannot be a break: in mid-sentence between two lines that fill the column. */
function isInside(before: LineFacts, line: LineFacts, short: number | null): boolean {
  if (before.lineEnd === 'hyphen') return true;
  if (line.startsLower && before.lineEnd !== 'stop') return true;
  return (
    before.lineEnd === 'open' &&
    short !== null &&
    short < 1 &&
    before.cjk &&
    line.cjk &&
    before.width >= 6 &&
    line.stops + line.clauses > 0
  );
}

/** A gap that must be a break: after a sentence's end on a line that is clearly short. */
function isBreak(before: LineFacts, line: LineFacts, short: number | null): boolean {
  if (before.lineEnd !== 'stop' || line.startsLower) return false;
  return short !== null && short > Math.max(2.6, before.width * 0.2);
}

/** Log-likelihood ratios with a prior that a few counter-examples overcome, bounded so that no habit decides alone. */
function habitOf(inside: HabitCount | undefined, breaks: HabitCount | undefined): BlankHabit {
  const { strength, inside: priorInside, breaks: priorBreaks } = habitPrior;
  const pInside = ((inside?.blank ?? 0) + strength * priorInside) / ((inside?.all ?? 0) + strength);
  const pBreaks = ((breaks?.blank ?? 0) + strength * priorBreaks) / ((breaks?.all ?? 0) + strength);
  return {
    blank: clamp(Math.log(pBreaks / pInside)),
    none: clamp(Math.log((1 - pBreaks) / (1 - pInside))),
  };
}

function clamp(value: number): number {
  return Math.max(-habitRange, Math.min(habitRange, value));
}
