/** The suggestions under the search box. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../ui/format';
import type { QuerySuggestion } from './query-suggestions';
import styles from './suggestion-list.module.css';

/** The ids that the box refers to. */
export const suggestionsId = 'query-suggestions';
export function suggestionId(index: number): string {
  return `${suggestionsId}-${index}`;
}

export interface SuggestionListProps {
  readonly suggestions: readonly QuerySuggestion[];
  /** The one that Enter takes; -1 for none. */
  readonly active: number;
  readonly onChoose: (suggestion: QuerySuggestion) => void;
}

/** A list that the keys of the box move through; the focus stays in the box. */
export function SuggestionList({ suggestions, active, onChoose }: SuggestionListProps) {
  const { t, i18n } = useTranslation('query');
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another suggestion is the active one
  useEffect(() => {
    current.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div id={suggestionsId} role="listbox" aria-label={t('suggestions')} className={styles.list}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box answers to the keys, the focus stays there
        <div
          key={suggestion.key}
          id={suggestionId(index)}
          ref={index === active ? current : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          // The focus stays in the box.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <span className={styles.label}>
            {suggestion.kind === 'clear' ? t('clearPast') : suggestion.label}
          </span>
          {suggestion.alias !== '' && (
            <span className={styles.alias}>{t('alias', { name: suggestion.alias })}</span>
          )}
          <span className={styles.kind}>{t(`kind.${suggestion.kind}`)}</span>
          {suggestion.count !== null && (
            <span className={styles.count}>{formatCount(suggestion.count, i18n.language)}</span>
          )}
        </div>
      ))}
    </div>
  );
}
