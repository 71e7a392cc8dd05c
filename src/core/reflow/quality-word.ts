/** A text's quality in words: apart from its making, which needs large tables. */

/** What lists say of a quality. */
export type QualityWord = 'clean' | 'marked' | 'poor';

/** Returns the word for a quality of 0 to 1. */
export function qualityWord(quality: number): QualityWord {
  if (quality >= 0.9) return 'clean';
  return quality >= 0.65 ? 'marked' : 'poor';
}
