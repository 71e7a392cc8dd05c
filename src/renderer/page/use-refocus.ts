/** Where the focus goes when a page has become something else under it: to the same text, with its caret. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { RawOffset } from '#core/page/model';
import { blockAt, type PageBlock, shownPlaceAt } from './page-blocks';
import { putCaret } from './use-block-caret';

/** Gives a block's row the focus and brings it into sight. */
export function focusRow(
  root: HTMLElement | null,
  index: number,
  to: ScrollLogicalPosition = 'nearest',
): void {
  const row = root?.querySelector<HTMLElement>(`[data-block="${index}"]`);
  row?.focus({ preventScroll: true });
  // A simulated page scrolls nothing.
  row?.scrollIntoView?.({ block: to });
}

/** Where the focus is wanted, in raw text; `caret` null leaves the caret where it is. */
export interface WantedFocus {
  readonly at: RawOffset;
  readonly caret: RawOffset | null;
}

/** Returns how to ask for the focus on a block: it is given at once, and again when the blocks have changed. */
export function useRefocus(
  root: RefObject<HTMLElement | null>,
  blocks: readonly PageBlock[],
): (wanted: WantedFocus) => void {
  const wanted = useRef<WantedFocus | null>(null);
  const latest = useRef(blocks);
  const give = useCallback(
    ({ at, caret }: WantedFocus) => {
      const block = blockAt(latest.current, at);
      if (block === null || root.current === null) return;
      focusRow(root.current, block.index);
      if (caret !== null) putCaret(root.current, block.index, shownPlaceAt(block, caret));
    },
    [root],
  );
  useLayoutEffect(() => {
    const hasChanged = latest.current !== blocks;
    latest.current = blocks;
    if (wanted.current === null || !hasChanged) return;
    give(wanted.current);
    wanted.current = null;
  }, [blocks, give]);
  return useCallback(
    (next) => {
      wanted.current = next;
      give(next);
    },
    [give],
  );
}
