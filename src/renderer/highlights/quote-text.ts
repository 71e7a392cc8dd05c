/** A highlight's stored quote as it is read: raw text with the line breaks and justification of the column taken out. */
import { isCjk } from '#core/text/char-class';

/** Returns the quotes on one line each; blanks between two ideographs were the column's and go. */
export function readableQuote(quotes: readonly string[]): string {
  return quotes.map(closeUp).join('\n');
}

function closeUp(quote: string): string {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  let line = '';
  for (const word of words) {
    const before = line.codePointAt(line.length - 1);
    const after = word.codePointAt(0);
    const joins = before !== undefined && after !== undefined && isCjk(before) && isCjk(after);
    line += line === '' || joins ? word : ` ${word}`;
  }
  return line;
}
