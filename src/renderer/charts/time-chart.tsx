/**
 * Articles over time, in layers: all of them, and some kinds under them. A span that is drawn over, or chosen by Shift
 * with arrow keys, is told to whoever lists the articles; a long run is gone into by zooming to what is chosen.
 */
import { X, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementWidth } from '../analysis/element-width';
import type { HighlightColour } from '../db/rows';
import { Button, IconButton } from '../ui/button';
import { formatCount } from '../ui/format';
import type { ChartState, ChartTable } from './chart';
import { ChartFrame } from './chart-frame';
import styles from './chart-frame.module.css';
import { drawLayers, roomForColumns } from './draw-layers';
import {
  binned,
  columnsOf,
  extentOf,
  type MonthNumbers,
  monthOfColumn,
  monthsWithin,
  namedColumns,
  spanOf,
  type TimeSpan,
  timeColumns,
} from './time-bins';
import { columnWords, spanWords } from './time-words';

/** What is counted over time. */
export interface TimeLayer {
  readonly key: string;
  readonly name: string;
  /** Null for what all others are part of. */
  readonly colour: HighlightColour | null;
  readonly months: MonthNumbers;
}

export interface TimeChartProps {
  readonly title: string;
  readonly note: string;
  readonly state: ChartState;
  /** Keep it with `useMemo`: the chart is laid out again when it is another list. */
  readonly layers: readonly TimeLayer[];
  /** Each layer fills its strip unless told. */
  readonly isOneScale?: boolean;
  readonly span: TimeSpan | null;
  readonly onSpan: (span: TimeSpan | null) => void;
  readonly tools?: ReactNode;
  readonly level?: 2 | 3;
}

/** Room for a name under a column. */
const nameWidth = 64;

const monthsOfYear = 12;

/** The chart in its frame. */
export function TimeChart(props: TimeChartProps) {
  const { layers, isOneScale = false, span, onSpan, tools, ...frame } = props;
  const { t, i18n } = useTranslation('charts');
  const { language } = i18n;
  const [zoom, setZoom] = useState<TimeSpan | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const width = useElementWidth(place);
  const shown = useMemo(
    () =>
      zoom === null
        ? layers
        : layers.map((layer) => ({ ...layer, months: monthsWithin(layer.months, zoom) })),
    [layers, zoom],
  );
  const columns = useMemo(() => columnsFor(shown, roomForColumns(width)), [shown, width]);
  const words = useCallback(
    (column: number, length: 'long' | 'short' = 'long') =>
      columnWords(columns.unit, monthOfColumn(columns, column), language, length),
    [columns, language],
  );
  const draw = useCallback(
    (room: number) => {
      const named = namedColumns(columns, Math.max(2, Math.floor(roomForColumns(room) / nameWidth)));
      // Januaries that are named alone are the years.
      const areYears = (named[1] ?? columns.count) - (named[0] ?? 0) >= monthsOfYear;
      return drawLayers(room, {
        layers: shown.map(({ months, ...layer }) => ({ ...layer, counts: binned(months, columns) })),
        columns,
        isOneScale,
        columnName: (column) =>
          areYears && columns.unit === 'month'
            ? monthOfColumn(columns, column).slice(0, 4)
            : words(column, 'short'),
        named,
        markLabel: ({ name, counts }, column) => {
          const count = counts[column] ?? 0;
          return t('time.mark', { name, time: words(column), count, shown: formatCount(count, language) });
        },
        number: (count) => formatCount(count, language),
      });
    },
    [shown, columns, isOneScale, words, t, language],
  );
  const table = useCallback((): ChartTable => {
    const series = shown.map(({ months }) => binned(months, columns));
    return {
      columns: [
        { label: t(`time.unit.${columns.unit}`), kind: 'text' },
        ...shown.map(({ name }) => ({ label: name, kind: 'number' as const })),
      ],
      rows: Array.from({ length: columns.count }, (_, column) => column)
        .filter((column) => series.some((counts) => (counts[column] ?? 0) > 0))
        .map((column) => [words(column), ...series.map((counts) => counts[column] ?? 0)]),
    };
  }, [shown, columns, words, t]);

  const chosen = span === null ? null : columnsOf(columns, span);
  const canZoom =
    span !== null && chosen !== null && zoom === null && chosen.last - chosen.first + 1 < columns.count;
  return (
    <div ref={place} className={styles.place}>
      <ChartFrame
        {...frame}
        draw={draw}
        table={table}
        brush={{
          chosen,
          onChoose: (range) => onSpan(range === null ? null : spanOf(columns, range)),
          words: (range) => {
            const count = binned(shown[0]?.months ?? [], columns)
              .subarray(range.first, range.last + 1)
              .reduce((sum, each) => sum + each, 0);
            const time = spanWords(t, spanOf(columns, range), language);
            return t('time.mark', {
              name: shown[0]?.name ?? '',
              ...{ time, count, shown: formatCount(count, language) },
            });
          },
        }}
        tools={
          <>
            {tools}
            {span !== null && (
              <Button size="small" variant="quiet" icon={X} onPress={() => onSpan(null)}>
                {t('time.reset')}
              </Button>
            )}
            {canZoom && (
              <IconButton size="small" icon={ZoomIn} label={t('time.zoomIn')} onPress={() => setZoom(span)} />
            )}
            {zoom !== null && (
              <IconButton
                size="small"
                icon={ZoomOut}
                label={t('time.zoomOut')}
                onPress={() => setZoom(null)}
              />
            )}
          </>
        }
      />
    </div>
  );
}

function columnsFor(layers: readonly TimeLayer[], room: number) {
  const extent = extentOf(layers.map(({ months }) => months));
  return extent === null
    ? { unit: 'month' as const, size: 1, start: 0, count: 0 }
    : timeColumns(extent.first, extent.last, room);
}
