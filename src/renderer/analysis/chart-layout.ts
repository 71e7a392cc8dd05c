/** Where the lines and marks of a chart of frequencies stand: rules without a page. */
import { type FrequencyTable, perThousand } from '#core/search/analysis/frequency';

export interface ChartPoint {
  /** The place of its period, from 0. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly articles: number;
  readonly rate: number;
}

export interface ChartLayout {
  /** For each term its points; periods without articles have none. */
  readonly series: readonly (readonly ChartPoint[])[];
  /** Values of the axis with their places, from 0 up. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Periods that are named, with their places. */
  readonly labels: readonly { readonly period: string; readonly x: number }[];
}

/** Room around the lines, in CSS pixels. */
export const chartMargin = { top: 12, right: 18, bottom: 28, left: 48 } as const;

/** So much room a name of a period takes. */
const labelWidth = 64;

/** Returns the layout of a chart of this size. */
export function layoutChart(table: FrequencyTable, width: number, height: number): ChartLayout {
  const { rows } = table;
  const inner = {
    width: Math.max(1, width - chartMargin.left - chartMargin.right),
    height: Math.max(1, height - chartMargin.top - chartMargin.bottom),
  };
  const rates = rows.flatMap(({ counts, articles }) =>
    counts.map((count) => perThousand(count, articles) ?? 0),
  );
  const top = niceTop(Math.max(0, ...rates));
  const x = (at: number) =>
    chartMargin.left + (rows.length < 2 ? inner.width / 2 : (at * inner.width) / (rows.length - 1));
  const y = (rate: number) => chartMargin.top + inner.height * (1 - rate / top);
  const terms = table.totals.length;
  const step = Math.max(1, Math.ceil((rows.length * labelWidth) / inner.width));
  return {
    series: Array.from({ length: terms }, (_, term) =>
      rows.flatMap(({ counts, articles }, at): readonly ChartPoint[] => {
        const count = counts[term] ?? 0;
        const rate = perThousand(count, articles);
        return rate === null ? [] : [{ at, x: x(at), y: y(rate), count, articles, rate }];
      }),
    ),
    ticks: Array.from({ length: 5 }, (_, at) => ({ value: (top * at) / 4, y: y((top * at) / 4) })),
    labels: rows.flatMap(({ period }, at) => (at % step === 0 ? [{ period, x: x(at) }] : [])),
  };
}

/** Returns the lines through points that follow each other: a gap is left where a period has no articles. */
export function pathOf(points: readonly ChartPoint[]): string {
  let last = Number.NEGATIVE_INFINITY;
  return points
    .map(({ at, x, y }) => {
      const command = at === last + 1 ? 'L' : 'M';
      last = at;
      return `${command}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** A round number at or above the largest value, of which quarters are told easily. */
export function niceTop(largest: number): number {
  if (largest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 4, 6, 8, 10].find((factor) => factor * power >= largest) ?? 10;
  return step * power;
}
