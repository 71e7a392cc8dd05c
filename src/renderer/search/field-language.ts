/** The language that the names of a query's fields are written in. */
import type { FieldLanguage } from '#core/search/query/fields';
import { matchLanguage } from '../i18n/languages';

/** Returns it for a language of the interface. */
export function fieldLanguage(language: string): FieldLanguage {
  const known = matchLanguage([language]);
  return known === 'zh-Hans' ? 'zh' : known;
}
