/** A part of the app that is loaded when it is first wanted, and then at once there. */
import { useEffect, useState } from 'react';

const values = new WeakMap<() => Promise<unknown>, unknown>();

/** Loads ahead of the first use, for `useLoaded` with the same function. */
export async function loadAhead<T>(load: () => Promise<T>): Promise<T> {
  const value = await load();
  values.set(load, value);
  return value;
}

/**
 * Returns what `load` brings once `isWanted` has been true, for all users of the same function at once; null until
 * then. A failure comes out while drawing.
 */
export function useLoaded<T>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [state, setState] = useState<{ readonly value: T } | { readonly error: unknown } | null>(null);
  const known = state ?? (values.has(load) ? { value: values.get(load) as T } : null);
  const isMissing = isWanted && known === null;
  useEffect(() => {
    if (!isMissing) return;
    let isOn = true;
    loadAhead(load)
      .then((value) => isOn && setState({ value }))
      .catch((error: unknown) => isOn && setState({ error }));
    return () => {
      isOn = false;
    };
  }, [isMissing, load]);
  if (known !== null && 'error' in known) throw known.error;
  return known?.value ?? null;
}
