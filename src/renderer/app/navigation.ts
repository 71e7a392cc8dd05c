/** Where the window is and how it moves: the address bar's fragment is the one state. */
import { useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './routes';

let lastFragment: string | null = null;
let lastRoute: Route = { view: 'library' };

/** The route the window is at. The same object as long as the fragment stays the same. */
export function currentRoute(): Route {
  const fragment = window.location.hash;
  if (fragment !== lastFragment) {
    lastFragment = fragment;
    lastRoute = parseRoute(fragment);
  }
  return lastRoute;
}

export interface NavigateOptions {
  /** Takes the place of the present entry in the history: for routes that change as one types. */
  readonly replace?: boolean;
}

/** Goes to a route; going where one is already changes nothing. */
export function navigate(route: Route, options: NavigateOptions = {}): void {
  const fragment = formatRoute(inSameTab(route));
  if (fragment === window.location.hash) return;
  if (options.replace === true) {
    window.history.replaceState(null, '', fragment);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    window.location.hash = fragment;
  }
}

/** An article that is gone to from a tab is read in that tab. */
function inSameTab(route: Route): Route {
  const from = currentRoute();
  if (route.view !== 'article' || from.view !== 'article') return route;
  return route.tab !== undefined || from.tab === undefined ? route : { ...route, tab: from.tab };
}

/** Goes back to where the window was before. */
export function goBack(): void {
  window.history.back();
}

/** The route, live. */
export function useRoute(): Route {
  return useSyncExternalStore(onRoute, currentRoute);
}

/** A part of the route, live: a query that changes while one types draws nothing again that is of no concern to it. */
export function useRoutePart<T>(
  /** Gives the same object or value for the same route. */
  part: (route: Route) => T,
): T {
  return useSyncExternalStore(onRoute, () => part(currentRoute()));
}

/** The view of a route. */
export function viewOf({ view }: Route): Route['view'] {
  return view;
}

/** The route where it is one of the library's lists; null elsewhere. */
export function libraryRouteOf(route: Route): Extract<Route, { readonly view: 'library' }> | null {
  return route.view === 'library' ? route : null;
}

function onRoute(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
