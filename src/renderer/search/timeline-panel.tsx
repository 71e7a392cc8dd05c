/** The results over time: a chart to choose a span from, two fields that choose the same, and the numbers as a table. */
import { CalendarRange, Table2, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartTable } from '../charts/chart';
import { ChartExport } from '../charts/chart-export';
import { announce } from '../ui/announcer';
import { Button, IconButton } from '../ui/button';
import { formatCount } from '../ui/format';
import { Popover } from '../ui/popover';
import type { MonthCount } from './search-state';
import { SpanFields } from './span-fields';
import {
  type BarRange,
  barsOfSpan,
  countIn,
  countsWithin,
  type DaySpan,
  spanOfBars,
  type Timeline,
  timelineOf,
} from './timeline';
import { TimelineChart } from './timeline-chart';
import { TimelineNumbers } from './timeline-numbers';
import styles from './timeline-panel.module.css';
import { barWords, spanWords } from './timeline-words';

export interface TimelinePanelProps {
  /** Null while they are not counted yet. */
  readonly histogram: readonly MonthCount[] | null;
  readonly span: DaySpan | null;
  readonly onSpan: (span: DaySpan | null) => void;
  readonly isBusy: boolean;
}

/** The chart with what belongs to it. */
export function TimelinePanel({ histogram, span, onSpan, isBusy }: TimelinePanelProps) {
  const { t, i18n } = useTranslation('results');
  const [zoom, setZoom] = useState<DaySpan | null>(null);
  const whole = useMemo(() => timelineOf(histogram ?? []), [histogram]);
  const timeline = useMemo(
    () => (zoom === null ? whole : timelineOf(countsWithin(histogram ?? [], zoom))),
    [zoom, whole, histogram],
  );
  const [pointed, setPointed] = useState<BarRange | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const chosen = span === null ? null : barsOfSpan(timeline, span);
  const pointedSpan = pointed === null ? null : spanOfBars(timeline, pointed);
  const count = (number: number) => ({ count: number, shown: formatCount(number, i18n.language) });

  const wordsOf = (range: BarRange, days: DaySpan) =>
    t('timeline.bar', { time: spanWords(t, days, i18n.language), ...count(countIn(timeline, range)) });

  function tableOf({ bars, unit }: Timeline): ChartTable {
    return {
      columns: [
        { label: t('timeline.time'), kind: 'text' },
        { label: t('timeline.articles'), kind: 'number' },
        { label: t('timeline.all'), kind: 'number' },
      ],
      rows: bars.map((bar) => [barWords(unit, bar.month, i18n.language), bar.count, bar.all]),
    };
  }

  /** Goes to a span that may be anywhere: the whole run is in sight again. */
  function goTo(next: DaySpan | null): void {
    setZoom(null);
    onSpan(next);
  }

  function onDraw(range: BarRange): void {
    const days = spanOfBars(timeline, range);
    if (days !== null) announce(wordsOf(range, days));
  }

  /** What the line over the chart says: what is pointed at, else what is chosen, else what the bars are. */
  const words =
    pointed !== null && pointedSpan !== null
      ? wordsOf(pointed, pointedSpan)
      : span !== null
        ? spanWords(t, span, i18n.language)
        : t(`timeline.unit.${timeline.unit}`);

  // Where nothing was found there is nothing to say of when.
  const hasNone = histogram !== null && whole.bars.length === 0 && whole.undated === 0;
  if (hasNone && span === null) return null;
  const canZoom = chosen !== null && whole.unit !== 'month' && zoom === null;
  return (
    <section aria-labelledby="timeline-title" aria-busy={isBusy} className={styles.panel}>
      <div className={styles.head}>
        <h2 id="timeline-title" className={styles.title}>
          {t('timeline.title')}
        </h2>
        <p className={styles.words}>
          {whole.bars.length === 0 && whole.undated > 0 ? t('timeline.none') : words}
          {pointed === null && whole.undated > 0 && timeline.bars.length > 0 && (
            <span className={styles.undated}>{t('timeline.undated', count(whole.undated))}</span>
          )}
        </p>
        {span !== null && (
          <span className={styles.reset}>
            <Button size="small" variant="quiet" icon={X} onPress={() => goTo(null)}>
              {t('timeline.reset')}
            </Button>
          </span>
        )}
        {canZoom && (
          <IconButton size="small" label={t('timeline.zoomIn')} icon={ZoomIn} onPress={() => setZoom(span)} />
        )}
        {zoom !== null && (
          <IconButton
            size="small"
            label={t('timeline.zoomOut')}
            icon={ZoomOut}
            onPress={() => setZoom(null)}
          />
        )}
        <Popover
          label={t('timeline.choose')}
          placement="bottom end"
          trigger={<IconButton size="small" label={t('timeline.choose')} icon={CalendarRange} />}
        >
          {(close) => (
            <SpanFields
              span={span}
              onSpan={(next) => {
                goTo(next);
                close();
              }}
            />
          )}
        </Popover>
        {timeline.bars.length > 0 && (
          <Popover
            label={t('timeline.numbers')}
            placement="bottom end"
            trigger={<IconButton size="small" label={t('timeline.numbers')} icon={Table2} />}
          >
            <TimelineNumbers timeline={timeline} />
          </Popover>
        )}
        {timeline.bars.length > 0 && (
          <ChartExport
            title={t('timeline.title')}
            note={span === null ? t(`timeline.unit.${timeline.unit}`) : spanWords(t, span, i18n.language)}
            table={tableOf(timeline)}
            svg={svg}
          />
        )}
      </div>
      {timeline.bars.length > 0 && (
        <TimelineChart
          timeline={timeline}
          chosen={chosen}
          hasSpan={span !== null}
          svg={svg}
          onPoint={setPointed}
          onDraw={onDraw}
          onChoose={(range) => (range === null ? goTo(null) : onSpan(spanOfBars(timeline, range)))}
        />
      )}
      {histogram === null && <div className={styles.room} />}
    </section>
  );
}
