/** A failure that a view tells in its place is not said over it as well. */
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sayUnlessInPlace, useSaidInPlace } from '../../../src/renderer/app/said-in-place';

test('what was said of a failure is taken back where a view tells it, and said again only when the view has gone', () => {
  const takenBack: string[] = [];
  const say = (name: string) => sayUnlessInPlace(() => () => void takenBack.push(name));
  say('first');
  expect(takenBack).toEqual([]);
  const { unmount } = renderHook(() => useSaidInPlace());
  expect(takenBack).toEqual(['first']);
  say('second');
  expect(takenBack).toEqual(['first', 'second']);
  unmount();
  say('third');
  expect(takenBack).toEqual(['first', 'second']);
});
