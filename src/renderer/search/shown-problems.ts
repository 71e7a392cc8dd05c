/** Which problems of a query are shown while it is typed. */
import { useEffect, useMemo, useState } from 'react';
import type { QueryProblem } from '#core/search/query/model';
import { parseQuery } from '#core/search/query/parse';
import { useNameProblems } from './use-name-problems';

/** What stands at the end may just not be finished: it is told after this pause, in milliseconds. */
const settleMs = 1200;

/** Returns the problems that are shown, `more` among them: those at the end of what was typed only when the typing has rested. */
export function shownProblems(
  text: string,
  isSettled: boolean,
  more: readonly QueryProblem[] = [],
): readonly QueryProblem[] {
  const all = [...parseQuery(text, { typing: true }).problems, ...more];
  const problems = all.sort((one, other) => one.at.start - other.at.start);
  if (isSettled) return problems;
  const end = text.trimEnd().length;
  return problems.filter(({ at, kind }) => at.end < (unfinished.has(kind) ? end : text.length));
}

/** What more typing may still make good, also behind a space. */
const unfinished: ReadonlySet<QueryProblem['kind']> = new Set([
  'unclosed-quote',
  'unclosed-group',
  'missing-operand',
]);

/** The problems of a query, live. */
export function useShownProblems(text: string): readonly QueryProblem[] {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  const isSettled = settled === text;
  const names = useNameProblems(text);
  return useMemo(() => shownProblems(text, isSettled, names), [text, isSettled, names]);
}

/** Returns the query with what a problem suggests in its place. */
export function withSuggestion(text: string, { at, suggestion }: QueryProblem): string {
  const before = text.slice(0, at.start);
  const after = text.slice(at.end);
  const mended = `${before}${suggestion ?? ''}${after}`;
  // What is left out leaves one space, and none at the ends.
  return suggestion === '' ? mended.replace(/[ \u3000]{2,}/gu, ' ').trim() : mended;
}
