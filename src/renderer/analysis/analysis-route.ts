/** The addresses of concordances, frequencies and collocates: all that makes up what is shown stands in them. */
import {
  type LineGrouping,
  type LineOrder,
  lineGroupings,
  lineOrders,
} from '#core/search/analysis/line-order';
import { readChoices, type SearchChoices } from '../search/search-route';

/** What is looked for and where: as the three views share it. */
export interface AnalysisScope extends Pick<SearchChoices, 'choices'> {
  /** Among the articles that answer this query, narrowed by the choices; the whole library where both are left out. */
  readonly query?: string;
  /** There when characters count as they are. */
  readonly exact?: true;
}

export interface ConcordanceRoute extends AnalysisScope {
  readonly view: 'concordance';
  readonly term: string;
  readonly order?: LineOrder;
  readonly group?: Exclude<LineGrouping, 'none'>;
  /** One of the groups; '' is that of lines without such a value. */
  readonly in?: string;
  /** Only lines with this around: folded units, spaces between them. */
  readonly near?: string;
  /** So many units away at most: a number. */
  readonly within?: string;
}

export interface FrequencyRoute extends AnalysisScope {
  readonly view: 'frequency';
  /** A term a line, up to `mostTerms`. */
  readonly terms: string;
  readonly by?: 'year' | 'month';
}

export interface CollocatesRoute extends AnalysisScope {
  readonly view: 'collocates';
  readonly term: string;
  /** A number; `usualWithin` where it is left out. */
  readonly within?: string;
  /** There when words that stand beside any other are counted as well. */
  readonly stops?: 'counted';
}

export type AnalysisRoute = ConcordanceRoute | FrequencyRoute | CollocatesRoute;

/** More lines than this cannot be told apart in a chart. */
export const mostTerms = 6;

/** Characters of Chinese, or words, on either side of a term. */
export const withinChoices = ['2', '3', '5', '8', '10', '15'] as const;
export const usualWithin = '5';

/** Returns what is looked for where, without the rest of an address. */
export function scopeOf({ query, exact, choices }: AnalysisScope): AnalysisScope {
  return {
    ...(query !== undefined && { query }),
    ...(exact === true && { exact }),
    ...(choices !== undefined && { choices }),
  };
}

/** Reads the address of one of the views. */
export function readAnalysis(view: AnalysisRoute['view'], values: URLSearchParams): AnalysisRoute {
  const query = values.get('query') ?? '';
  const { exact, choices } = readChoices(values);
  const scope = scopeOf({
    ...(query.trim() !== '' && { query }),
    ...(exact === true && { exact }),
    ...(choices !== undefined && { choices }),
  });
  const term = values.get('term') ?? '';
  const within = withinChoices.find((choice) => choice === values.get('within'));
  switch (view) {
    case 'concordance': {
      const order = lineOrders.find((name) => name === values.get('order'));
      const group = lineGroupings.find((name) => name === values.get('group'));
      const [inGroup, near] = [values.get('in'), values.get('near')];
      const isGrouped = group !== undefined && group !== 'none';
      return {
        view,
        term,
        ...scope,
        ...(order !== undefined && { order }),
        ...(isGrouped && { group }),
        ...(isGrouped && inGroup !== null && { in: inGroup }),
        ...(near !== null && near !== '' && within !== undefined && { near, within }),
      };
    }
    case 'frequency': {
      const by = values.get('by');
      const terms = (values.get('terms') ?? '').split('\n').slice(0, mostTerms).join('\n');
      return { view, terms, ...scope, ...((by === 'year' || by === 'month') && { by }) };
    }
    case 'collocates':
      return {
        view,
        term,
        ...scope,
        ...(within !== undefined && { within }),
        ...(values.get('stops') === 'counted' && { stops: 'counted' }),
      };
  }
}
