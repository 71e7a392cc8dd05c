/** Along what next and previous lead from an open article: its list, its search, its pages, its series, its tags. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenArticle } from '../db/articles';
import { useSeries } from '../db/series';
import { useArticlesOfTag } from '../db/tag-reading';
import { useTagNames } from '../highlights/marking-words';
import {
  chooseWay,
  chosenWay,
  currentList,
  listNeighbours,
  type Neighbours,
  neighboursIn,
  onReadingList,
  type ReadingWay,
} from './reading-list';

/** A way that is open from here. */
export interface OfferedWay {
  readonly id: string;
  readonly label: string;
  readonly way: ReadingWay;
}

export interface ReadingWays {
  readonly offered: readonly OfferedWay[];
  readonly current: OfferedWay;
  /** None in either direction as long as they are not known. */
  readonly neighbours: Neighbours;
  /** False while a series or the articles of a tag are being loaded. */
  readonly areNeighboursKnown: boolean;
  /** Chooses a way by its id; it stays as long as reading goes on. */
  choose(id: string): void;
}

const noNeighbours: Neighbours = { previous: null, next: null };

/** Returns the ways on from an article, and the neighbours along the one that is taken. */
export function useReadingWays(open: OpenArticle): ReadingWays {
  const { t } = useTranslation('reading');
  const { row } = open;
  const chosen = useSyncExternalStore(onReadingList, chosenWay);
  const { name } = useSyncExternalStore(onReadingList, currentList);
  const tags = useTagNames();
  const loadedSeries = useSeries(row.id);
  const series = loadedSeries ?? null;
  const inList = listNeighbours(row.id);

  const pages: OfferedWay = { id: 'page', label: t('way.page'), way: { kind: 'page' } };
  const offered: OfferedWay[] = [];
  if (inList !== null) {
    const label = name.kind === 'search' ? t('way.search', { query: name.query }) : t('way.list');
    offered.push({ id: 'list', label, way: { kind: 'list' } });
  }
  offered.push(pages);
  if (series !== null) {
    const label = t('way.series', { name: series.name });
    offered.push({ id: 'series', label, way: { kind: 'series' } });
  }
  for (const tagId of row.tagIds) {
    const tag = tags.get(tagId);
    if (tag === undefined) continue;
    const label = t('way.tag', { name: tag.name });
    offered.push({ id: `tag ${tagId}`, label, way: { kind: 'tag', tagId } });
  }
  const current = offered.find(({ id }) => chosen !== null && id === idOf(chosen)) ?? offered[0] ?? pages;
  const ofTag = useArticlesOfTag(current.way.kind === 'tag' ? current.way.tagId : null);

  const areNeighboursKnown =
    current.way.kind === 'tag'
      ? ofTag !== undefined
      : chosen?.kind !== 'series' || loadedSeries !== undefined;

  function neighbours(): Neighbours {
    if (!areNeighboursKnown) return noNeighbours;
    switch (current.way.kind) {
      case 'list':
        return inList ?? open;
      case 'series':
        return { previous: series?.previous?.id ?? null, next: series?.next?.id ?? null };
      case 'tag':
        return neighboursIn(ofTag ?? [], row.id) ?? noNeighbours;
      default:
        return { previous: open.previous, next: open.next };
    }
  }

  return {
    offered,
    current,
    neighbours: neighbours(),
    areNeighboursKnown,
    choose: (id) => chooseWay(offered.find((each) => each.id === id)?.way ?? null),
  };
}

function idOf(way: ReadingWay): string {
  return way.kind === 'tag' ? `tag ${way.tagId}` : way.kind;
}
