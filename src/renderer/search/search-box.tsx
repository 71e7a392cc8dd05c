/** The search box of the bar on top: what is typed in it is the query of the search view's route. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/commands';
import { attempt } from '../app/failures';
import { describeKeys } from '../app/key-choices';
import { currentRoute, navigate, useRoute } from '../app/navigation';
import { clearPastSearches, rememberSearch } from '../db/past-searches';
import { announce } from '../ui/announcer';
import { SearchField, type SearchFieldProps } from '../ui/search-field';
import { loadAhead } from '../ui/use-loaded';
import { focusResults } from './focus-results';
import { ProblemMarks } from './problem-marks';
import type { QuerySuggestion } from './query-suggestions';
import styles from './search-box.module.css';
import { searchRouteOf } from './search-route-of';
import { loadProblems, problemsId, useShownProblems, withSuggestion } from './shown-problems';
import { SuggestionList, suggestionId, suggestionsId } from './suggestion-list';
import { loadSuggestions, useSuggestions } from './use-suggestions';

/** The query follows the typing after this pause, in milliseconds: the history must not be rewritten too often. */
const typingPauseMs = 90;

/** A query that stood so long was meant, and is kept among past searches. */
const keptAfterMs = 4000;

/** How many suggestions there are is said when the typing rests. */
const sayAfterMs = 700;

/** Whoever goes into the box is about to type. */
function loadReader(): void {
  attempt(() => Promise.all([loadAhead(loadSuggestions), loadAhead(loadProblems)]));
}

/**
 * Searches as one types, but never for half a word that an input method is still composing. Arrow down goes into the
 * suggestions and behind them, or where there are none, to the results; Enter searches at once and goes there too.
 * Alt+Enter takes the first correction of what cannot be read.
 */
export function SearchBox() {
  const { t } = useTranslation(['common', 'query']);
  const route = useRoute();
  const routeQuery = route.view === 'search' ? route.query : '';
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The query this box asked for last: what comes from elsewhere (a link, the history) replaces what is typed. */
  const asked = useRef(routeQuery);
  const [typed, setTyped] = useState(routeQuery);
  const [caret, setCaret] = useState(0);
  /** Where the caret goes when what was chosen is written. */
  const nextCaret = useRef<number | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(typed, caret, isOpen);
  const isListed = isOpen && suggestions.length > 0;
  const { problems, mendable } = useShownProblems(typed);

  useEffect(() => {
    if (routeQuery === asked.current) return;
    clearTimeout(timer.current);
    asked.current = routeQuery;
    setTyped(routeQuery);
    setIsOpen(false);
  }, [routeQuery]);
  // Whoever goes elsewhere before the pause has passed has gone there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is for leaving, whatever the new view is
  useEffect(() => () => clearTimeout(timer.current), [route.view]);
  useEffect(() => {
    if (routeQuery.trim() === '') return;
    const kept = setTimeout(() => attempt(() => rememberSearch(routeQuery)), keptAfterMs);
    return () => clearTimeout(kept);
  }, [routeQuery]);
  useLayoutEffect(() => {
    const at = nextCaret.current;
    if (at === null) return;
    nextCaret.current = null;
    input.current?.setSelectionRange(at, at);
  });
  useEffect(() => {
    if (!isListed) return;
    const said = setTimeout(
      () => announce(t('query:suggestionCount', { count: suggestions.length })),
      sayAfterMs,
    );
    return () => clearTimeout(said);
  }, [isListed, suggestions.length, t]);
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
    navigate(searchRouteOf(query), { replace: isThere });
  }

  function write(value: string, at: number): void {
    setTyped(value);
    setCaret(at);
    setActive(-1);
    clearTimeout(timer.current);
  }

  function onChange(value: string): void {
    write(value, input.current?.selectionStart ?? value.length);
    setIsOpen(!isComposing.current && value !== '');
    if (isComposing.current) return;
    if (value === '') search(value);
    else timer.current = setTimeout(() => search(value), typingPauseMs);
  }

  function choose(suggestion: QuerySuggestion): void {
    const { at, kind, text } = suggestion;
    if (kind === 'clear') {
      setIsOpen(false);
      attempt(clearPastSearches);
      announce(t('query:pastCleared'));
      return;
    }
    const value = typed.slice(0, at.start) + text + typed.slice(at.end);
    nextCaret.current = at.start + text.length;
    write(value, at.start + text.length);
    // A field asks for its value next.
    setIsOpen(kind === 'field');
    if (kind !== 'field') search(value);
  }

  /** True when the key was one of the list. */
  function moveInList(key: string): boolean {
    const last = suggestions.length - 1;
    const chosen = suggestions[active];
    if (key === 'Escape') setIsOpen(false);
    else if (key === 'ArrowDown' && active < last) setActive(active + 1);
    else if (key === 'ArrowUp' && active >= 0) setActive(active - 1);
    else if (key === 'Enter' && chosen !== undefined) choose(chosen);
    else return false;
    return true;
  }

  /** Keys of the list and of the correction; they come here before the field, where Escape clears. */
  function onKeyDownCapture(event: KeyboardEvent): void {
    if (isComposing.current || event.nativeEvent.isComposing || event.target !== input.current) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    let isTaken = false;
    if (event.altKey && event.key === 'Enter') {
      isTaken = mendable !== null;
      if (mendable !== null) {
        const value = withSuggestion(typed, mendable);
        write(value, value.length);
        setIsOpen(false);
        search(value);
      }
    } else if (isPlain && isListed) {
      isTaken = moveInList(event.key);
    } else if (isPlain && event.key === 'ArrowDown' && typed === '') {
      setIsOpen(true);
      setActive(-1);
    }
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const onKeyDown: SearchFieldProps['onKeyDown'] = (event) => {
    const isFinished = !isComposing.current && !event.nativeEvent.isComposing;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isFinished && isPlain && (event.key === 'ArrowDown' || (event.key === 'Enter' && typed !== ''))) {
      search(typed);
      if (typed !== '') {
        setIsOpen(false);
        attempt(() => rememberSearch(typed));
      }
      if (focusResults()) event.preventDefault();
    } else {
      // React Aria keeps key events to itself unless told otherwise; the window's commands wait for them.
      event.continuePropagation();
    }
  };

  const isDescribed = problems.length > 0 && route.view === 'search';
  return (
    <div className={styles.box} onFocusCapture={loadReader} onKeyDownCapture={onKeyDownCapture}>
      <SearchField
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        shortcut={describeKeys('search')}
        value={typed}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onSelect={() => setCaret(input.current?.selectionStart ?? 0)}
        onBlur={() => setIsOpen(false)}
        onCompositionStart={() => {
          isComposing.current = true;
          setIsOpen(false);
          clearTimeout(timer.current);
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          onChange(event.currentTarget.value);
        }}
        inputRef={input}
        autoComplete="off"
        spellCheck="false"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(isListed && { 'aria-controls': suggestionsId })}
        {...(isListed && active >= 0 && { 'aria-activedescendant': suggestionId(active) })}
        {...(isDescribed && { 'aria-describedby': problemsId })}
        backdrop={<ProblemMarks text={typed} problems={problems} field={input} />}
      />
      {isListed && <SuggestionList suggestions={suggestions} active={active} onChoose={choose} />}
    </div>
  );
}
