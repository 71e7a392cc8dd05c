/**
 * What stands around every chart: its title, a line that says what is pointed at, its numbers as a table, exports, and
 * what is shown while there is nothing to draw. The chart itself is a function of the width it has.
 */
import { ChartNoAxesCombined, Table2, TriangleAlert } from 'lucide-react';
import { type ReactNode, type RefObject, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementWidth } from '../analysis/element-width';
import { useActions } from '../app/actions';
import { EmptyHere } from '../library/empty-here';
import { Button, IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import type { ChartBrush, ChartState, ChartTable, DrawnChart } from './chart';
import { ChartExport, type ChartExportProps, tableOf } from './chart-export';
import styles from './chart-frame.module.css';
import { ChartNumbers } from './chart-numbers';
import { ChartStage } from './chart-stage';
import { saveChartNumbers, saveChartPicture } from './save-chart';

export interface ChartFrameProps {
  /** Also the name of the files that are saved. */
  readonly title: string;
  /** What the marks mean, in a sentence; in its place stands what is pointed at. It is in exported pictures too. */
  readonly note: string;
  readonly state: ChartState;
  /**
   * Lays the chart out for a width in CSS pixels. It is called when it is another function or the width has changed:
   * keep it with `useCallback`.
   */
  readonly draw: (width: number) => DrawnChart;
  /** A function where making it takes long: it is called when the table is shown or saved. */
  readonly table: ChartTable | (() => ChartTable);
  readonly brush?: ChartBrush;
  /** Choices of the chart, beside its title. */
  readonly tools?: ReactNode;
  /** Level of the title; 2 unless told. */
  readonly level?: 2 | 3;
}

/** A chart in its frame. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, state, table, tools, level = 2 } = props;
  const { t } = useTranslation('charts');
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [hasNumbers, setNumbers] = useState(false);
  const Title = `h${level}` as const;
  const isReady = state.kind === 'ready';
  return (
    <section className={styles.frame} aria-labelledby={`${id}-title`} aria-busy={state.kind === 'loading'}>
      <div className={styles.head}>
        <Title id={`${id}-title`} className={styles.title}>
          {title}
        </Title>
        <div className={styles.tools}>
          {tools}
          {isReady && (
            <>
              <IconButton
                size="small"
                icon={Table2}
                label={t('numbers')}
                aria-expanded={hasNumbers}
                onPress={() => setNumbers(!hasNumbers)}
              />
              <ChartExport title={title} note={note} table={table} svg={svg} />
              <Actions
                title={title}
                note={note}
                table={table}
                svg={svg}
                onNumbers={() => setNumbers(!hasNumbers)}
              />
            </>
          )}
        </div>
      </div>
      {isReady && <p className={styles.words}>{pointed ?? note}</p>}
      <Content {...props} svg={svg} onPoint={setPointed} />
      {isReady && hasNumbers && <Numbers title={title} table={table} />}
    </section>
  );
}

function Numbers({ title, table }: Pick<ChartFrameProps, 'title' | 'table'>) {
  const made = useMemo(() => tableOf(table), [table]);
  return <ChartNumbers title={title} table={made} />;
}

interface ActionsProps extends ChartExportProps {
  readonly onNumbers: () => void;
}

/** What can be done with the chart, for the palette. */
function Actions({ title, note, table, svg, onNumbers }: ActionsProps) {
  const { t } = useTranslation('charts');
  const savePicture = (kind: 'svg' | 'png') => {
    if (svg.current !== null) saveChartPicture(svg.current, { title, note, kind });
  };
  const section = 'insight';
  useActions([
    { id: 'chart.numbers', title: t('numbersOf', { title }), section, run: onNumbers },
    { id: 'chart.svg', title: t('actions.svg', { title }), section, run: () => savePicture('svg') },
    { id: 'chart.png', title: t('actions.png', { title }), section, run: () => savePicture('png') },
    {
      id: 'chart.csv',
      title: t('actions.csv', { title }),
      section,
      run: () => saveChartNumbers(title, tableOf(table)),
    },
  ]);
  return null;
}

interface ContentProps extends ChartFrameProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onPoint: (words: string | null) => void;
}

function Content({ state, ...chart }: ContentProps) {
  const { t } = useTranslation('charts');
  switch (state.kind) {
    case 'loading':
      return (
        <p className={styles.loading} role="status">
          {t('loading')}
        </p>
      );
    case 'empty':
      return (
        <EmptyHere icon={ChartNoAxesCombined} title={state.title} actions={state.actions}>
          {state.text}
        </EmptyHere>
      );
    case 'failed':
      return (
        <EmptyState
          icon={TriangleAlert}
          title={t('failed')}
          actions={<Button onPress={state.onRetry}>{t('retry')}</Button>}
        >
          {t('failedText')}
        </EmptyState>
      );
    case 'ready':
      return <Drawing {...chart} />;
  }
}

function Drawing({ title, draw, brush, svg, onPoint }: Omit<ContentProps, 'state'>) {
  const place = useRef<HTMLDivElement>(null);
  const width = useElementWidth(place);
  const drawn = useMemo(() => draw(width), [draw, width]);
  return (
    <div ref={place} className={styles.place}>
      <ChartStage title={title} drawn={drawn} brush={brush ?? null} svg={svg} onPoint={onPoint} />
    </div>
  );
}
