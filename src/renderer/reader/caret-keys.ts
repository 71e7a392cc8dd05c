/** Keys of caret mode: what each does to the selection, as `Selection.modify` takes it. */

export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'forward' | 'backward' | 'left' | 'right';
  readonly granularity: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph' | 'documentboundary';
}

/** The part of a keyboard event that decides. */
export interface CaretKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Returns what a key does in caret mode, or null when it is not one of its keys. */
export function caretMoveOf({ key, shiftKey, ctrlKey, altKey, metaKey }: CaretKey): CaretMove | null {
  if (metaKey || (altKey && !shiftKey)) return null;
  const alter = shiftKey ? 'extend' : 'move';
  const byWord = ctrlKey || altKey;
  switch (key) {
    case 'ArrowLeft':
      return { alter, direction: 'left', granularity: byWord ? 'word' : 'character' };
    case 'ArrowRight':
      return { alter, direction: 'right', granularity: byWord ? 'word' : 'character' };
    case 'ArrowUp':
      return { alter, direction: 'backward', granularity: byWord ? 'paragraph' : 'line' };
    case 'ArrowDown':
      return { alter, direction: 'forward', granularity: byWord ? 'paragraph' : 'line' };
    case 'Home':
      return { alter, direction: 'backward', granularity: byWord ? 'documentboundary' : 'lineboundary' };
    case 'End':
      return { alter, direction: 'forward', granularity: byWord ? 'documentboundary' : 'lineboundary' };
    default:
      return null;
  }
}
