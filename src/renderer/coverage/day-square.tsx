/** A day's square: what it means is in its shape as well as in its colour. */
import { classNames } from '../ui/class-names';
import type { DayState } from './coverage-state';
import styles from './year-calendar.module.css';

export interface DaySquareProps {
  readonly x: number;
  readonly y: number;
  /** In CSS pixels. */
  readonly size: number;
  readonly state: DayState;
  readonly isChosen: boolean;
}

/** Filled: there, and darker the more is read; hollow with a cross: missing; a notch: pages missing; a dot: doubtful. */
export function DaySquare({ x, y, size, state, isChosen }: DaySquareProps) {
  const inner = size - 1;
  return (
    <>
      <rect
        className={classNames(styles.day, styles[state])}
        x={x + 0.5}
        y={y + 0.5}
        width={inner}
        height={inner}
        rx={2}
      />
      {state === 'missing' && (
        <path
          className={styles.cross}
          d={`M${x + 4.5} ${y + 4.5}l${size - 9} ${size - 9}m0 ${9 - size}l${9 - size} ${size - 9}`}
        />
      )}
      {state === 'gaps' && (
        <path className={styles.notch} d={`M${x + size} ${y}v${size * 0.6}l${-size * 0.6} ${-size * 0.6}z`} />
      )}
      {state === 'begun' && (
        <rect
          className={styles.half}
          x={x + 0.5}
          y={y + size / 2}
          width={inner}
          height={size / 2 - 0.5}
          rx={2}
        />
      )}
      {state === 'doubtful' && <circle className={styles.dot} cx={x + size / 2} cy={y + size / 2} r={2.5} />}
      {isChosen && (
        <rect className={styles.chosen} x={x - 1.5} y={y - 1.5} width={size + 3} height={size + 3} rx={4} />
      )}
    </>
  );
}
