/** The suggestion that stands first on screen: one key takes it, wherever the focus is in the reader. */
import { useEffect, useRef } from 'react';

let taker: (() => void) | null = null;

/** Takes the first suggestion on screen; false when there is none. */
export function takeFirstOffer(): boolean {
  taker?.();
  return taker !== null;
}

/** Says how the first suggestion is taken while it is on screen; null: there is none. */
export function useFirstOffer(take: (() => void) | null): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const isThere = take !== null;
  useEffect(() => {
    if (!isThere) return;
    const own = () => latest.current?.();
    taker = own;
    return () => {
      if (taker === own) taker = null;
    };
  }, [isThere]);
}
