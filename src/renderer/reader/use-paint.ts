/** Paints layers by the CSS Custom Highlight API: the document itself stays as it is, so nothing moves. */
import { type RefObject, useLayoutEffect } from 'react';
import { domRangesOf } from './dom-range';
import './highlight-paint.css';
import type { LayerName, Layers } from './paint-layers';

/** Keeps the named layers painted in `root` while mounted; give the same `layers` object while nothing changed. */
export function usePaint(root: RefObject<Element | null>, layers: Layers): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || !canPaint()) return;
    for (const [name, partRanges] of layers) {
      const highlight = new Highlight();
      for (const partRange of partRanges) {
        for (const range of domRangesOf(element, partRange)) highlight.add(range);
      }
      highlight.priority = priorityOf(name);
      CSS.highlights.set(name, highlight);
    }
    return () => {
      for (const name of layers.keys()) CSS.highlights.delete(name);
    };
  }, [root, layers]);
}

/** False in a test's simulated page, which has no such interface. */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

const priorities: readonly (readonly [prefix: string, priority: number])[] = [
  ['bs-tint-', 1],
  ['bs-over-', 2],
  ['bs-noted-', 3],
  ['bs-corrected', 3],
  ['bs-match', 4],
  ['bs-chosen', 5],
  ['bs-flash', 6],
];

function priorityOf(name: LayerName): number {
  return priorities.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0;
}
