/** Tags, and which articles have them. */

import { useMemo } from 'react';
import { subtractSpans } from '#core/anchor/attach';
import { type ArticleId, type MarkId, makeId, type PageId, type TagId } from '#core/page/ids';
import { articlesOfMark, extentOf, loadAttached } from './attachments';
import { bulkEditsFor } from './bulk-edits';
import { db } from './database';
import { act, type Edit } from './edit';
import { sharedQuery } from './live';
import { newKey } from './new-id';
import { type ArticleRow, type HighlightColour, highlightColours, type MarkRow, type TagRow } from './rows';
import { changeTags } from './tag-changes';
import { countAllTags, type TagFigures, useTagFigures } from './tag-figures';
import { spansByPage } from './tag-marks';
import { tagCalled, tidyAliases, tidyName } from './tag-names';
import { type TagTree, withSubthemes } from './tag-tree';

export interface TagSummary extends TagRow {
  /** Articles that carry it, of sources that are not in the bin; 0 until they are counted. */
  readonly articleCount: number;
  /** Those that carry it or a tag that stands under it. */
  readonly articleCountWithSubthemes: number;
}

/** All tags with their counts, last used first; undefined while loading. The counts may come later than the tags. */
export function useTags(): readonly TagSummary[] | undefined {
  const rows = useRowsByUse();
  const figures = useTagFigures();
  return useMemo(() => rows && withCounts(rows, figures), [rows, figures]);
}

const useRowsByUse = sharedQuery(['tags'], listRowsByUse);

/** Returns all tags with their counts, last used first. */
export async function listTags(): Promise<readonly TagSummary[]> {
  const [rows, figures] = await Promise.all([listRowsByUse(), countAllTags()]);
  return withCounts(rows, figures);
}

function listRowsByUse(): Promise<readonly TagRow[]> {
  return db.tags.orderBy('lastUsedAt').reverse().toArray();
}

function withCounts(
  rows: readonly TagRow[],
  figures: ReadonlyMap<TagId, TagFigures> | undefined,
): readonly TagSummary[] {
  return rows.map((row) => {
    const figure = figures?.get(row.id);
    return {
      ...row,
      articleCount: figure?.own.articles ?? 0,
      articleCountWithSubthemes: figure?.withSubthemes.articles ?? 0,
    };
  });
}

/** Returns the articles that carry a tag or one that stands under it; only the index is read. */
export async function articlesOfTheme(tree: TagTree, id: TagId): Promise<ReadonlySet<ArticleId>> {
  const lists = await Promise.all(
    withSubthemes(tree, id).map((tag) => db.articles.where('tagIds').equals(tag).primaryKeys()),
  );
  return new Set(lists.flat());
}

/**
 * Creates a tag, at the top or under another, and returns its id; a name or alias that is there already (but for case
 * and spaces) returns that tag's.
 */
export async function createTag(name: string, colour?: HighlightColour, under?: TagId): Promise<TagId> {
  return act(db, { action: 'createTag', values: { name: tidyName(name) } }, async (edit) => {
    const rows = await edit.db.tags.toArray();
    const existing = tagCalled(rows, name);
    if (existing !== undefined) return existing.id;
    const id = makeId('tag', newKey());
    const nextColour = highlightColours[rows.length % highlightColours.length] ?? 'yellow';
    await edit.put('tags', {
      id,
      name: tidyName(name),
      colour: colour ?? nextColour,
      parentIds: rows.some((row) => row.id === under) && under !== undefined ? [under] : [],
      ...{ aliases: [], whenToUse: '', whenNotToUse: '', favourite: 0 },
      createdAt: edit.now,
      lastUsedAt: edit.now,
    });
    return id;
  });
}

/** Puts a tag on articles; those that have it already are left alone. */
export async function tagArticles(articleIds: readonly ArticleId[], tagId: TagId): Promise<void> {
  const bulk = bulkEditsFor(articleIds.length);
  if (bulk !== null) return bulk.tagArticles(articleIds, tagId);
  const name = (await db.tags.get(tagId))?.name ?? '';
  await act(db, { action: 'tagArticles', values: { name, count: articleIds.length } }, async (edit) => {
    const tag = await edit.db.tags.get(tagId);
    if (tag === undefined) return;
    const rows = await articlesThere(edit, articleIds);
    const bare = rows.filter((row) => !row.tagIds.includes(tagId));
    if (bare.length === 0) return;
    const marks = bare.map(
      (row): MarkRow => ({
        id: makeId('mark', newKey()),
        kind: 'tag',
        tagId,
        spans: extentOf(row).spans,
        pageIds: row.pages,
        maker: edit.maker,
        createdAt: edit.now,
        anchor: null,
      }),
    );
    await edit.add('marks', marks);
    await edit.put('tags', { ...tag, lastUsedAt: edit.now });
  });
}

/** Takes a tag off articles. */
export async function untagArticles(articleIds: readonly ArticleId[], tagId: TagId): Promise<void> {
  const bulk = bulkEditsFor(articleIds.length);
  if (bulk !== null) return bulk.untagArticles(articleIds, tagId);
  const name = (await db.tags.get(tagId))?.name ?? '';
  await act(db, { action: 'untagArticles', values: { name, count: articleIds.length } }, async (edit) => {
    const rows = await articlesThere(edit, articleIds);
    await takeMarksOff(edit, rows, (mark) => mark.kind === 'tag' && mark.tagId === tagId);
  });
}

/** Renames a tag. A name or alias that another tag has is refused: resolves to false and changes nothing. */
export async function renameTag(id: TagId, name: string): Promise<boolean> {
  const next = tidyName(name);
  return act(db, { action: 'renameTag', values: { name: next } }, async (edit) => {
    const rows = await edit.db.tags.toArray();
    const tag = rows.find((row) => row.id === id);
    if (tag === undefined || next === '' || tagCalled(rows, next, id) !== undefined) return false;
    if (tag.name !== next) {
      await edit.put('tags', { ...tag, name: next, aliases: tidyAliases(tag.aliases, next) });
    }
    return true;
  });
}

/** Gives a tag another colour. */
export async function recolourTag(id: TagId, colour: HighlightColour): Promise<void> {
  const name = (await db.tags.get(id))?.name ?? '';
  await act(db, { action: 'recolourTag', values: { name } }, async (edit) => {
    const tag = await edit.db.tags.get(id);
    if (tag !== undefined && tag.colour !== colour) await edit.put('tags', { ...tag, colour });
  });
}

/** Deletes a tag and takes it off every article and highlight, as one step; the tags under it move up to its place. */
export async function deleteTag(id: TagId): Promise<void> {
  await changeTags({ kind: 'delete', id, children: 'move-up' });
}

/**
 * Takes the chosen marks off articles: a mark that other articles share (after a split) keeps their text, one
 * that has no other article goes.
 */
export async function takeMarksOff(
  edit: Edit,
  rows: readonly ArticleRow[],
  isChosen: (mark: MarkRow) => boolean,
): Promise<void> {
  const attached = await loadAttached(edit.db, pagesOfRows(rows));
  const leaving = new Set(rows.map(({ id }) => id));
  const taken = spansByPage(rows.flatMap((row) => extentOf(row).spans));
  const gone: MarkId[] = [];
  const kept: MarkRow[] = [];
  for (const mark of attached.marks.filter(isChosen)) {
    const holders = articlesOfMark(mark, attached.extents);
    if (!holders.some((id) => leaving.has(id))) continue;
    const spans = holders.every((id) => leaving.has(id))
      ? []
      : subtractSpans(
          mark.spans,
          mark.pageIds.flatMap((page) => taken.get(page) ?? []),
        );
    if (spans.length === 0) gone.push(mark.id);
    else kept.push({ ...mark, spans, pageIds: [...new Set(spans.map(({ page }) => page))] });
  }
  await edit.removeAll('marks', gone);
  await edit.putAll('marks', kept);
}

async function articlesThere(edit: Edit, ids: readonly ArticleId[]): Promise<readonly ArticleRow[]> {
  return (await edit.db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
}

function pagesOfRows(rows: readonly ArticleRow[]): readonly PageId[] {
  return [...new Set(rows.flatMap(({ pages }) => pages))];
}
