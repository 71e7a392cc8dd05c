/** Articles over time with themes as layers; a time that is chosen in the chart narrows the list under it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import type { ChartState } from '../charts/chart';
import type { TimeSpan } from '../charts/time-bins';
import { TimeChart, type TimeLayer } from '../charts/time-chart';
import { useTagRows } from '../db/tag-rows';
import { useThemeTimeline } from '../themes/client';
import { useKeptState } from '../ui/kept-state';
import { Segmented } from '../ui/segmented';
import { ArticlesOfTime } from './articles-of-time';
import { type InsightRoute, themesOf } from './insight-route';
import styles from './insight-view.module.css';
import { LayerChoice } from './layer-choice';

/** Layers drawn where none were chosen, and the most that can be. */
const layerCounts = { first: 5, most: 9 } as const;

/** The chart and the list. */
export function TimeView({ route }: { readonly route: InsightRoute }) {
  const { t } = useTranslation('insight');
  const asked = useMemo(() => themesOf(route), [route]);
  const { value: timeline, hasFailed, retry } = useThemeTimeline(asked ?? layerCounts.first);
  const tags = useTagRows();
  const [scale, setScale] = useKeptState<'own' | 'one'>('insight scale', 'own');
  const { from = '', until = '', tagId } = route;
  const span = useMemo(() => (from === '' && until === '' ? null : { from, until }), [from, until]);
  const layers = useMemo((): readonly TimeLayer[] => {
    if (timeline === undefined || tags === undefined) return [];
    return [
      { key: 'all', name: t('all'), colour: null, months: timeline.all.months },
      ...timeline.themes.flatMap((series): readonly TimeLayer[] => {
        const tag = tags.get(series.tagId);
        return tag === undefined
          ? []
          : [{ key: tag.id, name: tag.name, colour: tag.colour, months: series.months }];
      }),
    ];
  }, [timeline, tags, t]);
  const isReady = timeline !== undefined && tags !== undefined;
  const state: ChartState = !isReady
    ? hasFailed
      ? { kind: 'failed', onRetry: retry }
      : { kind: 'loading' }
    : timeline.all.months.length === 0
      ? { kind: 'empty', title: t('emptyDates'), text: t('emptyDatesText') }
      : { kind: 'ready' };
  const drawn = timeline?.themes.map((series) => series.tagId) ?? [];
  const undated = timeline?.all.undated ?? 0;

  function show(
    change: Partial<Record<'tags' | 'from' | 'until', string>> & { readonly tagId?: TagId | '' },
  ): void {
    const next = { ...route, ...change };
    const kept = Object.entries(next).filter(([, value]) => value !== '');
    navigate(Object.fromEntries(kept) as unknown as InsightRoute, { replace: true });
  }

  const onSpan = (next: TimeSpan | null) => show({ from: next?.from ?? '', until: next?.until ?? '' });
  return (
    <div className={styles.both}>
      <div className={styles.chart}>
        <TimeChart
          title={t('time.title')}
          note={
            undated === 0
              ? t('time.note')
              : t('withUndated', { note: t('time.note'), undated: t('undated', { count: undated }) })
          }
          state={state}
          layers={layers}
          isOneScale={scale === 'one'}
          span={span}
          onSpan={onSpan}
          tools={
            state.kind === 'ready' && (
              <>
                <LayerChoice
                  label={t('time.layers')}
                  chosen={drawn}
                  most={layerCounts.most}
                  onChange={(chosen) => show({ tags: chosen.length === 0 ? ',' : chosen.join(',') })}
                />
                <Segmented
                  label={t('time.scale')}
                  value={scale}
                  onChange={setScale}
                  options={(['own', 'one'] as const).map((id) => ({ id, label: t(`time.${id}`) }))}
                />
              </>
            )
          }
        />
      </div>
      {state.kind === 'ready' && (
        <ArticlesOfTime
          span={span}
          tagId={tagId ?? null}
          themes={layers.flatMap(({ key, name, colour }) =>
            colour === null ? [] : [{ id: key as TagId, name }],
          )}
          onTheme={(next) => show({ tagId: next ?? '' })}
        />
      )}
    </div>
  );
}
