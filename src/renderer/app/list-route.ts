/** Which list stands beside an article: the one it was opened from, until one goes to read from elsewhere. */
import { useEffect, useState } from 'react';
import { formatRoute, parseRoute, type Route } from './routes';

/** A list of articles that can stand beside one of them. */
export function isList(route: Route): boolean {
  return route.view === 'search' || (route.view === 'library' && route.show !== 'pages');
}

/** Views from which one comes back to the article with its list: they lead to no article of their own. */
const asides: ReadonlySet<Route['view']> = new Set([
  'article',
  'print',
  'compare',
  'settings',
  'help',
  'diagnostics',
  'history',
  'bin',
]);

/** Returns the list that belongs to a route, knowing the one before; null where there is none. */
export function listFor(route: Route, before: Route | null): Route | null {
  if (isList(route)) return route;
  return asides.has(route.view) ? before : null;
}

const storageKey = 'broadsheet.kept.list';

/** The list that belongs to the route, over restarts too; null where there is none. */
export function useListRoute(route: Route): Route | null {
  const [list, setList] = useState<Route | null>(() => listFor(route, stored()));
  const next = listFor(route, list);
  if (next !== list) setList(next);
  useEffect(() => {
    try {
      if (next === null) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, formatRoute(next));
    } catch {
      // Storage full or forbidden: it is known as long as the window is open.
    }
  }, [next]);
  return next;
}

function stored(): Route | null {
  try {
    const fragment = localStorage.getItem(storageKey);
    const route = fragment === null ? null : parseRoute(fragment);
    return route !== null && isList(route) ? route : null;
  } catch {
    return null;
  }
}
