/** About how wide words are in a chart, where measuring them would take the layout of a page. */

/** A Latin letter of small interface type in CSS pixels; a Chinese character takes two. */
const letter = 6.3;

/** Returns a name cut to a width in CSS pixels, with an ellipsis where something is left out. */
export function shortened(name: string, room: number): string {
  let width = 0;
  let kept = '';
  for (const character of name) {
    width += isWide(character) ? 2 * letter : letter;
    if (width > room) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return name;
}

/** Returns about how wide words are, in CSS pixels. */
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += isWide(character) ? 2 * letter : letter;
  return width;
}

/** Han characters and what goes with them begin there. */
function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) > 0x2e7f;
}
