/** The plain keys of tagging in turn, for the whole window while its view is open. */
import { useEffect, useRef } from 'react';
import { isKeyElsewhere } from '../reader/reader-keys';

export interface UntaggedKeys {
  readonly onNumber: (key: number) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onFind: () => void;
}

/** Answers 1 to 9, J, K and T. A list finds rows by typing: here these keys are taken before it. */
export function useUntaggedKeys(keys: UntaggedKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isKeyElsewhere(event.target)) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      if (document.querySelector('[data-modal]') !== null) return;
      const { onNumber, onStep, onFind } = latest.current;
      const key = event.key.toLowerCase();
      if (/^[1-9]$/u.test(key)) onNumber(Number(key));
      else if (key === 'j') onStep(1);
      else if (key === 'k') onStep(-1);
      else if (key === 't') onFind();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
