/** An article of the library as formats that are read write it: ids become names, rows become words. */
import { groupBy } from '../base/group';
import { nothingShown } from '../page/facts';
import { type HighlightId, makeId, type SourceId, type TagId } from '../page/ids';
import { noPart } from '../page/model';
import type { ExportedArticle, ExportedHighlight, ExportWords } from './exported';
import {
  type Library,
  type LibraryArticle,
  type LibraryHead,
  type LibraryHighlight,
  type LibraryTag,
  tagPath,
} from './library';

/** What the head says, by id: made once an export. */
export interface HeadNames {
  readonly tags: ReadonlyMap<TagId, LibraryTag>;
  readonly sources: ReadonlyMap<SourceId, string>;
  readonly colours: Readonly<Record<string, string>>;
}

/** Returns the head's names by id. */
export function namesOf({ tags, sources, colours }: LibraryHead): HeadNames {
  return {
    tags: new Map(tags.map((tag) => [tag.id, tag])),
    sources: new Map(sources.map(({ id, name }) => [id, name])),
    colours,
  };
}

/** Returns the tags that marks put on an article, each once, in the order of the marks. */
export function tagsOn({ marks }: LibraryArticle, { tags }: HeadNames): readonly LibraryTag[] {
  const ids = new Set(marks.flatMap(({ kind, tagId }) => (kind === 'tag' && tagId !== '' ? [tagId] : [])));
  return [...ids].flatMap((id) => tags.get(id) ?? []);
}

/** Returns the article in words. */
export function exportedArticle(of: LibraryArticle, names: HeadNames): ExportedArticle {
  const [first] = of.pages;
  const onHighlight = groupBy(of.notes, ({ target }): HighlightId | null =>
    target.kind === 'highlight' ? target.highlightId : null,
  );
  const bodiesOn = (kind: 'article' | 'page') =>
    of.notes.filter(({ target }) => target.kind === kind).map(({ body }) => body);
  const tags = tagsOn(of, names);
  return {
    id: of.id,
    title: of.title,
    lang: of.lang,
    article: of.article,
    pages: of.pages.map(({ id }) => id),
    pageTexts: of.pages.map(({ text }) => text),
    source: names.sources.get(first.sourceId) ?? '',
    path: first.path,
    page: first.ordinal + 1,
    encoding: first.encoding,
    facts: first.facts,
    authors: of.authors,
    tags: tags.map(({ name }) => name),
    tagPaths: tags.map((tag) => tagPath(tag, names.tags)),
    read: of.read,
    highlights: of.highlights.map((highlight) => {
      const notes = onHighlight.get(highlight.id) ?? [];
      return exportedHighlight(highlight, notes.map(({ body }) => body).join('\n\n'), names);
    }),
    notes: bodiesOn('article'),
    pageNotes: bodiesOn('page'),
    links: of.links.flatMap(({ title, to }) => (to === '' ? [] : [{ title, to }])),
  };
}

/**
 * Returns what hangs on no article as if it hung on one without text, under the title `words.highlights`; null where
 * there is nothing.
 */
export function restArticle({ rest, head }: Library, words: ExportWords): ExportedArticle | null {
  if (rest.highlights.length + rest.notes.length === 0) return null;
  const names = namesOf(head);
  const onHighlight = groupBy(rest.notes, ({ target }): HighlightId | null =>
    target.kind === 'highlight' ? target.highlightId : null,
  );
  const bodies = (kind: 'article' | 'page') =>
    rest.notes.filter(({ target }) => target.kind === kind).map(({ body }) => body);
  const nothing = { kicker: noPart, headline: noPart, deck: noPart, byline: noPart, blocks: [] };
  return {
    ...{ id: makeId('article', 'rest'), title: words.highlights, lang: 'und', pages: [], pageTexts: [] },
    article: { ...nothing, series: null, confidence: 0 },
    ...{
      source: '',
      path: '',
      page: 0,
      encoding: '',
      facts: nothingShown,
      authors: [],
      tags: [],
      tagPaths: [],
    },
    read: false,
    highlights: rest.highlights.map((one) =>
      exportedHighlight(one, (onHighlight.get(one.id) ?? []).map(({ body }) => body).join('\n\n'), names),
    ),
    ...{ notes: bodies('article'), pageNotes: bodies('page'), links: [] },
  };
}

/** Returns a highlight in words, with its note. */
export function exportedHighlight(
  { id, colour, spans, quotes, status, tagIds, maker, createdAt }: LibraryHighlight,
  note: string,
  { tags, colours }: HeadNames,
): ExportedHighlight {
  return {
    ...{ id, colour, spans, quotes, status, maker, createdAt, note },
    isLost: status === 'lost',
    meaning: colours[colour] ?? '',
    tags: tagIds.flatMap((tag) => tags.get(tag)?.name ?? []),
  };
}
