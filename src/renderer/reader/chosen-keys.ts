/** Keys of a chosen highlight: data, for the handler and for the list of shortcuts. */
import { chosenTable, isRowKey, type KeyRow } from '../app/key-tables';
import { type HighlightColour, highlightColours } from '../db/rows';
import type { Side, Step } from './text-places';

export type ChosenAction =
  | { readonly kind: 'end'; readonly side: Side; readonly by: 1 | -1; readonly step: Step }
  | { readonly kind: 'colour'; readonly colour: HighlightColour }
  | { readonly kind: 'open' | 'note' | 'tag' | 'cite' | 'delete' | 'done' };

/** The part of a keyboard event that decides. */
export type ChosenKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/** A key of a chosen highlight. */
export interface HighlightKey extends KeyRow {
  readonly action: 'open' | 'note' | 'tag' | 'cite' | 'delete' | 'done';
}

/** The keys that can be changed; the first of an action is the one that is shown. */
export const highlightKeys: readonly HighlightKey[] = [
  { action: 'open', key: 'Enter' },
  { action: 'note', key: 'n' },
  { action: 'tag', key: 't' },
  { action: 'cite', key: 'y' },
  { action: 'delete', key: 'Delete' },
  { action: 'delete', key: 'Backspace' },
  { action: 'done', key: 'Escape' },
];

/** Returns what a key does to the chosen highlight, or null when it is not one of its keys. */
export function chosenActionOf(event: ChosenKey): ChosenAction | null {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event;
  if (isComposing) return null;
  if (shiftKey && !metaKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    const by = key === 'ArrowRight' ? 1 : -1;
    return { kind: 'end', side: altKey ? 'start' : 'end', by, step: ctrlKey ? 'word' : 'character' };
  }
  // By where the key is: with Shift its sign depends on the keyboard's layout.
  const digit = /^Digit([1-5])$/u.exec(code)?.[1];
  const isColour = shiftKey && !ctrlKey && !altKey;
  const colour = isColour && digit !== undefined ? highlightColours[Number(digit) - 1] : undefined;
  if (colour !== undefined) return { kind: 'colour', colour };
  const kind = chosenTable('highlight', highlightKeys).find((row) => isRowKey(event, row))?.action;
  return kind === undefined ? null : { kind };
}

/** The keys as they are listed, by what they do; `alt` stands for the platform's name of that key. */
export const chosenKeyNames = {
  end: ['Shift+←', 'Shift+→'],
  endWord: ['Ctrl+Shift+←', 'Ctrl+Shift+→'],
  start: ['Alt+Shift+←', 'Alt+Shift+→'],
  startWord: ['Ctrl+Alt+Shift+←', 'Ctrl+Alt+Shift+→'],
  open: ['Enter'],
  colour: ['Shift+1–5'],
  delete: ['Delete'],
} as const;
