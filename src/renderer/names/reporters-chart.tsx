/** Those who wrote most, a row each, by year: the darker, the more. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import type { ChartTable, DrawnChart } from '../charts/chart';
import { ChartFrame } from '../charts/chart-frame';
import { formatCount } from '../ui/format';
import type { ReporterCount } from './names-state';
import styles from './reporters-chart.module.css';

/** So many reporters have a row. */
const rowsShown = 12;

/** Lengths in CSS pixels. */
const sizes = {
  row: 22,
  names: 132,
  namesNarrow: 84,
  wide: 560,
  cell: 34,
  narrowest: 12,
  axis: 20,
  gap: 2,
} as const;

/** The chart; nothing where nobody's articles have dates, or all are of one year. */
export function ReportersChart({ reporters }: { readonly reporters: readonly ReporterCount[] }) {
  const { t, i18n } = useTranslation('names');
  const { language } = i18n;
  const shown = useMemo(
    () => reporters.filter(({ years }) => years.length > 0).slice(0, rowsShown),
    [reporters],
  );
  const years = useMemo(() => yearsBetween(shown), [shown]);
  const counts = useMemo(
    () => shown.map((reporter) => new Map(reporter.years.map(({ year, articles }) => [year, articles]))),
    [shown],
  );
  const draw = useCallback(
    (width: number): DrawnChart => {
      const names = width < sizes.wide ? sizes.namesNarrow : sizes.names;
      const step = Math.max(
        sizes.narrowest,
        Math.min(sizes.cell, (width - names) / Math.max(1, years.length)),
      );
      const most = Math.max(1, ...counts.flatMap((each) => [...each.values()]));
      const every = Math.ceil(36 / step);
      const boxOf = (row: number, column: number) => ({
        x: names + column * step,
        y: row * sizes.row,
        width: step - sizes.gap,
        height: sizes.row - sizes.gap,
      });
      return {
        width: Math.max(width, names + step * years.length),
        height: shown.length * sizes.row + sizes.axis,
        rows: shown.length,
        columns: years.length,
        picture: (
          <>
            {shown.map(({ name }, row) => (
              <g key={name}>
                <text className={styles.name} x={names - 8} y={row * sizes.row + 14} textAnchor="end">
                  {cut(name, names)}
                </text>
                {years.map((year, column) => {
                  const count = counts[row]?.get(year) ?? 0;
                  return (
                    <rect
                      key={year}
                      className={count === 0 ? styles.none : styles.some}
                      {...boxOf(row, column)}
                      rx={2}
                      fillOpacity={count === 0 ? 1 : 0.2 + 0.8 * (count / most)}
                    />
                  );
                })}
              </g>
            ))}
            {years.map((year, column) =>
              column % every === 0 ? (
                <text
                  key={year}
                  className={styles.year}
                  x={names + column * step}
                  y={shown.length * sizes.row + 14}
                >
                  {year}
                </text>
              ) : null,
            )}
          </>
        ),
        markAt: ({ row, column }) => {
          const reporter = shown[row];
          const year = years[column];
          if (reporter === undefined || year === undefined) return null;
          const count = counts[row]?.get(year) ?? 0;
          return {
            box: boxOf(row, column),
            label: t('reporters.cell', {
              name: reporter.name,
              year,
              count,
              shown: formatCount(count, language),
            }),
            href: formatRoute({ view: 'name', author: reporter.name }),
          };
        },
        placeAt: (x, y) => {
          const place = { row: Math.floor(y / sizes.row), column: Math.floor((x - names) / step) };
          const isInside =
            place.row >= 0 && place.row < shown.length && place.column >= 0 && place.column < years.length;
          return isInside ? place : null;
        },
      };
    },
    [shown, years, counts, t, language],
  );
  const table = useMemo(
    (): ChartTable => ({
      columns: [
        { label: t('reporters.reporter'), kind: 'text' },
        ...years.map((year) => ({ label: year, kind: 'number' as const })),
      ],
      rows: shown.map(({ name }, row) => [
        { value: name, href: formatRoute({ view: 'name', author: name }) },
        ...years.map((year) => counts[row]?.get(year) ?? 0),
      ]),
    }),
    [shown, years, counts, t],
  );
  if (shown.length < 2 || years.length < 2) return null;
  return (
    <div className={styles.chart}>
      <ChartFrame
        title={t('reporters.chart')}
        note={t('reporters.note')}
        state={{ kind: 'ready' }}
        draw={draw}
        table={table}
      />
    </div>
  );
}

/** Every year from the first to the last that anybody wrote in. */
function yearsBetween(reporters: readonly ReporterCount[]): readonly string[] {
  const years = reporters.flatMap((reporter) => reporter.years.map(({ year }) => Number(year)));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => String(first + at));
}

/** As much of a name as there is room for: a letter takes half of a Chinese character. */
function cut(name: string, room: number): string {
  let left = (room - 8) / 6.5;
  let shown = '';
  for (const character of name) {
    left -= /[\u2e80-\uffff]/u.test(character) ? 2 : 1;
    if (left < 1) return `${shown}…`;
    shown += character;
  }
  return shown;
}
