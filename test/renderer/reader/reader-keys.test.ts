import { describe, expect, it } from 'vitest';
import { parseKeys } from '../../../src/renderer/app/keystrokes';
import { knownActions } from '../../../src/renderer/app/known-actions';
import { isKeyElsewhere, readerActionOf, readerKeys } from '../../../src/renderer/reader/reader-keys';

const plain = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
};

describe('keys of the reader', () => {
  it('act on a selection, and without one are another’s or nobody’s', () => {
    expect(readerActionOf({ ...plain, key: '3' }, true)).toBe('highlight-3');
    expect(readerActionOf({ ...plain, key: '3' }, false)).toBe('favourite-3');
    expect(readerActionOf({ ...plain, key: '8' }, true)).toBeNull();
    expect(readerActionOf({ ...plain, key: 't' }, true)).toBe('tag-selection');
    expect(readerActionOf({ ...plain, key: 't' }, false)).toBe('tag');
    expect(readerActionOf({ ...plain, key: 'N' }, true)).toBe('note');
    expect(readerActionOf({ ...plain, key: 'n' }, false)).toBeNull();
  });

  it('move between articles by letter or with Alt, never by a bare arrow, which scrolls', () => {
    expect(readerActionOf({ ...plain, key: 'j' }, false)).toBe('next');
    expect(readerActionOf({ ...plain, key: 'ArrowUp', altKey: true }, false)).toBe('previous');
    expect(readerActionOf({ ...plain, key: 'ArrowUp' }, false)).toBeNull();
  });

  it('go from match to match, with Shift back', () => {
    expect(readerActionOf({ ...plain, key: 'F3' }, false)).toBe('next-match');
    expect(readerActionOf({ ...plain, key: 'F3', shiftKey: true }, true)).toBe('previous-match');
    expect(readerActionOf({ ...plain, key: ']' }, false)).toBe('next-match');
    expect(readerActionOf({ ...plain, key: 'j', shiftKey: true }, false)).toBeNull();
  });

  it('leave keys with Control or Command, and those of an input method, alone', () => {
    expect(readerActionOf({ ...plain, key: 'c', ctrlKey: true }, true)).toBeNull();
    expect(readerActionOf({ ...plain, key: 'c', metaKey: true }, true)).toBeNull();
    expect(readerActionOf({ ...plain, key: 'n', isComposing: true }, true)).toBeNull();
  });

  it('do not take a plain key from the window unless text is selected', () => {
    const ofWindow = Object.values(knownActions)
      .flatMap(({ keys }) => keys.map((text) => parseKeys(text)))
      .filter((stroke) => stroke !== null && !stroke.mod && !stroke.ctrl && !stroke.alt)
      .map((stroke) => stroke?.key ?? '');
    for (const key of ofWindow) expect(readerActionOf({ ...plain, key }, false)).toBeNull();
  });

  it('are given to each action once or more', () => {
    expect(new Set(readerKeys.map(({ action }) => action)).size).toBe(31);
  });
});

describe('where keys belong to something else', () => {
  it('is where one writes and in whatever is open over the page', () => {
    document.body.innerHTML =
      '<p id="text">a</p><textarea id="field"></textarea><div role="dialog"><button id="inside">b</button></div>';
    const at = (id: string) => isKeyElsewhere(document.getElementById(id));
    expect([at('text'), at('field'), at('inside')]).toEqual([false, true, true]);
    expect(isKeyElsewhere(null)).toBe(false);
  });
});
