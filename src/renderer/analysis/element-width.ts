/** How wide an element's content is, live. */
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Before it is measured. */
const usualWidth = 720;

/** Returns the width of an element's content in CSS pixels. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(1, Math.floor(entry.contentRect.width)));
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
