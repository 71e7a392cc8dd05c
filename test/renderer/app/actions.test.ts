/** Actions come and go with what is on screen, and their keys are the user's. */
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  canRunAction,
  findAction,
  liveActions,
  runAction,
  useAction,
  useActions,
} from '../../../src/renderer/app/actions';
import { chooseKeys, resetKeys } from '../../../src/renderer/app/key-choices';

afterEach(() => {
  cleanup();
  resetKeys();
});

describe('an action', () => {
  test('can be carried out while it is on screen, by what it does now', () => {
    const first = vi.fn();
    const second = vi.fn();
    const { rerender, unmount } = renderHook(
      ({ run }) => useAction({ id: 'tabs.pin', title: 'Pin', section: 'tabs', run }),
      { initialProps: { run: first } },
    );
    expect(runAction('tabs.pin')).toBe(true);
    rerender({ run: second });
    runAction('tabs.pin');
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
    unmount();
    expect(runAction('tabs.pin')).toBe(false);
    expect(findAction('tabs.pin')).toBeNull();
  });

  test('is not carried out while it cannot be', () => {
    const run = vi.fn();
    renderHook(() => useAction({ id: 'off', title: 'Off', section: 'view', run, isEnabled: () => false }));
    expect(canRunAction('off')).toBe(false);
    expect(runAction('off')).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('that came later goes before an earlier one of the same id, until it leaves', () => {
    const said: string[] = [];
    renderHook(() => useAction({ id: 'export', run: () => said.push('list') }));
    const later = renderHook(() => useAction({ id: 'export', run: () => said.push('chosen') }));
    runAction('export');
    expect(liveActions().filter(({ id }) => id === 'export')).toHaveLength(1);
    later.unmount();
    runAction('export');
    expect(said).toEqual(['chosen', 'list']);
  });
});

test('a list of actions may grow and shrink', () => {
  const spec = (id: string) => ({
    id,
    title: id.toUpperCase(),
    section: 'tags' as const,
    run: () => undefined,
  });
  const { rerender } = renderHook(({ ids }) => useActions(ids.map(spec)), {
    initialProps: { ids: ['a', 'b'] },
  });
  rerender({ ids: ['b', 'c'] });
  expect(liveActions().map(({ title }) => title)).toEqual(['B', 'C']);
  rerender({ ids: [] });
  expect(liveActions()).toEqual([]);
});

test('keys are the usual ones until the user chooses others, and may be none', () => {
  renderHook(() => useAction({ id: 'export', run: () => undefined }));
  expect(findAction('export')?.keys).toEqual(['mod+e']);
  chooseKeys('export', ['alt+e']);
  expect(findAction('export')?.keys).toEqual(['alt+e']);
  chooseKeys('export', []);
  expect(findAction('export')?.keys).toEqual([]);
  chooseKeys('export', null);
  expect(findAction('export')?.keys).toEqual(['mod+e']);
});
