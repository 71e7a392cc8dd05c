/** Pairs of reprints as clusters: the printings of one text, the earliest first, with what holds it among other things. */
import type { ReprintKind } from './compare';

/** A pair of articles by id. */
export interface ReprintPair<Id extends string> {
  readonly a: Id;
  readonly b: Id;
  readonly kind: ReprintKind;
  readonly shareA: number;
  readonly shareB: number;
}

/** What is known of an article: when it was printed, '' where that is not known, and how it sorts besides. */
export interface Printing<Id extends string> {
  readonly id: Id;
  readonly date: string;
  readonly sortKey: string;
  readonly pages: readonly string[];
}

/**
 * How a printing is related to the others: 'printing' is the text as a whole, 'around' has it among other things, as a
 * roundup has a notice.
 */
export interface ClusterMember<Id extends string> {
  readonly id: Id;
  readonly relation: 'printing' | 'around';
  /** How much of the shorter of the two is in both, with that member of the cluster that it is closest to. */
  readonly share: number;
  /** True when another member stands on the same page. */
  readonly isSamePage: boolean;
}

/** Members in the order of their dates, those without a date last. */
export interface ReprintCluster<Id extends string> {
  readonly members: readonly ClusterMember<Id>[];
}

/**
 * Returns the clusters, that with the earliest first printing first. Articles that are the same text are one cluster,
 * also by way of a third; what stands inside another article is a cluster with it. Pairs of unknown articles are left out.
 */
export function clustersOf<Id extends string>(
  pairs: readonly ReprintPair<Id>[],
  printings: ReadonlyMap<Id, Printing<Id>>,
): readonly ReprintCluster<Id>[] {
  const known = pairs.filter(({ a, b }) => printings.has(a) && printings.has(b));
  const roots = new Map<Id, Id>();
  for (const { a, b, kind } of known) {
    if (kind !== 'same') continue;
    const [one, other] = [rootOf(roots, a), rootOf(roots, b)];
    if (one !== other) roots.set(one, other);
  }
  /** By the root of what is printed. */
  const groups = new Map<Id, Map<Id, { relation: 'printing' | 'around'; share: number }>>();
  const put = (root: Id, id: Id, relation: 'printing' | 'around', share: number): void => {
    const group = groups.get(root) ?? new Map();
    groups.set(root, group);
    const present = group.get(id);
    if (present?.relation === 'printing' && relation === 'around') return;
    const isNearer = present === undefined || relation !== present.relation || share > present.share;
    if (isNearer) group.set(id, { relation, share });
  };
  for (const { a, b, kind, shareA, shareB } of known) {
    const share = Math.max(shareA, shareB);
    const inner = kind === 'around' ? b : a;
    const root = rootOf(roots, inner);
    put(root, inner, 'printing', share);
    put(root, kind === 'around' ? a : b, kind === 'same' ? 'printing' : 'around', share);
  }
  return [...groups.values()]
    .map((group): ReprintCluster<Id> => {
      const all = [...group].flatMap(([id, member]) => {
        const printing = printings.get(id);
        return printing === undefined ? [] : [{ ...member, printing }];
      });
      all.sort((one, other) => comparePrintings(one.printing, other.printing));
      const pages = countPages(all.map(({ printing }) => printing));
      return {
        members: all.map(({ printing, relation, share }) => ({
          id: printing.id,
          relation,
          share,
          isSamePage: printing.pages.some((page) => (pages.get(page) ?? 0) > 1),
        })),
      };
    })
    .sort((one, other) => {
      const [first, second] = [one.members[0], other.members[0]].map((member) =>
        member === undefined ? undefined : printings.get(member.id),
      );
      return first === undefined || second === undefined ? 0 : comparePrintings(first, second);
    });
}

/** By date, those without one last, then as the reader reads. */
export function comparePrintings<Id extends string>(one: Printing<Id>, other: Printing<Id>): number {
  if (one.date !== other.date) {
    if (one.date === '' || other.date === '') return one.date === '' ? 1 : -1;
    return one.date < other.date ? -1 : 1;
  }
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function countPages<Id extends string>(printings: readonly Printing<Id>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pages } of printings) for (const page of pages) counts.set(page, (counts.get(page) ?? 0) + 1);
  return counts;
}

/** The representative of a set, ways to it made short. */
function rootOf<Id>(roots: Map<Id, Id>, id: Id): Id {
  let root = id;
  for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
  for (let at = id; at !== root; ) {
    const next = roots.get(at) ?? root;
    roots.set(at, root);
    at = next;
  }
  return root;
}
