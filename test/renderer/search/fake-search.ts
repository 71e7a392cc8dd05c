/** A search of a handful of articles without a worker: every word must occur; facets ignore their own choice. */
import { nothingShown } from '#core/page/facts';
import { makeId } from '#core/page/ids';
import { qualityWord } from '#core/reflow/quality-word';
import type {
  FacetChoices,
  FacetCount,
  FacetName,
  IndexProgress,
  PageHit,
  SearchAnswer,
  SearchHit,
  SearchRequest,
  SearchService,
} from '../../../src/renderer/search/search-state';
import { facetNames } from '../../../src/renderer/search/search-state';

/** An article that can be found: its text, and what results are narrowed by. */
export interface FakeArticle {
  readonly text: string;
  readonly paper?: string;
  readonly date?: string;
  readonly page?: string;
  readonly authors?: readonly string[];
  readonly quality?: number;
}

/** The window listens once, whatever search is put in place of another. */
const listeners: ((progress: IndexProgress) => void)[] = [];

export class FakeSearch implements SearchService {
  articles: readonly FakeArticle[] = [];
  /** Given, the first answer counts no more than this. */
  countsUpTo = Number.POSITIVE_INFINITY;
  /** Given, the first answer has no more hits than this. */
  firstHits = Number.POSITIVE_INFINITY;
  pending = 0;
  /** Pages without articles that the whole answer has. */
  pages: readonly PageHit[] = [];
  isBroken = false;
  /** So many times another query has been asked in between. */
  pushedAside = 0;
  /** Never answers. */
  isSilent = false;
  readonly asked: SearchRequest[] = [];
  #release: () => void = () => {};
  #released = Promise.resolve();

  /** Whole answers wait until `release`. */
  hold(): void {
    this.#released = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#release();
  }

  async search(request: SearchRequest): Promise<SearchAnswer | null> {
    this.asked.push(request);
    this.pushedAside -= 1;
    if (this.pushedAside >= 0) return null;
    if (this.isSilent) return new Promise(() => {});
    if (this.isBroken) throw new Error('the worker is gone');
    const answer = this.#answer(request);
    const isExact = answer.total <= this.countsUpTo;
    return {
      ...answer,
      hits: answer.hits.slice(0, this.firstHits),
      total: Math.min(answer.total, this.countsUpTo),
      isExact,
      facets: null,
      histogram: null,
      pages: null,
    };
  }

  async complete(request: SearchRequest): Promise<SearchAnswer> {
    await this.#released;
    return this.#answer(request);
  }

  async findAll(request: SearchRequest): Promise<readonly SearchHit['articleId'][]> {
    return this.#found(request).map(({ hit }) => hit.articleId);
  }

  async count(request: SearchRequest): Promise<number> {
    return this.#found(request).length;
  }

  async suggest(): Promise<readonly never[]> {
    return [];
  }

  async watch(listener: (progress: IndexProgress) => void): Promise<void> {
    listeners.push(listener);
    listener({
      articles: this.articles.length,
      searchable: this.articles.length,
      pending: this.pending,
      revision: 0,
    });
  }

  tell(progress: IndexProgress): void {
    for (const listener of listeners) listener(progress);
  }

  #answer(request: SearchRequest): SearchAnswer {
    const found = this.#found(request);
    const months = new Map<string, number>();
    for (const { article } of this.#found({ ...request, choices: { ...request.choices, span: null } })) {
      const month = article.date?.slice(0, 7) ?? '';
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    return {
      hits: found.slice(0, request.limit).map(({ hit }) => hit),
      total: found.length,
      isExact: true,
      articlesSearched: this.articles.length,
      fieldsSearched: ['headline', 'body'],
      pending: this.pending,
      problems: [],
      facets: Object.fromEntries(facetNames.map((facet) => [facet, this.#counts(request, facet)])) as Record<
        FacetName,
        readonly FacetCount[]
      >,
      histogram: [...months].sort().map(([month, count]) => ({ month, count, all: count })),
      pages: this.pages,
    };
  }

  #counts(request: SearchRequest, facet: FacetName): readonly FacetCount[] {
    const { [facet]: _, ...choices } = request.choices;
    const counts = new Map<string, number>();
    for (const { article } of this.#found({ ...request, choices })) {
      for (const value of valuesOf(article, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, label: value, count }));
  }

  #found({ text, choices, exact }: SearchRequest) {
    const words = text.split(/\s+/u).filter((word) => word !== '');
    const fold = (some: string) => (exact ? some : some.toLowerCase());
    return this.articles.flatMap((article, index) => {
      const isFound = words.every((word) => fold(article.text).includes(fold(word)));
      return isFound && isChosen(article, choices) ? [{ article, hit: hitOf(article, index, words[0]) }] : [];
    });
  }
}

function isChosen(article: FakeArticle, choices: FacetChoices): boolean {
  const { span } = choices;
  const date = article.date ?? '';
  if (span && (date === '' || date < span.from || (span.to !== '' && date > span.to))) return false;
  return facetNames.every((facet) => {
    const chosen = choices[facet];
    return chosen === undefined || valuesOf(article, facet).some((value) => chosen.includes(value));
  });
}

function valuesOf(article: FakeArticle, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'paper':
      return [article.paper ?? ''];
    case 'year':
      return [article.date?.slice(0, 4) ?? ''];
    case 'month':
      return [article.date?.slice(0, 7) ?? ''];
    case 'page':
      return [article.page ?? ''];
    case 'author':
      return article.authors ?? [''];
    case 'quality':
      return [qualityWord(article.quality ?? 1)];
    default:
      return [];
  }
}

function hitOf(article: FakeArticle, index: number, word = ''): SearchHit {
  const at = article.text.toLowerCase().indexOf(word.toLowerCase());
  return {
    articleId: makeId('article', `p/${index}`),
    title: `Article ${index}`,
    titleMarks: [],
    field: 'body',
    fields: ['headline', 'body'],
    snippet: { text: article.text, marks: at < 0 ? [] : [[at, at + word.length]] },
    at: null,
    score: 1,
    lang: 'zh-Hans',
    sourceId: makeId('source', 's'),
    path: 'a.txt',
    ordinal: 1,
    tagIds: [],
    facts: {
      ...nothingShown,
      paper: article.paper ?? '',
      date: article.date ?? '',
      page: article.page ?? '',
    },
    quality: article.quality ?? 1,
    confidence: 0.9,
    authors: article.authors ?? [],
  };
}
