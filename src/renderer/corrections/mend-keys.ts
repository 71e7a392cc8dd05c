/** The keys of mending, the same on the page, in its menu and in the list of shortcuts: data, and how an event matches. */
import type { PartRole } from '#core/page/parts';
import { chosenTable, isRowKey, shownKey } from '../app/key-tables';
import { describeStroke, type KeyEvent, type Keystroke } from '../app/keystrokes';

/** What can be done with the block one is at. */
export type MendAction =
  | 'merge-before'
  | 'merge-after'
  | 'split'
  | 'move-up'
  | 'move-down'
  | 'article-up'
  | 'article-down'
  | 'join'
  | 'break'
  | 'headline'
  | 'no-headline'
  | 'furniture'
  | 'correct'
  | 'right'
  | 'next-doubt'
  | 'previous-doubt'
  | 'read'
  | `role-${PartRole}`;

export interface MendKey extends Keystroke {
  readonly action: MendAction;
}

/** Roles in the order of their digits, 1 to 9; 0 is furniture. */
export const rolesByDigit: readonly PartRole[] = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'paragraph',
  'crosshead',
  'caption',
  'credit',
  'editor-note',
];

/** All keys of mending; the first of an action is the one that is shown. */
export const mendKeys: readonly MendKey[] = [
  { action: 'merge-before', key: 'm' },
  { action: 'merge-after', key: 'm', shift: true },
  { action: 'split', key: 'n' },
  { action: 'join', key: 'Backspace' },
  { action: 'break', key: 'Enter' },
  { action: 'headline', key: 'h' },
  { action: 'no-headline', key: 'h', shift: true },
  { action: 'furniture', key: 'f' },
  { action: 'furniture', key: '0' },
  { action: 'correct', key: 'r' },
  { action: 'correct', key: 'F2' },
  { action: 'move-up', key: 'ArrowUp', alt: true },
  { action: 'move-down', key: 'ArrowDown', alt: true },
  { action: 'article-up', key: 'ArrowUp', alt: true, shift: true },
  { action: 'article-down', key: 'ArrowDown', alt: true, shift: true },
  ...rolesByDigit.map((role, index): MendKey => ({ action: `role-${role}`, key: String(index + 1) })),
  { action: 'right', key: 'l' },
  { action: 'next-doubt', key: 'j' },
  { action: 'previous-doubt', key: 'k' },
  { action: 'read', key: 'o' },
];

/** Those that need no block: they work wherever the focus is on the page. */
export const pageWide: readonly MendAction[] = ['right', 'next-doubt', 'previous-doubt'];

/** The key that is shown for an action of mending, as the platform writes it; '' when it has none. */
export function mendKey(action: MendAction): string {
  return shownKey('mending', mendKeys, action);
}

/** Returns what a key does to the block one is at, or null. */
export function mendActionOf(event: KeyEvent): MendAction | null {
  const found = chosenTable('mending', mendKeys).find((entry) =>
    // On some keyboards a digit needs Shift.
    isRowKey(/^\d$/u.test(entry.key) ? plainShift(event) : event, entry),
  );
  return found?.action ?? null;
}

function plainShift({ key, code, ctrlKey, metaKey, altKey, isComposing }: KeyEvent): KeyEvent {
  return { key, ctrlKey, metaKey, altKey, isComposing, shiftKey: false, ...(code !== undefined && { code }) };
}

/** The keys of an action as one writes them, as in `Shift+M`; [] for one without. */
export function keysOfAction(action: MendAction, isMac: boolean): readonly string[] {
  return chosenTable('mending', mendKeys)
    .filter((entry) => entry.action === action)
    .map((entry) => describeStroke(entry, isMac ? 'mac' : 'linux'));
}
