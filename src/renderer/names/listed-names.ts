/** A list of names as it is shown: filtered and in order, a pure function of rows and counts. */
import { foldNaming, type NameKind } from '#core/names/model';
import type { NameRow } from '../db/name-rows';
import type { CompareNames } from '../ui/name-order';
import type { NameCount } from './names-state';

export const nameSorts = ['articles', 'name'] as const;
export type NameSort = (typeof nameSorts)[number];

/** A name with how much mentions it; null while that is not known. */
export interface ListedName {
  readonly row: NameRow;
  readonly count: NameCount | null;
}

/**
 * Returns the names of a kind that have `text` in one of their writings, most articles or the language's order first.
 * While nothing is counted (`counts` undefined) names stand in the language's order.
 */
export function listedNames(
  rows: readonly NameRow[],
  counts: readonly NameCount[] | undefined,
  { kind, text, sort }: { readonly kind: NameKind; readonly text: string; readonly sort: NameSort },
  compare: CompareNames,
): readonly ListedName[] {
  const countOf = new Map(counts?.map((count) => [count.nameId, count]));
  const wanted = foldNaming(text);
  const names = rows
    .filter((row) => row.kind === kind)
    .filter(({ name, variants }) => [name, ...variants].some((each) => foldNaming(each).includes(wanted)))
    .map(
      (row): ListedName => ({
        row,
        count: counts === undefined ? null : (countOf.get(row.id) ?? noCount(row)),
      }),
    );
  return names.sort(
    (a, b) =>
      (sort === 'articles' ? (b.count?.articles ?? 0) - (a.count?.articles ?? 0) : 0) ||
      compare(a.row.name, b.row.name),
  );
}

function noCount({ id }: NameRow): NameCount {
  return { nameId: id, articles: 0, mentions: 0, first: '', last: '' };
}

/** Returns the years that a count spans, as in 1957–1961; '' where nothing has a date. */
export function yearsOf({ first, last }: Pick<NameCount, 'first' | 'last'>): string {
  const [from, until] = [first.slice(0, 4), last.slice(0, 4)];
  return from === until ? from : `${from}–${until}`;
}
