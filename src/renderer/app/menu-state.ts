/** What the native menu is told: the language, what undo and redo would do, and the keys of its commands. */
import { useEffect } from 'react';
import { host } from '../hosts/current';
import type { AppCommand, Host } from '../hosts/host';
import { useSettings } from '../settings/settings';
import { keysNow } from './key-choices';
import { type KeyText, parseKeys } from './keystrokes';
import { knownActions } from './known-actions';

/** The commands of the menu. */
export const menuCommands: readonly AppCommand[] = [
  'palette',
  'open-folder',
  'open-files',
  'search',
  'export',
  'undo',
  'redo',
  'settings',
  'library',
  'toggle-source',
  'toggle-notes',
  'shortcuts',
];

/**
 * The key of each command that a menu may show: the first with a modifier, or a function key. Plain letters are left
 * out, since as accelerators they would be taken from every text field.
 */
export function menuKeys(platform: Host['platform']): Readonly<Partial<Record<AppCommand, KeyText>>> {
  const entries = menuCommands.flatMap((command) => {
    const keys = keysNow(command, knownActions[command].keys).filter(isAccelerator);
    // Windows' own key for it, where it is among them.
    const own =
      command === 'redo' && platform === 'windows' ? keys.find((text) => text === 'mod+y') : undefined;
    const shown = own ?? keys[0];
    return shown === undefined ? [] : [[command, shown] as const];
  });
  return Object.fromEntries(entries);
}

/** Keeps the native menu's words and keys up to date. */
export function useMenuState(language: string, undo: string | null, redo: string | null): void {
  const { shortcuts } = useSettings('shortcuts');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys are those that `shortcuts` says
  useEffect(
    () => host().describeMenu({ language, undo, redo, keys: menuKeys(host().platform) }),
    [language, undo, redo, shortcuts],
  );
}

function isAccelerator(text: KeyText): boolean {
  const stroke = parseKeys(text);
  if (stroke === null) return false;
  return /^F\d+$/u.test(stroke.key) || stroke.mod === true || stroke.ctrl === true || stroke.alt === true;
}
