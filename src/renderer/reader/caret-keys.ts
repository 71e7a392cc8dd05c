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

/**
 * Returns what a key does in caret mode, or null when it is not one of its keys. In columns (`vertical`) a key goes
 * where it points: down to the next character, left to the next line.
 */
export function caretMoveOf(pressed: CaretKey, vertical = false): CaretMove | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  if (metaKey || (altKey && !shiftKey)) return null;
  const alter = shiftKey ? 'extend' : 'move';
  const byWord = ctrlKey || altKey;
  const along = byWord ? 'word' : 'character';
  const across = byWord ? 'paragraph' : 'line';
  switch (key) {
    case 'ArrowLeft':
      return vertical
        ? { alter, direction: 'forward', granularity: across }
        : { alter, direction: 'left', granularity: along };
    case 'ArrowRight':
      return vertical
        ? { alter, direction: 'backward', granularity: across }
        : { alter, direction: 'right', granularity: along };
    case 'ArrowUp':
      return { alter, direction: 'backward', granularity: vertical ? along : across };
    case 'ArrowDown':
      return { alter, direction: 'forward', granularity: vertical ? along : across };
    case 'Home':
      return { alter, direction: 'backward', granularity: byWord ? 'documentboundary' : 'lineboundary' };
    case 'End':
      return { alter, direction: 'forward', granularity: byWord ? 'documentboundary' : 'lineboundary' };
    default:
      return null;
  }
}
