/** What the values of facets are called, in the interface's language. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceId, TagId } from '#core/page/ids';
import type { QualityWord } from '#core/reflow/quality-word';
import { useSources } from '../db/sources';
import { type TagSummary, useTags } from '../db/tags';
import { sourceName } from '../library/source-name';
import type { FacetCount, FacetName } from './search-state';
import { monthWords } from './timeline-words';

export interface FacetWords {
  /** What a value is called; `label` is what the search calls it. */
  wordsOf(facet: FacetName, value: Pick<FacetCount, 'value' | 'label'>): string;
  tagOf(id: string): TagSummary | undefined;
}

/** Returns the words, live: a tag that gets another name has it here at once. */
export function useFacetWords(): FacetWords {
  const { t, i18n } = useTranslation(['results', 'library']);
  const tags = useTags();
  const sources = useSources();
  return useMemo(() => {
    // While names are being read there is only the sign that something is cut short.
    const gone = (isKnown: boolean, words: string) => (isKnown ? words : '…');
    const tagOf = (id: string) => tags?.find((tag) => tag.id === (id as TagId));
    const wordsOf = (facet: FacetName, { value, label }: Pick<FacetCount, 'value' | 'label'>): string => {
      if (value === '') return withoutWords(facet);
      switch (facet) {
        case 'month':
          return monthWords(value, i18n.language);
        case 'quality':
          return t(`library:quality.${value as QualityWord}`);
        case 'tag':
          // What was chosen may be gone since: its id says nothing.
          return (
            tagOf(value)?.name ?? (label === value ? gone(tags !== undefined, t('results:gone.tag')) : label)
          );
        case 'source': {
          const source = sources?.find(({ id }) => id === (value as SourceId));
          if (source !== undefined) return sourceName(source);
          return label === value ? gone(sources !== undefined, t('results:gone.source')) : label;
        }
        default:
          return label;
      }
    };
    const withoutWords = (facet: FacetName): string => {
      switch (facet) {
        case 'year':
        case 'month':
          return t('results:without.date');
        case 'quality':
        case 'source':
          return '';
        default:
          return t(`results:without.${facet}`);
      }
    };
    return { wordsOf, tagOf };
  }, [t, i18n.language, tags, sources]);
}
