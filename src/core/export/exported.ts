/** An article as formats that are read write it: all that is said of it in words. `exportedArticle` makes it. */
import type { ShownFacts } from '../page/facts';
import type { ArticleId, HighlightId, PageId } from '../page/ids';
import type { Article, Span } from '../page/model';
import type { Author } from '../reflow/authors';
import type { LibraryStatus } from './library';

export interface ExportedHighlight {
  readonly id: HighlightId;
  readonly colour: string;
  /** Raw ranges; not to be trusted when it is lost. */
  readonly spans: readonly Span[];
  /** Raw text of the spans as it was when the highlight was made. */
  readonly quotes: readonly string[];
  /** True when it could not be found again in the text. */
  readonly isLost: boolean;
  /** Markdown; '' without one. */
  readonly note: string;
  /** What is meant by its colour; '' where nothing was said. */
  readonly meaning: string;
  /** Names of its tags. */
  readonly tags: readonly string[];
  readonly status: LibraryStatus;
  /** Who made it; '' where no name was given. */
  readonly maker: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** What `[[title]]` in a note leads to. */
export interface ExportedLink {
  readonly title: string;
  /** The article or note, and where it stands, in words. */
  readonly to: string;
}

export interface ExportedArticle {
  readonly id: ArticleId;
  /** The headline, or the first words of the body where there is none. */
  readonly title: string;
  readonly lang: string;
  readonly article: Article;
  readonly pages: readonly PageId[];
  /** Raw text of those pages. */
  readonly pageTexts: readonly string[];
  readonly source: string;
  readonly path: string;
  /** The page's number in its dump, from 1. */
  readonly page: number;
  readonly encoding: string;
  /** What is known of where it was printed; '' where it is not. */
  readonly facts: ShownFacts;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  /** For each tag the names from the root of the tree down to it. */
  readonly tagPaths: readonly (readonly string[])[];
  readonly read: boolean;
  /** In reading order. */
  readonly highlights: readonly ExportedHighlight[];
  /** Notes on the whole article, in Markdown. */
  readonly notes: readonly string[];
  /** Notes on pages that begin with this article, in Markdown. */
  readonly pageNotes: readonly string[];
  /** What links in its notes lead to. */
  readonly links: readonly ExportedLink[];
}

/** What of it goes into the file; formats made for annotations, tables and references have all of them. */
export interface ExportChoice {
  readonly highlights: boolean;
  readonly notes: boolean;
  readonly tags: boolean;
  /** The raw lines of the dump, under the article. */
  readonly sourceLines: boolean;
}

/** Words that an export writes into its text, in the language of the reader. */
export interface ExportWords {
  readonly untitled: string;
  readonly notes: string;
  readonly pageNotes: string;
  readonly links: string;
  readonly highlights: string;
  readonly sourceLines: string;
  /** Follows a highlight that could not be found again. */
  readonly lost: string;
  readonly tags: string;
  /** The page a citation names, with `{number}` in it. */
  readonly page: string;
  /** The same for a page that has a printed number, with `{number}` in it. */
  readonly printedPage: string;
  /** The names of the highlights' colours. */
  readonly colours: Readonly<Record<string, string>>;
}

/** The time and versions that an export names. */
export interface ExportStamp {
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly engineVersion: number;
}
