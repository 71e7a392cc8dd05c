/** The keys the user chose in place of the usual ones: kept in the settings, by the action's id. */
import { useMemo } from 'react';
import { host } from '../hosts/current';
import { currentSettings, updateSettings, useSettings } from '../settings/settings';
import { describeText, type KeyText } from './keystrokes';
import { type KnownActionId, knownAction } from './known-actions';

/** The keys that give an action now; [] when it has none. */
export function keysNow(id: string, usual: readonly KeyText[]): readonly KeyText[] {
  const { shortcuts } = currentSettings();
  return Object.hasOwn(shortcuts, id) ? (shortcuts[id] ?? []) : usual;
}

/** Gives an action these keys for good; null: its usual ones again. */
export function chooseKeys(id: string, keys: readonly KeyText[] | null): void {
  const { [id]: _, ...others } = currentSettings().shortcuts;
  updateSettings({ shortcuts: keys === null ? others : { ...others, [id]: [...keys] } });
}

/** Gives every action its usual keys again. */
export function resetKeys(): void {
  updateSettings({ shortcuts: {} });
}

/** The first key of an action as the platform writes it, for tooltips and menus; '' when it has none. Live. */
export function useShortcut(id: KnownActionId): string {
  const { shortcuts } = useSettings('shortcuts');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shortcuts` is what `describeKeys` reads
  return useMemo(() => describeKeys(id), [id, shortcuts]);
}

/** The first key of an action as the platform writes it; '' when it has none. */
export function describeKeys(id: KnownActionId): string {
  const [first] = keysNow(id, knownAction(id)?.keys ?? []);
  return first === undefined ? '' : describeText(first, host().platform);
}
