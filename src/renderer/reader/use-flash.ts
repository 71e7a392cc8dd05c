/** Goes to a place of the text and lets it light up for a moment, so that the eye finds it. */
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { PartRange } from '#core/anchor/selection';
import type { Layers } from './paint-layers';
import { revealRange } from './reveal';

/** Long enough to be found, short enough not to be taken for a highlight. In milliseconds. */
const flashMs = 1100;

const nothing: readonly PartRange[] = [];

/** Returns what lights up now, to be painted, and the way to go somewhere. */
export function useFlash(
  root: RefObject<Element | null>,
): readonly [Layers, (ranges: readonly PartRange[]) => void] {
  const [ranges, setRanges] = useState(nothing);
  useEffect(() => {
    if (ranges.length === 0) return;
    const timer = setTimeout(() => setRanges(nothing), flashMs);
    return () => clearTimeout(timer);
  }, [ranges]);
  const layers = useMemo<Layers>(
    () => new Map(ranges.length === 0 ? [] : [['bs-flash', ranges] as const]),
    [ranges],
  );
  const go = useCallback(
    (to: readonly PartRange[]) => {
      const first = to[0];
      if (root.current === null || first === undefined) return;
      revealRange(root.current, first);
      setRanges(to);
    },
    [root],
  );
  return [layers, go];
}
