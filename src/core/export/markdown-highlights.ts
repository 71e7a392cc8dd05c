/** Highlights by themselves as one Markdown document: each quote with its colour, tags, note, maker and place. */
import type { ExportStamp } from './exported';
import { escapeLine, escapeText, quoteBlock } from './markdown-text';

/** A highlight with everything that is said of it, in words. */
export interface QuotedHighlight {
  /** Its raw text, one string a span. */
  readonly quotes: readonly string[];
  /** As in "Yellow: claim". */
  readonly colour: string;
  readonly tags: readonly string[];
  /** Markdown; '' without one. */
  readonly note: string;
  readonly maker: string;
  /** The day it was made, as in `2031-04-02`. */
  readonly made: string;
  /** What its state is called where it is not exact; '' where it is. */
  readonly state: string;
}

/** Highlights of one article; its title and where it was printed are '' for those that have no article. */
export interface QuotedGroup {
  readonly title: string;
  readonly place: string;
  readonly highlights: readonly QuotedHighlight[];
}

/** Returns the document. Headings name articles; what is not found in the text any more is there with its state. */
export function markdownOfHighlights(
  title: string,
  groups: readonly QuotedGroup[],
  noArticle: string,
  stamp: ExportStamp,
): string {
  const pieces = groups.flatMap((group) => [
    `## ${escapeLine(group.title === '' ? noArticle : group.title)}`,
    ...(group.place === '' ? [] : [`*${escapeLine(group.place)}*`]),
    ...group.highlights.flatMap(entryOf),
  ]);
  return `${[`# ${escapeLine(title)}`, `*${escapeLine(stamp.exportedAt)}*`, ...pieces].join('\n\n')}\n`;
}

function entryOf(highlight: QuotedHighlight): readonly string[] {
  const { quotes, colour, tags, note, maker, made, state } = highlight;
  const facts = [colour, ...tags.map((tag) => `#${tag}`), state, maker, made].filter((part) => part !== '');
  const quote = quotes.map((text) => quoteBlock(escapeText(text))).join('\n>\n');
  return [quote, escapeLine(facts.join(' · ')), ...(note.trim() === '' ? [] : [note.trim()]), '---'];
}
