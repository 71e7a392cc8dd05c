/** The one selection of lists: kept with its list, answered by actions, told to menus. */
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { canRunAction, runAction } from '../../../src/renderer/app/actions';
import { toggleRow } from '../../../src/renderer/ui/list-keys';
import { chosenNow, useListSelection } from '../../../src/renderer/ui/list-selection';

afterEach(cleanup);

const keys = ['a', 'b', 'c', 'd'];
const begin = (place: string, change: Partial<Parameters<typeof useListSelection>[0]> = {}) =>
  renderHook(
    ({ shown, where }) => useListSelection({ kind: 'article', place: where, keys: shown, ...change }),
    { initialProps: { shown: keys as readonly string[], where: place } },
  );

describe('what is chosen', () => {
  test('stands in the order of the list, and only what the list still shows', () => {
    const { result, rerender } = begin('order');
    act(() => result.current.onSelect({ chosen: new Set(['d', 'a']), anchor: null }));
    expect(result.current.chosen).toEqual(['a', 'd']);
    rerender({ shown: ['d', 'c'], where: 'order' });
    expect(result.current.chosen).toEqual(['d']);
  });

  test('is there again when one comes back, and not in another list', () => {
    const first = begin('kept');
    act(() => first.result.current.onSelect(toggleRow(first.result.current.selection, 'b')));
    first.unmount();
    expect(begin('kept').result.current.chosen).toEqual(['b']);
    expect(begin('other').result.current.chosen).toEqual([]);
  });

  test('is all, none or the others by actions, as long as there is something to do', () => {
    const { result } = begin('actions');
    expect(canRunAction('lists.select-none')).toBe(false);
    act(() => void runAction('lists.select-all'));
    expect(result.current.chosen).toEqual(keys);
    act(() => void runAction('lists.select-none'));
    act(() => result.current.onSelect(toggleRow(result.current.selection, 'c')));
    act(() => void runAction('lists.select-others'));
    expect(result.current.chosen).toEqual(['a', 'b', 'd']);
  });

  test('may be more than what is fetched', () => {
    const { result } = begin('part', { chooseWhole: (choose) => choose(['a', 'b', 'x', 'y']) });
    act(() => result.current.onAll());
    expect(result.current.chosen).toEqual(['a', 'b', 'x', 'y']);
  });

  test('is told by the ids it stands for, of the list that came last', () => {
    const { result, unmount } = begin('ids', { idsOf: (some) => some.map((key) => `id ${key}`) });
    act(() => result.current.onSelect(toggleRow(result.current.selection, 'a')));
    expect(chosenNow('article')).toEqual(['id a']);
    expect(chosenNow('highlight')).toEqual([]);
    unmount();
    expect(chosenNow('article')).toEqual([]);
  });
});
