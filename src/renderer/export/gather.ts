/** Collects what is exported from the library. */
import type { Library, LibraryArticle, LibraryHead, LibraryTag } from '#core/export/library';
import { noRest } from '#core/export/library';
import type { NamedEntry } from '#core/names/entries';
import type { SourceId, TagId } from '#core/page/ids';
import { getColourMeanings } from '../db/colour-meanings';
import { presentArticles, readArticles, readRest } from '../db/export-rows';
import { listNames } from '../db/names';
import type { TagRow } from '../db/rows';
import { listSources } from '../db/sources';
import { treeOf, withThemesAbove } from '../db/tag-tree';
import { listTags } from '../db/tags';
import { nameOfSource } from '../library/name-of-source';
import type { ExportRequest } from './export-job';

/** Returns the library that a request asks for. Articles are read anew each time they are gone through. */
export async function gatherLibrary(request: ExportRequest): Promise<Library> {
  const { scope, name, exportedAt, engineVersion } = request;
  const ids = await presentArticles(scope.articleIds);
  const only = scope.highlightIds === null ? null : new Set<string>(scope.highlightIds);
  async function* articles(): AsyncGenerator<LibraryArticle> {
    for await (const article of readArticles(ids)) yield only === null ? article : withOnly(article, only);
  }
  const inArticles = new Set<string>();
  const used = { tags: new Set<TagId>(), sources: new Set<SourceId>() };
  const [sources, tags, colours, names] = await Promise.all([
    listSources(),
    listTags(),
    getColourMeanings(),
    scope.isEverything ? listNames() : [],
  ]);
  const needsSurvey = scope.isEverything || only !== null || tags.length > 0 || sources.length > 1;
  if (needsSurvey) for await (const article of articles()) survey(article, inArticles, used);
  const rest = scope.isEverything || only !== null ? await readRest(inArticles, scope.highlightIds) : noRest;
  for (const { tagIds } of rest.highlights) for (const id of tagIds) used.tags.add(id);
  for (const { sourceId } of rest.pages) used.sources.add(sourceId);
  const head: LibraryHead = {
    ...{ name, exportedAt, engineVersion, colours },
    sources: sources
      .filter(({ id }) => !needsSurvey || scope.isEverything || used.sources.has(id))
      .map((source) => ({ id: source.id, name: nameOfSource(source, request.samplesName) })),
    tags: scope.isEverything ? tags.map(libraryTag) : tagsWithThoseAbove(tags, used.tags),
    ...(names.length > 0 && { names: names.map(nameEntry) }),
  };
  return { head, count: ids.length, articles, rest };
}

/** A name of the lists, without what only this library knows it by. */
function nameEntry({ kind, name, variants, note }: NamedEntry): NamedEntry {
  return { kind, name, variants, note };
}

/** An article with some of its highlights, and what is said of those. */
function withOnly(article: LibraryArticle, only: ReadonlySet<string>): LibraryArticle {
  const notes = article.notes.filter(
    ({ target }) => target.kind === 'highlight' && only.has(target.highlightId),
  );
  return {
    ...article,
    highlights: article.highlights.filter(({ id }) => only.has(id)),
    notes,
    links: article.links.filter(({ noteId }) => notes.some(({ id }) => id === noteId)),
  };
}

function survey(
  { pages, highlights, marks, notes }: LibraryArticle,
  inArticles: Set<string>,
  used: { readonly tags: Set<TagId>; readonly sources: Set<SourceId> },
): void {
  for (const { sourceId } of pages) used.sources.add(sourceId);
  for (const { id, tagIds } of highlights) {
    inArticles.add(id);
    for (const tag of tagIds) used.tags.add(tag);
  }
  for (const { tagId } of marks) if (tagId !== '') used.tags.add(tagId);
  for (const { id } of notes) inArticles.add(id);
}

function tagsWithThoseAbove(tags: readonly TagRow[], used: ReadonlySet<TagId>): readonly LibraryTag[] {
  const tree = treeOf(tags);
  const wanted = new Set([...used].flatMap((id) => withThemesAbove(tree, id)));
  return tags.filter(({ id }) => wanted.has(id)).map(libraryTag);
}

function libraryTag(row: TagRow): LibraryTag {
  const { id, name, colour, parentIds, aliases, whenToUse, whenNotToUse, createdAt } = row;
  return { id, name, colour, parentIds, aliases, whenToUse, whenNotToUse, createdAt };
}
