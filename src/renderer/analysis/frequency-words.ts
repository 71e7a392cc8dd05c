/** A point of a chart of frequencies in words and as a search. */
import type { Route } from '../app/routes';
import type { AnalysisScope } from './analysis-route';
import { allAsked } from './asked';

/** The search for a term's articles of a period (YYYY or YYYY-MM; '' for those without a date, which cannot be asked). */
export function pointRoute(
  term: string,
  period: string,
  { query = '', exact, choices }: AnalysisScope,
): Route {
  const texts = [query, term, ...(period === '' ? [] : [`date:${period}`])];
  return {
    view: 'search',
    query: allAsked(texts, exact === true),
    ...(exact === true && { exact: true as const }),
    ...(choices !== undefined && { choices }),
  };
}

/** A rate with as many digits as tell it apart: `12.5`. */
export function rateWords(rate: number, language: string): string {
  return rate.toLocaleString(language, { maximumFractionDigits: rate < 1 ? 3 : rate < 100 ? 1 : 0 });
}
