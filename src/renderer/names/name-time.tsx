/** When a name is mentioned, or somebody wrote: articles over time; a span that is drawn narrows the list below. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartState } from '../charts/chart';
import type { TimeSpan } from '../charts/time-bins';
import { TimeChart } from '../charts/time-chart';
import { retryNames, useNamesFailed } from './client';
import { monthNumbers } from './mention-rows';
import type { NameArticles } from './names-state';

export interface NameTimeProps {
  readonly name: string;
  /** Undefined while loading. */
  readonly found: NameArticles | undefined;
  readonly span: TimeSpan | null;
  readonly onSpan: (span: TimeSpan | null) => void;
}

/** The chart in its frame. */
export function NameTime({ name, found, span, onSpan }: NameTimeProps) {
  const { t } = useTranslation('names');
  const hasFailed = useNamesFailed();
  const layers = useMemo(
    () => [{ key: 'name', name, colour: null, months: monthNumbers(found?.months ?? []) }],
    [name, found],
  );
  const state: ChartState =
    found === undefined
      ? hasFailed
        ? { kind: 'failed', onRetry: retryNames }
        : { kind: 'loading' }
      : found.months.length === 0
        ? { kind: 'empty', title: t('page.noDates'), text: t('page.noDatesText') }
        : { kind: 'ready' };
  return (
    <TimeChart
      title={t('page.chart')}
      note={t('page.chartNote')}
      state={state}
      layers={layers}
      span={span}
      onSpan={onSpan}
    />
  );
}
