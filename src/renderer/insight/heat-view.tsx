/** Themes by year: how many articles of each year have a theme, or which share of the year's articles that is. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { formatRoute } from '../app/routes';
import type { ChartPlace, ChartState, ChartTable } from '../charts/chart';
import { ChartFrame } from '../charts/chart-frame';
import { drawCells, roomForCells } from '../charts/draw-cells';
import { shadeOf } from '../charts/shades';
import { columnWords } from '../charts/time-words';
import { useTagRows } from '../db/tag-rows';
import { useThemeTimeline } from '../themes/client';
import { formatCount, formatShare } from '../ui/format';
import { useKeptState } from '../ui/kept-state';
import { Segmented } from '../ui/segmented';
import { type HeatTable, heatCells, yearsOf } from './heat-table';
import { type InsightRoute, themesOf } from './insight-route';
import styles from './insight-view.module.css';
import { LayerChoice } from './layer-choice';

/** Themes drawn where none were chosen, and the most that can be. */
const themeCounts = { first: 20, most: 40 } as const;

/** Sizes of a cell in CSS pixels; in a narrower one no number fits. */
const cell = { height: 26, widest: 52, numbered: 32, yearName: 38 } as const;

type Measure = 'count' | 'share';

/** The heat map in its frame. */
export function HeatView({ route }: { readonly route: InsightRoute }) {
  const { t, i18n } = useTranslation('insight');
  const { language } = i18n;
  const asked = useMemo(() => themesOf(route), [route]);
  const { value: timeline, hasFailed, retry } = useThemeTimeline(asked ?? themeCounts.first);
  const tags = useTagRows();
  const [measure, setMeasure] = useKeptState<Measure>('insight measure', 'count');
  const themes = useMemo(
    () =>
      (timeline?.themes ?? []).flatMap(({ tagId, months }) => {
        const name = tags?.get(tagId)?.name;
        return name === undefined ? [] : [{ tagId, name, months }];
      }),
    [timeline, tags],
  );
  const all = timeline?.all.months;
  const tableOf = useCallback(
    (room: number): HeatTable => heatCells(themes, yearsOf(all ?? [], room), all ?? []),
    [themes, all],
  );
  const words = useCallback(
    (heat: HeatTable, { row, column }: ChartPlace): string => {
      const count = heat.counts[row]?.[column] ?? 0;
      const share = count / (heat.all[column] || 1);
      if (count === 0) return '';
      return measure === 'count' ? formatCount(count, language) : formatShare(share, language);
    },
    [measure, language],
  );
  const draw = useCallback(
    (width: number) => {
      const heat = tableOf(roomForCells(width));
      const { columns } = heat;
      const cellWidth = Math.min(cell.widest, roomForCells(width) / Math.max(1, columns.count));
      const nameStep = Math.max(1, Math.ceil(cell.yearName / cellWidth));
      const valueAt = ({ row, column }: ChartPlace) =>
        (heat.counts[row]?.[column] ?? 0) / (measure === 'count' ? 1 : heat.all[column] || 1);
      const values = heat.counts.flatMap((counts, row) =>
        [...counts].map((_, column) => valueAt({ row, column })).filter((value) => value > 0),
      );
      const [smallest, largest] = [Math.min(...values, 1), Math.max(...values, 0)];
      const nameOf = (column: number) => columnWords(columns.unit, heat.monthOf(column), language);
      return drawCells(width, {
        rows: themes.map(({ name }) => name),
        columns: Array.from({ length: columns.count }, (_, column) =>
          (columns.start + column) % nameStep === 0 ? heat.monthOf(column).slice(0, 4) : '',
        ),
        areColumnsLeaning: false,
        cellWidth,
        cellHeight: cell.height,
        shadeAt: (place) => shadeOf(valueAt(place), largest, smallest),
        wordsAt: (place) => (cellWidth < cell.numbered ? '' : words(heat, place)),
        markAt({ row, column }) {
          const theme = themes[row];
          const count = heat.counts[row]?.[column] ?? 0;
          if (theme === undefined || count === 0) return null;
          const share = formatShare(count / (heat.all[column] || 1), language);
          const { from, until } = heat.spanOf(column);
          return {
            label: t('heat.mark', {
              ...{ name: theme.name, time: nameOf(column), count, share },
              shown: formatCount(count, language),
            }),
            href: formatRoute({ view: 'insight', tagId: theme.tagId, from, until }),
          };
        },
      });
    },
    [tableOf, themes, measure, words, t, language],
  );
  const table = useCallback((): ChartTable => {
    const heat = tableOf(Number.POSITIVE_INFINITY);
    return {
      columns: [
        { label: t('heat.year'), kind: 'text' },
        ...themes.map(({ name }) => ({
          label: name,
          kind: measure === 'count' ? ('number' as const) : ('share' as const),
        })),
        { label: t('all'), kind: 'number' },
      ],
      rows: [...heat.all.keys()]
        .filter((column) => (heat.all[column] ?? 0) > 0)
        .map((column) => [
          heat.monthOf(column).slice(0, 4),
          ...themes.map((_, row) => {
            const count = heat.counts[row]?.[column] ?? 0;
            return measure === 'count' ? count : count / (heat.all[column] || 1);
          }),
          heat.all[column] ?? 0,
        ]),
    };
  }, [tableOf, themes, measure, t]);

  const isReady = timeline !== undefined && tags !== undefined;
  const state: ChartState = !isReady
    ? hasFailed
      ? { kind: 'failed', onRetry: retry }
      : { kind: 'loading' }
    : all === undefined || all.length === 0
      ? { kind: 'empty', title: t('emptyDates'), text: t('emptyDatesText') }
      : tags.size === 0
        ? { kind: 'empty', title: t('noTags'), text: t('noTagsText') }
        : { kind: 'ready' };
  const undated = timeline?.all.undated ?? 0;
  const note = t(measure === 'count' ? 'heat.noteCount' : 'heat.noteShare');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys as well
    <section className={styles.scroll} tabIndex={0} aria-label={t('views.heat')}>
      <div className={styles.content}>
        <ChartFrame
          title={t('heat.title')}
          note={
            undated === 0 ? note : t('withUndated', { note: note, undated: t('undated', { count: undated }) })
          }
          state={state}
          draw={draw}
          table={table}
          tools={
            state.kind === 'ready' && (
              <>
                <LayerChoice
                  label={t('heat.themes')}
                  chosen={timeline?.themes.map(({ tagId }) => tagId) ?? []}
                  most={themeCounts.most}
                  onChange={(chosen: readonly TagId[]) =>
                    navigate(
                      { view: 'insight', show: 'heat', tags: chosen.length === 0 ? ',' : chosen.join(',') },
                      { replace: true },
                    )
                  }
                />
                <Segmented
                  label={t('heat.measure')}
                  value={measure}
                  onChange={setMeasure}
                  options={(['count', 'share'] as const).map((id) => ({ id, label: t(`heat.${id}`) }))}
                />
              </>
            )
          }
        />
      </div>
    </section>
  );
}
