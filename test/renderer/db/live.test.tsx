import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { useArticle, useArticleIds, useArticleRows, usePage } from '../../../src/renderer/db/articles';
import { db } from '../../../src/renderer/db/database';
import { useHighlights } from '../../../src/renderer/db/highlights';
import { useJournal } from '../../../src/renderer/db/journal';
import { watchTables } from '../../../src/renderer/db/live';
import { useUnplaced } from '../../../src/renderer/db/marks';
import { useNotes } from '../../../src/renderer/db/notes';
import { renameSource, useBin, useDumps, useSources } from '../../../src/renderer/db/sources';
import { createTag, tagArticles, useTags } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary } from './library';

beforeEach(emptyLibrary);
afterEach(() => vi.useRealTimers());

describe('live lists', () => {
  it('are undefined at first and follow what is done', async () => {
    const source = await addSource('乡报');
    const { result } = renderHook(() => ({ sources: useSources(), tags: useTags() }));
    expect(result.current).toEqual({ sources: undefined, tags: undefined });
    await waitFor(() => expect(result.current.sources?.[0]?.name).toBe('乡报'));
    await act(async () => {
      await renameSource(source, '新乡报');
      await createTag('学务');
    });
    await waitFor(() => expect(result.current.sources?.[0]?.name).toBe('新乡报'));
    await waitFor(() => expect(result.current.tags?.[0]?.name).toBe('学务'));
  });

  it('forget the answer to another question', async () => {
    const dump = await addDump(await addSource('乡报'), '1.txt', '甲\n乙');
    const tag = await createTag('学务');
    await tagArticles([articleOf(dump, 0)], tag);
    const { result, rerender } = renderHook(({ text }) => useArticleIds({ text }, 'page', false), {
      initialProps: { text: '甲' },
    });
    await waitFor(() => expect(result.current).toEqual([articleOf(dump, 0)]));
    rerender({ text: '丙' });
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toEqual([]));
  });

  it('every hook answers', async () => {
    const source = await addSource('乡报');
    const dump = await addDump(source, '1.txt', '甲\n乙');
    const id = articleOf(dump, 0);
    const { result } = renderHook(() => ({
      bin: useBin(),
      dumps: useDumps(source)?.length,
      rows: useArticleRows([id])?.length,
      article: useArticle(id)?.row.title,
      noArticle: useArticle('article:none' as ArticleId),
      page: usePage('page:none' as never),
      highlights: useHighlights(id),
      notes: useNotes(id),
      unplaced: useUnplaced(),
      journal: useJournal(),
    }));
    await waitFor(() =>
      expect(result.current).toEqual({
        bin: [],
        dumps: 1,
        rows: 1,
        article: '甲',
        noArticle: null,
        page: null,
        highlights: [],
        notes: [],
        unplaced: [],
        journal: { undo: null, redo: null },
      }),
    );
  });
});

describe('a watch', () => {
  it('runs seldom while changes come fast, and once more after the last', async () => {
    const tag = await createTag('学务');
    let runs = 0;
    let seen = 0;
    const watcher = watchTables(
      ['tags'],
      async () => {
        runs += 1;
        seen = (await db.tags.get(tag))?.lastUsedAt ?? 0;
      },
      150,
    );
    for (let at = 1; at <= 30; at += 1) {
      await db.tags.update(tag, { lastUsedAt: at });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await vi.waitFor(() => expect(seen).toBe(30));
    expect(runs).toBeLessThan(10);
    watcher.close();
    const before = runs;
    await db.tags.update(tag, { lastUsedAt: 99 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(runs).toBe(before);
  });

  it('does not run for other tables', async () => {
    let runs = 0;
    const run = async (): Promise<void> => {
      runs += 1;
    };
    const watcher = watchTables(['tags'], run, 0);
    await addSource('乡报');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(runs).toBe(1);
    watcher.close();
  });
});
