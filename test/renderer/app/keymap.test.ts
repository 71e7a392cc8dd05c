/** The keys of the app, the same in both hosts. */
import { describe, expect, test } from 'vitest';
import { commandOf, describeKeys, type KeyEvent, keymap } from '../../../src/renderer/app/keymap';

const key = (name: string, held: Partial<KeyEvent> = {}): KeyEvent => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

describe('a key gives its command', () => {
  test('with Control on Linux and Windows, with Command on a Mac', () => {
    expect(commandOf(key('o', { ctrlKey: true }), 'linux', false)).toBe('open-folder');
    expect(commandOf(key('o', { ctrlKey: true }), 'windows', false)).toBe('open-folder');
    expect(commandOf(key('o', { metaKey: true }), 'mac', false)).toBe('open-folder');
    expect(commandOf(key('o', { ctrlKey: true }), 'mac', false)).toBeNull();
  });

  test('and another one with Shift', () => {
    expect(commandOf(key('O', { ctrlKey: true, shiftKey: true }), 'linux', false)).toBe('open-files');
    expect(commandOf(key('Z', { ctrlKey: true, shiftKey: true }), 'linux', false)).toBe('redo');
    expect(commandOf(key('z', { ctrlKey: true }), 'linux', false)).toBe('undo');
  });

  test('also where the sign needs Shift on one keyboard and not on another', () => {
    expect(commandOf(key('?', { shiftKey: true }), 'linux', false)).toBe('shortcuts');
    expect(commandOf(key('?'), 'linux', false)).toBe('shortcuts');
  });
});

describe('while one types', () => {
  test('plain keys write, and undo belongs to the text', () => {
    expect(commandOf(key('s'), 'linux', true)).toBeNull();
    expect(commandOf(key('?', { shiftKey: true }), 'linux', true)).toBeNull();
    expect(commandOf(key('z', { ctrlKey: true }), 'linux', true)).toBeNull();
  });

  test('commands with Control still work', () => {
    expect(commandOf(key('f', { ctrlKey: true }), 'linux', true)).toBe('search');
  });

  test('an input method keeps every key to itself', () => {
    expect(commandOf(key('s', { isComposing: true }), 'linux', false)).toBeNull();
  });
});

test('keys are written as the platform writes them', () => {
  expect(describeKeys('open-files', 'linux')).toBe('Ctrl+Shift+O');
  expect(describeKeys('open-files', 'mac')).toBe('⇧⌘O');
  expect(describeKeys('toggle-source', 'windows')).toBe('S');
});

test('no two commands have the same key', () => {
  const strokes = Object.values(keymap).flatMap((entries) => entries.map((entry) => JSON.stringify(entry)));
  expect(new Set(strokes).size).toBe(strokes.length);
});
