/** How many articles and highlights tags are on: for the tree of tags, and before something is done to them. */
import type { ArticleId, HighlightId, TagId } from '#core/page/ids';
import { db } from './database';
import { sharedQuery } from './live';
import type { TagChange } from './tag-changes';
import { treeOf, withPlacedUnder, withSubthemes } from './tag-tree';

/** Articles of sources that are not in the bin, and highlights; each counts once. */
export interface Carriers {
  readonly articles: number;
  readonly highlights: number;
}

export interface TagFigures {
  /** What carries the tag itself. */
  readonly own: Carriers;
  /** What carries it or a tag that stands under it. */
  readonly withSubthemes: Carriers;
}

/** Who knows the figures without asking the indexes of every tag. */
export interface TagCounter {
  figures(): Promise<ReadonlyMap<TagId, TagFigures>>;
  /** How many of some articles carry each tag; tags that none carries are left out. */
  among(articleIds: readonly ArticleId[]): Promise<ReadonlyMap<TagId, number>>;
  /** Calls back when the figures are others; returns how to stop. */
  watch(onChange: () => void): () => void;
}

let counter: TagCounter | null = null;

/** Says who counts: in the window the theme worker. Where nobody does the indexes are asked. */
export function setTagCounter(next: TagCounter | null): void {
  counter = next;
}

/** Returns who counts; null where nobody does. */
export function tagCounter(): TagCounter | null {
  return counter;
}

/** The figures of every tag, live; undefined while loading. */
export const useTagFigures: () => ReadonlyMap<TagId, TagFigures> | undefined = sharedQuery(
  ['tags', 'articles', 'highlights'],
  () => counter?.figures() ?? countAllTags(),
  (onChange) => counter?.watch(onChange) ?? (() => {}),
);

/** Returns the figures of every tag; only indexes are read. */
export async function countAllTags(): Promise<ReadonlyMap<TagId, TagFigures>> {
  return db.transaction('r', [db.tags, db.articles, db.highlights], async () => {
    const tags = await db.tags.toArray();
    const tree = treeOf(tags);
    const keys = new Map(await Promise.all(tags.map(async ({ id }) => [id, await carriersOf(id)] as const)));
    return new Map(
      tags.map(({ id }): [TagId, TagFigures] => {
        const own = numbersOf([keys.get(id)]);
        if (!tree.under.has(id)) return [id, { own, withSubthemes: own }];
        const all = withSubthemes(tree, id).map((tag) => keys.get(tag));
        return [id, { own, withSubthemes: numbersOf(all) }];
      }),
    );
  });
}

/** Returns how many articles and highlights carry at least one of the tags. */
export async function countCarriers(ids: readonly TagId[]): Promise<Carriers> {
  return db.transaction('r', [db.articles, db.highlights], async () =>
    numbersOf(await Promise.all(ids.map(carriersOf))),
  );
}

/** What a change would touch. */
export interface ChangePreview extends Carriers {
  /** Of them, those that carry the tag merged into already. */
  readonly both: Carriers;
  /** The tags that would be gone. */
  readonly tags: number;
}

/** Returns what a merge or deletion would touch; nothing is changed. */
export async function previewChange(
  change: Exclude<TagChange, { readonly kind: 'split' }>,
): Promise<ChangePreview> {
  return db.transaction('r', [db.tags, db.articles, db.highlights], async () => {
    if (change.kind === 'merge') {
      const [from, into] = await Promise.all([carriersOf(change.id), carriersOf(change.into)]);
      const there = { articles: new Set(into.articles), highlights: new Set(into.highlights) };
      return {
        ...numbersOf([from]),
        both: {
          articles: from.articles.filter((id) => there.articles.has(id)).length,
          highlights: from.highlights.filter((id) => there.highlights.has(id)).length,
        },
        tags: 1,
      };
    }
    const gone =
      change.children === 'delete-too'
        ? withPlacedUnder(treeOf(await db.tags.toArray()), change.id)
        : [change.id];
    const all = numbersOf(await Promise.all(gone.map(carriersOf)));
    return { ...all, both: { articles: 0, highlights: 0 }, tags: gone.length };
  });
}

interface CarrierIds {
  readonly articles: readonly ArticleId[];
  readonly highlights: readonly HighlightId[];
}

async function carriersOf(id: TagId): Promise<CarrierIds> {
  const [articles, highlights] = await Promise.all([
    db.articles.where('tagIds').equals(id).primaryKeys(),
    db.highlights.where('tagIds').equals(id).primaryKeys(),
  ]);
  return { articles, highlights };
}

function numbersOf(all: readonly (CarrierIds | undefined)[]): Carriers {
  if (all.length === 1) {
    return { articles: all[0]?.articles.length ?? 0, highlights: all[0]?.highlights.length ?? 0 };
  }
  return {
    articles: new Set(all.flatMap((one) => one?.articles ?? [])).size,
    highlights: new Set(all.flatMap((one) => one?.highlights ?? [])).size,
  };
}
