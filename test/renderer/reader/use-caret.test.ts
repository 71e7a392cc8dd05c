/** The caret goes to the article's ends, which are not the ends of the window's text; jsdom has no `modify`. */
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useCaret } from '../../../src/renderer/reader/use-caret';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A sheet of two stretches between other text, and a browser that goes to the ends of the window. */
function caretOnSheet() {
  document.body.innerHTML =
    '<p id="before">bar</p><div id="sheet"><p data-part="0">The ferry came.</p><p data-part="1">It was late.</p></div><p id="after">foot</p>';
  const sheet = document.querySelector<HTMLElement>('#sheet');
  const selection = document.getSelection();
  if (sheet === null || selection === null) throw new Error('nothing to select in');
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  selection.modify = (alter, direction) => {
    const end = document.querySelector(direction === 'forward' ? '#after' : '#before')?.firstChild;
    if (end == null) throw new Error('no text there');
    if (alter === 'extend') selection.extend(end, 0);
    else selection.collapse(end, 0);
  };
  const { result } = renderHook(() => useCaret({ current: sheet }));
  act(() => result.current.toggle());
  const press = (key: string, shiftKey: boolean) =>
    act(() => void result.current.handleKey(new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey })));
  return { selection, press };
}

test('Ctrl+End and Ctrl+Home put it at the end and the start of the article', () => {
  const { selection, press } = caretOnSheet();
  press('End', false);
  expect([selection.focusNode?.textContent, selection.focusOffset]).toEqual(['It was late.', 12]);
  expect(selection.isCollapsed).toBe(true);
  press('Home', false);
  expect([selection.focusNode?.textContent, selection.focusOffset]).toEqual(['The ferry came.', 0]);
});

test('with Shift they select as far as the article goes', () => {
  const { selection, press } = caretOnSheet();
  press('End', true);
  expect([selection.anchorNode?.textContent, selection.anchorOffset]).toEqual(['The ferry came.', 0]);
  expect([selection.focusNode?.textContent, selection.focusOffset]).toEqual(['It was late.', 12]);
});
