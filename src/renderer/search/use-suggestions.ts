/** Suggestions for what is being typed, live: at once what is known here, a moment later what the library knows. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePastSearches } from '../db/past-searches';
import { useLoaded } from '../ui/use-loaded';
import { fieldLanguage } from './field-language';
import type { QuerySuggestion } from './query-suggestions';
import type { SearchSuggestion } from './search-state';
import { searchService } from './service';

/** Loads what makes suggestions. */
export const loadSuggestions = () => import('./query-suggestions');

/** Names are asked for after this pause in the typing, in milliseconds. */
const pauseMs = 120;

/** More are never shown. */
const mostNames = 12;

const none: readonly SearchSuggestion[] = [];
const nothing: readonly QuerySuggestion[] = [];

/** The suggestions; none while `isActive` is false. */
export function useSuggestions(typed: string, caret: number, isActive: boolean): readonly QuerySuggestion[] {
  const { i18n } = useTranslation();
  const language = fieldLanguage(i18n.language);
  const past = usePastSearches();
  const maker = useLoaded(loadSuggestions, isActive);
  const wanted = isActive ? (maker?.wantedName(typed, caret)?.typed ?? null) : null;
  const [known, setKnown] = useState<{
    readonly of: string | null;
    readonly names: readonly SearchSuggestion[];
  }>({
    of: null,
    names: none,
  });
  useEffect(() => {
    if (wanted === null) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      try {
        const names = await searchService().suggest(wanted, mostNames);
        if (isCurrent) setKnown({ of: wanted, names });
      } catch (error) {
        // Without names there are still fields and past searches; the search itself says when it fails.
        console.error(error);
      }
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  const names = known.of === wanted ? known.names : none;
  return useMemo(
    () =>
      isActive ? (maker?.querySuggestions({ typed, caret, language, names, past }) ?? nothing) : nothing,
    [maker, isActive, typed, caret, language, names, past],
  );
}
