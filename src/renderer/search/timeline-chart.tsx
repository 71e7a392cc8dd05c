/** The bars of a timeline to look at, point at and choose from: by dragging, or by arrow keys with Shift. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../reader/use-width';
import { classNames } from '../ui/class-names';
import { formatCount } from '../ui/format';
import { rowAfterKey } from '../ui/list-keys';
import { type BarRange, type Timeline, ticksOf } from './timeline';
import styles from './timeline-chart.module.css';
import { barWords } from './timeline-words';

export interface TimelineChartProps {
  readonly timeline: Timeline;
  /** The bars that are chosen; null for all. */
  readonly chosen: BarRange | null;
  /** True where a span is chosen, though it may reach into no bar. */
  readonly hasSpan: boolean;
  readonly onChoose: (range: BarRange | null) => void;
  /** Called with what is pointed at or being drawn over; null for nothing. */
  readonly onPoint: (range: BarRange | null) => void;
  /** Called with what is drawn over by keys: it is to be said. */
  readonly onDraw: (range: BarRange) => void;
  /** The drawing, for exports. */
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** Height of the drawing and of the line of names under it, in CSS pixels. */
const height = 72;
const nameHeight = 18;
/** Drawn where the width is not known yet. */
const usualWidth = 640;
/** Room for a name under a bar, and for the least of gaps between bars. */
const nameWidth = 72;
const barGap = 1;
/** Few bars stand apart instead of filling the width. */
const widestBar = 48;
/** A bar that holds anything can be seen. */
const leastHeight = 2;
/** A page of bars, for the keys that turn pages. */
const pageOfBars = 13;

/** The chart; a list of bars for the keyboard and for screen readers, each with its numbers as its name. */
export function TimelineChart(props: TimelineChartProps) {
  const { timeline, chosen, hasSpan, onChoose, onPoint, onDraw, svg } = props;
  const { t, i18n } = useTranslation('results');
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) || usualWidth;
  const [active, setActive] = useState(chosen?.first ?? 0);
  const [drawn, setDrawn] = useState<BarRange | null>(null);
  const from = useRef<number | null>(null);
  const { bars, most } = timeline;
  const activeBar = Math.min(active, bars.length - 1);
  const shown = drawn ?? chosen;
  const step = width / Math.max(1, bars.length);
  const isIn = (bar: number) =>
    shown === null
      ? !hasSpan
      : bar >= Math.min(shown.first, shown.last) && bar <= Math.max(shown.first, shown.last);

  function draw(range: BarRange | null): void {
    setDrawn(range);
    onPoint(range);
  }

  function choose(range: BarRange | null): void {
    from.current = null;
    draw(null);
    onChoose(range && { first: Math.min(range.first, range.last), last: Math.max(range.first, range.last) });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = rowAfterKey(keyOfRow(event.key), {
      active: activeBar,
      count: bars.length,
      rowsInSight: pageOfBars,
    });
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (next !== null) {
      setActive(next);
      if (event.shiftKey) {
        const range = { first: drawn?.first ?? activeBar, last: next };
        draw(range);
        onDraw(range);
      } else {
        setDrawn(null);
        onPoint({ first: next, last: next });
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(drawn ?? { first: activeBar, last: activeBar });
    } else if (event.key === 'Escape' && drawn !== null) {
      draw(null);
    } else if (event.key === 'Escape' && hasSpan) {
      choose(null);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function barAt(event: PointerEvent): number {
    const box = frame.current?.getBoundingClientRect();
    const share = box === undefined || box.width === 0 ? 0 : (event.clientX - box.left) / box.width;
    return Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length)));
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    const bar = barAt(event);
    from.current = bar;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    setActive(bar);
    draw({ first: bar, last: bar });
  }

  function onPointerMove(event: PointerEvent): void {
    const bar = barAt(event);
    if (from.current === null) onPoint({ first: bar, last: bar });
    else draw({ first: from.current, last: bar });
  }

  return (
    <div ref={frame} className={styles.chart}>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={t('timeline.chart')}
        aria-multiselectable
        aria-orientation="horizontal"
        aria-activedescendant={`${id}-${activeBar}`}
        aria-describedby={`${id}-keys`}
        className={styles.bars}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => from.current !== null && choose(drawn)}
        onPointerCancel={() => {
          from.current = null;
          draw(null);
        }}
        onPointerLeave={() => from.current === null && onPoint(null)}
        onBlur={() => {
          // What Shift and arrows drew counts when one goes on to something else.
          if (drawn !== null && from.current === null) choose(drawn);
          else onPoint(null);
        }}
      >
        <svg ref={svg} width={width} height={height + nameHeight} role="presentation">
          <line className={styles.base} x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
          {bars.map((bar, index) => {
            const tall = bar.count === 0 ? 0 : Math.max(leastHeight, (bar.count / most) * (height - 4));
            const gap = step > 3 * barGap ? Math.max(barGap, step - widestBar) : 0;
            return (
              <g
                key={bar.month}
                id={`${id}-${index}`}
                role="option"
                aria-selected={shown !== null && isIn(index)}
                aria-posinset={index + 1}
                aria-setsize={bars.length}
                aria-label={t('timeline.bar', {
                  time: barWords(timeline.unit, bar.month, i18n.language),
                  count: bar.count,
                  shown: formatCount(bar.count, i18n.language),
                })}
                className={classNames(
                  styles.bar,
                  !isIn(index) && styles.out,
                  index === activeBar && styles.active,
                )}
              >
                <rect className={styles.room} x={index * step} y={0} width={step} height={height} />
                <rect
                  className={styles.fill}
                  x={index * step + gap / 2}
                  y={height - tall}
                  width={Math.max(0.5, step - gap)}
                  height={tall}
                />
              </g>
            );
          })}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing of it takes the focus */}
          <g aria-hidden="true" transform={`translate(0 ${height})`} className={styles.names}>
            {ticksOf(timeline, Math.max(2, Math.floor(width / nameWidth))).map((bar) => (
              <text
                key={bar}
                x={Math.min(width - 2, (bar + 0.5) * step)}
                y={13}
                textAnchor={anchorAt((bar + 0.5) * step, width)}
              >
                {barWords(timeline.unit, bars[bar]?.month ?? '', i18n.language, 'short')}
              </text>
            ))}
          </g>
        </svg>
      </div>
      <p id={`${id}-keys`} className={styles.spoken}>
        {t('timeline.keys')}
      </p>
    </div>
  );
}

/** Arrows to the sides are what those up and down are in a list of rows. */
function keyOfRow(key: string): string {
  return key === 'ArrowLeft' ? 'ArrowUp' : key === 'ArrowRight' ? 'ArrowDown' : key;
}

function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  return x < nameWidth / 2 ? 'start' : x > width - nameWidth / 2 ? 'end' : 'middle';
}
