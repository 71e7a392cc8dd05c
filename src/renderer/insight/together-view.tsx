/** Which themes go together: a matrix or a graph of tags with how many articles carry both. */
import { SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { formatRoute } from '../app/routes';
import type { ChartState, ChartTable } from '../charts/chart';
import { ChartFrame } from '../charts/chart-frame';
import { drawCells, roomForCells } from '../charts/draw-cells';
import { drawGraph } from '../charts/draw-graph';
import { shadeOf } from '../charts/shades';
import type { TagRow } from '../db/rows';
import { foldName } from '../db/tag-names';
import { useTagRows } from '../db/tag-rows';
import { useThemesTogether } from '../themes/client';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format';
import { useKeptState } from '../ui/kept-state';
import { SearchField } from '../ui/search-field';
import { Segmented } from '../ui/segmented';
import type { InsightRoute } from './insight-route';
import styles from './insight-view.module.css';
import { linksAmong, matrixPlaces, strongestLinks } from './pairs';

/** More tags than this are not taken in at a glance. */
const mostTags = { matrix: 16, graph: 24 } as const;

/** Lines of a graph that each tag has drawn for it. */
const strongest = 3;

/** Sizes of a cell in CSS pixels. */
const cell = { height: 30, narrowest: 30, widest: 46 } as const;

/** The field that asks for a tag, and the tags around it. */
export function TogetherView({ route }: { readonly route: InsightRoute }) {
  const { t, i18n } = useTranslation(['insight', 'themes']);
  const { language } = i18n;
  const { value: together, hasFailed, retry } = useThemesTogether();
  const rows = useTagRows();
  const [query, setQuery] = useKeptState('themes around', '');
  const wanted = foldName(useDeferredValue(query));
  const isGraph = route.as === 'graph';
  const tags = useMemo(
    () => (rows === undefined ? undefined : together?.counts.map(({ tagId }) => rows.get(tagId))),
    [rows, together],
  );
  const asked = useMemo(
    () =>
      wanted === '' ? null : new Set((tags ?? []).flatMap((tag, at) => (isCalled(tag, wanted) ? [at] : []))),
    [tags, wanted],
  );
  const places = useMemo(
    () =>
      together === undefined || asked?.size === 0
        ? []
        : matrixPlaces(together.pairs, asked, isGraph ? mostTags.graph : mostTags.matrix),
    [together, asked, isGraph],
  );
  const shown = useMemo(
    () =>
      places.flatMap((place) => {
        const tag = tags?.[place];
        return tag === undefined ? [] : [{ tag, count: together?.counts[place]?.articles ?? 0, place }];
      }),
    [places, tags, together],
  );
  const links = useMemo(
    () =>
      linksAmong(
        together?.pairs ?? [],
        shown.map(({ place }) => place),
      ),
    [together, shown],
  );
  const markOf = useCallback(
    (a: number, b: number, count: number) => {
      const [first, second] = [shown[a]?.tag, shown[b]?.tag];
      const number = { count, shown: formatCount(count, language) };
      return {
        label:
          a === b
            ? t('together.node', { name: first?.name ?? '', ...number })
            : t('together.pair', { first: first?.name ?? '', second: second?.name ?? '', ...number }),
        href: formatRoute({
          ...{ view: 'themes', show: 'together' },
          ...(first !== undefined && second !== undefined && { tagId: first.id, otherId: second.id }),
        }),
      };
    },
    [shown, t, language],
  );
  const draw = useCallback(
    (width: number) => {
      if (isGraph) {
        return drawGraph(width, {
          nodes: shown.map(({ tag, count }) => ({ name: tag.name, colour: tag.colour, count })),
          links: strongestLinks(links, strongest),
          nodeMark: (node) => markOf(node, node, shown[node]?.count ?? 0),
          linkMark: ({ a, b, count }) => markOf(a, b, count),
        });
      }
      const counts = new Map(
        links.flatMap(({ a, b, count }) => [
          [`${a} ${b}`, count],
          [`${b} ${a}`, count],
        ]),
      );
      const countAt = (row: number, column: number) =>
        row === column ? (shown[row]?.count ?? 0) : (counts.get(`${row} ${column}`) ?? 0);
      const largest = Math.max(1, ...links.map(({ count }) => count));
      const names = shown.map(({ tag }) => tag.name);
      return drawCells(width, {
        rows: names,
        columns: names,
        areColumnsLeaning: true,
        cellWidth: Math.min(cell.widest, Math.max(cell.narrowest, (roomForCells(width) - 60) / names.length)),
        cellHeight: cell.height,
        shadeAt: ({ row, column }) => (row === column ? null : shadeOf(countAt(row, column), largest)),
        wordsAt: ({ row, column }) => {
          const count = countAt(row, column);
          return count === 0 ? '' : formatCount(count, language);
        },
        markAt: ({ row, column }) => {
          const count = countAt(row, column);
          return count === 0 ? null : markOf(row, column, count);
        },
      });
    },
    [isGraph, shown, links, markOf, language],
  );
  const table = useCallback(
    (): ChartTable => ({
      columns: [
        { label: t('themes:together.first'), kind: 'text' },
        { label: t('themes:together.second'), kind: 'text' },
        { label: t('themes:together.articles'), kind: 'number' },
        { label: t('themes:together.share'), kind: 'share' },
      ],
      rows: (together?.pairs ?? [])
        .filter(({ a, b }) => asked === null || asked.has(a) || asked.has(b))
        .flatMap(({ a, b, articles }) => {
          const [first, second] = [tags?.[a], tags?.[b]];
          if (first === undefined || second === undefined) return [];
          const rarer = Math.min(together?.counts[a]?.articles ?? 0, together?.counts[b]?.articles ?? 0);
          const link = () => ({
            href: formatRoute({
              ...{ view: 'themes', show: 'together' },
              ...{ tagId: first.id, otherId: second.id },
            }),
            label: t('together.pair', {
              ...{ first: first.name, second: second.name, count: articles },
              shown: formatCount(articles, language),
            }),
          });
          return [[first.name, second.name, { value: articles, link }, articles / (rarer || 1)]];
        }),
    }),
    [together, tags, asked, t, language],
  );
  const isReady = together !== undefined && tags !== undefined;
  const state: ChartState = !isReady
    ? hasFailed
      ? { kind: 'failed', onRetry: retry }
      : { kind: 'loading' }
    : together.pairs.length === 0
      ? { kind: 'empty', title: t('themes:together.empty'), text: t('themes:together.emptyText') }
      : { kind: 'ready' };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys as well
    <section className={styles.scroll} tabIndex={0} aria-label={t('views.together')}>
      <div className={styles.content}>
        {state.kind === 'ready' && (
          <div className={styles.field}>
            <SearchField
              label={t('themes:together.around')}
              placeholder={t('themes:together.around')}
              value={query}
              onChange={setQuery}
            />
          </div>
        )}
        {state.kind === 'ready' && shown.length === 0 ? (
          <EmptyState icon={SearchX} title={t('themes:together.noMatch', { query })} />
        ) : (
          <ChartFrame
            title={t('together.title')}
            note={t(isGraph ? 'together.noteGraph' : 'together.noteMatrix')}
            state={state}
            draw={draw}
            table={table}
            tools={
              state.kind === 'ready' && (
                <Segmented
                  label={t('together.as')}
                  value={isGraph ? 'graph' : 'matrix'}
                  onChange={(as) =>
                    navigate(
                      { view: 'insight', show: 'together', ...(as === 'graph' && { as }) },
                      { replace: true },
                    )
                  }
                  options={(['matrix', 'graph'] as const).map((id) => ({ id, label: t(`together.${id}`) }))}
                />
              )
            }
          />
        )}
      </div>
    </section>
  );
}

function isCalled(tag: TagRow | undefined, wanted: string): boolean {
  return tag !== undefined && [tag.name, ...tag.aliases].some((name) => foldName(name).includes(wanted));
}
