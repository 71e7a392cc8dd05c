/** The highlights that are shown as rows of a list: a heading, then what stands under it. */
import type { ArticleId, HighlightId, TagId } from '#core/page/ids';
import type { OverviewEntry } from '../db/overview';
import { type HighlightColour, highlightColours } from '../db/rows';
import type { Selection } from '../ui/list-keys';
import { dayOf } from './overview-filter';

/** What highlights are put together by. */
export const groupings = ['article', 'colour', 'tag', 'day'] as const;
export type Grouping = (typeof groupings)[number];

/** What the highlights of a group have in common. */
export type Heading =
  | { readonly by: 'article'; readonly articleId: ArticleId | null; readonly title: string }
  | { readonly by: 'colour'; readonly colour: HighlightColour }
  | { readonly by: 'tag'; readonly tagId: TagId | null }
  | { readonly by: 'day'; readonly day: string };

export type OverviewRow =
  | { readonly kind: 'heading'; readonly key: string; readonly heading: Heading; readonly count: number }
  | {
      readonly kind: 'highlight';
      readonly key: string;
      readonly entry: OverviewEntry;
      /** Its heading names its article. */
      readonly isOfHeading: boolean;
    };

interface Group {
  readonly heading: Heading;
  readonly entries: OverviewEntry[];
}

/**
 * Returns the rows: groups with a heading each. Articles in the order of their newest highlight, inside as they are
 * read, those without an article last; colours in their order; tags by `tagOrder`, a highlight under each of its tags;
 * days newest first. Inside colours, tags and days the newest comes first.
 */
export function overviewRows(
  entries: readonly OverviewEntry[],
  grouping: Grouping,
  tagOrder: readonly TagId[],
): readonly OverviewRow[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    for (const heading of headingsOf(entry, grouping)) {
      const key = keyOf(heading);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { heading, entries: [entry] });
      else group.entries.push(entry);
    }
  }
  return inOrder([...groups], grouping, tagOrder).flatMap(([key, group]): readonly OverviewRow[] => [
    { kind: 'heading', key, heading: group.heading, count: group.entries.length },
    ...(grouping === 'article' ? group.entries.sort(asRead) : group.entries).map(
      (entry): OverviewRow => ({
        kind: 'highlight',
        key: `${key} ${entry.id}`,
        entry,
        isOfHeading: grouping === 'article',
      }),
    ),
  ]);
}

/** Returns the highlights that are chosen, each once, in the order of the rows. */
export function chosenHighlights(
  rows: readonly OverviewRow[],
  chosen: ReadonlySet<string>,
): readonly OverviewEntry[] {
  const found = new Map<HighlightId, OverviewEntry>();
  for (const row of rows) {
    if (row.kind === 'highlight' && chosen.has(row.key)) found.set(row.entry.id, row.entry);
  }
  return [...found.values()];
}

/** A heading stands for all under it: choosing or leaving it chooses or leaves them, and all of them are the heading. */
export function withHeadings(
  rows: readonly OverviewRow[],
  before: Selection<string>,
  next: Selection<string>,
): Selection<string> {
  const chosen = new Set<string>();
  let at = 0;
  while (at < rows.length) {
    const heading = rows[at];
    if (heading?.kind !== 'heading') {
      at += 1;
      continue;
    }
    const own = rows.slice(at + 1, at + 1 + heading.count);
    const [was, is] = [before.chosen.has(heading.key), next.chosen.has(heading.key)];
    const all = was !== is ? is : null;
    const mine = own.filter(({ key }) => all ?? next.chosen.has(key));
    for (const { key } of mine) chosen.add(key);
    if (mine.length === own.length) chosen.add(heading.key);
    at += 1 + heading.count;
  }
  return { chosen, anchor: next.anchor };
}

function headingsOf(entry: OverviewEntry, grouping: Grouping): readonly Heading[] {
  switch (grouping) {
    case 'article':
      return [{ by: 'article', articleId: entry.articleId, title: entry.title }];
    case 'colour':
      return [{ by: 'colour', colour: entry.colour }];
    case 'tag':
      return entry.tagIds.length === 0
        ? [{ by: 'tag', tagId: null }]
        : entry.tagIds.map((tagId) => ({ by: 'tag', tagId }));
    case 'day':
      return [{ by: 'day', day: dayOf(entry.createdAt) }];
  }
}

function keyOf(heading: Heading): string {
  switch (heading.by) {
    case 'article':
      return heading.articleId ?? 'article:none';
    case 'colour':
      return heading.colour;
    case 'tag':
      return heading.tagId ?? 'tag:none';
    case 'day':
      return heading.day;
  }
}

function inOrder(
  groups: readonly (readonly [string, Group])[],
  grouping: Grouping,
  tagOrder: readonly TagId[],
): readonly (readonly [string, Group])[] {
  // Those without an article or a tag come last.
  const places = new Map(tagOrder.map((id, at) => [id, at]));
  const rank = ([key, { heading }]: readonly [string, Group]): number => {
    if (heading.by === 'article') return heading.articleId === null ? 1 : 0;
    if (heading.by === 'colour') return highlightColours.indexOf(heading.colour);
    if (heading.by === 'tag') return places.get(key as TagId) ?? tagOrder.length;
    return 0;
  };
  const sorted = [...groups].sort((a, b) => rank(a) - rank(b));
  return grouping === 'day' ? sorted.sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0)) : sorted;
}

function asRead(a: OverviewEntry, b: OverviewEntry): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  if (first === undefined || second === undefined) return 0;
  return first.page === second.page ? first.start - second.start : first.page < second.page ? -1 : 1;
}
