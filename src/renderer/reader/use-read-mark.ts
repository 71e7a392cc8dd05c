/** Marks an article as read once its end has been in sight for a while. */
import { type RefObject, useEffect, useRef } from 'react';

/** The end must stay in sight so long, so that leafing through marks nothing. In milliseconds. */
export const dwellMs = 3000;

/** Calls `onRead` once when `end` has been in sight for `dwellMs`; does nothing while `isRead` or when it was undone. */
export function useReadMark(end: RefObject<Element | null>, isRead: boolean, onRead: () => void): void {
  const latest = useRef(onRead);
  latest.current = onRead;
  // Who marks an article unread while it is open means it.
  const isDone = useRef(isRead);
  if (isRead) isDone.current = true;
  useEffect(() => {
    const element = end.current;
    if (element === null || typeof IntersectionObserver === 'undefined') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting !== true || isDone.current) return;
      timer = setTimeout(() => {
        if (isDone.current) return;
        isDone.current = true;
        latest.current();
      }, dwellMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [end]);
}
