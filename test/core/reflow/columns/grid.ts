/** Invented pages set on a grid of characters, as extractors print columns side by side. */
import { splitLines } from '#core/dump/lines';
import { separateColumns } from '#core/reflow/columns';

/** Lines of text put on the page at a row and a position; `step` rows from one line to the next. */
export interface Placed {
  readonly row: number;
  readonly left: number;
  readonly lines: readonly string[];
  readonly step?: number;
}

/** Returns the page; `width` says how many positions a character takes. */
export function setPage(placed: readonly Placed[], width: (character: string) => number = () => 1): string {
  const rows: { text: string; position: number }[] = [];
  const sorted = placed.flatMap(({ row, left, lines, step = 1 }) =>
    lines.map((text, index) => ({ row: row + index * step, left, text })),
  );
  sorted.sort((a, b) => a.row - b.row || a.left - b.left);
  for (const { row, left, text } of sorted) {
    while (rows.length <= row) rows.push({ text: '', position: 0 });
    const own = rows[row];
    if (own === undefined) continue;
    own.text += ' '.repeat(Math.max(0, left - own.position)) + text;
    own.position = Math.max(own.position, left) + Array.from(text).reduce((sum, one) => sum + width(one), 0);
  }
  return rows.map(({ text }) => text).join('\n');
}

/** Breaks a text into lines of so many characters, the first one set in by two; no line begins with a mark. */
export function column(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  let rest = `  ${text}`;
  while (rest !== '') {
    const marks = /^[，。、！？”》]+/u.exec(rest.slice(length))?.[0].length ?? 0;
    lines.push(rest.slice(0, length + marks));
    rest = rest.slice(length + marks);
  }
  return lines;
}

/** Returns the page's lines as they are read, blank ones left out. */
export function readingOf(page: string): readonly string[] {
  return separateColumns(page, splitLines(page))
    .map(({ start, end }) => page.slice(start, end))
    .filter((line) => line !== '');
}
