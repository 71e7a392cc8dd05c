/** Paints the highlights of several texts that stand side by side: each adds its own ranges to the common layers. */
import { type RefObject, useLayoutEffect } from 'react';
import { domRangesIn, elementsByPart } from '../reader/dom-range';
import type { LayerName, Layers } from '../reader/paint-layers';
import { canPaint } from '../reader/use-paint';
import '../reader/highlight-paint.css';

/** Keeps the layers painted in `root` while mounted; `text`, whatever stands for the text that is shown. */
export function useSharedPaint(root: RefObject<Element | null>, layers: Layers, text: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other elements
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || !canPaint()) return;
    const elements = elementsByPart(element);
    const added: (readonly [LayerName, Range])[] = [];
    for (const [name, wanted] of layers) {
      const highlight = layerOf(name);
      for (const partRange of wanted) {
        for (const range of domRangesIn(elements.get(partRange.part) ?? [], partRange)) {
          highlight.add(range);
          added.push([name, range]);
        }
      }
    }
    return () => {
      for (const [name, range] of added) {
        const highlight = CSS.highlights.get(name);
        highlight?.delete(range);
        if (highlight?.size === 0) CSS.highlights.delete(name);
      }
    };
  }, [root, layers, text]);
}

function layerOf(name: LayerName): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  highlight.priority = name.startsWith('bs-tint-') ? 1 : name.startsWith('bs-over-') ? 2 : 3;
  CSS.highlights.set(name, highlight);
  return highlight;
}
