/** A note, which is Markdown itself, as a part of a document: its headings stand under those of the document. */

/** Headings of a note begin at this level: above it are the article, its parts, and the highlights. */
const topLevel = 4;
const lastLevel = 6;

const fence = /^ {0,3}(`{3,}|~{3,})/u;
const heading = /^( {0,3})(#{1,6})(?=[ \t]|$)/u;
const underline = /^ {0,3}(=+|-+)[ \t]*$/u;
/** Begins something else than running text: a list, a quote, a table, code, a heading. */
const marked = /^(?:\s*(?:[-*+>#|=`~]|\d{1,9}[.)])| {4}|\t|\s*$)/u;
/** A line that no underline makes a heading of. */
const unlined =
  /^(?:\s*$| {0,3}(?:#{1,6}(?:[ \t]|$)|>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$)| {4}|\t)/u;

/**
 * Returns the note's Markdown with its headings lowered, its line breaks kept where a reader would join lines, and
 * footnotes, whose numbers are the document's, as plain text. Links in double brackets stay as they are.
 */
export function noteMarkdown(body: string): string {
  const lines = body.trim().split(/\r\n?|\n/u);
  const written: string[] = [];
  let open: string | null = null;
  for (const [at, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1] ?? null;
    if (open !== null) {
      if (mark?.startsWith(open) === true && line.trim() === mark) open = null;
      written.push(line);
      continue;
    }
    if (mark !== null) {
      open = mark;
      written.push(line);
      continue;
    }
    const before = lines[at - 1] ?? '';
    if (underline.test(line) && !unlined.test(before) && !fence.test(before)) {
      const level = line.trim().startsWith('=') ? 1 : 2;
      written[written.length - 1] =
        `${'#'.repeat(lowered(level))} ${withoutBreak(written.at(-1) ?? '').trim()}`;
      continue;
    }
    const plain = line
      .replace(heading, (_, space: string, signs: string) => space + '#'.repeat(lowered(signs.length)))
      .replace(/\[\^/gu, '\\[^');
    const joins = isText(line) && isText(lines[at + 1] ?? '') && !/(?:\\| {2})$/u.test(line);
    written.push(joins ? `${plain}\\` : plain);
  }
  // What is still open would take the rest of the document in.
  if (open !== null) written.push(open);
  return written.join('\n');
}

function lowered(level: number): number {
  return Math.min(lastLevel, level + topLevel - 1);
}

function isText(line: string): boolean {
  return !marked.test(line);
}

function withoutBreak(line: string): string {
  return line.endsWith('\\') ? line.slice(0, -1) : line;
}
