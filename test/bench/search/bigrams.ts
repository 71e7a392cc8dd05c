/** Folded text as the rivals file it that leave tokens to us: pairs of characters, words, and signs one by one. */
import { charKind } from '#core/search/char-kind';

/** Returns the distinct tokens: of a run of Han characters its bigrams and its last character. */
export function bigrams(folded: string): string[] {
  const tokens = new Set<string>();
  const characters = Array.from(folded);
  let word = '';
  characters.forEach((character, index) => {
    const kind = charKind(character.codePointAt(0) ?? 0);
    if (kind === 'word') {
      word += character;
      return;
    }
    if (word !== '') tokens.add(word);
    word = '';
    if (kind === 'sign') tokens.add(character);
    if (kind !== 'run') return;
    const next = characters[index + 1] ?? '';
    tokens.add(character + (charKind(next.codePointAt(0) ?? 0x20) === 'run' ? next : ''));
  });
  if (word !== '') tokens.add(word);
  return [...tokens];
}
