/** The list an article was opened from: next and previous follow it as long as reading goes on. */
import type { ArticleId, TagId } from '#core/page/ids';
import { parseRoute } from '../app/routes';

export interface Neighbours {
  readonly previous: ArticleId | null;
  readonly next: ArticleId | null;
}

/** What a list is: the results of a search, or another. */
export type ListName = { readonly kind: 'list' } | { readonly kind: 'search'; readonly query: string };

/** Along what next and previous lead. */
export type ReadingWay =
  | { readonly kind: 'list' | 'page' | 'series' }
  | { readonly kind: 'tag'; readonly tagId: TagId };

/** A list with what it is. */
export interface ReadingList {
  readonly name: ListName;
  readonly ids: readonly ArticleId[];
}

const noList: ReadingList = { name: { kind: 'list' }, ids: [] };

let list = noList;
let way: ReadingWay | null = null;
const listeners = new Set<() => void>();

/** Keeps the list that articles are now opened from, in its order, until another place is gone to. */
export function readAlong(ids: readonly ArticleId[], name: ListName = { kind: 'list' }): void {
  list = { ids, name };
  way = null;
  tell();
  forgetLater();
}

/** Chooses along what to read on, until another place is gone to; null: the list, or where there is none the pages. */
export function chooseWay(next: ReadingWay | null): void {
  way = next;
  tell();
  forgetLater();
}

/** The way that was chosen; null where none was. */
export function chosenWay(): ReadingWay | null {
  return way;
}

/** The list that articles are opened from now; empty where there is none. */
export function currentList(): ReadingList {
  return list;
}

/** Calls back when the list or the way is another one; returns how to stop. */
export function onReadingList(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Returns the neighbours in the list an article was opened from, or null when it was not opened from one. */
export function listNeighbours(id: ArticleId): Neighbours | null {
  return neighboursIn(list.ids, id);
}

/** Returns the neighbours of an article in a list, or null when it is not in it. */
export function neighboursIn(ids: readonly ArticleId[], id: ArticleId): Neighbours | null {
  const at = ids.indexOf(id);
  return at === -1 ? null : { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}

function forgetLater(): void {
  window.removeEventListener('hashchange', forgetElsewhere);
  window.addEventListener('hashchange', forgetElsewhere);
}

function forgetElsewhere(): void {
  const { view } = parseRoute(window.location.hash);
  if (view === 'article' || view === 'print') return;
  list = noList;
  way = null;
  tell();
  window.removeEventListener('hashchange', forgetElsewhere);
}

function tell(): void {
  for (const listener of listeners) listener();
}
