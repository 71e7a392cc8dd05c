/** Text as HTML. */

/** Returns text for content or for a value in double quotes: nothing in it is markup. */
export function htmlText(text: string): string {
  return text
    .replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Returns text of several lines, each on its own. */
export function htmlLines(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(htmlText)
    .join('<br>');
}
