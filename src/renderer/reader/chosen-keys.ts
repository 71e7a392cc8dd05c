/** Keys of a chosen highlight: data, for the handler and for the list of shortcuts. */
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

const plain: Readonly<Record<string, 'open' | 'note' | 'tag' | 'cite' | 'delete' | 'done'>> = {
  Enter: 'open',
  n: 'note',
  t: 'tag',
  y: 'cite',
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'done',
};

/** Returns what a key does to the chosen highlight, or null when it is not one of its keys. */
export function chosenActionOf(event: ChosenKey): ChosenAction | null {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event;
  if (metaKey || isComposing) return null;
  if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    const by = key === 'ArrowRight' ? 1 : -1;
    return { kind: 'end', side: altKey ? 'start' : 'end', by, step: ctrlKey ? 'word' : 'character' };
  }
  if (ctrlKey || altKey) return null;
  // By where the key is: with Shift its sign depends on the keyboard's layout.
  const digit = /^Digit([1-5])$/u.exec(code)?.[1];
  const colour = shiftKey && digit !== undefined ? highlightColours[Number(digit) - 1] : undefined;
  if (colour !== undefined) return { kind: 'colour', colour };
  if (shiftKey) return null;
  const kind = plain[key.length === 1 ? key.toLowerCase() : key];
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
