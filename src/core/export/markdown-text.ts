/**
 * Plain text as Markdown that reads back as the same text in CommonMark, GitHub's and Obsidian's dialects:
 * nothing in a newspaper may turn into a list, a tag, a formula or a comment.
 */

/** Returns one or more lines of text as inline Markdown; a line break becomes a hard break. */
export function escapeText(text: string): string {
  return escapeLines(text).join('\\\n');
}

/** Returns text for a place that takes a single line, such as a heading. */
export function escapeLine(text: string): string {
  return escapeLines(text).join('<br>');
}

/** Returns inline Markdown put into a blockquote. */
export function quoteBlock(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/**
 * Returns the Markdown of each UTF-16 unit of one line: together they read back as the line, and still do when
 * marks are put between them or taken out again.
 */
export function escapeUnits(line: string): readonly string[] {
  const units = line.split('');
  for (const { index } of line.matchAll(special)) units[index] = `\\${units[index]}`;
  for (const guard of lineStarts) {
    const found = guard.exec(line);
    if (found === null) continue;
    const last = found[0].length - 1;
    units[last] = `\\${line[last]}`;
  }
  // White space at the ends would be dropped, or break the line, or end an emphasis.
  for (const end of new Set([0, line.length - 1])) {
    if (/\s/u.test(line[end] ?? '')) units[end] = `&#${line.charCodeAt(end)};`;
  }
  return units;
}

/** Splits text at its line breaks. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/u);
}

function escapeLines(text: string): readonly string[] {
  return linesOf(text).map((line) => escapeUnits(line).join(''));
}

/**
 * Characters of which some dialect makes something, wherever they stand; a percent sign beside another (a comment
 * in Obsidian), an ampersand that could begin a character's name, and what GitHub would take for an address.
 */
const special = /[\\`*_[\]<>~=^$|#@]|%(?=%)|(?<=%)%|&(?=#|[A-Za-z])|:(?=\/\/)|(?<=www)\./giu;

/** Beginnings of a line that make it a list, a rule or a definition; the last character is made harmless. */
const lineStarts = [/^[-+:]/u, /^\d{1,9}[.)]/u];
