/** A highlight's stored quote as it is read: raw text with the line breaks and justification of the column taken out. */
import { isCjk } from '#core/text/char-class';

/** Returns the quotes on one line each: column lines joined, and the blanks of a justified line taken out. */
export function readableQuote(quotes: readonly string[]): string {
  return quotes.map(joinLines).join('\n');
}

function joinLines(quote: string): string {
  // A word parted at a line end, as the article shows it.
  const whole = quote.replaceAll(/(?<=\p{L})-[\r\n]+\s*(?=\p{Ll})/gu, '');
  return joinAll(whole.split(/[\r\n]+/u).map((line) => closeUp(line.trim())));
}

/** A justified line has a blank between all its characters; elsewhere a blank has a meaning, as in 张 攀. */
function closeUp(line: string): string {
  const words = line.split(/\s+/u);
  const single = words.filter((word) => [...word].length === 1).length;
  return words.length > 3 && single * 2 > words.length ? joinAll(words) : line;
}

/** Joins pieces of text with a blank only where both sides are of a script that has them. */
function joinAll(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const before = text.codePointAt(text.length - 1);
    const after = piece.codePointAt(0);
    const isClose = before === undefined || after === undefined || isCjk(before) || isCjk(after);
    text += isClose ? piece : ` ${piece}`;
  }
  return text;
}
