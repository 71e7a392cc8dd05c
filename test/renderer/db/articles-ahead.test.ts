import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { articleAhead, keepAhead } from '../../../src/renderer/db/articles-ahead';
import { setRead } from '../../../src/renderer/db/marks';
import { addDump, addSource, articleOf, emptyLibrary } from './library';

let first: ArticleId;
let second: ArticleId;
let stop = () => {};

beforeEach(async () => {
  await emptyLibrary();
  const text = ['渡口夜航恢复', '渡口昨天恢复夜航。', '', '旧书市重开', '旧书市昨天重新开张。'].join('\n');
  const dump = await addDump(await addSource('河口日报'), '2026/03.txt', text);
  first = articleOf(dump, 0);
  second = articleOf(dump, 1);
});

afterEach(() => stop());

describe('articles loaded ahead', () => {
  it('are there as they are stored, and gone when nobody keeps them any more', async () => {
    stop = keepAhead([first, second]);
    expect(articleAhead(first)).toBeNull();
    await vi.waitFor(() => expect(articleAhead(second)?.open.row.id).toBe(second));
    expect(articleAhead(first)).toMatchObject({ left: null, open: { next: second, previous: null } });
    stop();
    expect(articleAhead(first)).toBeNull();
  });

  it('are never older than the library: a change takes them away, and they come again with it', async () => {
    stop = keepAhead([first]);
    await vi.waitFor(() => expect(articleAhead(first)?.open.row.read).toBe(0));
    await setRead(first, true);
    expect(articleAhead(first)?.open.row.read ?? 1).toBe(1);
    await vi.waitFor(() => expect(articleAhead(first)?.open.row.read).toBe(1));
  });
});
