/**
 * The articles to tag in turn. What was tagged stays in its place until one says otherwise, so that the list does not
 * move under one's hands; what has come or gone elsewhere is taken over as long as nothing was tagged.
 */
import { useState } from 'react';
import type { ArticleId } from '#core/page/ids';

export interface UntaggedList {
  readonly ids: readonly ArticleId[];
  /** How many of them have got a tag since. */
  readonly tagged: number;
}

/** Returns the list to show, from the one shown last and the articles that have no tag now. */
export function nextList(shown: readonly ArticleId[] | null, untagged: readonly ArticleId[]): UntaggedList {
  if (shown === null) return { ids: untagged, tagged: 0 };
  const without = new Set(untagged);
  const tagged = shown.reduce((sum, id) => sum + (without.has(id) ? 0 : 1), 0);
  // More than were shown, or only other ones: articles were read in, taken away or untagged.
  const isOther = shown.length - tagged < untagged.length;
  return isOther ? { ids: untagged, tagged: 0 } : { ids: shown, tagged };
}

/** The list as it stands, and how to leave out what has got a tag. */
export function useUntaggedList(
  untagged: readonly ArticleId[] | undefined,
): (UntaggedList & { readonly refresh: () => void }) | undefined {
  const [shown, setShown] = useState<readonly ArticleId[] | null>(null);
  if (untagged === undefined) return undefined;
  const next = nextList(shown, untagged);
  if (next.ids !== shown) setShown(next.ids);
  return { ...next, refresh: () => setShown(untagged) };
}
