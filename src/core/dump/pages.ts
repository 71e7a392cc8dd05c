/** Decoded text to pages: form feeds split pages. */

export interface PageText {
  readonly ordinal: number;
  /** Offset of the page's first character in the dump's decoded text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/**
 * Returns the pages of a dump, at least one. Converters end each page with a form feed, some with a line break
 * behind the last one: what follows the last form feed is a page only if something is to be read there. A blank
 * page before that one counts, so that ordinals stay those of the printed pages.
 */
export function splitPages(text: string): readonly PageText[] {
  const pages: PageText[] = [];
  let start = 0;
  for (let feed = text.indexOf('\f'); feed !== -1; feed = text.indexOf('\f', start)) {
    pages.push({ ordinal: pages.length, start, text: text.slice(start, feed) });
    start = feed + 1;
  }
  const rest = text.slice(start);
  if (pages.length === 0 || /[^\s\ufeff]/u.test(rest))
    pages.push({ ordinal: pages.length, start, text: rest });
  return pages;
}
