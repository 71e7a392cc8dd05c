/** Decoded text to pages: form feeds split pages. */

export interface PageText {
  readonly ordinal: number;
  /** Offset of the page's first character in the dump's decoded text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/** Returns the pages of a dump, at least one; a trailing form feed opens none. */
export function splitPages(text: string): readonly PageText[] {
  const pages: PageText[] = [];
  let start = 0;
  while (start < text.length || pages.length === 0) {
    const feed = text.indexOf('\f', start);
    const end = feed === -1 ? text.length : feed;
    pages.push({ ordinal: pages.length, start, text: text.slice(start, end) });
    start = end + 1;
  }
  return pages;
}
