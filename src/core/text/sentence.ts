/** Where sentences end. */
import { isClosing, isSentenceEnd, isSpace } from './char-class';

/** True when a text ends with a sentence-final mark, closing quotes, brackets and spaces after it left aside. */
export function endsSentence(text: string): boolean {
  for (let offset = text.length - 1; offset >= 0; offset -= 1) {
    const unit = text.charCodeAt(offset);
    if (isSentenceEnd(unit)) return true;
    if (!(isSpace(unit) || isClosing(unit) || unit === 0x22 || unit === 0x27)) return false;
  }
  return false;
}
