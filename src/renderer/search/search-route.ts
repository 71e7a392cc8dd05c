/** The choices of a search in its address: back and forward restore them, and a link carries them. */
import { parseIsoDate } from '#core/base/calendar';
import { type FacetChoices, type FacetName, facetNames, type SearchOrder } from './search-state';
import { type DaySpan, firstDay, lastDay, spanBetween } from './timeline';

/** What a search is narrowed and ordered by; what is left out is as it is at first. */
export interface SearchChoices {
  /** Best first unless told. */
  readonly order?: Exclude<SearchOrder, 'relevance'>;
  /** There when characters count as they are. */
  readonly exact?: true;
  /** Never empty. */
  readonly choices?: FacetChoices;
}

/** Writes choices into the values of an address. */
export function writeChoices(values: URLSearchParams, { order, exact, choices = {} }: SearchChoices): void {
  if (order !== undefined) values.set('order', order);
  if (exact === true) values.set('exact', '1');
  for (const facet of facetNames) {
    for (const value of choices[facet] ?? []) values.append(facet, value);
  }
  const { span } = choices;
  if (span != null && span.from !== firstDay) values.set('from', span.from);
  if (span != null && span.to !== lastDay) values.set('to', span.to);
}

/** Reads them again; what cannot be read is left out. */
export function readChoices(values: URLSearchParams): SearchChoices {
  const order = values.get('order');
  const choices: Partial<Record<FacetName, readonly string[]>> & { span?: DaySpan } = {};
  for (const facet of facetNames) {
    const chosen = [...new Set(values.getAll(facet))];
    if (chosen.length > 0) choices[facet] = chosen;
  }
  const span = spanBetween(readDay(values.get('from')), readDay(values.get('to')));
  if (span !== null) choices.span = span;
  return {
    ...((order === 'newest' || order === 'oldest') && { order }),
    ...(values.get('exact') === '1' && { exact: true }),
    ...(hasChoices(choices) && { choices }),
  };
}

/** Returns the choices with those of one facet replaced; no values: the facet is not chosen from. */
export function withChoice(choices: FacetChoices, facet: FacetName, values: readonly string[]): FacetChoices {
  const { [facet]: _, ...others } = choices;
  return values.length === 0 ? others : { ...others, [facet]: values };
}

/** Returns the choices with another span of days; null: of any time. */
export function withSpan(choices: FacetChoices, span: DaySpan | null): FacetChoices {
  const { span: _, ...others } = choices;
  return span === null ? others : { ...others, span };
}

/** True when anything is left out by them. */
export function hasChoices(choices: FacetChoices): boolean {
  return choices.span != null || facetNames.some((facet) => (choices[facet]?.length ?? 0) > 0);
}

/** Returns choices as a route holds them: not at all where nothing is chosen. */
export function routeChoices(choices: FacetChoices): Pick<SearchChoices, 'choices'> {
  return hasChoices(choices) ? { choices } : {};
}

function readDay(text: string | null): string {
  return text === null || parseIsoDate(text) === null ? '' : text;
}
