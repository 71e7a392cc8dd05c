/** How a term's line is told from the others: by the shape of its points and the strokes of its line, and by colour. */
import { classNames } from '../ui/class-names';
import styles from './series-mark.module.css';

const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'] as const;

/** The class that colours and dashes the line of a term. */
export function seriesClass(at: number): string {
  return classNames(styles.series, styles[shapes[at] ?? 'circle']);
}

/** The class of the line itself. */
export function lineClass(at: number): string {
  return classNames(seriesClass(at), styles.line);
}

export interface SeriesMarkProps {
  /** The term's place, from 0. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** Draws a piece of its line behind the mark. */
  readonly hasLine?: boolean;
}

/** The mark of a term's points, inside an SVG. */
export function SeriesMark({ at, x, y, hasLine }: SeriesMarkProps) {
  return (
    <g className={seriesClass(at)} transform={`translate(${x} ${y})`}>
      {hasLine === true && <path d="M-14 0H14" className={styles.line} />}
      <path d={outlines[shapes[at] ?? 'circle']} className={styles.mark} />
    </g>
  );
}

const outlines: Readonly<Record<(typeof shapes)[number], string>> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  square: 'M-3.6 -3.6H3.6V3.6H-3.6Z',
  triangle: 'M0 -4.6L4.6 3.6H-4.6Z',
  diamond: 'M0 -5L5 0L0 5L-5 0Z',
  cross: 'M-4 -4L4 4M4 -4L-4 4',
  ring: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
};
