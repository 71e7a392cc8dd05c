/** Those who wrote most, a row each, by year: the darker, the more. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import type { ChartTable, DrawnChart } from '../charts/chart';
import { ChartFrame } from '../charts/chart-frame';
import { formatCount } from '../ui/format';
import type { ReporterCount } from './names-state';
import { articlesIn, narrowestYear, yearColumns } from './reporter-years';
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
  const years = useMemo(() => yearColumns(shown, Number.POSITIVE_INFINITY), [shown]);
  const draw = useCallback(
    (width: number): DrawnChart => {
      const names = width < sizes.wide ? sizes.namesNarrow : sizes.names;
      const columns = yearColumns(shown, width - names);
      const counts = shown.map((reporter) => articlesIn(reporter, columns));
      const step = Math.max(
        narrowestYear,
        Math.min(sizes.cell, (width - names) / Math.max(1, columns.length)),
      );
      const most = Math.max(1, ...counts.flat());
      const every = Math.ceil(36 / step);
      const boxOf = (row: number, column: number) => ({
        x: names + column * step,
        y: row * sizes.row,
        width: step - sizes.gap,
        height: sizes.row - sizes.gap,
      });
      return {
        width: Math.max(width, names + step * columns.length),
        height: shown.length * sizes.row + sizes.axis,
        rows: shown.length,
        columns: columns.length,
        picture: (
          <>
            {shown.map(({ name }, row) => (
              <g key={name}>
                <text className={styles.name} x={names - 8} y={row * sizes.row + 14} textAnchor="end">
                  {cut(name, names)}
                </text>
                {columns.map(({ first }, column) => {
                  const count = counts[row]?.[column] ?? 0;
                  return (
                    <rect
                      key={first}
                      className={count === 0 ? styles.none : styles.some}
                      {...boxOf(row, column)}
                      rx={2}
                      fillOpacity={count === 0 ? 1 : 0.2 + 0.8 * (count / most)}
                    />
                  );
                })}
              </g>
            ))}
            {columns.map(({ first }, column) =>
              column % every === 0 ? (
                <text
                  key={first}
                  className={styles.year}
                  x={names + column * step}
                  y={shown.length * sizes.row + 14}
                >
                  {first}
                </text>
              ) : null,
            )}
          </>
        ),
        markAt: ({ row, column }) => {
          const reporter = shown[row];
          const years = columns[column];
          if (reporter === undefined || years === undefined) return null;
          const count = counts[row]?.[column] ?? 0;
          return {
            box: boxOf(row, column),
            label: t('reporters.cell', {
              name: reporter.name,
              year: years.words,
              count,
              shown: formatCount(count, language),
            }),
            href: formatRoute({ view: 'name', author: reporter.name }),
          };
        },
        placeAt: (x, y) => {
          const place = { row: Math.floor(y / sizes.row), column: Math.floor((x - names) / step) };
          const isInside =
            place.row >= 0 && place.row < shown.length && place.column >= 0 && place.column < columns.length;
          return isInside ? place : null;
        },
      };
    },
    [shown, t, language],
  );
  const table = useMemo(
    (): ChartTable => ({
      columns: [
        { label: t('reporters.reporter'), kind: 'text' },
        ...years.map(({ words }) => ({ label: words, kind: 'number' as const })),
      ],
      rows: shown.map((reporter) => [
        { value: reporter.name, href: formatRoute({ view: 'name', author: reporter.name }) },
        ...articlesIn(reporter, years),
      ]),
    }),
    [shown, years, t],
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
