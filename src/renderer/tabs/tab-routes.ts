/** Tabs and the address bar: which tab a route stands in, and how one goes to a tab. */
import { currentRoute, navigate } from '../app/navigation';
import type { Route } from '../app/routes';
import { findTab, type Tab, type Tabs } from './tab-state';
import { currentTabs } from './tab-store';

/** The last place outside the tabs: where the first seat of the strip leads. */
let outside: Route = { view: 'library' };

/** The tab that a route shows; null outside the tabs, and where the tab was closed since. */
export function tabOf(route: Route, tabs: Tabs): Tab | null {
  return route.view === 'article' ? findTab(tabs, route.tab) : null;
}

/** Notes a place outside the tabs, to come back to. */
export function noteOutside(route: Route): void {
  outside = route;
}

/** The last place outside the tabs. */
export function lastOutside(): Route {
  return outside;
}

/** Goes to a tab, or with null to the last place outside the tabs. */
export function goToSeat(id: string | null, options: { readonly replace?: boolean } = {}): void {
  const tab = findTab(currentTabs(), id);
  if (tab === null) navigate(isShut(outside) ? { view: 'library' } : outside, options);
  else navigate(routeOfTab(tab), options);
}

/** The route that shows a tab. */
export function routeOfTab({ id, articleId }: Tab): Route {
  return { view: 'article', articleId, tab: id };
}

/** A tab that was closed while it was shown is no place to come back to. */
function isShut(route: Route): boolean {
  return route.view === 'article' && route.tab !== undefined;
}

/** The seat that is shown now: the id of a tab, or null. */
export function seatNow(): string | null {
  return tabOf(currentRoute(), currentTabs())?.id ?? null;
}
