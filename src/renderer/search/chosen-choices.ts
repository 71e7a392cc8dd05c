/** The choices of a search one by one. */
import { withChoice, withSpan } from './search-route';
import { type FacetChoices, type FacetName, facetNames } from './search-state';
import type { DaySpan } from './timeline';

/** One value of a facet, or the span of days. */
export type Choice =
  | { readonly kind: 'value'; readonly key: string; readonly facet: FacetName; readonly value: string }
  | { readonly kind: 'span'; readonly key: string; readonly span: DaySpan };

/** Returns them in the order of the facets, the span of days last. */
export function choicesOf(choices: FacetChoices): readonly Choice[] {
  const all: Choice[] = facetNames.flatMap((facet) =>
    (choices[facet] ?? []).map(
      (value): Choice => ({ kind: 'value', key: `${facet}=${value}`, facet, value }),
    ),
  );
  if (choices.span != null) all.push({ kind: 'span', key: 'span', span: choices.span });
  return all;
}

/** Returns the choices without one of them. */
export function withoutChoice(choices: FacetChoices, choice: Choice): FacetChoices {
  if (choice.kind === 'span') return withSpan(choices, null);
  const left = (choices[choice.facet] ?? []).filter((value) => value !== choice.value);
  return withChoice(choices, choice.facet, left);
}
