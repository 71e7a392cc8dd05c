/** The mark one is at in a chart, by keys or by pointing. */
import { useState } from 'react';
import type { ChartMark, ChartPlace, DrawnChart } from './chart';
import { placeOrNearest } from './chart-cursor';

export interface ChartCursorState {
  /** Null in a chart without marks. */
  readonly place: ChartPlace | null;
  readonly mark: ChartMark | null;
  /** The pointer is over it or it has the focus. */
  readonly isPointed: boolean;
  /** It was moved by keys, or had the focus when the pointer moved it: the focus goes with it. */
  readonly takesFocus: boolean;
  readonly goTo: (place: ChartPlace, takesFocus: boolean) => void;
  readonly setPointed: (isPointed: boolean) => void;
}

/** The cursor of a chart; when the chart is drawn anew it stays at its place, or at the nearest that there is. */
export function useChartCursor(drawn: DrawnChart): ChartCursorState {
  const [at, setAt] = useState<ChartPlace>(drawn.start ?? { row: 0, column: 0 });
  const [takesFocus, setTakesFocus] = useState(false);
  const [isPointed, setPointed] = useState(false);
  const place = placeOrNearest(at, drawn);
  return {
    place,
    mark: place === null ? null : drawn.markAt(place),
    isPointed,
    takesFocus,
    goTo(next, withFocus) {
      setAt(next);
      setTakesFocus(withFocus);
      setPointed(true);
    },
    setPointed,
  };
}
