/**
 * Highlights in running text: `==…==` round what is highlighted, whatever the number of highlights over it, and
 * a footnote reference where each highlight ends. So they may overlap, and every one leads to its entry.
 */
import type { ShownRange } from '../page/shown';
import { escapeUnits } from './markdown-text';

/** A highlight in one part: its ranges there, and the label to put at its end; '' when it goes on elsewhere. */
export interface PartMark {
  readonly ranges: readonly ShownRange[];
  readonly label: string;
}

interface Stop {
  readonly offset: number;
  readonly kind: 'open' | 'close' | 'label';
  readonly label: string;
}

/** At one place: what ends comes first, then its reference, then what begins. */
const orderOfKinds: Readonly<Record<Stop['kind'], number>> = { close: 0, label: 1, open: 2 };

/** Returns text as inline Markdown with its highlights. `lineBreak` is put between lines. */
export function markText(text: string, marks: readonly PartMark[], lineBreak: string): string {
  const stops = [...markStops(text, marks), ...labelStops(text, marks)].sort(
    (one, other) => one.offset - other.offset || orderOfKinds[one.kind] - orderOfKinds[other.kind],
  );
  const lines: string[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const units = escapeUnits(line);
    const lineEnd = lineStart + line.length;
    let markdown = '';
    let offset = lineStart;
    const writeTo = (end: number) => {
      // Behind a reference a bracket would make a link of it.
      if (markdown.endsWith(']') && text[offset] === '(' && offset < end) markdown += '\\';
      markdown += units.slice(offset - lineStart, end - lineStart).join('');
      offset = end;
    };
    for (let stop = stops[next]; stop !== undefined && stop.offset <= lineEnd; stop = stops[next]) {
      writeTo(stop.offset);
      markdown += stop.kind === 'label' ? `[^${stop.label}]` : '==';
      next += 1;
    }
    writeTo(lineEnd);
    lines.push(markdown);
    lineStart = lineEnd + 1;
  }
  return lines.join(lineBreak);
}

/** Where `==` has to stand: round the union of all ranges, not over a line's end, not beside white space. */
function markStops(text: string, marks: readonly PartMark[]): readonly Stop[] {
  const covered = new Uint8Array(text.length);
  for (const { ranges } of marks) for (const { start, end } of ranges) covered.fill(1, start, end);
  const stops: Stop[] = [];
  let start: number | null = null;
  for (let offset = 0; offset <= text.length; offset += 1) {
    const isInside = covered[offset] === 1 && text[offset] !== '\n';
    if (isInside && start === null) start = offset;
    if (isInside || start === null) continue;
    let from = start;
    let to = offset;
    while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
    while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
    if (from < to) {
      stops.push({ offset: from, kind: 'open', label: '' }, { offset: to, kind: 'close', label: '' });
    }
    start = null;
  }
  return stops;
}

/** A reference stands behind a highlight's last character that is not white space. */
function labelStops(text: string, marks: readonly PartMark[]): readonly Stop[] {
  return marks.flatMap(({ ranges, label }): readonly Stop[] => {
    if (label === '' || ranges.length === 0) return [];
    let offset = Math.max(...ranges.map(({ end }): number => end));
    while (offset > 0 && /\s/u.test(text[offset - 1] ?? '')) offset -= 1;
    return [{ offset, kind: 'label', label }];
  });
}
