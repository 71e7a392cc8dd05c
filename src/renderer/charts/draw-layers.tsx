/** Layers of counts over time, one strip under the other, each named beside its strip. */
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import type { HighlightColour } from '../db/rows';
import { classNames } from '../ui/class-names';
import type { ChartPlace, ColumnRange, DrawnChart } from './chart';
import styles from './draw-layers.module.css';
import { shortened } from './text-width';
import type { TimeColumns } from './time-bins';

/** A strip. */
export interface Layer {
  readonly key: string;
  readonly name: string;
  /** Null for what all others are part of: drawn in ink and a little higher. */
  readonly colour: HighlightColour | null;
  /** Column by column. */
  readonly counts: Int32Array;
}

export interface LayersLayout {
  readonly layers: readonly Layer[];
  readonly columns: TimeColumns;
  /** One scale for all layers; otherwise each fills its strip. */
  readonly isOneScale: boolean;
  /** Words of a column under the strips, short. */
  readonly columnName: (column: number) => string;
  /** Columns that are named. */
  readonly named: readonly number[];
  readonly markLabel: (layer: Layer, column: number) => string;
  readonly number: (count: number) => string;
}

/** Where things stand, in CSS pixels. */
const sizes = {
  wide: 560,
  names: 148,
  numbers: 44,
  nameLine: 18,
  strip: 34,
  firstStrip: 58,
  gap: 12,
  axis: 22,
  widestColumn: 40,
} as const;

/** Returns the room that the strips themselves have on a width. */
export function roomForColumns(width: number): number {
  return Math.max(40, width - (width >= sizes.wide ? sizes.names : 0) - sizes.numbers);
}

/** Returns the chart of layers on a width. */
export function drawLayers(width: number, layout: LayersLayout): DrawnChart {
  const { layers, columns, isOneScale, named } = layout;
  const isWide = width >= sizes.wide;
  const left = isWide ? sizes.names : 0;
  const step = Math.min(sizes.widestColumn, roomForColumns(width) / columns.count);
  const right = left + step * columns.count;
  const nameLine = isWide ? 0 : sizes.nameLine;
  const most = Math.max(1, ...layers.map(({ counts }) => largest(counts)));
  let top = 4;
  const strips = layers.map((layer) => {
    const height = layer.colour === null ? sizes.firstStrip : sizes.strip;
    const start = top + nameLine;
    top = start + height + sizes.gap;
    const own = largest(layer.counts);
    const y = scaleLinear()
      .domain([0, isOneScale ? most : Math.max(1, own)])
      .range([start + height, start]);
    return { layer, start, end: start + height, own, y };
  });
  const bottom = top - sizes.gap;
  const x = (column: number) => left + column * step;
  const place = (pointX: number, pointY: number): ChartPlace | null => {
    if (strips.length === 0 || pointX < left - 8 || pointX > right + 8) return null;
    const row = strips.findIndex(({ end }) => pointY <= end + sizes.gap / 2);
    const column = Math.min(columns.count - 1, Math.max(0, Math.floor((pointX - left) / step)));
    return { row: row === -1 ? strips.length - 1 : row, column };
  };
  return {
    width,
    height: bottom + sizes.axis,
    rows: strips.length,
    columns: columns.count,
    placeAt: place,
    boxOf: ({ first, last }: ColumnRange) => ({
      x: x(first),
      y: 0,
      width: (last - first + 1) * step,
      height: bottom + 2,
    }),
    markAt({ row, column }) {
      const strip = strips[row];
      if (strip === undefined || (strip.layer.counts[column] ?? 0) === 0) return null;
      const ring = Math.max(step, 3);
      return {
        box: {
          x: x(column) - (ring - step) / 2,
          y: strip.start,
          width: ring,
          height: strip.end - strip.start,
        },
        label: layout.markLabel(strip.layer, column),
      };
    },
    picture: (
      <>
        {named.map((column) => (
          <g key={column}>
            <line x1={x(column)} x2={x(column)} y1={4} y2={bottom + 4} className={styles.grid} />
            <text
              x={Math.min(x(column), right - 2)}
              y={bottom + 17}
              className={classNames(styles.time, x(column) > right - 40 && styles.atEnd)}
            >
              {layout.columnName(column)}
            </text>
          </g>
        ))}
        {strips.map(({ layer, start, end, own, y }) => (
          <g key={layer.key}>
            <line x1={left} x2={right} y1={end} y2={end} className={styles.base} />
            <path
              d={outline(layer.counts, x, y)}
              className={classNames(styles.layer, styles[layer.colour ?? 'all'])}
            />
            <text
              x={isWide ? 0 : left}
              y={isWide ? end - 3 : start - 5}
              className={classNames(styles.name, layer.colour === null && styles.whole)}
            >
              {shortened(layer.name, isWide ? sizes.names - 14 : width - sizes.numbers)}
            </text>
            {own > 0 && (
              <text x={right + 6} y={y(own) + 9} className={styles.most}>
                {layout.number(own)}
              </text>
            )}
          </g>
        ))}
      </>
    ),
  };
}

/** A silhouette of the counts: flat over each column. */
function outline(counts: Int32Array, x: (column: number) => number, y: (count: number) => number): string {
  const edges = [...counts, counts.at(-1) ?? 0];
  return (
    area<number>()
      .x((_, column) => Number(x(column).toFixed(1)))
      .y0(y(0))
      // What there is once can be seen too.
      .y1((count) => Number(Math.min(y(count), count > 0 ? y(0) - 1.5 : y(0)).toFixed(1)))
      .curve(curveStepAfter)(edges) ?? ''
  );
}

function largest(counts: Int32Array): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
