/** Two panes side by side with a bar between that can be dragged or moved by keys; one above the other when narrow. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import styles from './split-view.module.css';

export interface SplitViewProps {
  readonly first: ReactNode;
  /** null: the first pane has the whole place. */
  readonly second: ReactNode | null;
  /** Name of the bar, as in "Width of the source". */
  readonly label: string;
  /** Share of the first pane at the beginning, 0 to 1. */
  readonly share?: number;
}

const smallest = 0.25;
const largest = 0.75;

/** Two panes; arrow keys move the bar by two hundredths. */
export function SplitView({ first, second, label, share: initial = 0.5 }: SplitViewProps) {
  const [share, setShare] = useState(initial);
  const frame = useRef<HTMLDivElement>(null);

  function moveTo(next: number): void {
    setShare(Math.min(largest, Math.max(smallest, next)));
  }

  function drag(event: PointerEvent<HTMLDivElement>): void {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const stacked = box.width < 720;
    moveTo(stacked ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width);
  }

  function step(event: KeyboardEvent): void {
    const by =
      event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        ? -0.02
        : event.key === 'ArrowRight' || event.key === 'ArrowDown'
          ? 0.02
          : 0;
    if (by === 0) return;
    event.preventDefault();
    moveTo(share + by);
  }

  // The same elements with and without a second pane: the first one keeps its scroll, selection and focus.
  return (
    <div className={styles.outer}>
      <div
        ref={frame}
        className={styles.frame}
        data-alone={second === null || undefined}
        style={{ '--first': `${share}fr`, '--second': `${1 - share}fr` } as React.CSSProperties}
      >
        <div className={styles.pane}>{first}</div>
        {second !== null && (
          <>
            {/* biome-ignore lint/a11y/useSemanticElements: a separator that takes focus is the window splitter pattern; hr takes none */}
            <div
              role="separator"
              tabIndex={0}
              aria-label={label}
              aria-valuenow={Math.round(share * 100)}
              aria-valuemin={smallest * 100}
              aria-valuemax={largest * 100}
              className={styles.bar}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={drag}
              onKeyDown={step}
              onDoubleClick={() => moveTo(initial)}
            />
            <div className={styles.pane}>{second}</div>
          </>
        )}
      </div>
    </div>
  );
}
