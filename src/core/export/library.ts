/**
 * A library, or a choice of its articles, as every export takes it: plain data, gathered by the caller. What is small
 * stands in the head; articles come one by one, each with its pages and all that hangs on it, so that nothing has to
 * hold all of them. Offsets are raw: UTF-16 units of a page's text, half-open. Times are milliseconds since 1970.
 */
import type { NamedEntry } from '../names/entries';
import type { ShownFacts } from '../page/facts';
import type { ArticleId, HighlightId, LinkId, MarkId, NoteId, PageId, SourceId, TagId } from '../page/ids';
import type { Article, Span } from '../page/model';
import type { Author } from '../reflow/authors';

export interface Library {
  readonly head: LibraryHead;
  /** How many articles there are, for progress. */
  readonly count: number;
  /** The articles in the order of the export, anew and the same each time it is called. */
  articles(): AsyncIterable<LibraryArticle>;
  /** What hangs on no article of the library: highlights on furniture, or lost with their article. */
  readonly rest: LibraryRest;
}

export interface LibraryHead {
  /** What the export is called. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly engineVersion: number;
  readonly sources: readonly LibrarySource[];
  /** All tags that what is exported carries, and those that they stand under. */
  readonly tags: readonly LibraryTag[];
  /** What is meant by a colour; those without a meaning are left out. */
  readonly colours: Readonly<Record<string, string>>;
  /** The user's own lists of names; only where the whole library is exported. */
  readonly names?: readonly NamedEntry[];
}

/** A folder or some files that were opened: where it is on the machine is nobody else's business. */
export interface LibrarySource {
  readonly id: SourceId;
  readonly name: string;
}

export interface LibraryTag {
  readonly id: TagId;
  readonly name: string;
  readonly colour: string;
  /** The tags it stands under: the first is its place in the tree, the others are links to it. */
  readonly parentIds: readonly TagId[];
  readonly aliases: readonly string[];
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly createdAt: number;
}

/** A page is known again by its source's name, its path and ordinal there, and its text. */
export interface LibraryPage {
  readonly id: PageId;
  readonly sourceId: SourceId;
  readonly path: string;
  /** Its place in its dump, from 0. */
  readonly ordinal: number;
  readonly encoding: string;
  readonly text: string;
  readonly facts: ShownFacts;
}

export interface LibraryArticle {
  readonly id: ArticleId;
  /** The headline, or the first words of the body where there is none. */
  readonly title: string;
  readonly lang: string;
  readonly article: Article;
  /** The article's pages, at least one; `Piece.page` counts in them. */
  readonly pages: readonly [LibraryPage, ...LibraryPage[]];
  readonly authors: readonly Author[];
  readonly read: boolean;
  /** In the order of the tags on the article. */
  readonly marks: readonly LibraryMark[];
  /** In reading order, lost ones last. */
  readonly highlights: readonly LibraryHighlight[];
  /** Notes on the article, on its highlights, and on pages that begin with it. */
  readonly notes: readonly LibraryNote[];
  readonly links: readonly LibraryLink[];
}

export interface LibraryRest {
  readonly pages: readonly LibraryPage[];
  readonly highlights: readonly LibraryHighlight[];
  readonly notes: readonly LibraryNote[];
}

export const noRest: LibraryRest = { pages: [], highlights: [], notes: [] };

/** Whether something stands on the text it was put on: see core/anchor. */
export type LibraryStatus = 'exact' | 'moved' | 'similar' | 'lost';

/** What something stood on before its text was replaced and it was not found again as a whole. */
export interface LibraryAnchor {
  readonly status: 'similar' | 'lost';
  readonly quotes: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

export interface LibraryHighlight {
  readonly id: HighlightId;
  /** In reading order; where it is lost they are not to be trusted. */
  readonly spans: readonly Span[];
  /** Raw text of the spans, one string a span, as it was when the highlight was made. */
  readonly quotes: readonly string[];
  /** Raw text before the first and after the last span. */
  readonly prefix: string;
  readonly suffix: string;
  readonly colour: string;
  readonly tagIds: readonly TagId[];
  readonly status: LibraryStatus;
  /** Who made it; '' where no name was given. */
  readonly maker: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A tag on an article, or that it was refused for it; it hangs on the article's spans. */
export interface LibraryMark {
  readonly id: MarkId;
  readonly kind: 'tag' | 'read' | 'not-tag';
  readonly tagId: TagId | '';
  readonly spans: readonly Span[];
  readonly maker: string;
  readonly createdAt: number;
  readonly anchor: LibraryAnchor | null;
}

export type LibraryTarget =
  | { readonly kind: 'highlight'; readonly highlightId: HighlightId }
  | { readonly kind: 'article'; readonly spans: readonly Span[] }
  | { readonly kind: 'page'; readonly pageId: PageId };

export interface LibraryNote {
  readonly id: NoteId;
  readonly target: LibraryTarget;
  /** Markdown. */
  readonly body: string;
  readonly maker: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly anchor: LibraryAnchor | null;
}

export type LibraryLinkTarget =
  | { readonly kind: 'article'; readonly spans: readonly Span[] }
  | { readonly kind: 'note'; readonly noteId: NoteId };

/** What `[[title]]` in a note leads to. */
export interface LibraryLink {
  readonly id: LinkId;
  readonly noteId: NoteId;
  readonly title: string;
  readonly target: LibraryLinkTarget;
  /** The same in words, for who reads the export; '' where it leads nowhere now. */
  readonly to: string;
  readonly createdAt: number;
  readonly anchor: LibraryAnchor | null;
}

/** Returns a library of articles that are all at hand. */
export function libraryOf(
  head: LibraryHead,
  articles: readonly LibraryArticle[],
  rest: LibraryRest = noRest,
): Library {
  return {
    head,
    count: articles.length,
    rest,
    async *articles() {
      yield* articles;
    },
  };
}

/** Returns everybody who made something of an article, each name once; who gave no name is left out. */
export function makersOf({ highlights, notes, marks }: LibraryArticle): readonly string[] {
  const makers = [...highlights, ...notes, ...marks].map(({ maker }) => maker);
  return [...new Set(makers)].filter((maker) => maker !== '');
}

/** Returns the names from the root of the tree down to the tag, by its place in it. */
export function tagPath(tag: LibraryTag, tags: ReadonlyMap<TagId, LibraryTag>): readonly string[] {
  const names: string[] = [];
  const seen = new Set<TagId>();
  for (let at: LibraryTag | undefined = tag; at !== undefined && !seen.has(at.id); ) {
    names.unshift(at.name);
    seen.add(at.id);
    const parent: TagId | undefined = at.parentIds[0];
    at = parent === undefined ? undefined : tags.get(parent);
  }
  return names;
}
