/** How sure the engine is of an article, in words: a number would promise more than it knows. */

export type ConfidenceWord = 'high' | 'fair' | 'low';

/** Returns the word for a confidence of 0 to 1; it is also the key under `reader:confidence`. */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence >= 0.75) return 'high';
  return confidence >= 0.45 ? 'fair' : 'low';
}
