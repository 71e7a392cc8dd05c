/** A quotation with its citation, as plain text that can be pasted into anything. */
import type { TFunction } from 'i18next';
import { type CitationStyle, type CitedArticle, cite } from '#core/export/citation';

/**
 * Returns the quotation in quotation marks, the citation in its style behind it, and in brackets the file it was read
 * from, where the citation does not name that already.
 */
export function citeQuote(
  t: TFunction<'reader'>,
  quote: string,
  cited: CitedArticle,
  style: CitationStyle,
): string {
  const quoted = quote.replaceAll(/\s*\n\s*/gu, t('citation.paragraphBreak'));
  const citation = cite(cited, style);
  if (cited.facts.paper === '') return t('citation.quoted', { quote: quoted, citation });
  const file = [cited.source, cited.path].filter((part) => part !== '').join(', ');
  return t('citation.quotedWithFile', { quote: quoted, citation, file });
}
