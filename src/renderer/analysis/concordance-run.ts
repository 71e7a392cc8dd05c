/** The concordance as a reading, and its lines as a list asks for them. */
import { useEffect, useRef, useState } from 'react';
import type { LineGroup, LineGrouping } from '#core/search/analysis/line-order';
import { reportFailure } from '../app/failures';
import { type ConcordanceRoute, scopeOf } from './analysis-route';
import type { LineView, ShownLine } from './analysis-state';
import { articlesWith, asksForText } from './asked';
import { type Reading, ReadingRun } from './reading-run';
import { analysisService } from './service';

/** The concordance of this window. */
export const concordanceRun = new ReadingRun<true>();

/** Returns the reading that an address asks for; order and groups are of what was read. */
export function concordanceReading(route: ConcordanceRoute): Reading<true> {
  const { term, exact, near, within } = route;
  const scope = scopeOf(route);
  const key = JSON.stringify([term, scope, near, within]);
  if (term.trim() === '') return { key, start: 'idle' };
  if (!asksForText(term, exact === true)) return { key, start: 'nothing' };
  const nearby = near === undefined ? null : { units: near.split(' '), within: Number(within) };
  return {
    key,
    start: async (onProgress) => {
      const ids = await articlesWith(term, scope);
      await analysisService().concordance({ term, exact: exact === true, ids, nearby }, onProgress);
      return true;
    },
  };
}

/** Lines are asked for by so many. */
const linesOfPage = 100;

export interface LinesInSight {
  readonly count: number;
  /** Undefined: not there yet. */
  lineAt(index: number): ShownLine | undefined;
  /** Says which lines are in sight, half-open. */
  onRange(start: number, end: number): void;
}

/**
 * The lines of a view, fetched as they come into sight. `found` is how many were found so far: when it grows, what is
 * there stays; `readingKey` names the reading and whether it is in order.
 */
export function useLines(readingKey: string, view: LineView, found: number): LinesInSight {
  const key = `${readingKey} ${JSON.stringify(view)}`;
  const [count, setCount] = useState({ key, lines: 0 });
  const [, redraw] = useState(0);
  const pages = useRef({ key, lines: new Map<number, readonly ShownLine[]>(), asked: new Set<number>() });
  const range = useRef({ start: 0, end: linesOfPage });
  if (pages.current.key !== key) pages.current = { key, lines: new Map(), asked: new Set() };

  function fetchPages(): void {
    const { lines, asked } = pages.current;
    const first = Math.floor(range.current.start / linesOfPage);
    const last = Math.floor(Math.max(0, range.current.end - 1) / linesOfPage);
    for (let page = first; page <= last; page += 1) {
      const isFull = lines.get(page)?.length === linesOfPage;
      if (isFull || asked.has(page)) continue;
      asked.add(page);
      analysisService()
        .lines(view, page * linesOfPage, (page + 1) * linesOfPage)
        .then((fetched) => {
          asked.delete(page);
          if (pages.current.lines !== lines || fetched.length === (lines.get(page)?.length ?? 0)) return;
          lines.set(page, fetched);
          redraw((number) => number + 1);
        }, reportFailure);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is known by its key
  useEffect(() => {
    if (found === 0) return;
    let isCurrent = true;
    analysisService()
      .count(view)
      .then((lines) => {
        if (isCurrent) setCount({ key, lines });
      }, reportFailure);
    fetchPages();
    return () => {
      isCurrent = false;
    };
  }, [key, found]);

  return {
    count:
      found === 0 ? 0 : count.key === key || view.group === null ? Math.min(found, count.lines || found) : 0,
    lineAt: (index) => pages.current.lines.get(Math.floor(index / linesOfPage))?.[index % linesOfPage],
    onRange(start, end) {
      range.current = { start, end };
      fetchPages();
    },
  };
}

/** The groups of the lines found so far; undefined until they are there. */
export function useGroups(
  readingKey: string,
  grouping: LineGrouping,
  found: number,
): readonly LineGroup[] | undefined {
  const key = `${readingKey} ${grouping}`;
  const [groups, setGroups] = useState<{ key: string; groups: readonly LineGroup[] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more lines make other counts
  useEffect(() => {
    if (grouping === 'none') return;
    let isCurrent = true;
    analysisService()
      .groups(grouping)
      .then((answer) => {
        if (isCurrent) setGroups({ key, groups: answer });
      }, reportFailure);
    return () => {
      isCurrent = false;
    };
  }, [key, found]);
  return groups?.key === key ? groups.groups : undefined;
}
