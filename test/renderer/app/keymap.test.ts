/** Which action a key gives, of those that are on screen. */
import { describe, expect, test } from 'vitest';
import type { LiveAction } from '../../../src/renderer/app/actions';
import { actionOfKey, isNarrow } from '../../../src/renderer/app/keymap';
import { type KeyEvent, parseKeys } from '../../../src/renderer/app/keystrokes';
import { knownActions } from '../../../src/renderer/app/known-actions';

const key = (name: string, held: Partial<KeyEvent> = {}): KeyEvent => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

const action = (id: string, change: Partial<LiveAction> = {}): LiveAction => ({
  id,
  title: id,
  section: 'window',
  keys: [],
  usualKeys: [],
  icon: null,
  words: '',
  isQuiet: false,
  hasOwnKeys: false,
  isEnabled: () => true,
  run: () => undefined,
  ...change,
});

const usual = Object.entries(knownActions).map(([id, { keys, section }]) => action(id, { keys, section }));
const idOf = (...[event, platform, isTyping, actions = usual]: Parameters<typeof actionOfKey>) =>
  actionOfKey(event, platform, isTyping, actions)?.id ?? null;

describe('a key gives its action', () => {
  test('with Control on Linux and Windows, with Command on a Mac', () => {
    expect(idOf(key('o', { ctrlKey: true }), 'linux', false)).toBe('open-folder');
    expect(idOf(key('o', { ctrlKey: true }), 'windows', false)).toBe('open-folder');
    expect(idOf(key('o', { metaKey: true }), 'mac', false)).toBe('open-folder');
    expect(idOf(key('o', { ctrlKey: true }), 'mac', false)).toBeNull();
  });

  test('and another one with Shift', () => {
    expect(idOf(key('O', { ctrlKey: true, shiftKey: true }), 'linux', false)).toBe('open-files');
    expect(idOf(key('Z', { ctrlKey: true, shiftKey: true }), 'linux', false)).toBe('redo');
    expect(idOf(key('z', { ctrlKey: true }), 'linux', false)).toBe('undo');
  });

  test('also where the sign needs Shift on one keyboard and not on another', () => {
    expect(idOf(key('?', { shiftKey: true }), 'linux', false)).toBe('shortcuts');
    expect(idOf(key('?'), 'linux', false)).toBe('shortcuts');
  });

  test('of the narrower place before that of the window, whichever came last', () => {
    const find = action('find', { keys: ['mod+f'], section: 'reading' });
    const search = action('search', { keys: ['mod+f'] });
    expect(idOf(key('f', { ctrlKey: true }), 'linux', false, [find, search])).toBe('find');
    expect(idOf(key('f', { ctrlKey: true }), 'linux', false, [search])).toBe('search');
  });

  test('only while it can be done', () => {
    const off = action('off', { keys: ['x'], isEnabled: () => false });
    expect(idOf(key('x'), 'linux', false, [action('on', { keys: ['x'] }), off])).toBe('on');
    expect(idOf(key('x'), 'linux', false, [off])).toBeNull();
    const own = action('own', { keys: ['x'], hasOwnKeys: true });
    expect(idOf(key('x'), 'linux', false, [own])).toBeNull();
  });
});

describe('while one types', () => {
  test('plain keys write, and undo belongs to the text, also with other keys', () => {
    expect(idOf(key('s'), 'linux', true)).toBeNull();
    expect(idOf(key('?', { shiftKey: true }), 'linux', true)).toBeNull();
    expect(idOf(key('z', { ctrlKey: true }), 'linux', true)).toBeNull();
    expect(
      idOf(key('u', { ctrlKey: true }), 'linux', true, [action('undo', { keys: ['mod+u'] })]),
    ).toBeNull();
  });

  test('actions with Control still work', () => {
    expect(idOf(key('f', { ctrlKey: true, shiftKey: true }), 'linux', true)).toBe('search');
  });

  test('an input method keeps every key to itself', () => {
    expect(idOf(key('s', { isComposing: true }), 'linux', false)).toBeNull();
  });
});

test('every usual key can be read, and no two actions of one place have the same', () => {
  const places = new Map<string, string>();
  for (const [id, { keys, section }] of Object.entries(knownActions)) {
    for (const text of keys) {
      expect(parseKeys(text), `${id}: ${text}`).not.toBeNull();
      const place = `${isNarrow(section) ? section : 'window'} ${text}`;
      expect(places.get(place) ?? id, text).toBe(id);
      places.set(place, id);
    }
  }
});
