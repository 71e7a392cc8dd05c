/** Tabs as data: which articles stand in a tab each, in which order, and what opening, closing and moving makes of them. */
import type { ArticleId } from '#core/page/ids';
import type { Span } from '#core/page/model';

/** How far down a text one was: a part of the article, and how much of it had gone by, 0 to 1. */
export interface ReadingPlace {
  readonly part: number;
  readonly share: number;
}

/** An article in a tab of its own. */
export interface Tab {
  /** `1`, `2` …: never given twice. */
  readonly id: string;
  readonly articleId: ArticleId;
  /** Its first raw text: finds the article again when reflowing the page gave it another id. Null: not known yet. */
  readonly span: Span | null;
  /** As it was called when it was last seen; '' until then. */
  readonly title: string;
  /** Null: at its beginning. */
  readonly place: ReadingPlace | null;
}

/** A tab that was closed, and where it stood. */
export interface ClosedTab {
  readonly tab: Tab;
  readonly index: number;
}

export interface Tabs {
  readonly open: readonly Tab[];
  /** The last closed first. */
  readonly closed: readonly ClosedTab[];
  /** The tab that was shown last; null: none, the window shows its lists. */
  readonly shown: string | null;
  /** The number the next tab gets. */
  readonly next: number;
}

export const noTabs: Tabs = { open: [], closed: [], shown: null, next: 1 };

/** More would be no help; the leftmost tab that is not shown gives way, and can be opened again. */
export const mostTabs = 60;
const mostClosed = 20;

/** The tab of this id; null when there is none. */
export function findTab(tabs: Tabs, id: string | null | undefined): Tab | null {
  return tabs.open.find((tab) => tab.id === id) ?? null;
}

/**
 * An article in a new tab, right of the tab `after`, or at the end where that is null; one that has a tab keeps it.
 * Returns the tab's id too.
 */
export function openTab(
  tabs: Tabs,
  article: Pick<Tab, 'articleId'> & Partial<Pick<Tab, 'title' | 'span'>>,
  after: string | null = tabs.shown,
): { readonly tabs: Tabs; readonly id: string } {
  const known = tabs.open.find(({ articleId }) => articleId === article.articleId);
  if (known !== undefined) return { tabs, id: known.id };
  const id = String(tabs.next);
  const tab: Tab = { id, span: null, title: '', place: null, ...article };
  const left = tabs.open.findIndex((each) => each.id === after);
  const open = tabs.open.toSpliced(left === -1 ? tabs.open.length : left + 1, 0, tab);
  const made = { ...tabs, open, next: tabs.next + 1 };
  const over =
    open.length > mostTabs ? open.find((each) => each.id !== id && each.id !== tabs.shown) : undefined;
  return { tabs: over === undefined ? made : closeTab(made, over.id).tabs, id };
}

/** Without the tab; `next` is the tab to show in its stead, its right neighbour first, null when it was the last. */
export function closeTab(tabs: Tabs, id: string): { readonly tabs: Tabs; readonly next: string | null } {
  const index = tabs.open.findIndex((tab) => tab.id === id);
  const tab = tabs.open[index];
  if (tab === undefined) return { tabs, next: tabs.shown };
  const open = tabs.open.toSpliced(index, 1);
  const next = (open[index] ?? open[index - 1])?.id ?? null;
  const closed = [{ tab, index }, ...tabs.closed].slice(0, mostClosed);
  return { tabs: { ...tabs, open, closed, shown: tabs.shown === id ? null : tabs.shown }, next };
}

/** Without all tabs but one; the one may be null, for none at all. */
export function closeOthers(tabs: Tabs, id: string | null): Tabs {
  return tabs.open
    .filter((tab) => tab.id !== id)
    .reduceRight((left, tab) => closeTab(left, tab.id).tabs, tabs);
}

/** The tab closed last stands where it stood; null when none was closed. An article that has a tab again gets no second one. */
export function reopenTab(tabs: Tabs): { readonly tabs: Tabs; readonly id: string } | null {
  const [last, ...closed] = tabs.closed;
  if (last === undefined) return null;
  const known = tabs.open.find(({ articleId }) => articleId === last.tab.articleId);
  if (known !== undefined) return { tabs: { ...tabs, closed }, id: known.id };
  const open = tabs.open.toSpliced(Math.min(last.index, tabs.open.length), 0, last.tab);
  return { tabs: { ...tabs, open, closed }, id: last.tab.id };
}

/** The tab stands at `index` among the others, or as near to it as can be. */
export function moveTab(tabs: Tabs, id: string, index: number): Tabs {
  const from = tabs.open.findIndex((tab) => tab.id === id);
  const tab = tabs.open[from];
  const to = Math.max(0, Math.min(tabs.open.length - 1, index));
  if (tab === undefined || from === to) return tabs;
  return { ...tabs, open: tabs.open.toSpliced(from, 1).toSpliced(to, 0, tab) };
}

/** What is known of a tab now takes the place of what was; another article begins at its beginning. */
export function changeTab(tabs: Tabs, id: string, change: Partial<Omit<Tab, 'id'>>): Tabs {
  const index = tabs.open.findIndex((tab) => tab.id === id);
  const tab = tabs.open[index];
  if (tab === undefined) return tabs;
  const changed: Tab = { ...tab, ...change };
  return { ...tabs, open: tabs.open.with(index, changed) };
}

/** The tab goes on to another article, as when one reads along a list in it. */
export function followTab(tabs: Tabs, id: string, articleId: ArticleId): Tabs {
  const tab = findTab(tabs, id);
  if (tab === null || tab.articleId === articleId) return tabs;
  return changeTab(tabs, id, { articleId, span: null, title: '', place: null });
}

/** The seat (a tab's id, or null for the lists) `by` steps on from the one that is shown, around the ends. */
export function seatAfter(tabs: Tabs, by: 1 | -1): string | null {
  const seats = [null, ...tabs.open.map(({ id }) => id)];
  const at = Math.max(0, seats.indexOf(tabs.shown));
  return seats[(at + by + seats.length) % seats.length] ?? null;
}
