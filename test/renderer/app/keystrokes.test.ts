/** How keystrokes are written, told from key events, and named on each platform. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeText,
  formatKeys,
  isStroke,
  type KeyEvent,
  type Keystroke,
  onPlatform,
  parseKeys,
  strokeOf,
  writesText,
} from '../../../src/renderer/app/keystrokes';

const key = (name: string, held: Partial<KeyEvent> = {}): KeyEvent => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

const held = fc.record(
  {
    mod: fc.constant(true as const),
    ctrl: fc.constant(true as const),
    alt: fc.constant(true as const),
    shift: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const names = fc.constantFrom('a', 'z', '1', ',', '/', '?', '+', '[', 'ArrowUp', 'F3', 'Enter', 'Delete');
const strokes: fc.Arbitrary<Keystroke> = fc
  .tuple(names, held)
  .map(([name, modifiers]) => ({ key: name, ...modifiers }));
const platforms = fc.constantFrom('linux' as const, 'mac' as const, 'windows' as const);

test('every keystroke comes back from its written form', () => {
  fc.assert(
    fc.property(strokes, (stroke) => {
      expect(parseKeys(formatKeys(stroke))).toEqual(stroke);
    }),
  );
});

test('the event that a keyboard gives for a keystroke is that keystroke, and read from it is the same again', () => {
  fc.assert(
    fc.property(strokes, platforms, (stroke, platform) => {
      const there = onPlatform(stroke, platform);
      const event = key(there.key, {
        ctrlKey: platform === 'mac' ? there.ctrl === true : there.mod === true,
        metaKey: platform === 'mac' && there.mod === true,
        altKey: there.alt === true,
        shiftKey: there.shift === true,
      });
      expect(isStroke(event, stroke, platform)).toBe(true);
      expect(strokeOf(event, platform)).toEqual(there);
    }),
  );
});

test('what is no keystroke is not read as one', () => {
  for (const text of ['', 'mod+', 'ctrl', 'mod+shift', 'ab', 'mod+mod+a', 'arrowup', 'hyper+a']) {
    expect(parseKeys(text)).toBeNull();
  }
});

describe('a key event', () => {
  test('is no keystroke when it is a modifier, a dead key or of an input method', () => {
    expect(strokeOf(key('Shift', { shiftKey: true }), 'linux')).toBeNull();
    expect(strokeOf(key('Dead'), 'linux')).toBeNull();
    expect(strokeOf(key('Process'), 'windows')).toBeNull();
    expect(strokeOf(key('s', { isComposing: true }), 'linux')).toBeNull();
  });

  test('with Option is the key that was pressed, not the sign a Mac makes of it', () => {
    expect(strokeOf(key('†', { altKey: true, code: 'KeyT' }), 'mac')).toEqual({ key: 't', alt: true });
  });

  test('is the same sign whether a keyboard needs Shift for it or not', () => {
    const sign = parseKeys('?') ?? { key: '' };
    expect(isStroke(key('?', { shiftKey: true }), sign, 'linux')).toBe(true);
    expect(isStroke(key('?'), sign, 'linux')).toBe(true);
  });
});

test('while one types, plain keys, moving and copying are the text’s, and other keys with Control are not', () => {
  const writes = (text: string, platform: 'linux' | 'mac' = 'linux') =>
    writesText(parseKeys(text) ?? { key: '' }, platform);
  expect(
    ['s', '?', 'shift+a', 'mod+c', 'mod+z', 'mod+ArrowLeft', 'Enter'].map((text) => writes(text)),
  ).not.toContain(false);
  expect(['mod+k', 'mod+shift+f', 'F3', 'shift+F3', 'alt+1'].map((text) => writes(text))).not.toContain(true);
  expect(writes('alt+1', 'mac')).toBe(true);
});

test('keys are written as the platform writes them', () => {
  expect(describeText('mod+shift+o', 'linux')).toBe('Ctrl+Shift+O');
  expect(describeText('mod+shift+o', 'mac')).toBe('⇧⌘O');
  expect(describeText('ctrl+Tab', 'mac')).toBe('⌃Tab');
  expect(describeText('ctrl+Tab', 'windows')).toBe('Ctrl+Tab');
  expect(describeText('alt+ArrowUp', 'mac')).toBe('⌥↑');
  expect(describeText('nonsense', 'mac')).toBe('');
});
