/** The strip of tabs: the window's lists first, then an article a tab; shown, closed and moved by pointer and keys. */
import { LibraryBig } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { useShownTitle } from '../app/page-title';
import type { Route } from '../app/routes';
import { useTabArticles } from '../db/tab-articles';
import { putArticles } from '../tags/dragged-articles';
import { type MenuPoint, menuPointOf } from '../ui/context-menu';
import { notePlaces, returnToPlace } from './keep-places';
import { nameOf, placeTab, shiftTab, shutTab } from './tab-actions';
import { TabMenu, TabsMenu } from './tab-menu';
import { goToSeat, lastOutside, routeOfTab } from './tab-routes';
import { TabSeat } from './tab-seat';
import { changeTab, findTab, type Tabs } from './tab-state';
import { currentTabs, setTabs } from './tab-store';
import styles from './tab-strip.module.css';

export interface TabStripProps {
  readonly tabs: Tabs;
  /** null: outside the tabs. */
  readonly shownId: string | null;
  readonly route: Route;
}

interface Drag {
  readonly id: string;
  /** Where it would come to stand: before the tab of this index as they stand now. */
  readonly before: number | null;
}

/** The strip. */
export function TabStrip({ tabs, shownId, route }: TabStripProps) {
  const { t } = useTranslation('tabs');
  const strip = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly point: MenuPoint } | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const outsideName = useOutsideName(shownId === null);
  useLiveArticles(tabs, shownId);
  useEffect(notePlaces, []);
  // A place that was asked for, as a search's match is, is where one wants to be.
  const isAsked = route.view === 'article' && (route.at !== undefined || route.sought !== undefined);
  const comesTo = isAsked ? null : shownId;
  useEffect(() => (comesTo === null ? undefined : returnToPlace(comesTo)), [comesTo]);
  useEffect(() => {
    strip.current
      ?.querySelector(`[data-seat="${shownId ?? ''}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shownId]);

  const seats: readonly (string | null)[] = [null, ...tabs.open.map(({ id }) => id)];

  function onKeyDown(event: KeyboardEvent, id: string | null): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Delete' || event.key === 'Backspace') && id !== null) {
      const to = seats[seats.indexOf(id) + 1] ?? seats[seats.indexOf(id) - 1] ?? null;
      shutTab(id);
      focusSeat(to);
    } else if (event.shiftKey && id !== null && isAlong(event.key)) {
      shiftTab(id, event.key === 'ArrowRight' ? 1 : -1);
      focusSeat(id);
    } else {
      const to = seatByKey(event.key, seats, id);
      if (to === undefined) return;
      // It is there already: the next key may come before the next frame.
      tabOf(to)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function tabOf(id: string | null): HTMLElement | null {
    return strip.current?.querySelector<HTMLElement>(`[data-seat="${id ?? ''}"] [role="tab"]`) ?? null;
  }

  /** Where the focus goes when the strip is drawn anew. */
  function focusSeat(id: string | null): void {
    requestAnimationFrame(() => tabOf(id)?.focus());
  }

  function onDragStart(event: DragEvent, id: string): void {
    const tab = findTab(tabs, id);
    if (tab === null) return;
    // On a tag it is its article.
    putArticles(event.dataTransfer, [tab.articleId], nameOf(tab));
    event.dataTransfer.effectAllowed = 'copyMove';
    setDrag({ id, before: null });
  }

  function onDragOver(event: DragEvent<HTMLElement>, index: number): void {
    if (drag === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    const box = event.currentTarget.getBoundingClientRect();
    const before = event.clientX < box.left + box.width / 2 ? index : index + 1;
    if (before !== drag.before) setDrag({ ...drag, before });
  }

  function onDrop(event: DragEvent): void {
    if (drag === null || drag.before === null) return;
    event.preventDefault();
    const from = tabs.open.findIndex(({ id }) => id === drag.id);
    placeTab(drag.id, drag.before > from ? drag.before - 1 : drag.before);
    setDrag(null);
  }

  const outside = {
    name: outsideName,
    icon: LibraryBig,
    isShown: shownId === null,
  };
  return (
    <nav className={styles.bar} aria-label={t('landmark')}>
      <div
        ref={strip}
        role="tablist"
        aria-label={t('label')}
        className={styles.strip}
        onDrop={onDrop}
        onWheel={(event) => {
          if (event.deltaX === 0 && strip.current !== null) strip.current.scrollLeft += event.deltaY;
        }}
      >
        <TabSeat
          id={null}
          {...outside}
          lang={null}
          isStop={shownId === null}
          drop={null}
          onShow={() => goToSeat(null)}
          onClose={() => undefined}
          onKeyDown={(event) => onKeyDown(event, null)}
          onMenu={(event) => event.preventDefault()}
          onDragStart={(event) => event.preventDefault()}
          onDragOver={(event) => onDragOver(event, -1)}
          onDragEnd={() => setDrag(null)}
        />
        {tabs.open.map((tab, index) => (
          <TabSeat
            key={tab.id}
            id={tab.id}
            name={nameOf(tab)}
            lang={null}
            icon={null}
            isShown={tab.id === shownId}
            isStop={tab.id === shownId}
            drop={dropAt(drag, index, tabs.open.length)}
            onShow={() => goToSeat(tab.id)}
            onClose={() => shutTab(tab.id)}
            onKeyDown={(event) => onKeyDown(event, tab.id)}
            onMenu={(event) => {
              event.preventDefault();
              event.stopPropagation();
              setMenu({ id: tab.id, point: menuPointOf(event) });
            }}
            onDragStart={(event) => onDragStart(event, tab.id)}
            onDragOver={(event) => onDragOver(event, index)}
            onDragEnd={() => setDrag(null)}
          />
        ))}
      </div>
      <TabsMenu tabs={tabs} shownId={shownId} outsideName={outsideName} />
      <TabMenu
        tabs={tabs}
        id={menu?.id ?? null}
        shownId={shownId}
        point={menu?.point ?? null}
        onClose={() => setMenu(null)}
      />
    </nav>
  );
}

function isAlong(key: string): boolean {
  return key === 'ArrowLeft' || key === 'ArrowRight';
}

function seatByKey(
  key: string,
  seats: readonly (string | null)[],
  id: string | null,
): string | null | undefined {
  const at = seats.indexOf(id);
  switch (key) {
    case 'ArrowLeft':
      return seats[(at - 1 + seats.length) % seats.length];
    case 'ArrowRight':
      return seats[(at + 1) % seats.length];
    case 'Home':
      return seats[0];
    case 'End':
      return seats.at(-1);
    default:
      return undefined;
  }
}

function dropAt(drag: Drag | null, index: number, count: number): 'before' | 'after' | null {
  if (drag === null || drag.before === null) return null;
  // Left of all tabs, where the lists have their seat, is before the first.
  if (Math.max(0, drag.before) === index) return 'before';
  return drag.before === count && index === count - 1 ? 'after' : null;
}

/** What the first seat is called: the view that is there, as it was last called. */
function useOutsideName(isShown: boolean): string {
  const { t } = useTranslation('common');
  const title = useShownTitle();
  const last = useRef<string | null>(null);
  const { view } = lastOutside();
  if (isShown) last.current = title;
  return last.current ?? t(`title.${view}`);
}

/** Keeps titles and ids of the tabs in step with the library; the one shown goes on showing its article. */
function useLiveArticles(tabs: Tabs, shownId: string | null): void {
  const articles = useTabArticles(tabs.open);
  useEffect(() => {
    if (articles === undefined) return;
    let next = currentTabs();
    for (const [at, { id, articleId }] of tabs.open.entries()) {
      const found = articles[at];
      const tab = findTab(next, id);
      // A tab that went on to another article meanwhile is looked up anew.
      if (found === undefined || found === null || tab === null || tab.articleId !== articleId) continue;
      const isSame =
        tab.articleId === found.articleId &&
        tab.title === found.title &&
        (tab.span !== null) === (found.span !== null);
      if (!isSame) next = changeTab(next, id, found);
    }
    if (next === currentTabs()) return;
    setTabs(next);
    const before = findTab(tabs, shownId);
    const after = findTab(next, shownId);
    if (before !== null && after !== null && before.articleId !== after.articleId)
      navigate(routeOfTab(after), { replace: true });
  }, [articles, tabs, shownId]);
}
