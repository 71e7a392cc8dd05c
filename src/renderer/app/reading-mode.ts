/** Reading mode: nothing on the screen but the text of the article. It ends with the article, and with the window. */
import { useSyncExternalStore } from 'react';

let isOn = false;
const listeners = new Set<() => void>();

/** Puts everything but the text away, or brings it back. */
export function setReadingMode(next: boolean): void {
  if (next === isOn) return;
  isOn = next;
  const { dataset } = document.documentElement;
  if (next) dataset.readingMode = '';
  else delete dataset.readingMode;
  for (const listener of listeners) listener();
}

/** Whether only the text is shown now. */
export function isReadingMode(): boolean {
  return isOn;
}

/** Whether only the text is shown, live. */
export function useReadingMode(): boolean {
  return useSyncExternalStore(onReadingMode, isReadingMode);
}

function onReadingMode(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
