/** The message after an edit, and what its button takes back. */
import { beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../src/renderer/db/database';
import { setRead } from '../../../src/renderer/db/marks';
import { createTag } from '../../../src/renderer/db/tags';
import { withUndo } from '../../../src/renderer/highlights/offer-undo';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

interface Shown {
  readonly message: string;
  readonly action?: { readonly run: () => void };
}

const shown = vi.hoisted((): unknown[] => []);
vi.mock('../../../src/renderer/ui/toast', () => ({ notify: (toast: unknown) => shown.push(toast) }));

const words = { message: 'Marked as read', undo: 'Undo', refused: 'No' };

beforeEach(async () => {
  shown.length = 0;
  await emptyLibrary();
});

it('takes back its own step, also when another was done since', async () => {
  const id = articleOf(await addDump(await addSource('乡报'), '1.txt', '甲'), 0);
  await withUndo(() => setRead([id], true), words);
  await createTag('学务');
  const [toast] = shown as readonly Shown[];
  toast?.action?.run();
  await vi.waitFor(async () => expect((await db.articles.get(id))?.read).toBe(0));
  expect(await db.tags.count()).toBe(1);
});

it('offers to take nothing back where all was so already', async () => {
  const id = articleOf(await addDump(await addSource('乡报'), '1.txt', '甲'), 0);
  await setRead([id], true);
  await createTag('学务');
  await withUndo(() => setRead([id], true), words);
  expect(shown).toEqual([{ message: 'Marked as read' }]);
});
