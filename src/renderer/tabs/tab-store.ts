/**
 * The tabs of this window: one value, kept in the window's own storage for a reload and in the common one for the next
 * start. Reading it costs a start nothing where there are none.
 */
import { useSyncExternalStore } from 'react';
import { parseId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { firstLibrary, libraryName } from '../db/library-name';
import { z } from '../hosts/zod';
import { noTabs, type Tabs } from './tab-state';

/** Each library has its own: another one's articles are not there. */
const storageKey = libraryName() === firstLibrary ? 'broadsheet.tabs' : `broadsheet.tabs.${libraryName()}`;
/** Scrolling changes a tab all the time. */
const writeAfterMs = 400;

const tabSchema = z.object({
  id: z.string().regex(/^\d{1,9}$/u),
  articleId: z.string().transform((value, context) => {
    const id = parseId('article', value);
    if (id === null) context.addIssue({ code: 'custom', message: 'not an article' });
    return id ?? z.NEVER;
  }),
  span: z
    .object({
      page: z.string().transform((value, context) => {
        const id = parseId('page', value);
        if (id === null) context.addIssue({ code: 'custom', message: 'not a page' });
        return id ?? z.NEVER;
      }),
      start: z.number().int().nonnegative().transform(raw),
      end: z.number().int().nonnegative().transform(raw),
    })
    .nullable(),
  title: z.string().max(2_000),
  place: z
    .object({ part: z.number().int().nonnegative(), share: z.number().min(0).max(1) })
    .nullable()
    .catch(null),
});

const schema = z.object({
  open: z.array(tabSchema).max(200),
  closed: z.array(z.object({ tab: tabSchema, index: z.number().int().nonnegative() })).max(100),
  shown: z.string().nullable(),
  next: z.number().int().positive(),
});

const listeners = new Set<() => void>();
let current: Tabs | null = null;
let writing: ReturnType<typeof setTimeout> | null = null;

/** The tabs now. */
export function currentTabs(): Tabs {
  current ??= read();
  return current;
}

/** Changes the tabs. */
export function setTabs(next: Tabs): void {
  if (next === currentTabs()) return;
  current = next;
  writing ??= setTimeout(writeTabs, writeAfterMs);
  for (const listener of listeners) listener();
}

/** The tabs, live. */
export function useTabs(): Tabs {
  return useSyncExternalStore(onTabs, currentTabs);
}

/** Writes down what has changed, now. */
export function writeTabs(): void {
  if (writing === null) return;
  clearTimeout(writing);
  writing = null;
  const text = JSON.stringify(currentTabs());
  for (const storage of [sessionStorage, localStorage]) {
    try {
      storage.setItem(storageKey, text);
    } catch {
      // Storage full or forbidden: the tabs last as long as the window.
    }
  }
}

/** Reads the tabs anew, as a start does. */
export function readTabsAnew(): void {
  if (writing !== null) clearTimeout(writing);
  writing = null;
  current = read();
  for (const listener of listeners) listener();
}

function onTabs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A window that was only loaded anew has tabs of its own; another one takes up those of the last. */
function read(): Tabs {
  for (const storage of [sessionStorage, localStorage]) {
    try {
      const text = storage.getItem(storageKey);
      if (text !== null) return schema.parse(JSON.parse(text));
    } catch {
      // Not ours, or forbidden: no tabs.
    }
  }
  return noTabs;
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', writeTabs);
