/** What was there last, while the next is loading: a list then does not blink. */
import { useEffect, useState } from 'react';

/** Returns the value, or the last one that was there; undefined before the first. */
export function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== undefined) setLast(value);
  }, [value]);
  return value ?? last;
}
