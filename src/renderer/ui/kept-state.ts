/** State that outlives its component: what one finds again on coming back to a view, some of it after a restart too. */
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';

const kept = new Map<string, unknown>();

/** Like `useState`, but begins with what the last component with the same key left; the key must say the type. */
export function useKeptState<T>(key: string, initial: T): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  useEffect(() => {
    kept.set(key, value);
  }, [key, value]);
  return [value, setValue];
}

/** What reads stored state: a zod schema does. */
export interface StoredSchema<T> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: unknown };
}

/** Like `useKeptState`, for state that is kept over restarts; what is not understood begins as `initial`. */
export function useStoredState<T>(
  key: string,
  schema: StoredSchema<T>,
  initial: T,
): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => readStored(key, schema, initial));
  useEffect(() => {
    try {
      if (value === initial) localStorage.removeItem(storageKey(key));
      else localStorage.setItem(storageKey(key), JSON.stringify(value));
    } catch {
      // Storage full or forbidden: it lasts as long as the view.
    }
  }, [key, value, initial]);
  return [value, setValue];
}

/** Returns what `useStoredState` keeps under a key. */
export function readStored<T>(key: string, schema: StoredSchema<T>, initial: T): T {
  try {
    const found = schema.safeParse(JSON.parse(localStorage.getItem(storageKey(key)) ?? 'null'));
    return found.success ? found.data : initial;
  } catch {
    return initial;
  }
}

function storageKey(key: string): string {
  return `broadsheet.kept.${key}`;
}
