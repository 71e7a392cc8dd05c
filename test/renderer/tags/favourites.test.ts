import { describe, expect, it } from 'vitest';
import { numberOfAltKey, numberOfKey, type PlainKey } from '../../../src/renderer/tags/favourites';

function press(key: string, more: Partial<PlainKey> = {}): PlainKey {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };
  return { key, code: '', ...none, ...more };
}

describe('number keys', () => {
  it('are the digits from 1 to 9, pressed alone', () => {
    expect(numberOfKey(press('1'))).toBe(1);
    expect(numberOfKey(press('9'))).toBe(9);
    for (const key of ['0', 'a', 'Enter', '12']) expect(numberOfKey(press(key))).toBeNull();
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'isComposing'] as const) {
      expect(numberOfKey(press('1', { [held]: true }))).toBeNull();
    }
  });

  it('are given with Alt, whatever sign the keyboard then writes; 0 takes one away', () => {
    expect(numberOfAltKey(press('¡', { code: 'Digit1', altKey: true }))).toBe(1);
    expect(numberOfAltKey(press('7', { altKey: true }))).toBe(7);
    expect(numberOfAltKey(press('0', { code: 'Digit0', altKey: true }))).toBe(0);
    expect(numberOfAltKey(press('1', { code: 'Digit1' }))).toBeNull();
    expect(numberOfAltKey(press('1', { code: 'Digit1', altKey: true, ctrlKey: true }))).toBeNull();
    expect(numberOfAltKey(press('a', { code: 'KeyA', altKey: true }))).toBeNull();
  });
});
