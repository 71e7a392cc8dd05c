/** Keeps a list where it was scrolled to while it becomes higher and lower again: an article opens beside it, and closes. */
import { type RefObject, useLayoutEffect } from 'react';

/** Puts the element back to the offset it had before it was too high for it, as soon as there is room. */
export function useKeptOffset(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    let wanted = element.scrollTop;
    let height = element.clientHeight;
    // Where a change of height left it: word of that scrolling may come before word of the height, or after it.
    let settled: number | null = null;
    const onScroll = () => {
      if (element.clientHeight !== height) return;
      if (element.scrollTop !== settled) wanted = element.scrollTop;
      settled = null;
    };
    const observer = new ResizeObserver(() => {
      height = element.clientHeight;
      const place = Math.min(wanted, Math.max(0, element.scrollHeight - element.clientHeight));
      if (element.scrollTop !== place) element.scrollTop = place;
      settled = element.scrollTop;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller]);
}
