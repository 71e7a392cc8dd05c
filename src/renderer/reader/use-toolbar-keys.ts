/** Tab leads from selected text into the toolbar beside it; there arrow keys are the toolbar's, and Escape leads back. */
import { type RefObject, useRef } from 'react';

export interface ToolbarKeys {
  /** Answers a key: true when it is done, false when it is the toolbar's own, null when it is for the text. */
  answer(event: KeyboardEvent, isSelecting: boolean): boolean | null;
  /** Asked once by a toolbar that has just come: true when Tab was pressed before it was there. */
  isAwaited(): boolean;
}

/** The keys of the toolbar that lies on the sheet. One that was pressed by mouse leaves arrow keys to the caret. */
export function useToolbarKeys(sheet: RefObject<HTMLElement | null>): ToolbarKeys {
  const isEntered = useRef(false);
  const isAwaited = useRef(false);

  function answer(event: KeyboardEvent, isSelecting: boolean): boolean | null {
    const toolbar = sheet.current?.querySelector('[role="toolbar"]') ?? null;
    const isIn = event.target instanceof Node && toolbar?.contains(event.target) === true;
    isAwaited.current = false;
    if (isIn && isEntered.current) return answerInside(event);
    isEntered.current = isSelecting && isPlainTab(event) && !isIn;
    if (!isEntered.current) return null;
    isAwaited.current = toolbar === null;
    toolbar?.querySelector<HTMLElement>('button')?.focus();
    return true;
  }

  function answerInside(event: KeyboardEvent): boolean | null {
    if (event.key === 'Escape') {
      isEntered.current = false;
      sheet.current?.closest<HTMLElement>('[data-scrolls]')?.focus({ preventScroll: true });
      return true;
    }
    return event.key.startsWith('Arrow') || event.key === 'Tab' ? false : null;
  }

  return {
    answer,
    isAwaited() {
      const was = isAwaited.current;
      isAwaited.current = false;
      return was;
    },
  };
}

function isPlainTab({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !shiftKey && !ctrlKey && !altKey && !metaKey;
}
