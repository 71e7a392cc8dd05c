import { describe, expect, it } from 'vitest';
import { parseKeys } from '../../../src/renderer/app/keystrokes';
import { knownActions } from '../../../src/renderer/app/known-actions';
import { keysOfAction, mendActionOf, mendKeys } from '../../../src/renderer/corrections/mend-keys';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };

describe('keys of mending', () => {
  it('give roles by digits, whatever the keyboard needs to type a digit', () => {
    expect(mendActionOf({ ...plain, key: '1' })).toBe('role-headline');
    expect(mendActionOf({ ...plain, key: '5' })).toBe('role-paragraph');
    expect(mendActionOf({ ...plain, key: '9', shiftKey: true })).toBe('role-editor-note');
    expect(mendActionOf({ ...plain, key: '0' })).toBe('furniture');
  });

  it('tell an article from its neighbour by Shift, and a block from its article', () => {
    expect(mendActionOf({ ...plain, key: 'm' })).toBe('merge-before');
    expect(mendActionOf({ ...plain, key: 'M', shiftKey: true })).toBe('merge-after');
    expect(mendActionOf({ ...plain, key: 'ArrowUp', altKey: true })).toBe('move-up');
    expect(mendActionOf({ ...plain, key: 'ArrowUp', altKey: true, shiftKey: true })).toBe('article-up');
  });

  it('leave bare arrows, keys with Control, and those of an input method alone', () => {
    expect(mendActionOf({ ...plain, key: 'ArrowUp' })).toBeNull();
    expect(mendActionOf({ ...plain, key: 'm', ctrlKey: true })).toBeNull();
    expect(mendActionOf({ ...plain, key: 'm', isComposing: true })).toBeNull();
  });

  it('are each for one thing, and none of the window’s own', () => {
    const written = mendKeys.map(({ key, alt, shift }) => `${alt ?? false} ${shift ?? false} ${key}`);
    expect(new Set(written).size).toBe(written.length);
    const plainOnes = mendKeys.filter(({ alt, shift }) => !alt && !shift).map(({ key }) => key);
    // What belongs to the reader is not there while one mends.
    const windows = Object.values(knownActions)
      .filter(({ section }) => section !== 'reading')
      .flatMap(({ keys }) => keys.map((text) => parseKeys(text)))
      .filter((stroke) => stroke !== null && !stroke.mod && !stroke.ctrl && !stroke.alt)
      .map((stroke) => stroke?.key ?? '');
    expect(plainOnes.filter((key) => windows.includes(key))).toEqual([]);
  });

  it('are written as the platform does', () => {
    expect(keysOfAction('merge-after', false)).toEqual(['Shift+M']);
    expect(keysOfAction('article-down', true)).toEqual(['⌥⇧↓']);
    expect(keysOfAction('correct', false)).toEqual(['R', 'F2']);
  });
});
