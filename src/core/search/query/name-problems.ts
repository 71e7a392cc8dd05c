/** Names in a query that the library does not have: themes and colours. */
import type { Query, QueryNode, QueryProblem } from './model';
import { colourWords, type QueryNames } from './names';
import { nearestName } from './nearest-name';
import { asTyped } from './quoting';

/**
 * Returns a problem for each theme and colour that nothing is called by. `input` is what was typed, `tagNames` what a
 * theme may have been meant.
 */
export function nameProblems(
  { root }: Query,
  input: string,
  names: QueryNames,
  tagNames: readonly string[],
): readonly QueryProblem[] {
  const problems: QueryProblem[] = [];
  for (const { filter, at } of root === null ? [] : filtersOf(root)) {
    if (filter.field !== 'under' && filter.field !== 'colour') continue;
    const isTheme = filter.field === 'under';
    const found = isTheme ? names.tagsUnder(filter.text) : names.coloursNamed(filter.text);
    if (found.size > 0) continue;
    const known = isTheme ? tagNames : colourWords.flatMap(({ en, zh }) => [en, zh]);
    const nearest = nearestName(
      filter.text,
      known.map((name) => name.toLowerCase()),
    );
    const meant = known.find((name) => name.toLowerCase() === nearest);
    const typed = /^[^:：]*[:：]\s*/u.exec(input.slice(at.start, at.end))?.[0] ?? '';
    problems.push({
      at,
      kind: isTheme ? 'unknown-tag' : 'unknown-colour',
      suggestion: meant === undefined ? null : `${typed}${asTyped(meant)}`,
    });
  }
  return problems;
}

type FilterNode = Extract<QueryNode, { kind: 'filter' }>;

function filtersOf(node: QueryNode): readonly FilterNode[] {
  if (node.kind === 'filter') return [node];
  if (node.kind === 'and' || node.kind === 'or') return node.children.flatMap(filtersOf);
  return node.kind === 'not' ? filtersOf(node.child) : [];
}
