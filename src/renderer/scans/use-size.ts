/** The size of what can be seen in an element. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './zoom';

const unknown: Size = { width: 0, height: 0 };

/** Returns the element's size in CSS pixels without its scroll bars, kept up to date; zeros before it is measured. */
export function useSize(element: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>(unknown);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = target;
      setSize((last) => (last.width === width && last.height === height ? last : { width, height }));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
