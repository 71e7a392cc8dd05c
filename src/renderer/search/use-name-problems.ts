/** Names in a query that the library does not have, live. */
import { useMemo } from 'react';
import type { QueryProblem } from '#core/search/query/model';
import { nameProblems } from '#core/search/query/name-problems';
import { queryNames } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import { useColourMeanings } from '../db/colour-meanings';
import { useTags } from '../db/tags';

const none: readonly QueryProblem[] = [];

/** Returns a problem for each theme and colour that nothing is called by; none while the library is not known. */
export function useNameProblems(text: string): readonly QueryProblem[] {
  const tags = useTags();
  const meanings = useColourMeanings();
  return useMemo(() => {
    if (tags === undefined || text.trim() === '') return none;
    const names = queryNames({ tags, sources: [], meanings });
    const known = tags.flatMap(({ name, aliases }) => [name, ...aliases]);
    return nameProblems(parseQuery(text), text, names, known);
  }, [text, tags, meanings]);
}
