/** What to do when a search finds nothing: each thing that could be left out, with how many articles that would give. */
import { SearchX } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format';
import { type Loosened, loosenings } from './loosen';
import type { SearchRequest } from './search-state';
import { searchService } from './service';
import { useChoiceWords } from './use-choice-words';

export interface NothingFoundProps {
  readonly request: SearchRequest;
  /** Goes to a search that asks for less. */
  readonly onRequest: (request: SearchRequest) => void;
}

/** The sentence and the ways out. Those that would find nothing either are not offered. */
export function NothingFound({ request, onRequest }: NothingFoundProps) {
  const { t, i18n } = useTranslation('results');
  const wordsOf = useLoosenedWords();
  const ways = useMemo(() => loosenings(request), [request]);
  const counts = useCounts(ways);
  const offered = ways.filter(({ key }) => counts.get(key) !== 0);
  return (
    <EmptyState
      icon={SearchX}
      title={t('empty.nothing', { query: request.text.trim() })}
      actions={offered.map((way) => {
        const count = counts.get(way.key);
        return (
          <Button key={way.key} onPress={() => onRequest(way.request)}>
            {wordsOf(way)}
            {count !== undefined &&
              ` · ${t('empty.would', { count, shown: formatCount(count, i18n.language) })}`}
          </Button>
        );
      })}
    >
      {t(offered.length > 0 ? 'empty.text' : 'empty.plainText')}
    </EmptyState>
  );
}

function useLoosenedWords(): (way: Loosened) => string {
  const { t } = useTranslation('results');
  const choiceWords = useChoiceWords();
  return ({ left }) => {
    switch (left.kind) {
      case 'term':
        return t('empty.withoutTerm', { term: left.text });
      case 'choice':
        return t('empty.withoutChoice', { choice: choiceWords(left.choice) });
      case 'choices':
        return t('empty.withoutChoices');
      case 'exact':
        return t('empty.notExact');
    }
  };
}

/** How many articles each would find, as far as that is known. */
function useCounts(ways: readonly Loosened[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    setCounts(new Map());
    const count = async () => {
      for (const { key, request } of ways) {
        if (!isCurrent) return;
        const found = await searchService().count(request);
        if (isCurrent) setCounts((known) => new Map(known).set(key, found));
      }
    };
    // Without a count a way out is offered all the same.
    count().catch(console.error);
    return () => {
      isCurrent = false;
    };
  }, [ways]);
  return counts;
}
