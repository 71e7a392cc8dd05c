/** A quotation with its place, as plain sentences that can be pasted into anything. */
import type { TFunction } from 'i18next';

export interface CitedPlace {
  /** '' for an article without headline: then it is cited by its place alone. */
  readonly headline: string;
  readonly source: string;
  readonly path: string;
  /** Page of the dump, from 1. */
  readonly page: number;
  /** Where it was printed, in words (newspaper, edition, date, page, section); those that are known. */
  readonly printed: readonly string[];
  /** Those who wrote it; photographers are not cited. */
  readonly authors: readonly string[];
}

/**
 * Returns the quotation in quotation marks and its place behind it, in the interface's language: where it was printed
 * as far as that is known, and always the file it was read from.
 */
export function citeQuote(t: TFunction<'reader'>, quote: string, place: CitedPlace): string {
  const quoted = quote.replaceAll(/\s*\n\s*/gu, t('citation.paragraphBreak'));
  const parts = [
    place.authors.join(t('citation.and')),
    place.headline === '' ? '' : t('citation.headline', { headline: place.headline }),
    ...place.printed,
    place.source,
    place.path,
    place.printed.length === 0 ? t('citation.page', { page: place.page }) : '',
  ].filter((part) => part !== '');
  return t('citation.quoted', { quote: quoted, place: parts.join(t('citation.comma')) });
}
