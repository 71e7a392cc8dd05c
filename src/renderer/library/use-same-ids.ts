/** Holds on to a long list of ids while what comes anew is the same: nothing then is drawn or placed again. */
import { useRef } from 'react';
import type { ArticleId } from '#core/page/ids';

/** Returns the list of an earlier call as long as the present one has the same ids in the same order. */
export function useSameIds(ids: readonly ArticleId[] | undefined): readonly ArticleId[] | undefined {
  const held = useRef(ids);
  if (!isSameList(held.current, ids)) held.current = ids;
  return held.current;
}

function isSameList(one: readonly ArticleId[] | undefined, other: readonly ArticleId[] | undefined): boolean {
  if (one === undefined || other === undefined || one.length !== other.length) return one === other;
  return one === other || one.every((id, at) => id === other[at]);
}
