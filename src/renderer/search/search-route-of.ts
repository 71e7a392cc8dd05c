/** The route of a query that takes the place of the present one. */
import { currentRoute } from '../app/navigation';
import type { Route } from '../app/routes';

/** Returns the route of a query: in the search, with its order and choices; an empty query drops the choices. */
export function searchRouteOf(query: string): Route {
  const here = currentRoute();
  if (here.view !== 'search') return { view: 'search', query };
  const { choices, ...others } = here;
  return query.trim() === '' || choices === undefined ? { ...others, query } : { ...others, choices, query };
}
