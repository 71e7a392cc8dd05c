/** Scrolls a page of columns by the wheel and by the keys that scroll a page of lines. */
import { type RefObject, useEffect } from 'react';
import { flowKeyOf, scrollByKey, scrollFlow } from './flow';

/** Lines and pages of a wheel's turn, in CSS pixels, where it does not count in pixels. */
const wheelUnits = [1, 40, 400] as const;

/** Keeps the scroller answering wheel and keys along its columns while `isOn`. */
export function useColumnScroll(scroller: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || !isOn) return;
    const onWheel = (event: WheelEvent) => {
      // A turn sideways scrolls by itself, one with Control zooms.
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      scrollFlow(element, event.deltaY * (wheelUnits[event.deltaMode] ?? 1), true);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target !== element) return;
      const key = flowKeyOf(event);
      if (key === null) return;
      event.preventDefault();
      scrollByKey(element, key);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [scroller, isOn]);
}
