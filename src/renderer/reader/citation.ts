/** A quotation with its place, as plain sentences that can be pasted into anything. */
import type { TFunction } from 'i18next';

export interface CitedPlace {
  /** '' for an article without headline: then it is cited by its place alone. */
  readonly headline: string;
  readonly source: string;
  readonly path: string;
  /** Page of the dump, from 1. */
  readonly page: number;
}

/** Returns the quotation in quotation marks and its place behind it, in the interface's language. */
export function citeQuote(t: TFunction<'reader'>, quote: string, place: CitedPlace): string {
  const values = { ...place, quote: quote.replaceAll(/\s*\n\s*/gu, t('citation.paragraphBreak')) };
  return place.headline === '' ? t('citation.untitled', values) : t('citation.titled', values);
}
