/** The matches of the search that led to an article: which are marked, and which of them one is at. */
import { useCallback, useMemo, useState } from 'react';
import type { PartRange } from '#core/anchor/selection';
import { parseQuery } from '#core/search/query/parse';
import { z } from '../hosts/zod';
import { useStoredState } from '../ui/kept-state';
import { firstMatchFrom, matchesIn, matchLayers, type PartPages } from './matches';
import type { Layers } from './paint-layers';
import type { ReadingPart } from './reading-text';

/** What an article was searched for with. */
export interface SoughtText {
  /** In the language of queries. */
  readonly text: string;
  /** Characters count as they are. */
  readonly isExact: boolean;
}

export interface Matches {
  readonly ranges: readonly PartRange[];
  /** The number of the one that one is at, from 0; null before the first. */
  readonly at: number | null;
  /** False: they are not marked. */
  readonly isOn: boolean;
  readonly layers: Layers;
  /** Goes to the next one, or the one before; behind the last comes the first. Returns its number, null for none. */
  go(by: 1 | -1): number | null;
  toggle(): void;
}

const noLayers: Layers = new Map();

/** Returns the matches of a search; `place` is where the article was opened, the match there is the one that one is at. */
export function useMatches(
  parts: readonly ReadingPart[],
  pages: PartPages,
  sought: SoughtText | null,
  place: readonly PartRange[],
): Matches {
  const [isOn, setIsOn] = useStoredState('mark matches', z.boolean(), true);
  const { ids, texts } = pages;
  const text = sought?.text ?? '';
  const exact = sought?.isExact === true;
  const ranges = useMemo(
    () => (text === '' ? [] : matchesIn(parts, { ids, texts }, parseQuery(text, { exact, typing: true }))),
    [parts, ids, texts, text, exact],
  );
  const first = useMemo(() => firstMatchFrom(ranges, place), [ranges, place]);
  const [gone, setGone] = useState<{ readonly of: typeof ranges; readonly at: number } | null>(null);
  const at = gone?.of === ranges ? gone.at : first;
  const layers = useMemo(() => (isOn ? matchLayers(ranges, at) : noLayers), [isOn, ranges, at]);
  const toggle = useCallback(() => setIsOn((now) => !now), [setIsOn]);

  function go(by: 1 | -1): number | null {
    if (ranges.length === 0) return null;
    const from = at ?? (by > 0 ? -1 : 0);
    const to = (from + by + ranges.length) % ranges.length;
    setGone({ of: ranges, at: to });
    setIsOn(true);
    return to;
  }

  return { ranges, at, isOn, layers, go, toggle };
}
