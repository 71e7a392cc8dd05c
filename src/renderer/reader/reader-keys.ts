/** The reader's plain keys: data, for the handler and for the list of shortcuts. */
import { chosenTable, isRowKey, shownKey } from '../app/key-tables';
import type { KeyEvent, Keystroke } from '../app/keystrokes';

export type ReaderAction =
  | 'next'
  | 'previous'
  | 'caret'
  | 'highlight-1'
  | 'highlight-2'
  | 'highlight-3'
  | 'highlight-4'
  | 'highlight-5'
  | 'highlight-again'
  | 'note'
  | 'tag-selection'
  | 'cite'
  | 'read'
  | 'tag'
  | 'suggested-tag'
  | 'mend'
  | 'next-highlight'
  | 'previous-highlight'
  | 'split'
  | 'next-match'
  | 'previous-match'
  | 'back'
  | FavouriteAction;

/** Puts on the tag that the user gave this number. */
export type FavouriteAction = `favourite-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

export interface ReaderKey extends Keystroke {
  readonly action: ReaderAction;
  /** True for what needs selected text: without any the key is not the reader's. */
  readonly needsSelection?: true;
  /** True for what is another key while text is selected. */
  readonly withoutSelection?: true;
}

/** All keys of the reader; the first of an action is the one that is shown. */
export const readerKeys: readonly ReaderKey[] = [
  { action: 'next', key: 'j' },
  { action: 'next', key: 'ArrowDown', alt: true },
  { action: 'previous', key: 'k' },
  { action: 'previous', key: 'ArrowUp', alt: true },
  { action: 'caret', key: 'c' },
  { action: 'caret', key: 'F7' },
  { action: 'highlight-1', key: '1', needsSelection: true },
  { action: 'highlight-2', key: '2', needsSelection: true },
  { action: 'highlight-3', key: '3', needsSelection: true },
  { action: 'highlight-4', key: '4', needsSelection: true },
  { action: 'highlight-5', key: '5', needsSelection: true },
  { action: 'highlight-again', key: 'h', needsSelection: true },
  { action: 'note', key: 'n', needsSelection: true },
  { action: 'tag-selection', key: 't', needsSelection: true },
  { action: 'cite', key: 'y', needsSelection: true },
  { action: 'read', key: 'm' },
  { action: 'tag', key: 't' },
  { action: 'suggested-tag', key: 'g' },
  { action: 'mend', key: 'e' },
  { action: 'next-highlight', key: '.' },
  { action: 'previous-highlight', key: ',' },
  { action: 'split', key: 'x' },
  { action: 'next-match', key: 'F3' },
  { action: 'next-match', key: ']' },
  { action: 'previous-match', key: 'F3', shift: true },
  { action: 'previous-match', key: '[' },
  { action: 'back', key: 'Escape' },
  // With selected text the first five are the colours.
  ...([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map(
    (number): ReaderKey => ({ action: `favourite-${number}`, key: String(number), withoutSelection: true }),
  ),
];

/** The key that is shown for an action of the reader, as the platform writes it; '' when it has none. */
export function readerKey(action: ReaderAction): string {
  return shownKey('reader', readerKeys, action);
}

/** Returns what a key does in the reader, or null. */
export function readerActionOf(event: KeyEvent, hasSelection: boolean): ReaderAction | null {
  const found = chosenTable('reader', readerKeys).find(
    (entry) =>
      isRowKey(event, entry) &&
      (hasSelection ? entry.withoutSelection !== true : entry.needsSelection !== true),
  );
  return found?.action ?? null;
}

/** True for a key that the page may take: nobody has taken it, and nothing lies over the page. */
export function isKeyOfPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isKeyElsewhere(event.target)) return false;
  return document.querySelector('[data-modal]') === null;
}

/** True where plain keys write text or belong to something that is open over the page. */
export function isKeyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(elsewhere) !== null;
}

/** The list beside the article and the tree of newspapers have keys of their own; the lines of the source have not. */
const elsewhere = [
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="tree"]',
  '[data-pane="list"] [role="listbox"]',
].join();
