/** Keeps a list where it was scrolled to while it becomes higher and lower again: an article opens beside it, and closes. */
import { type RefObject, useLayoutEffect } from 'react';

/**
 * Puts the element back to the offset that it had no room for any more as soon as there is room again. Whoever scrolls
 * meanwhile, and rows that come or go, end that.
 */
export function useKeptOffset(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const look = watchOffset(element);
    const observer = new ResizeObserver(look);
    element.addEventListener('scroll', look, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller]);
}

/** Returns what is to be called after each scrolling and each change of height, in whatever order word of them comes. */
export function watchOffset(
  element: Pick<HTMLElement, 'scrollTop' | 'scrollHeight' | 'clientHeight'>,
): () => void {
  let wanted = element.scrollTop;
  let content = element.scrollHeight;
  /** Where the end of the rows holds it, short of what is wanted; null where nothing does. */
  let heldAt: number | null = null;

  return () => {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const room = scrollHeight - clientHeight;
    if (scrollHeight !== content) {
      content = scrollHeight;
      heldAt = null;
      wanted = scrollTop;
    } else if (heldAt !== null && Math.abs(scrollTop - heldAt) < 1) {
      const place = Math.min(wanted, room);
      if (place > scrollTop) element.scrollTop = place;
      heldAt = place < wanted ? element.scrollTop : null;
    } else if (wanted > scrollTop && scrollTop >= room - 1) {
      heldAt = scrollTop;
    } else {
      heldAt = null;
      wanted = scrollTop;
    }
  };
}
