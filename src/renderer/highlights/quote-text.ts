/** A highlight's stored quote as it is read: raw text with the line breaks and justification of the column taken out. */
import { isCjk } from '#core/text/char-class';

/** Returns the quotes on one line each: column lines joined, and the blanks of a justified line taken out. */
export function readableQuote(quotes: readonly string[]): string {
  return quotes.map(joinLines).join('\n');
}

function joinLines(quote: string): string {
  const lines = quote
    .split(/[\r\n]+/u)
    .map((line) => closeUp(line.trim()))
    .filter((line) => line !== '');
  return lines.reduce((before, line) =>
    joinsWithoutBlank(before, line) ? before + line : `${before} ${line}`,
  );
}

/** A justified line has a blank between all its characters; elsewhere a blank has a meaning, as in 张 攀. */
function closeUp(line: string): string {
  const words = line.split(/\s+/u);
  const isJustified =
    words.length > 3 && words.filter((word) => [...word].length === 1).length * 2 > words.length;
  if (!isJustified) return line;
  return words.reduce((before, word) =>
    joinsWithoutBlank(before, word) ? before + word : `${before} ${word}`,
  );
}

function joinsWithoutBlank(before: string, after: string): boolean {
  const last = before.codePointAt(before.length - 1);
  const first = after.codePointAt(0);
  return last !== undefined && first !== undefined && (isCjk(last) || isCjk(first));
}
