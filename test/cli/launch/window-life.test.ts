/** When serving ends: not before the last window is closed for good, and not long after. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LifeEnd, watchWindows } from '../../../src/cli/launch/window-life';

describe('the watch over windows', () => {
  let ends: LifeEnd[] = [];
  let life = watchWindows(() => undefined);
  beforeEach(() => {
    vi.useFakeTimers();
    ends = [];
    life = watchWindows((why) => ends.push(why));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends after the last window was closed', () => {
    life.windowsChanged(1);
    life.windowsChanged(0);
    vi.advanceTimersByTime(60_000);
    expect(ends).toEqual(['closed']);
  });

  it('lets a window reload', () => {
    life.windowsChanged(1);
    life.windowsChanged(0);
    vi.advanceTimersByTime(2_000);
    life.windowsChanged(1);
    vi.advanceTimersByTime(3_600_000);
    expect(ends).toEqual([]);
  });

  it('stays while another window is open', () => {
    life.windowsChanged(1);
    life.windowsChanged(2);
    life.windowsChanged(1);
    vi.advanceTimersByTime(3_600_000);
    expect(ends).toEqual([]);
  });

  it('ends soon when the browser ended with its window', () => {
    life.windowsChanged(1);
    life.windowsChanged(0);
    life.browserEnded(0);
    vi.advanceTimersByTime(500);
    expect(ends).toEqual(['closed']);
  });

  it('ends soon when the window’s line closes a moment after its browser ended', () => {
    life.windowsChanged(1);
    life.browserEnded(0);
    life.windowsChanged(0);
    vi.advanceTimersByTime(500);
    expect(ends).toEqual(['closed']);
  });

  it('does not end when a browser hands its window over to one that runs already', () => {
    life.browserEnded(0);
    vi.advanceTimersByTime(5_000);
    life.windowsChanged(1);
    vi.advanceTimersByTime(3_600_000);
    expect(ends).toEqual([]);
  });

  it('does not end when a second window’s process ends at once', () => {
    life.windowsChanged(1);
    life.browserEnded(0);
    vi.advanceTimersByTime(3_600_000);
    expect(ends).toEqual([]);
  });

  it('gives up when no window arrives', () => {
    life.browserEnded(0);
    vi.advanceTimersByTime(3_600_000);
    expect(ends).toEqual(['no-window']);
  });

  it('tells a browser that did not start', () => {
    life.browserEnded(127);
    vi.advanceTimersByTime(1);
    expect(ends).toEqual(['failed']);
  });

  it('waits for a slow browser as long as it runs', () => {
    vi.advanceTimersByTime(3_600_000);
    expect(ends).toEqual([]);
  });
});
