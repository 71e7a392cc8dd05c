/** Scans that were opened last are there at once. */
import { describe, expect, it, vi } from 'vitest';
import type { OpenedScan } from '../../../src/renderer/scans/opened-scan';
import { openOnce, usesShelf } from '../../../src/renderer/scans/scan-shelf';

const scan = () => ({ pageCount: 1, page: vi.fn(), close: vi.fn() }) satisfies OpenedScan;

describe('the shelf of scans', () => {
  it('opens each once while it is among the last two, and lets go of the one before', async () => {
    const [one, two, three] = [scan(), scan(), scan()];
    const open = vi.fn(async () => one);
    expect(await openOnce('1', open)).toBe(one);
    expect(await openOnce('2', async () => two)).toBe(two);
    expect(await openOnce('1', open)).toBe(one);
    await openOnce('3', async () => three);
    await Promise.resolve();
    expect(open).toHaveBeenCalledTimes(1);
    expect([one, two, three].map(({ close }) => close.mock.calls.length)).toEqual([0, 1, 0]);
  });

  it('tries anew what could not be opened', async () => {
    await expect(openOnce('bad', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await Promise.resolve();
    const good = scan();
    expect(await openOnce('bad', async () => good)).toBe(good);
  });

  it('is empty again a while after the last pane is gone', async () => {
    vi.useFakeTimers();
    const kept = scan();
    const leave = usesShelf();
    await openOnce('kept', async () => kept);
    leave();
    const back = usesShelf();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept.close).not.toHaveBeenCalled();
    back();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept.close).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});
