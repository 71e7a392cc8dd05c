/** Whether a text still is what was quoted of it: asked of every highlight before it is painted. */
import search from 'approx-string-match';
import { mostErrors, shortQuote } from './places';
import { solidText } from './solid-text';

/** Longer texts are compared by their first so many units: the search takes time by their length. */
const longestPattern = 400;

/** Returns true when the texts at a highlight's spans are its quotes, one each, to the last unit. */
export function isAsQuoted(quotes: readonly string[], texts: readonly string[]): boolean {
  return quotes.length === texts.length && quotes.every((quote, at) => quote === texts[at]);
}

/**
 * Returns true when every text is one of the quotes but for white space and as many errors as similar text may have:
 * what a highlight that was found in similar text, in all or some of its spans, has to be.
 */
export function isLikeQuoted(quotes: readonly string[], texts: readonly string[]): boolean {
  const wanted = quotes.map((quote) => solidText(quote).text);
  return (
    texts.length > 0 && texts.every((text) => wanted.some((quote) => isLike(quote, solidText(text).text)))
  );
}

function isLike(quote: string, text: string): boolean {
  if (quote === text) return quote !== '';
  const pattern = quote.slice(0, longestPattern);
  const errors = Math.floor(pattern.length * mostErrors);
  // The other way round as well: a text much longer than the quote has it inside and is another.
  if (pattern.length < shortQuote || Math.abs(quote.length - text.length) > quote.length * mostErrors)
    return false;
  return search(text, pattern, errors).length > 0;
}
