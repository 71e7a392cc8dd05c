/** What is asked of the library inside the browser, straight from IndexedDB: the app's own code is not trusted here. */
import type { Page } from '@playwright/test';

/** What the library has now, and which of its invariants do not hold. */
export interface Inside {
  readonly dumps: readonly string[];
  readonly tags: readonly string[];
  /** Pairs of the tag's name and the page of its mark. */
  readonly marks: readonly string[];
  readonly notes: readonly string[];
  readonly broken: readonly string[];
}

/** Reads the library; rejects when it does not open. `name`: its database. */
export async function lookInside(page: Page): Promise<Inside> {
  return page.evaluate(async () => {
    const name = localStorage.getItem('broadsheet.library') ?? 'broadsheet';
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
    try {
      const stores = ['sources', 'dumps', 'bytes', 'pages', 'tags', 'marks', 'highlights', 'notes', 'links'];
      const transaction = db.transaction(
        [...stores, 'journal', 'changes', 'articles', 'reflows'],
        'readonly',
      );
      const all = <T>(store: string): Promise<T[]> =>
        new Promise((resolve, reject) => {
          const request = transaction.objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result as T[]);
          request.onerror = () => reject(request.error);
        });
      const keys = (store: string): Promise<Set<string>> =>
        new Promise((resolve, reject) => {
          const request = transaction.objectStore(store).getAllKeys();
          request.onsuccess = () => resolve(new Set(request.result.map(String)));
          request.onerror = () => reject(request.error);
        });
      interface Dump {
        id: string;
        sourceId: string;
        path: string;
        pageCount: number;
      }
      interface Mark {
        id: string;
        kind: string;
        tagId: string;
        pageIds: string[];
      }
      const [sources, dumps, bytes, pages, tags, marks, highlights, notes, links, steps, changes, articles] =
        await Promise.all([
          keys('sources'),
          all<Dump>('dumps'),
          keys('bytes'),
          keys('pages'),
          all<{ id: string; name: string; parentIds: string[] }>('tags'),
          all<Mark>('marks'),
          all<{ id: string; tagIds: string[]; pageIds: string[] }>('highlights'),
          all<{ id: string; body: string; highlightId: string; pageIds: string[] }>('notes'),
          all<{ noteId: string }>('links'),
          all<{ id: number; rows: number }>('journal'),
          all<{ step: number; changes: unknown[] }>('changes'),
          all<{ id: string; pages: string[] }>('articles'),
        ]);
      const broken: string[] = [];
      const expect = (holds: boolean, what: string): void => {
        if (!holds) broken.push(what);
      };
      for (const dump of dumps) {
        expect(sources.has(dump.sourceId), `${dump.id} has no source`);
        expect(bytes.has(dump.id), `${dump.id} has no bytes`);
        const key = dump.id.slice('dump:'.length);
        for (let at = 0; at < dump.pageCount; at += 1)
          expect(pages.has(`page:${key}/${at}`), `${dump.id} lacks page ${at}`);
      }
      expect(bytes.size === dumps.length, `${bytes.size} bytes for ${dumps.length} dumps`);
      const tagIds = new Set(tags.map(({ id }) => id));
      const highlightIds = new Set(highlights.map(({ id }) => id));
      const noteIds = new Set(notes.map(({ id }) => id));
      for (const tag of tags)
        for (const parent of tag.parentIds) expect(tagIds.has(parent), `${tag.id} stands under nothing`);
      for (const mark of marks) {
        expect(mark.tagId === '' || tagIds.has(mark.tagId), `${mark.id} has no tag`);
        for (const page of mark.pageIds) expect(pages.has(page), `${mark.id} has no page`);
      }
      for (const { id, tagIds: own } of highlights)
        for (const tag of own) expect(tagIds.has(tag), `${id} has no tag`);
      for (const { id, highlightId } of notes)
        expect(highlightId === '' || highlightIds.has(highlightId), `${id} has no highlight`);
      for (const { noteId } of links) expect(noteIds.has(noteId), `a link of no note`);
      for (const { id, pages: own } of articles)
        for (const page of own) expect(pages.has(page), `${id} has no page`);
      const rows = new Map<number, number>();
      for (const { step, changes: some } of changes) rows.set(step, (rows.get(step) ?? 0) + some.length);
      for (const step of steps) expect(rows.get(step.id) === step.rows, `step ${step.id} is not whole`);
      const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]));
      return {
        dumps: dumps.map(({ path }) => path),
        tags: tags.map((tag) => tag.name),
        marks: marks.filter(({ kind }) => kind === 'tag').map(({ tagId }) => nameOf.get(tagId) ?? ''),
        notes: notes.map(({ body }) => body),
        broken,
      };
    } finally {
      db.close();
    }
  });
}

/** The paths of dumps that are stored now: what a transaction gives to read is committed. */
export async function storedDumps(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    const name = localStorage.getItem('broadsheet.library') ?? 'broadsheet';
    // Opening it before the app has would make it.
    if (!known.some((each) => each.name === name && (each.version ?? 0) >= 40)) return [];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      return await new Promise<string[]>((resolve, reject) => {
        const request = db.transaction('dumps', 'readonly').objectStore('dumps').getAll();
        request.onsuccess = () => resolve((request.result as { path: string }[]).map(({ path }) => path));
        request.onerror = () => reject(request.error);
      });
    } finally {
      db.close();
    }
  });
}
