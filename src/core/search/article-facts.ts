/** What filters and facets ask of an article: where it was printed, how well it was read, what was made of it. */
import type { ShownFacts } from '../page/facts';
import type { SourceId, TagId } from '../page/ids';
import type { Article } from '../page/model';

/** What is printed, and how well it was read. It changes when the article does. */
export interface PrintedArticleFacts {
  /** '' where it is not known or in conflict; the date YYYY-MM-DD. */
  readonly paper: string;
  readonly date: string;
  readonly page: string;
  readonly section: string;
  readonly source: SourceId;
  /** Null: it belongs to none. The name may be ''. */
  readonly series: string | null;
  /** Whole per cent, rounded down: 0 to 100. */
  readonly quality: number;
  readonly confidence: number;
  /** Each name once, in the order in which they are read. */
  readonly authors: readonly string[];
  readonly hasHeadline: boolean;
  readonly hasByline: boolean;
}

/** What the user made of it. It changes often. */
export interface MarkFacts {
  readonly tagIds: readonly TagId[];
  /** Colours of its highlights, each once. */
  readonly colours: readonly string[];
  readonly highlightCount: number;
  /** Notes on it and on its highlights. */
  readonly noteCount: number;
  readonly read: boolean;
  readonly checked: boolean;
}

export interface ArticleFacts extends PrintedArticleFacts, MarkFacts {}

/** Nothing was made of it. */
export const noMarks: MarkFacts = {
  tagIds: [],
  colours: [],
  highlightCount: 0,
  noteCount: 0,
  read: false,
  checked: false,
};

/** Facts of which none is known. */
export const noArticleFacts: ArticleFacts = {
  paper: '',
  date: '',
  page: '',
  section: '',
  source: '' as SourceId,
  series: null,
  quality: 0,
  confidence: 0,
  authors: [],
  hasHeadline: false,
  hasByline: false,
  ...noMarks,
};

/** What is stored of an article, as far as facts are concerned. */
export interface FactsInput {
  readonly sourceId: SourceId;
  readonly article: Article;
  readonly facts: ShownFacts;
  /** 0 to 1. */
  readonly quality: number;
  readonly confidence: number;
  readonly authors: readonly { readonly name: string }[];
}

/** Returns what is printed of an article as filters ask for it. */
export function printedArticleFacts(input: FactsInput): PrintedArticleFacts {
  const { article, facts } = input;
  return {
    paper: facts.paper,
    date: facts.date,
    page: facts.page,
    section: facts.section,
    source: input.sourceId,
    series: article.series?.name ?? null,
    quality: wholePerCent(input.quality),
    confidence: wholePerCent(input.confidence),
    authors: [...new Set(input.authors.map(({ name }) => name))],
    hasHeadline: article.headline.pieces.length > 0,
    hasByline: article.byline.pieces.length > 0,
  };
}

/** 0.29 × 100 is a little less than 29, and is 29 all the same. */
function wholePerCent(share: number): number {
  return Math.max(0, Math.min(100, Math.floor(share * 100 + 1e-6)));
}
