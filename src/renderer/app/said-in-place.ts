/** A failure that a view tells in its own place is not said over it a second time. */
import { useEffect } from 'react';

/** How to take back what was said of failures and is still on screen. */
const said = new Set<() => void>();
let places = 0;

/** Says a failure by `say`, which returns how to take it back; it is taken back where a view tells it in its place. */
export function sayUnlessInPlace(say: () => () => void): void {
  const takeBack = say();
  if (places > 0) takeBack();
  else said.add(takeBack);
}

/** The component tells of the failure while it is on screen. */
export function useSaidInPlace(): void {
  useEffect(() => {
    places += 1;
    for (const takeBack of said) takeBack();
    said.clear();
    return () => {
      places -= 1;
    };
  }, []);
}
