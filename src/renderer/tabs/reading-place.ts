/** Where in a text one is, said by its parts: holds in any width, size of type and direction of writing. */
import type { ReadingPlace } from './tab-state';

/** The near and the far edge of something along the way one reads, in CSS pixels from the edge of what is in sight. */
export interface Stretch {
  readonly part: number;
  readonly near: number;
  readonly far: number;
}

/**
 * Returns the place of the first text in sight; null at the beginning, and where there is none. `stretches` are in order
 * of the text; a part may have several.
 */
export function placeAmong(stretches: readonly Stretch[]): ReadingPlace | null {
  const index = firstInSight(stretches);
  const found = stretches[index];
  if (found === undefined) return null;
  const { near, far } = boundsOf(stretches, found.part);
  const share = far <= near ? 0 : Math.min(1, Math.max(0, -near / (far - near)));
  return found.part === stretches[0]?.part && share === 0 ? null : { part: found.part, share };
}

/** Returns how many pixels one must go on from here to come to a place; null when the part is not there. */
export function wayTo(stretches: readonly Stretch[], { part, share }: ReadingPlace): number | null {
  if (!stretches.some((stretch) => stretch.part === part)) return null;
  const { near, far } = boundsOf(stretches, part);
  return near + (far - near) * share;
}

/** The stretches lie one after the other: the first that ends in sight is found by halving. */
function firstInSight(stretches: readonly Stretch[]): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.far ?? 0) <= 1) low = middle + 1;
    else high = middle;
  }
  return low;
}

function boundsOf(stretches: readonly Stretch[], part: number): Pick<Stretch, 'near' | 'far'> {
  const own = stretches.filter((stretch) => stretch.part === part);
  return { near: own[0]?.near ?? 0, far: own.at(-1)?.far ?? 0 };
}
