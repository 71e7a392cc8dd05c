/** Says things to screen readers that are only seen otherwise. */
import { useSyncExternalStore } from 'react';
import styles from './announcer.module.css';

let said = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Has screen readers say a sentence when they have finished the one they are at. */
export function announce(sentence: string): void {
  turn += 1;
  // The same words twice are not a change: a space makes them one.
  said = turn % 2 === 0 ? sentence : `${sentence}\u00A0`;
  for (const listener of listeners) listener();
}

/** The place screen readers listen to: once, in the shell. */
export function Announcer() {
  const sentence = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {sentence}
    </div>
  );
}
