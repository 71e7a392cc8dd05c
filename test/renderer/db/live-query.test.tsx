import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../src/renderer/db/database';
import { useLiveQuery } from '../../../src/renderer/db/live-query';
import { renameSource } from '../../../src/renderer/db/sources';
import { addSource, emptyLibrary } from './library';

beforeEach(emptyLibrary);
afterEach(cleanup);

describe('a live query', () => {
  it('is asked once for its first answer, and again when what it has read changes', async () => {
    const id = await addSource('河口日报');
    const query = vi.fn(async () => (await db.sources.get(id))?.name);
    const { result } = renderHook(() => useLiveQuery(query, []));
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toBe('河口日报'));
    expect(query).toHaveBeenCalledOnce();
    await act(() => renameSource(id, '渡口晚报'));
    await waitFor(() => expect(result.current).toBe('渡口晚报'));
  });

  it('keeps the answer before until there is one to another question', async () => {
    const first = await addSource('河口日报');
    const second = await addSource('渡口晚报');
    const { result, rerender } = renderHook(
      ({ id }) => useLiveQuery(async () => (await db.sources.get(id))?.name, [id]),
      { initialProps: { id: first } },
    );
    await waitFor(() => expect(result.current).toBe('河口日报'));
    rerender({ id: second });
    expect(result.current).toBe('河口日报');
    await waitFor(() => expect(result.current).toBe('渡口晚报'));
  });

  it('throws what the question throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = () =>
      renderHook(() => useLiveQuery(() => Promise.reject(new Error('no such table')), []));
    const seen: unknown[] = [];
    window.addEventListener('error', (event) => {
      event.preventDefault();
      seen.push(event.error);
    });
    failing();
    await waitFor(() => expect(seen.map(String)).toContain('Error: no such table'));
    vi.restoreAllMocks();
  });
});
