/** State that outlives its component: what one finds again on coming back to a view. It goes with the window. */
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
