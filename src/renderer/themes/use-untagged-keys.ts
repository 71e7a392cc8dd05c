/** The plain keys of tagging in turn, for the whole window while its view is open. */
import { useEffect, useRef } from 'react';
import { isKeyElsewhere } from '../reader/reader-keys';
import { untaggedActionOf } from './untagged-keys';

export interface UntaggedKeys {
  readonly onNumber: (key: number) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onFind: () => void;
}

/** Answers 1 to 9, and the keys for the next, the one before and any tag. A list finds rows by typing: here these keys are taken before it. */
export function useUntaggedKeys(keys: UntaggedKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isKeyElsewhere(event.target)) return;
      if (event.isComposing || document.querySelector('[data-modal]') !== null) return;
      const { onNumber, onStep, onFind } = latest.current;
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const action = untaggedActionOf(event);
      if (action === 'next') onStep(1);
      else if (action === 'previous') onStep(-1);
      else if (action === 'find') onFind();
      else if (isPlain && /^[1-9]$/u.test(event.key)) onNumber(Number(event.key));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
