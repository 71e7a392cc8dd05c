/** In which style the user cites. */
import { useTranslation } from 'react-i18next';
import type { CitationStyle } from '#core/export/citation';
import { type Settings, useSettings } from './settings';

/** Returns the style: the one that was chosen, or what is usual in the interface's language. */
export function citationStyleOf(chosen: Settings['citationStyle'], language: string): CitationStyle {
  if (chosen !== 'language') return chosen;
  return language.startsWith('zh') ? 'gb-t-7714' : 'chicago';
}

/** The style, live. */
export function useCitationStyle(): CitationStyle {
  const { i18n } = useTranslation();
  return citationStyleOf(useSettings('citationStyle').citationStyle, i18n.language);
}
