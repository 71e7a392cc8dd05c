/** The window: the side bar, the bar on top, the view of the route, and what lies over them. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BackupBanner } from '../backup/backup-banner';
import { LossDialog } from '../backup/loss-dialog';
import { RebuildNotice } from '../corrections/rebuild-notice';
import { host } from '../hosts/current';
import { ImportPanel } from '../import/import-panel';
import { enqueueImport } from '../import/import-queue';
import { openFiles, openFolder } from '../import/open-source';
import { AnnotationsHost } from '../import-annotations/annotations-host';
import { MakerAsk } from '../maker/maker-ask';
import { MenuHost } from '../menus/menu-host';
import { PaletteHost } from '../palette/palette-host';
import { defaultSettings, paneBounds, updateSettings, useSettings } from '../settings/settings';
import { TabBar } from '../tabs/tab-bar';
import { TagDialogHost } from '../tags/tag-dialog-host';
import { TourHost } from '../tour/tour-host';
import { Announcer, announce } from '../ui/announcer';
import { useMediaQuery } from '../ui/media-query';
import { PaneSeparator } from '../ui/pane-separator';
import { Toasts } from '../ui/toast';
import { useAction } from './actions';
import styles from './app-shell.module.css';
import { usePaneFocus } from './app-shell-focus';
import { Panes } from './app-shell-panes';
import { LeaveReadingMode, useReadingModeOf } from './app-shell-reading';
import { runCommand, useCommand } from './commands';
import { Drawer } from './drawer';
import { DropOverlay } from './drop-overlay';
import { listenToKeys } from './keymap';
import { isList } from './list-route';
import { useMenuState } from './menu-state';
import { navigate, useRoute } from './navigation';
import { useShownTitle } from './page-title';
import { formatRoute, type Route } from './routes';
import { SideBar } from './side-bar';
import { StorageBanner } from './storage-banner';
import { TopBar } from './top-bar';
import { useUndoRedo } from './undo-redo';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog')).ShortcutsDialog }));

/** Below this width the side bar is a drawer. */
const wideWindow = '(min-width: 56rem)';

/** What is the same wherever one is: made once, so that going elsewhere, or typing a query, does not draw it again. */
const sideBar = <SideBar />;
const bars = (
  <>
    <TabBar />
    <StorageBanner />
    <BackupBanner />
  </>
);
const strips = (
  <>
    <MakerAsk />
    <ImportPanel />
  </>
);
const laidOver = (
  <>
    <PaletteHost />
    <MenuHost />
    <TagDialogHost />
    <TourHost />
    <LossDialog />
    <AnnotationsHost />
    <DropOverlay />
    <Toasts />
    <Announcer />
  </>
);

/** The whole interface. */
export function AppShell() {
  const { t, i18n } = useTranslation(['common', 'navigator']);
  const route = useRoute();
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useMediaQuery(wideWindow);
  // The bar tells the keys that were chosen: it is drawn anew with them.
  const { showSidebar, navigatorWidth } = useSettings('showSidebar', 'navigatorWidth', 'shortcuts');
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const [areShortcutsOpen, setAreShortcutsOpen] = useState(false);
  const words = useUndoRedo();
  const main = useFocusOnArrival(route);
  const toggleSideBar = useCallback(() => {
    if (isWide) updateSettings({ showSidebar: !showSidebar });
    else setIsDrawerOpen(true);
  }, [isWide, showSidebar]);

  useHost();
  useMenuState(i18n.language, words.undo, words.redo);
  useCommand('open-folder', openFolder);
  useCommand('open-files', openFiles);
  useCommand('library', () => navigate({ view: 'library' }));
  useCommand('settings', () => navigate({ view: 'settings' }));
  useCommand('shortcuts', () => setAreShortcutsOpen(true));
  useAction({ id: 'toggle-navigator', run: toggleSideBar });
  useReadingModeOf(route);
  usePaneFocus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever way one has gone elsewhere, the drawer has done its part
  useEffect(() => setIsDrawerOpen(false), [route]);

  return (
    <I18nProvider locale={i18n.language}>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the fragment is the route, so the jump is made here */}
      <a href="#main" className={styles.skip} onClick={skipToMain}>
        {t('skipToMain')}
      </a>
      <div
        ref={frame}
        className={styles.shell}
        style={{ '--navigator-width': `${navigatorWidth}px` } as React.CSSProperties}
      >
        {isWide && showSidebar && (
          <aside className={styles.side} aria-label={t('navigator:title')}>
            <div className={styles.navigator} id="navigator">
              {sideBar}
            </div>
            <PaneSeparator
              label={t('navigator:width')}
              controls="navigator"
              width={navigatorWidth}
              {...paneBounds.navigator}
              usual={defaultSettings.navigatorWidth}
              frame={frame}
              property="--navigator-width"
              side="start"
              onWidth={(width) => updateSettings({ navigatorWidth: width })}
              onCollapse={() => updateSettings({ showSidebar: false })}
            />
          </aside>
        )}
        <div className={styles.column}>
          <div className={styles.chrome}>
            <TopBar
              words={words}
              isSideBarShown={isWide ? showSidebar : isDrawerOpen}
              onToggleSideBar={toggleSideBar}
            />
            {bars}
            {(route.view === 'library' || route.view === 'worklist') && <RebuildNotice />}
          </div>
          <main id="main" ref={main} tabIndex={-1} className={styles.main}>
            <Panes route={route} />
          </main>
          <div className={styles.chrome}>{strips}</div>
        </div>
      </div>
      <LeaveReadingMode />
      {!isWide && (
        <Drawer label={t('nav.places')} isOpen={isDrawerOpen} onClose={() => setIsDrawerOpen(false)}>
          <SideBar onGo={() => setIsDrawerOpen(false)} />
        </Drawer>
      )}
      {areShortcutsOpen && (
        <Suspense fallback={null}>
          <ShortcutsDialog isOpen onClose={() => setAreShortcutsOpen(false)} />
        </Suspense>
      )}
      {laidOver}
    </I18nProvider>
  );

  // The fragment is the route, so the link may not change it.
  function skipToMain(event: React.MouseEvent): void {
    event.preventDefault();
    main.current?.focus();
  }
}

/** Listens to the keyboard, the native menu, and sources handed over from outside. */
function useHost(): void {
  useEffect(() => {
    const stops = [
      listenToKeys(host().platform),
      host().onCommand((command) => runCommand(command)),
      host().onOpen(enqueueImport),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

/** Titles the window, and on arriving at another place puts the focus there and says where it is. */
function useFocusOnArrival(route: Route): React.RefObject<HTMLElement | null> {
  const { t } = useTranslation('common');
  const main = useRef<HTMLElement>(null);
  const place = placeOf(route);
  const lastPlace = useRef(place);
  const lastView = useRef(route.view);
  const title = useShownTitle() ?? t(`title.${route.view}`);
  useEffect(() => {
    document.title = `${title} – Broadsheet`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a title that comes later must not move the focus
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    const wasReading = lastView.current === 'article';
    lastView.current = route.view;
    announce(title);
    // Whoever types in the search box goes on typing there.
    if (document.activeElement instanceof HTMLInputElement) return;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
    // The list that stood beside the article has the place to itself again.
    if (wasReading && isList(route)) {
      main.current?.querySelector<HTMLElement>('#list-pane [role="listbox"]')?.focus({ preventScroll: true });
    }
  }, [place]);
  return main;
}

/** What makes two routes different places: a query that changes while one types is the same place. */
function placeOf(route: Route): string {
  if (route.view === 'search' || route.view === 'frequency' || route.view === 'collocates') return route.view;
  if (route.view === 'concordance') return `${route.view} ${route.in ?? ''}`;
  return formatRoute(route);
}
