/**
 * The way along the worklist: its order as it was when one began, so that "12 of 40" stays true while pages are
 * checked and articles become others. It lasts as long as the window.
 */
import { useSyncExternalStore } from 'react';
import type { ArticleId, PageId } from '#core/page/ids';
import { makeId } from '#core/page/ids';
import { type RawOffset, raw, type Span } from '#core/page/model';
import { navigate } from '../app/navigation';
import { listWork, placesOf, uncheckedOf } from '../db/worklist';
import { currentWorkSort } from './work-sort';

/** An article to look at; where it begins is known once its page was opened. */
interface WorkEntry {
  readonly id: ArticleId;
  readonly pageId: PageId;
  readonly start: RawOffset | null;
}

/** How far one is; `index` counts from 0 and is -1 before the first. */
export interface WorkProgress {
  readonly index: number;
  readonly count: number;
}

let entries: readonly WorkEntry[] = [];
let progress: WorkProgress = { index: -1, count: 0 };
const listeners = new Set<() => void>();

/** How far along the worklist one is, live. */
export function useWorkProgress(): WorkProgress {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => progress,
  );
}

/** Begins at one of the articles of a worklist and opens it. */
export async function beginWork(ids: readonly ArticleId[], index: number): Promise<void> {
  entries = ids.map((id) => ({ id, pageId: pageOf(id), start: null }));
  await open(index);
}

/**
 * Goes to the next article (1) or the one before (-1) whose page is not checked yet. At the end it leads to the
 * worklist, or with `wraps` to what was left out on the way. `from` is where one is, for a window that has just been
 * opened there.
 */
export async function goAlong(step: 1 | -1, from: Span | null, wraps = false): Promise<void> {
  if (entries.length === 0) await resume(from);
  const passed = entries.slice(0, Math.max(0, progress.index));
  const ahead = entries.slice(progress.index + 1);
  const rest = step === -1 ? passed.reverse() : wraps ? [...ahead, ...passed] : ahead;
  const unchecked = await uncheckedOf([...new Set(rest.map(({ pageId }) => pageId))]);
  const next = rest.find(({ pageId }) => unchecked.has(pageId));
  if (next !== undefined) await open(entries.indexOf(next));
  else if (step === 1) navigate({ view: 'worklist' });
}

/** Takes the worklist as it is now as the way, from where one is. */
export async function resume(from: Span | null): Promise<void> {
  if (entries.length > 0) return;
  const { sort, descending } = currentWorkSort();
  const ids = await listWork(sort, descending);
  if (entries.length > 0) return;
  entries = ids.map((id) => ({ id, pageId: pageOf(id), start: null }));
  const here = from === null ? -1 : await indexAt(from);
  show({ index: here, count: entries.length });
}

async function indexAt(at: Span): Promise<number> {
  await learnPlaces(at.page);
  const exact = entries.findIndex(({ pageId, start }) => pageId === at.page && start === at.start);
  return exact === -1 ? entries.findIndex(({ pageId }) => pageId === at.page) : exact;
}

async function open(index: number): Promise<void> {
  const wanted = entries[index];
  if (wanted === undefined) return;
  await learnPlaces(wanted.pageId);
  const entry = entries[index] ?? wanted;
  show({ index, count: entries.length });
  const start = entry.start ?? raw(0);
  navigate(
    {
      view: 'page',
      pageId: entry.pageId,
      at: { page: entry.pageId, start, end: raw(start + 1) },
      from: 'worklist',
    },
    // Back leads to where the work began.
    { replace: location.hash.includes('from=worklist') },
  );
}

/** Before anything is mended there: ids are given anew when it is. */
async function learnPlaces(page: PageId): Promise<void> {
  const unknown = entries.filter(({ pageId, start }) => pageId === page && start === null);
  if (unknown.length === 0) return;
  const places = new Map((await placesOf(unknown.map(({ id }) => id))).map((place) => [place.id, place]));
  entries = entries.map((entry) => {
    const place = entry.start === null ? places.get(entry.id) : undefined;
    return place === undefined ? entry : { ...entry, pageId: place.pageId, start: place.start };
  });
}

function show(next: WorkProgress): void {
  progress = next;
  for (const listener of listeners) listener();
}

/** The page of an article's id: see `articleIdOf`. */
function pageOf(id: ArticleId): PageId {
  return makeId('page', id.slice('article:'.length, id.lastIndexOf('/')));
}
