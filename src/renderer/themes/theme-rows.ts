/** What the views of themes show, as pure rules: rows in an order, and what is unused. */
import type { TagId } from '#core/page/ids';
import type { TagRow } from '../db/rows';
import { treeOf } from '../db/tag-tree';
import { nameComparer } from '../ui/name-order';
import type { ThemeCount } from './count-themes';

/** A tag with what carries it; `depth` counts from 0 at the top of the tree. */
export interface ThemeRow {
  readonly tag: TagRow;
  readonly count: ThemeCount;
  readonly depth: number;
}

/** By which column the rows stand in order; 'tree': each tag under its theme. */
export type ThemeOrder = 'tree' | Exclude<keyof ThemeCount, 'tagId'>;

const noCount = { articles: 0, articlesBelow: 0, highlights: 0, highlightsBelow: 0 } as const;

/** Returns a row for each tag; in the order of the tree names stand as `locale` has it, else the largest come first. */
export function themeRows(
  tags: readonly TagRow[],
  counts: readonly ThemeCount[],
  order: ThemeOrder,
  locale: string,
): readonly ThemeRow[] {
  const countOf = new Map(counts.map((count) => [count.tagId, count]));
  const compare = nameComparer(locale);
  const byName = [...tags].sort((a, b) => compare(a.name, b.name));
  const rowOf = (tag: TagRow, depth: number): ThemeRow => ({
    tag,
    count: countOf.get(tag.id) ?? { tagId: tag.id, ...noCount },
    depth,
  });
  if (order !== 'tree') {
    return byName.map((tag) => rowOf(tag, 0)).sort((a, b) => b.count[order] - a.count[order]);
  }
  const { byId, under } = treeOf(byName);
  const rows: ThemeRow[] = [];
  const walk = (tag: TagRow, depth: number): void => {
    rows.push(rowOf(tag, depth));
    for (const child of under.get(tag.id) ?? []) if (child.parentIds[0] === tag.id) walk(child, depth + 1);
  };
  const isTop = ({ parentIds: [place] }: TagRow): boolean => place === undefined || !byId.has(place);
  for (const tag of byName) if (isTop(tag)) walk(tag, 0);
  return rows;
}

/** Returns the tags that neither an article nor a highlight carries, nor one of their subthemes. */
export function unusedTags(tags: readonly TagRow[], counts: readonly ThemeCount[]): readonly TagRow[] {
  const used = new Set(
    counts
      .filter(({ articlesBelow, highlightsBelow }) => articlesBelow + highlightsBelow > 0)
      .map(({ tagId }) => tagId),
  );
  const known = new Set<TagId>(counts.map(({ tagId }) => tagId));
  return tags.filter(({ id }) => known.has(id) && !used.has(id));
}
