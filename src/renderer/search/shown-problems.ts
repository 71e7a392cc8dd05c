/** Which problems of a query are shown while it is typed. */
import { useEffect, useMemo, useState } from 'react';
import type { QueryProblem } from '#core/search/query/model';
import { useColourMeanings } from '../db/colour-meanings';
import { useTags } from '../db/tags';
import { useLoaded } from '../ui/use-loaded';

/** What stands at the end may just not be finished: it is told after this pause, in milliseconds. */
const settleMs = 1200;

/** The id of the list of problems, for the box that they are of. */
export const problemsId = 'query-problems';

export interface ShownProblems {
  /** Those to be shown now. */
  readonly problems: readonly QueryProblem[];
  /** The first of all that can be mended; null when there is none. */
  readonly mendable: QueryProblem | null;
}

/** Loads the reader of queries. */
export const loadProblems = () => import('./query-problems');

const none: ShownProblems = { problems: [], mendable: null };

/** The problems of a query, live; none while nothing is known of the library's names. */
export function useShownProblems(text: string): ShownProblems {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  const isSettled = settled === text;
  const isTyped = text.trim() !== '';
  const reader = useLoaded(loadProblems, isTyped);
  const tags = useTags();
  const meanings = useColourMeanings();
  return useMemo(() => {
    if (reader === null || !isTyped) return none;
    const unknown = tags === undefined ? [] : reader.unknownNames(text, tags, meanings);
    const mendable = reader.shownProblems(text, true).find(({ suggestion }) => suggestion !== null) ?? null;
    return { problems: reader.shownProblems(text, isSettled, unknown), mendable };
  }, [reader, isTyped, text, isSettled, tags, meanings]);
}

/** Returns the query with what a problem suggests in its place. */
export function withSuggestion(text: string, { at, suggestion }: QueryProblem): string {
  const before = text.slice(0, at.start);
  const after = text.slice(at.end);
  const mended = `${before}${suggestion ?? ''}${after}`;
  // What is left out leaves one space, and none at the ends.
  return suggestion === '' ? mended.replace(/[ \u3000]{2,}/gu, ' ').trim() : mended;
}
