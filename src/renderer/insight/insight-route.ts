/** The route of the charts, and what it says of them. */
import { parseId, type TagId } from '#core/page/ids';

/** The charts besides the one over time. */
const insightShows = ['heat', 'together'] as const;
export type InsightShow = (typeof insightShows)[number];

export interface InsightRoute {
  readonly view: 'insight';
  /** Time unless told. */
  readonly show?: InsightShow;
  /** A graph instead of a matrix: of what goes together. */
  readonly as?: 'graph';
  /** The themes that are drawn, ids with commas between; the largest unless told. */
  readonly tags?: string;
  /** What the list is narrowed to: a theme, and months or years, both included. */
  readonly tagId?: TagId;
  readonly from?: string;
  readonly until?: string;
}

/** Reads the route's values; what is none is left out. */
export function readInsight(values: URLSearchParams): InsightRoute {
  const show = insightShows.find((name) => name === values.get('show'));
  const tags = values.get('tags');
  const tagId = parseId('tag', values.get('tagId') ?? '');
  const from = boundOf(values.get('from'));
  const until = boundOf(values.get('until'));
  return {
    view: 'insight',
    ...(show !== undefined && { show }),
    ...(values.get('as') === 'graph' && { as: 'graph' }),
    ...(tags !== null && { tags }),
    ...(tagId !== null && { tagId }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
  };
}

/** The themes that a route asks for; null where it leaves them to the view. */
export function themesOf({ tags }: InsightRoute): readonly TagId[] | null {
  return tags === undefined ? null : tags.split(',').flatMap((id) => parseId('tag', id) ?? []);
}

function boundOf(value: string | null): string | null {
  return value !== null && /^\d{4}(?:-\d{2})?$/u.test(value) ? value : null;
}
