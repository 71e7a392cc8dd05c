/** What can be done with tabs, from keys, menus, the palette and the strip. */
import i18next from 'i18next';
import type { ArticleId } from '#core/page/ids';
import { currentRoute } from '../app/navigation';
import { announce } from '../ui/announcer';
import { goToSeat, seatNow } from './tab-routes';
import {
  closeOthers,
  closeTab,
  findTab,
  moveTab,
  openTab,
  reopenTab,
  seatAfter,
  type Tab,
} from './tab-state';
import { currentTabs, setTabs } from './tab-store';

/** An article to open in a tab; its title where one knows it. */
export interface TabWish {
  readonly articleId: ArticleId;
  readonly title?: string;
}

/** Opens articles in tabs of their own, behind what is shown unless `show` says otherwise. */
export function openInTabs(wishes: readonly TabWish[], { show = false } = {}): void {
  let tabs = currentTabs();
  let first: string | null = null;
  let left = tabs.shown;
  for (const wish of wishes) {
    const opened = openTab(tabs, wish, left);
    tabs = opened.tabs;
    left = opened.id;
    first ??= opened.id;
  }
  setTabs(tabs);
  const [only] = wishes;
  announce(
    wishes.length === 1 && only?.title !== undefined && only.title !== ''
      ? i18next.t('tabs:said.openedThis', { title: only.title })
      : i18next.t('tabs:said.opened', { count: wishes.length }),
  );
  if (show) goToSeat(first);
}

/** Puts the article that is shown outside the tabs into a tab, and goes on reading it there. */
export function keepInTab(): void {
  const route = currentRoute();
  if (route.view !== 'article') return;
  const { tabs, id } = openTab(currentTabs(), { articleId: route.articleId });
  setTabs(tabs);
  goToSeat(id, { replace: true });
}

/** Closes a tab; where it is shown, its neighbour takes its place. */
export function shutTab(id: string): void {
  const wasShown = seatNow() === id;
  const before = findTab(currentTabs(), id);
  const { tabs, next } = closeTab(currentTabs(), id);
  setTabs(tabs);
  if (before !== null) announce(i18next.t('tabs:said.closed', { title: nameOf(before) }));
  if (wasShown) goToSeat(next, { replace: true });
}

/** Closes all tabs but one; null: all of them. */
export function shutOthers(id: string | null): void {
  const shown = seatNow();
  setTabs(closeOthers(currentTabs(), id));
  if (shown !== null && shown !== id) goToSeat(id, { replace: true });
}

/** Opens the tab that was closed last again, where it stood. */
export function reopenLast(): void {
  const reopened = reopenTab(currentTabs());
  if (reopened === null) return;
  setTabs(reopened.tabs);
  goToSeat(reopened.id);
}

/** Goes to the next seat of the strip, around its ends. */
export function stepTab(by: 1 | -1): void {
  goToSeat(seatAfter(currentTabs(), by));
}

/** Moves a tab among the others and says where it stands then. */
export function shiftTab(id: string, by: 1 | -1): void {
  const { open } = currentTabs();
  placeTab(id, open.findIndex((tab) => tab.id === id) + by);
}

/** Puts a tab at a place among the others, counted from 0, and says so. */
export function placeTab(id: string, index: number): void {
  const before = currentTabs();
  const after = moveTab(before, id, index);
  if (after === before) return;
  setTabs(after);
  const at = after.open.findIndex((tab) => tab.id === id);
  announce(i18next.t('tabs:said.moved', { at: at + 1, count: after.open.length }));
}

/** What a tab is called. */
export function nameOf({ title }: Pick<Tab, 'title'>): string {
  return title === '' ? i18next.t('tabs:untitled') : title;
}
