/** Links in a note's text: `[[title]]` on one line. Offsets are UTF-16 units of the text. */

/** One link as it stands in a text. */
export interface BracketLink {
  /** The words between the brackets, as they stand there. */
  readonly title: string;
  /** From the first bracket to behind the last. */
  readonly start: number;
  readonly end: number;
}

/** The longest title that is put in by itself, in UTF-16 units: a headline fits, a paragraph does not. */
export const longestTitle = 80;

const link = /\[\[([^[\]\r\n]+)\]\]/gu;

/** Returns the links of a text in order. Brackets behind a backslash, or with nothing but space in them, are none. */
export function findBracketLinks(text: string): readonly BracketLink[] {
  const found: BracketLink[] = [];
  for (const { 0: whole, 1: title = '', index } of text.matchAll(link)) {
    if (title.trim() === '' || isEscaped(text, index)) continue;
    found.push({ title, start: index, end: index + whole.length });
  }
  return found;
}

/** Returns the titles that a text links to, each once. */
export function linkTitles(text: string): ReadonlySet<string> {
  return new Set(findBracketLinks(text).map(({ title }) => title));
}

/** Returns a link of that title as text. */
export function formatBracketLink(title: string): string {
  return `[[${title}]]`;
}

/**
 * Returns words as they can stand in brackets: on one line, round brackets for square ones, at most `longestTitle`
 * units; '' where nothing is left.
 */
export function linkTitleOf(words: string): string {
  const line = words.replace(/\[/gu, '(').replace(/\]/gu, ')').replace(/\s+/gu, ' ').trim();
  if (line.length <= longestTitle) return line;
  const last = line.charCodeAt(longestTitle - 1);
  return line.slice(0, last >= 0xd800 && last <= 0xdbff ? longestTitle - 1 : longestTitle).trim();
}

/** Returns the title, with a number where it is taken: two links of one note that lead apart have different ones. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(free); number += 1) free = `${title} (${number})`;
  return free;
}

/** A link that is being typed. */
export interface OpenLink {
  /** Where its brackets begin. */
  readonly start: number;
  /** What is typed behind them, up to the caret. */
  readonly query: string;
}

/** Two brackets of either kind, as a Chinese keyboard gives them too, and what is typed behind on the same line. */
const opened = /(?:\[\[|【【)([^[\]【】\r\n]*)$/u;

/** Returns the link that is being typed where the caret stands; null where none is. */
export function openLinkAt(text: string, caret: number): OpenLink | null {
  const before = text.slice(0, caret);
  const found = opened.exec(before);
  if (found === null || isEscaped(before, found.index)) return null;
  const query = found[1] ?? '';
  return query.length > longestTitle ? null : { start: found.index, query };
}

/** A text with the caret in it. */
export interface TextWithCaret {
  readonly text: string;
  readonly caret: number;
}

/** Returns the text with the link that is being typed made whole, and the caret behind it. */
export function completeLink(text: string, caret: number, open: OpenLink, title: string): TextWithCaret {
  const whole = formatBracketLink(title);
  // Brackets that close already are taken into it.
  const closing = /^(?:\]\]|】】)/u.exec(text.slice(caret))?.[0].length ?? 0;
  const completed = text.slice(0, open.start) + whole + text.slice(caret + closing);
  return { text: completed, caret: open.start + whole.length };
}

/** True when an odd number of backslashes stands before the offset. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
