/** Frequencies as lines over time: one tab stop, arrow keys from point to point, Enter searches that time. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrequencyTable } from '#core/search/analysis/frequency';
import { formatRoute } from '../app/routes';
import { ChartExport } from '../charts/chart-export';
import { formatCount } from '../ui/format';
import type { AnalysisScope } from './analysis-route';
import { chartMargin, layoutChart, pathOf } from './chart-layout';
import { useElementWidth } from './element-width';
import styles from './frequency-chart.module.css';
import { pointRoute, rateWords } from './frequency-words';
import { lineClass, SeriesMark } from './series-mark';

export interface FrequencyChartProps {
  readonly table: FrequencyTable;
  readonly terms: readonly string[];
  readonly scope: AnalysisScope;
}

const height = 280;

/** Marks of more points than this would run together: they show when they have the focus. */
const mostMarks = 60;

/** The chart, as wide as its place. */
export function FrequencyChart({ table, terms, scope }: FrequencyChartProps) {
  const { t, i18n } = useTranslation('analysis');
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useElementWidth(frame);
  const layout = useMemo(() => layoutChart(table, width, height), [table, width]);
  const [active, setActive] = useState({ term: 0, at: 0 });
  const shown = pointNear(layout.series, active);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || shown === null) return;
    const points = layout.series[shown.term] ?? [];
    const index = points.findIndex(({ at }) => at === shown.at);
    const next =
      event.key === 'ArrowRight'
        ? { term: shown.term, at: points[index + 1]?.at ?? shown.at }
        : event.key === 'ArrowLeft'
          ? { term: shown.term, at: points[index - 1]?.at ?? shown.at }
          : event.key === 'Home'
            ? { term: shown.term, at: points[0]?.at ?? shown.at }
            : event.key === 'End'
              ? { term: shown.term, at: points.at(-1)?.at ?? shown.at }
              : event.key === 'ArrowDown'
                ? { term: Math.min(terms.length - 1, shown.term + 1), at: shown.at }
                : event.key === 'ArrowUp'
                  ? { term: Math.max(0, shown.term - 1), at: shown.at }
                  : null;
    if (next === null) return;
    setActive(next);
    frame.current?.querySelector<SVGAElement>(`[data-point="${next.term} ${next.at}"]`)?.focus();
    event.preventDefault();
  }

  return (
    <div className={styles.frame} ref={frame}>
      <div className={styles.axis}>
        <span>{t('frequency.axis')}</span> <span className={styles.keys}>{t('frequency.keys')}</span>
        <ChartExport
          title={terms.join(', ')}
          note={t('frequency.axis')}
          table={{
            columns: [
              { label: t('frequency.period'), kind: 'text' },
              { label: t('frequency.articles'), kind: 'number' },
              ...terms.map((term) => ({ label: term, kind: 'number' as const })),
            ],
            rows: table.rows.map(({ period, articles, counts }) => [period, articles, ...counts]),
          }}
          svg={svg}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: HTML's groups cannot stand around the points of an SVG */}
      <svg
        ref={svg}
        className={styles.chart}
        width={width}
        height={height}
        role="group"
        aria-label={t('frequency.chart', {
          period: t(table.by === 'year' ? 'frequency.byYear' : 'frequency.byMonth'),
        })}
        onKeyDown={onKeyDown}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing of it takes the focus */}
        <g aria-hidden="true">
          {layout.ticks.map(({ value, y }) => (
            <g key={value}>
              <path d={`M${chartMargin.left} ${y}H${width - chartMargin.right}`} className={styles.grid} />
              <text x={chartMargin.left - 8} y={y + 4} className={styles.tick}>
                {rateWords(value, i18n.language)}
              </text>
            </g>
          ))}
          {layout.labels.map(({ period, x }) => (
            <text key={period} x={x} y={height - 8} className={styles.label}>
              {period}
            </text>
          ))}
          {layout.series.map((points, at) => (
            <path key={terms[at]} d={pathOf(points)} className={lineClass(at)} />
          ))}
        </g>
        {layout.series.map((points, term) =>
          points.map((point) => {
            const isActive = shown?.term === term && shown.at === point.at;
            const period = table.rows[point.at]?.period ?? '';
            const word = terms[term] ?? '';
            const label = t('frequency.point', {
              term: word,
              period,
              count: formatCount(point.count, i18n.language),
              articles: formatCount(point.articles, i18n.language),
              rate: rateWords(point.rate, i18n.language),
            });
            return (
              <a
                key={`${word} ${period}`}
                href={formatRoute(pointRoute(word, period, scope))}
                data-point={`${term} ${point.at}`}
                tabIndex={isActive ? 0 : -1}
                onFocus={() => setActive({ term, at: point.at })}
                aria-label={label}
                className={points.length > mostMarks ? styles.quiet : styles.point}
              >
                <title>{label}</title>
                <circle cx={point.x} cy={point.y} r={11} className={styles.target} />
                <SeriesMark at={term} x={point.x} y={point.y} />
              </a>
            );
          }),
        )}
      </svg>
    </div>
  );
}

/** The point that has the tab stop: the one that was gone to last, or the next one that there is. */
function pointNear(
  series: readonly (readonly { readonly at: number }[])[],
  { term, at }: { readonly term: number; readonly at: number },
): { readonly term: number; readonly at: number } | null {
  const own = Math.min(term, series.length - 1);
  const points = series[own] ?? [];
  let nearest: number | null = null;
  for (const point of points) {
    if (nearest === null || Math.abs(point.at - at) < Math.abs(nearest - at)) nearest = point.at;
  }
  return nearest === null ? null : { term: own, at: nearest };
}
