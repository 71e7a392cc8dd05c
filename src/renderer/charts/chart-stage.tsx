/**
 * The picture of a chart with its cursor: one tab stop that arrow keys move from mark to mark, each spoken with its
 * value. It follows the pointer too, so that what a mark leads to is a link to click, open in a tab or copy.
 */
import { type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartBrush, DrawnChart } from './chart';
import { ChartCursor } from './chart-cursor-mark';
import styles from './chart-stage.module.css';
import { useChartBrush } from './use-chart-brush';
import { useChartCursor } from './use-chart-cursor';

export interface ChartStageProps {
  readonly title: string;
  readonly drawn: DrawnChart;
  readonly brush: ChartBrush | null;
  /** The drawing, for exports. */
  readonly svg: RefObject<SVGSVGElement | null>;
  /** Called with the words of what is pointed at or drawn over; null for nothing. */
  readonly onPoint: (words: string | null) => void;
}

/** The picture and its cursor, moved sideways where it is wider than its place. */
export function ChartStage({ title, drawn, brush, svg, onPoint }: ChartStageProps) {
  const { t } = useTranslation('charts');
  const id = useId();
  const stage = useRef<HTMLDivElement>(null);
  const cursor = useChartCursor(drawn);
  const drawing = useChartBrush({ drawn, brush, stage, cursor, onPoint });
  const { mark, isPointed } = cursor;
  const words = isPointed ? (mark?.label ?? null) : null;
  useEffect(() => {
    if (drawing.drawn === null) onPoint(words);
  }, [words, drawing.drawn, onPoint]);
  const chosen = drawing.drawn ?? brush?.chosen ?? null;
  const chosenBox = chosen === null ? undefined : drawn.boxOf?.(chosen);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div className={styles.scroll} role="group" aria-label={title} aria-describedby={`${id}-keys`}>
      <div
        ref={stage}
        className={brush === null ? styles.stage : styles.brushed}
        style={{ width: drawn.width, height: drawn.height }}
        {...drawing.handlers}
      >
        <svg
          ref={svg}
          width={drawn.width}
          height={drawn.height}
          viewBox={`0 0 ${drawn.width} ${drawn.height}`}
          aria-hidden="true"
          className={styles.picture}
        >
          {drawn.picture}
        </svg>
        {chosenBox !== undefined && (
          <div
            className={styles.chosen}
            style={{
              insetInlineStart: chosenBox.x,
              insetBlockStart: chosenBox.y,
              width: chosenBox.width,
              height: chosenBox.height,
            }}
          />
        )}
        <ChartCursor cursor={cursor} canBrush={brush !== null} onEnter={drawing.onEnter} />
      </div>
      <p id={`${id}-keys`} className={styles.spoken}>
        {t(brush === null ? 'keys' : 'keysBrush')}
      </p>
    </div>
  );
}
