/** The search box of the bar on top: what is typed in it is the query of the search view's route. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/commands';
import { describeKeys } from '../app/keymap';
import { currentRoute, navigate, useRoute } from '../app/navigation';
import { host } from '../hosts/current';
import { SearchField, type SearchFieldProps } from '../ui/search-field';
import { focusResults } from './focus-results';

/** The query follows the typing after this pause, in milliseconds: the history must not be rewritten too often. */
const typingPauseMs = 90;

/**
 * Searches as one types, but never for half a word that an input method is still composing. Arrow down goes to
 * the results, Enter searches at once and goes there too.
 */
export function SearchBox() {
  const { t } = useTranslation('common');
  const route = useRoute();
  const routeQuery = route.view === 'search' ? route.query : '';
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The query this box asked for last: what comes from elsewhere (a link, the history) replaces what is typed. */
  const asked = useRef(routeQuery);
  const [typed, setTyped] = useState(routeQuery);

  useEffect(() => {
    if (routeQuery === asked.current) return;
    clearTimeout(timer.current);
    asked.current = routeQuery;
    setTyped(routeQuery);
  }, [routeQuery]);
  // Whoever goes elsewhere before the pause has passed has gone there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is for leaving, whatever the new view is
  useEffect(() => () => clearTimeout(timer.current), [route.view]);
  useCommand('search', () => {
    input.current?.focus();
    input.current?.select();
  });

  function search(query: string): void {
    clearTimeout(timer.current);
    const isThere = currentRoute().view === 'search';
    if (query === asked.current && isThere) return;
    if (query === '' && !isThere) return;
    asked.current = query;
    navigate({ view: 'search', query }, { replace: isThere });
  }

  function onChange(value: string): void {
    setTyped(value);
    clearTimeout(timer.current);
    if (isComposing.current) return;
    if (value === '') search(value);
    else timer.current = setTimeout(() => search(value), typingPauseMs);
  }

  const onKeyDown: SearchFieldProps['onKeyDown'] = (event) => {
    const isFinished = !isComposing.current && !event.nativeEvent.isComposing;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isFinished && isPlain && (event.key === 'ArrowDown' || (event.key === 'Enter' && typed !== ''))) {
      search(typed);
      if (focusResults()) event.preventDefault();
    } else {
      // React Aria keeps key events to itself unless told otherwise; the window's commands wait for them.
      event.continuePropagation();
    }
  };

  return (
    <SearchField
      label={t('search')}
      placeholder={t('searchPlaceholder')}
      shortcut={describeKeys('search', host().platform)}
      value={typed}
      onChange={onChange}
      onKeyDown={onKeyDown}
      onCompositionStart={() => {
        isComposing.current = true;
        clearTimeout(timer.current);
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        onChange(event.currentTarget.value);
      }}
      inputRef={input}
    />
  );
}
