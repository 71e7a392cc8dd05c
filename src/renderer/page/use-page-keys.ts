/** The keys of the page that work wherever the focus is: to say that it looks right, and to go along the worklist. */
import { useEffect, useRef } from 'react';
import { type MendAction, mendActionOf, pageWide } from '../corrections/mend-keys';
import { isKeyElsewhere } from '../reader/reader-keys';
import { usePageActions } from './use-page-actions';

/** Answers the page's keys by `run` while mounted. */
export function usePageKeys(run: (action: MendAction) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  usePageActions(run);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isKeyElsewhere(event.target)) return;
      if (document.querySelector('[data-modal]') !== null) return;
      const action = mendActionOf(event);
      if (action === null || !pageWide.includes(action)) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
