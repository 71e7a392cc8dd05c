/** What giving an action some keys would mean for the others: rules without a page. */
import { isNarrow } from '../app/keymap';
import { formatKeys, type KeyText, onPlatform, parseKeys } from '../app/keystrokes';
import type { Host } from '../hosts/host';
import type { ShortcutRow } from './shortcut-rows';

/** What stands against a key, or beside it. */
export interface KeyMeaning {
  /** Those that would lose the key: it would mean two things in one place. */
  readonly conflicts: readonly ShortcutRow[];
  /** Those that keep it, since where both could be meant the narrower place goes first. */
  readonly shadows: readonly ShortcutRow[];
}

/** Returns what a key means already besides `row` itself. */
export function meaningOf(
  keys: KeyText,
  row: ShortcutRow,
  rows: readonly ShortcutRow[],
  platform: Host['platform'],
): KeyMeaning {
  const wanted = onKeyboard(keys, platform);
  const others = rows.filter(
    (other) => other.id !== row.id && other.keys.some((text) => onKeyboard(text, platform) === wanted),
  );
  const isRival = (other: ShortcutRow) =>
    other.section === row.section || (!isNarrow(other.section) && !isNarrow(row.section));
  return {
    conflicts: others.filter(isRival),
    shadows: others.filter((other) => !isRival(other) && isBeside(other, row)),
  };
}

/** The keys an action has after `keys` was given to it: in place of the others, or beside them. */
export function withKeys(now: readonly KeyText[], keys: KeyText, isInstead: boolean): readonly KeyText[] {
  return isInstead ? [keys] : [...now.filter((text) => text !== keys), keys];
}

/** The keys an action has left after another took `keys`. */
export function withoutKeys(
  now: readonly KeyText[],
  keys: KeyText,
  platform: Host['platform'],
): readonly KeyText[] {
  const taken = onKeyboard(keys, platform);
  return now.filter((text) => onKeyboard(text, platform) !== taken);
}

/** True for keys that browsers and systems keep for themselves, at least in a browser's tab. */
export function isSystemKey(keys: KeyText, { kind, platform }: Pick<Host, 'kind' | 'platform'>): boolean {
  const text = onKeyboard(keys, platform);
  const everywhere = ['alt+F4', 'F11', 'mod+q'];
  const inBrowser = [
    'mod+w',
    'mod+t',
    'mod+n',
    'mod+shift+n',
    'mod+shift+t',
    'mod+shift+w',
    'mod+Tab',
    'mod+l',
    'F5',
    'F12',
  ];
  return everywhere.includes(text) || (kind === 'browser' && inBrowser.includes(text));
}

/** Places that can be meant at one time: those of an open article, and the window with each. */
function isBeside(one: ShortcutRow, other: ShortcutRow): boolean {
  const ofReader = ['reading', 'selection', 'highlight'];
  if (isNarrow(one.section) !== isNarrow(other.section)) return true;
  return ofReader.includes(one.section) && ofReader.includes(other.section);
}

function onKeyboard(keys: KeyText, platform: Host['platform']): KeyText {
  const stroke = parseKeys(keys);
  return stroke === null ? keys : formatKeys(onPlatform(stroke, platform));
}
