/** Which keys of the window are commands, and which are what somebody types. */

import { renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useCommand } from '../../../src/renderer/app/commands';
import { listenToKeys } from '../../../src/renderer/app/keymap';

let stop = (): void => undefined;

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function press(target: EventTarget, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

test('a plain key is a command on the page, and a letter in a field, also when the field sends it on to its list', () => {
  let count = 0;
  renderHook(() => useCommand('toggle-notes', () => (count += 1)));
  stop = listenToKeys('linux');
  const field = document.body.appendChild(document.createElement('input'));
  const option = document.body.appendChild(document.createElement('div'));

  expect(press(option, 'n').defaultPrevented).toBe(true);
  expect(count).toBe(1);

  field.focus();
  expect(press(field, 'n').defaultPrevented).toBe(false);
  expect(press(option, 'n').defaultPrevented).toBe(false);
  expect(count).toBe(1);
});
