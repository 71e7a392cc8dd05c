/** The last answers of the search: whoever comes back from an article finds the list as it was, at once. */
import { type FacetChoices, facetNames, type SearchAnswer, type SearchRequest } from './search-state';

/** Answers that are kept; each holds hundreds of hits at most. */
const mostKept = 6;

const answers = new Map<string, SearchAnswer>();

/** Returns what stands for a request, whatever number of hits it wants. */
export function requestKey({ text, exact, typing, order, choices }: SearchRequest): string {
  return JSON.stringify([text, exact, typing, order, choiceKey(choices)]);
}

/** Returns the last answer to the request with that key; null when it is not kept. */
export function foundBefore(key: string): SearchAnswer | null {
  return answers.get(key) ?? null;
}

/** Keeps an answer in place of the one before; the oldest of many is forgotten. */
export function keepFound(key: string, answer: SearchAnswer): void {
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
}

function choiceKey(choices: FacetChoices): unknown {
  return [facetNames.map((facet) => choices[facet] ?? []), choices.span ?? null];
}
