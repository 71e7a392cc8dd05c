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

/**
 * Returns how to ask for the focus on the current block: it is given at once, and again when the blocks have
 * changed; `caret` is a raw offset to put the caret at, null leaves it where it is.
 */
export function useRefocus(
  root: RefObject<HTMLElement | null>,
  blocks: readonly PageBlock[],
  current: PageBlock | null,
): (caret: RawOffset | null) => void {
  const wanted = useRef<{ readonly caret: RawOffset | null } | null>(null);
  const latest = useRef({ blocks, current });
  const give = useCallback(
    (caret: RawOffset | null) => {
      const now = latest.current;
      const block = caret === null ? now.current : blockAt(now.blocks, caret);
      if (block === null || root.current === null) return;
      focusRow(root.current, block.index);
      if (caret !== null) putCaret(root.current, block.index, shownPlaceAt(block, caret));
    },
    [root],
  );
  useLayoutEffect(() => {
    const hasChanged = latest.current.blocks !== blocks;
    latest.current = { blocks, current };
    if (wanted.current === null || !hasChanged) return;
    give(wanted.current.caret);
    wanted.current = null;
  }, [blocks, current, give]);
  return useCallback(
    (caret) => {
      wanted.current = { caret };
      give(caret);
    },
    [give],
  );
}
