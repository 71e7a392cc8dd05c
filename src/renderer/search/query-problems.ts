/**
 * The problems of a query: what cannot be read, and names that the library does not have. Apart from the hooks that
 * show them, which load it when something is typed.
 */
import type { QueryProblem } from '#core/search/query/model';
import { nameProblems } from '#core/search/query/name-problems';
import { queryNames } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import type { ColourMeanings } from '../db/colour-meanings';
import type { TagSummary } from '../db/tags';

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

/** Returns a problem for each theme and colour that nothing is called by. */
export function unknownNames(
  text: string,
  tags: readonly TagSummary[],
  meanings: ColourMeanings,
): readonly QueryProblem[] {
  const names = queryNames({ tags, sources: [], meanings });
  const known = tags.flatMap(({ name, aliases }) => [name, ...aliases]);
  return nameProblems(parseQuery(text), text, names, known);
}
