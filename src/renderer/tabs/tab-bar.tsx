/** Tabs as the shell has them: the strip where there are any, their actions, and their part in where the window is. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useAction } from '../app/actions';
import { currentRoute, navigate, useRoute } from '../app/navigation';
import type { Route } from '../app/routes';
import { host } from '../hosts/current';
import { listenForArticleLinks } from './article-links';
import { keepInTab, reopenLast, shiftTab, shutOthers, shutTab, stepTab } from './tab-actions';
import { noteOutside, routeOfTab, tabOf } from './tab-routes';
import { findTab, followTab } from './tab-state';
import { currentTabs, setTabs, useTabs } from './tab-store';

const TabStrip = lazy(async () => ({ default: (await import('./tab-strip')).TabStrip }));

/** The strip above the view; nothing, and nothing loaded, while no article has a tab. */
export function TabBar() {
  const route = useRoute();
  const tabs = useTabs();
  const shown = tabOf(route, tabs);
  useReturn();
  useFollow(route, shown?.id ?? null);
  useEffect(() => listenForArticleLinks(host().platform), []);

  const hasTabs = tabs.open.length > 0;
  const shownId = shown?.id ?? null;
  const canKeep = route.view === 'article' && shown === null;
  useAction(hasTabs ? { id: 'tabs.next', run: () => stepTab(1) } : null);
  useAction(hasTabs ? { id: 'tabs.previous', run: () => stepTab(-1) } : null);
  useAction(tabs.closed.length > 0 ? { id: 'tabs.reopen', run: reopenLast } : null);
  useAction(canKeep ? { id: 'tabs.keep', run: keepInTab } : null);
  useAction(shownId === null ? null : { id: 'tabs.close', run: () => shutTab(shownId) });
  useAction(shownId === null ? null : { id: 'tabs.move-left', run: () => shiftTab(shownId, -1) });
  useAction(shownId === null ? null : { id: 'tabs.move-right', run: () => shiftTab(shownId, 1) });
  useAction(shownId === null ? null : { id: 'tabs.close-others', run: () => shutOthers(shownId) });

  useAction(
    route.view === 'article'
      ? { id: 'compare.with', run: () => navigate({ view: 'compare', a: route.articleId }) }
      : null,
  );

  if (!hasTabs) return null;
  return (
    <Suspense fallback={null}>
      <TabStrip tabs={tabs} shownId={shownId} route={route} />
    </Suspense>
  );
}

/** A window that was closed at a tab opens there again, with the library to go back to. */
function useReturn(): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const tabs = currentTabs();
    const tab = findTab(tabs, tabs.shown);
    if (tab !== null && window.location.hash === '') navigate(routeOfTab(tab));
  }, []);
}

/** Keeps the tabs in step with the address: which one is shown, and which article stands in it now. */
function useFollow(route: Route, shownId: string | null): void {
  useEffect(() => {
    const tabs = currentTabs();
    if (shownId === null) {
      noteOutside(route);
      // At a start the tab to come back to is still to be shown.
      if (tabs.shown !== null && route === currentRoute()) setTabs({ ...tabs, shown: null });
      return;
    }
    const followed = route.view === 'article' ? followTab(tabs, shownId, route.articleId) : tabs;
    setTabs(followed.shown === shownId ? followed : { ...followed, shown: shownId });
  }, [route, shownId]);
}
