/** What could be left out of a search that finds nothing, one thing at a time. */
import { formatQuery } from '#core/search/query/format';
import { parseQuery } from '#core/search/query/parse';
import { type Choice, choicesOf, withoutChoice } from './chosen-choices';
import type { SearchRequest } from './search-state';

/** A search that asks for less. */
export interface Loosened {
  readonly key: string;
  /** What is left out: a term as it was typed, a choice, all choices, or that characters are as typed. */
  readonly left:
    | { readonly kind: 'term'; readonly text: string }
    | { readonly kind: 'choice'; readonly choice: Choice }
    | { readonly kind: 'choices' }
    | { readonly kind: 'exact' };
  readonly request: SearchRequest;
}

/** More than these would have to be read through. */
const mostTerms = 8;

/** Returns the searches that ask for one thing less: choices first, then terms. */
export function loosenings(request: SearchRequest): readonly Loosened[] {
  const chosen = choicesOf(request.choices);
  const all: Loosened[] = chosen.map((choice) => ({
    key: choice.key,
    left: { kind: 'choice', choice },
    request: { ...request, choices: withoutChoice(request.choices, choice) },
  }));
  if (chosen.length > 1) {
    all.push({ key: 'choices', left: { kind: 'choices' }, request: { ...request, choices: {} } });
  }
  if (request.exact)
    all.push({ key: 'exact', left: { kind: 'exact' }, request: { ...request, exact: false } });
  return [...all, ...withoutTerms(request)];
}

function withoutTerms(request: SearchRequest): readonly Loosened[] {
  const { root } = parseQuery(request.text, { exact: request.exact, typing: request.typing });
  if (root?.kind !== 'and') return [];
  return root.children.slice(0, mostTerms).flatMap((left, at): Loosened[] => {
    const children = root.children.filter((child) => child !== left);
    // Only what is to be left out of nothing would be left.
    if (children.every(({ kind }) => kind === 'not')) return [];
    const text = formatQuery({ ...root, children });
    return [
      {
        key: `term ${at}`,
        left: { kind: 'term', text: request.text.slice(left.at.start, left.at.end) },
        request: { ...request, text },
      },
    ];
  });
}
