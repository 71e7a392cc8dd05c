/** The keys of mending, the same on the page, in its menu and in the list of shortcuts: data, and how an event matches. */
import type { PartRole } from '#core/page/parts';

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

export interface MendKey {
  readonly action: MendAction;
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
  readonly shift?: true;
  readonly alt?: true;
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

type KeyLike = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/** Returns what a key does to the block one is at, or null. */
export function mendActionOf(event: KeyLike): MendAction | null {
  if (event.ctrlKey || event.metaKey || event.isComposing) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const found = mendKeys.find(
    (entry) =>
      entry.key === key &&
      (entry.alt ?? false) === event.altKey &&
      // On some keyboards a digit needs Shift.
      (/^\d$/u.test(key) || (entry.shift ?? false) === event.shiftKey),
  );
  return found?.action ?? null;
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
};

/** The keys of an action as one writes them, as in `Shift+M`; [] for one without. */
export function keysOfAction(action: MendAction, isMac: boolean): readonly string[] {
  return mendKeys
    .filter((entry) => entry.action === action)
    .map(({ key, alt, shift }) => {
      const name = signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
      if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${name}`;
      return `${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
    });
}
