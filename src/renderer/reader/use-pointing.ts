/** Which paragraph is pointed at, in the text or in its raw lines; the two sides follow each other. */
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { elementsOfPart, partOf } from './dom-range';

export interface Pointing {
  readonly part: number | null;
  /** The side that was pointed at: the other one follows. */
  readonly from: 'text' | 'source';
}

const nowhere: Pointing = { part: null, from: 'text' };

/**
 * Returns what is pointed at and how to point from the source. While `isOn`, pointer and caret in `root` point
 * as well, and the elements of the part carry `data-pointed`.
 */
export function usePointing(
  root: RefObject<HTMLElement | null>,
  isOn: boolean,
): readonly [Pointing, (part: number | null) => void] {
  const [pointing, setPointing] = useState<Pointing>(nowhere);

  const pointFromSource = useCallback((part: number | null) => {
    setPointing((before) => (before.part === part ? before : { part, from: 'source' }));
  }, []);

  useEffect(() => {
    const element = root.current;
    if (!isOn || element === null) return;
    const point = (node: Node | null) => {
      const part = partOf(node);
      if (part === null) return;
      setPointing((before) =>
        before.part === part && before.from === 'text' ? before : { part, from: 'text' },
      );
    };
    const onMove = (event: PointerEvent) => point(event.target as Node);
    const onSelection = () => {
      const node = document.getSelection()?.focusNode ?? null;
      if (node !== null && element.contains(node)) point(node);
    };
    element.addEventListener('pointermove', onMove);
    document.addEventListener('selectionchange', onSelection);
    return () => {
      element.removeEventListener('pointermove', onMove);
      document.removeEventListener('selectionchange', onSelection);
      setPointing(nowhere);
    };
  }, [root, isOn]);

  useEffect(() => {
    const element = root.current;
    if (element === null || pointing.part === null) return;
    const elements = elementsOfPart(element, pointing.part);
    for (const marked of elements) marked.dataset.pointed = '';
    return () => {
      for (const marked of elements) delete marked.dataset.pointed;
    };
  }, [root, pointing.part]);

  return [pointing, pointFromSource];
}
