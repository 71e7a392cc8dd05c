/** Paints layers by the CSS Custom Highlight API: the document itself stays as it is, so nothing moves. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { PartRange } from '#core/anchor/selection';
import { domRangesIn, elementsByPart } from './dom-range';
import './highlight-paint.css';
import type { LayerName, Layers } from './paint-layers';

/** A layer as it is painted: its ranges by what they paint. */
interface PaintedLayer {
  readonly highlight: Highlight;
  readonly ranges: Map<string, readonly Range[]>;
}

type Painted = Map<LayerName, PaintedLayer>;

/**
 * Keeps the named layers painted in `root` while mounted; give the same `layers` object while nothing changed. What
 * stays from one to the next is left alone, as long as `text`, whatever stands for the text that is shown, does.
 */
export function usePaint(root: RefObject<Element | null>, layers: Layers, text: unknown): void {
  const painted = useRef<Painted>(new Map());
  const paintedText = useRef(text);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || !canPaint()) return;
    if (paintedText.current !== text) wipe(painted.current);
    paintedText.current = text;
    repaint(element, painted.current, layers);
  }, [root, layers, text]);
  useLayoutEffect(() => {
    const all = painted.current;
    return () => wipe(all);
  }, []);
}

/** False in a test's simulated page, which has no such interface. */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

function wipe(painted: Painted): void {
  for (const name of painted.keys()) CSS.highlights.delete(name);
  painted.clear();
}

function repaint(root: Element, painted: Painted, layers: Layers): void {
  for (const name of [...painted.keys()]) {
    if (layers.has(name)) continue;
    CSS.highlights.delete(name);
    painted.delete(name);
  }
  // Looked up at the first range that is new: as a rule none is.
  let elements: ReturnType<typeof elementsByPart> | null = null;
  for (const [name, wanted] of layers) {
    const layer = painted.get(name) ?? newLayer(name);
    painted.set(name, layer);
    const keys = new Set(wanted.map(keyOf));
    for (const [key, ranges] of layer.ranges) {
      if (keys.has(key)) continue;
      for (const range of ranges) layer.highlight.delete(range);
      layer.ranges.delete(key);
    }
    for (const partRange of wanted) {
      if (layer.ranges.has(keyOf(partRange))) continue;
      elements ??= elementsByPart(root);
      const ranges = domRangesIn(elements.get(partRange.part) ?? [], partRange);
      for (const range of ranges) layer.highlight.add(range);
      layer.ranges.set(keyOf(partRange), ranges);
    }
  }
}

function newLayer(name: LayerName): PaintedLayer {
  const highlight = new Highlight();
  highlight.priority = priorityOf(name);
  CSS.highlights.set(name, highlight);
  return { highlight, ranges: new Map() };
}

function keyOf({ part, range: { start, end } }: PartRange): string {
  return `${part} ${start} ${end}`;
}

const priorities: readonly (readonly [prefix: string, priority: number])[] = [
  ['bs-tint-', 1],
  ['bs-over-', 2],
  ['bs-noted-', 3],
  ['bs-corrected', 3],
  ['bs-match-now', 5],
  ['bs-match', 4],
  ['bs-chosen', 5],
  ['bs-flash', 6],
];

function priorityOf(name: LayerName): number {
  return priorities.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0;
}
