/** The panes beside the navigator: a view by itself, or a list with the article that was opened from it beside it. */
import { type KeyboardEvent, memo, Suspense, useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkingWordsProvider } from '../highlights/marking-words';
import { roomNeeded } from '../reader/room';
import { useWidth } from '../reader/use-width';
import { defaultSettings, paneBounds, updateSettings, useSettings } from '../settings/settings';
import { PaneSeparator } from '../ui/pane-separator';
import { useAction } from './actions';
import styles from './app-shell-panes.module.css';
import { BesideContext } from './beside';
import { ErrorBoundary } from './error-boundary';
import { isList, useListRoute } from './list-route';
import { navigate } from './navigation';
import { formatRoute, type Route } from './routes';
import { View } from './views';

/** The view of the route, with its list where there is room. */
export function Panes({ route: wanted }: { readonly route: Route }) {
  // A query that is being typed is drawn in pieces, behind the keys; any other place at once. Back from an article there
  // is nothing to wait for: the article that is still being followed may be one before the last.
  const behind = useDeferredValue(wanted);
  const route = wanted.view === 'search' && behind.view !== 'article' ? behind : wanted;
  const { t } = useTranslation('navigator');
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const settings = useSettings('listWidth', 'showList', 'showSource', 'showNotes', 'showInspector');
  const list = useListRoute(route);
  const { listWidth, showList } = settings;
  const fits = width >= listWidth + roomNeeded(settings);
  const article = route.view === 'article' ? route.articleId : null;
  // In a tab an article is by itself: what is opened from the list would take its place there.
  const isInTab = route.view === 'article' && route.tab !== undefined;
  const canBeBeside = article !== null && list !== null && fits && !isInTab;
  const isBeside = canBeBeside && showList;
  const shownList = isList(route) ? route : isBeside ? list : null;
  useAction(canBeBeside ? { id: 'toggle-list', run: () => updateSettings({ showList: !showList }) } : null);

  /** In the list Escape closes the article beside it, once the list has nothing of its own to put away. */
  function closeArticle(event: KeyboardEvent): void {
    const isOnList = event.target instanceof Element && event.target.matches('[role="listbox"]');
    if (event.key !== 'Escape' || !isOnList || list === null) return;
    event.preventDefault();
    navigate(list, { replace: true });
  }

  return (
    <div
      ref={frame}
      className={styles.panes}
      style={{ '--list-width': `${listWidth}px` } as React.CSSProperties}
    >
      {shownList !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the focus; a key it leaves passes here
        <div
          // The same element with and without an article beside it: the list stays as it is.
          key="list"
          id="list-pane"
          className={styles.list}
          data-beside={isBeside || undefined}
          {...(isBeside && { 'data-pane': 'list', role: 'region', 'aria-label': t('list') })}
          onKeyDown={isBeside ? closeArticle : undefined}
        >
          <BesideContext value={isBeside ? article : null}>
            <Pane route={shownList} />
          </BesideContext>
        </div>
      )}
      {isBeside && (
        <PaneSeparator
          key="bar"
          label={t('listWidth')}
          controls="list-pane"
          width={listWidth}
          {...paneBounds.list}
          usual={defaultSettings.listWidth}
          frame={frame}
          property="--list-width"
          side="start"
          onWidth={(next) => updateSettings({ listWidth: next })}
          onCollapse={() => updateSettings({ showList: false })}
        />
      )}
      {!isList(route) && (
        <div key="view" className={styles.view}>
          <Pane route={route} />
        </div>
      )}
    </div>
  );
}

const Pane = memo(function Pane({ route }: { readonly route: Route }) {
  return (
    <ErrorBoundary place={formatRoute(route)}>
      <Suspense fallback={null}>
        <MarkingWordsProvider>
          <View route={route} />
        </MarkingWordsProvider>
      </Suspense>
    </ErrorBoundary>
  );
});
