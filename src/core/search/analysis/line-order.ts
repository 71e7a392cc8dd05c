/** Lines of a concordance in order and in groups: rules over what each line and its article say. */
import { assertNever } from '../../base/assert';
import type { ConcordanceLine } from './concordance';

export const lineOrders = ['right', 'left', 'date', 'paper'] as const;
/** left: by what stands before the keyword, read outwards from it; date, paper: then as one reads. */
export type LineOrder = (typeof lineOrders)[number];

export const lineGroupings = ['none', 'paper', 'year', 'before', 'behind'] as const;
export type LineGrouping = (typeof lineGroupings)[number];

/** A line with what is known of its article. */
export interface PlacedLine extends ConcordanceLine {
  /** The article's place in the list of articles, which is as the reader reads. */
  readonly article: number;
  readonly paper: string;
  /** '' where it is not known. */
  readonly date: string;
}

export interface LineGroup {
  /** '' for lines that have no such value. */
  readonly value: string;
  readonly count: number;
}

/**
 * Returns the numbers of the lines in order. Contexts are compared folded, unit by unit: letters by the alphabet, Han
 * characters by radical and strokes, as Unicode has them. What has no date or paper stands last.
 */
export function orderLines(
  lines: readonly PlacedLine[],
  order: LineOrder,
  numbers: Uint32Array,
): Uint32Array {
  const keyed = (key: (line: PlacedLine) => string): Uint32Array =>
    numbers.slice().sort((one, other) => {
      const [left, right] = [lines[one], lines[other]];
      if (left === undefined || right === undefined) return one - other;
      return compareText(key(left), key(right)) || compareReading(left, right) || one - other;
    });
  switch (order) {
    case 'right':
      return keyed(({ rightKey }) => rightKey);
    case 'left':
      return keyed(({ leftKey }) => leftKey);
    case 'date':
      return keyed(({ date }) => date || last);
    case 'paper':
      return keyed(({ paper }) => paper || last);
    default:
      return assertNever(order);
  }
}

/** Behind every date and name. */
const last = '\uffff';

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function compareReading(one: PlacedLine, other: PlacedLine): number {
  return compareText(one.date || last, other.date || last) || one.article - other.article;
}

/** Returns what a line is grouped by; '' where it has no such value. */
export function groupOf(line: PlacedLine, grouping: LineGrouping): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'paper':
      return line.paper;
    case 'year':
      return line.date.slice(0, 4);
    case 'before':
      return line.before.toLowerCase();
    case 'behind':
      return line.behind.toLowerCase();
    default:
      return assertNever(grouping);
  }
}

/** Returns the groups with their counts: years in order, others by count, what has no value last. */
export function groupLines(lines: readonly PlacedLine[], grouping: LineGrouping): readonly LineGroup[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const value = groupOf(line, grouping);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const groups = [...counts].map(([value, count]): LineGroup => ({ value, count }));
  return groups.sort((one, other) => {
    if (one.value === '' || other.value === '') return one.value === '' ? 1 : -1;
    const byValue = compareText(one.value, other.value);
    return grouping === 'year' ? byValue : other.count - one.count || byValue;
  });
}
