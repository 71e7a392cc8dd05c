/** The analysis worker's work: reads articles for a concordance and keeps its lines, counts collocates, counts over time. */

import { concordanceCsvHead, concordanceCsvLine, concordanceText } from '#core/export/analysis-files';
import type { CitationStyle } from '#core/export/citation';
import { writersOf } from '#core/export/citation';
import type { ShownFacts } from '#core/page/facts';
import type { ArticleId, SourceId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { CollocateCounter } from '#core/search/analysis/collocates';
import { concordanceLines, type Nearby } from '#core/search/analysis/concordance';
import { type FrequencyTable, frequencyTable } from '#core/search/analysis/frequency';
import {
  groupLines,
  groupOf,
  type LineGroup,
  type LineGrouping,
  orderLines,
  type PlacedLine,
} from '#core/search/analysis/line-order';
import { readParts } from '#core/search/analysis/occurrences';
import type { Query } from '#core/search/query/model';
import { parseQuery } from '#core/search/query/parse';
import type {
  CollocatesAnswer,
  CollocatesRequest,
  ConcordanceFormat,
  ConcordanceRequest,
  FrequencyRequest,
  LineArticles,
  LinePlaces,
  LineView,
  ReadingProgress,
  ShownLine,
} from '../analysis/analysis-state';
import { loadArticleMonths } from '../db/article-months';
import type { StoredArticle } from '../db/articles';
import { db } from '../db/database';
import { nameOfSource } from '../library/name-of-source';
import { evenly, type ReadingTurn, readArticles } from './analysis-reading';

/** What is kept of an article that has lines. */
interface LineArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly facts: ShownFacts;
  readonly path: string;
  readonly ordinal: number;
  readonly sourceId: SourceId;
  readonly authors: readonly string[];
}

/** Progress is told at most this often, in milliseconds; a long list takes longer to draw. */
const tellEveryMs = { few: 150, many: 1_000, from: 10_000 } as const;

/** Articles that the reference of collocates is taken from. */
const mostReference = 3_000;

/** Lines of a file that are written between two breaths. */
const linesAtATime = 2_000;

export class AnalysisEngine {
  readonly #now: () => number;
  #turn: ReadingTurn = { isStopped: true };
  #articles: LineArticle[] = [];
  #lines: PlacedLine[] = [];
  #read: { readonly query: Query; readonly nearby: Nearby | null } | null = null;
  #isRead = true;
  /** The order that was asked for last. */
  #ordered: { readonly key: string; readonly count: number; readonly numbers: Uint32Array } | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  async concordance(
    request: ConcordanceRequest,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<void> {
    const turn = this.#begin();
    const query = parseQuery(request.term, { exact: request.exact });
    const [articles, lines]: [LineArticle[], PlacedLine[]] = [[], []];
    this.#articles = articles;
    this.#lines = lines;
    this.#read = { query, nearby: request.nearby };
    this.#isRead = false;
    this.#ordered = null;
    const tell = this.#teller(
      request.ids.length,
      () => ({ lines: lines.length, articlesWith: articles.length }),
      onProgress,
    );
    const take = ({ row, pageTexts }: StoredArticle): void => {
      const found = concordanceLines(row.article, row.pages, pageTexts, query, request.nearby);
      if (found.length === 0) return;
      const article = articles.push(lineArticle(row)) - 1;
      const { paper, date } = row.facts;
      for (const line of found) lines.push({ ...line, article, paper, date });
    };
    await readArticles(request.ids, turn, take, (read) => tell(read, false));
    if (this.#lines !== lines) return;
    this.#isRead = true;
    tell(null, true);
  }

  stop(): void {
    this.#turn.isStopped = true;
  }

  count(view: LineView): number {
    return this.#numbersOf(view).length;
  }

  lines(view: LineView, start: number, end: number): readonly ShownLine[] {
    return [...this.#numbersOf(view).subarray(start, end)].flatMap((number): readonly ShownLine[] => {
      const line = this.#lines[number];
      const article = line === undefined ? undefined : this.#articles[line.article];
      if (line === undefined || article === undefined) return [];
      const { left, keyword, right, at } = line;
      const { articleId, title, lang, facts, path, ordinal } = article;
      return [{ left, keyword, right, at, articleId, title, lang, facts, path, ordinal }];
    });
  }

  groups(grouping: LineGrouping): readonly LineGroup[] {
    return groupLines(this.#lines, grouping);
  }

  articlesOf(view: LineView, places: readonly number[]): LineArticles {
    const articleIds = new Set<ArticleId>();
    for (const number of pick(this.#numbersOf(view), places)) {
      const article = this.#articles[this.#lines[number]?.article ?? -1];
      if (article !== undefined) articleIds.add(article.articleId);
    }
    return { articleIds: [...articleIds] };
  }

  async placesOf(view: LineView, places: readonly number[]): Promise<LinePlaces> {
    const [read, lines] = [this.#read, this.#lines];
    const wanted = [...pick(this.#numbersOf(view), places)].flatMap((number) => lines[number]?.at ?? []);
    const { articleIds } = this.articlesOf(view, places);
    if (read === null) return { spans: [] };
    // The text may have been corrected or read anew since.
    const now = new Set<string>();
    const take = ({ row, pageTexts }: StoredArticle): void => {
      const found = concordanceLines(row.article, row.pages, pageTexts, read.query, read.nearby);
      for (const { at } of found) if (at !== null) now.add(placeName(at));
    };
    await readArticles(articleIds, { isStopped: false }, take, () => {});
    return { spans: wanted.filter((span) => now.has(placeName(span))) };
  }

  async write(
    view: LineView,
    format: ConcordanceFormat,
    style: CitationStyle,
    samplesName: string,
    onProgress: (done: number) => void,
    places?: readonly number[],
  ): Promise<Blob> {
    const all = this.#numbersOf(view);
    const numbers = places === undefined ? all : pick(all, places);
    const [lines, articles] = [this.#lines, this.#articles];
    const sources = new Map(
      (await db.sources.toArray()).map((source) => [source.id, nameOfSource(source, samplesName)]),
    );
    const parts: string[] = format === 'csv' ? [concordanceCsvHead()] : [];
    for (let start = 0; start < numbers.length; start += linesAtATime) {
      let written = '';
      for (const number of numbers.subarray(start, start + linesAtATime)) {
        const line = lines[number];
        const article = line === undefined ? undefined : articles[line.article];
        if (line === undefined || article === undefined) continue;
        const cited = {
          ...article,
          source: sources.get(article.sourceId) ?? '',
          page: article.ordinal + 1,
        };
        const exported = { ...line, cited, id: article.articleId };
        written += format === 'csv' ? concordanceCsvLine(exported, style) : concordanceText(exported, style);
      }
      parts.push(written);
      onProgress(Math.min(numbers.length, start + linesAtATime));
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    }
    return new Blob(parts, { type: format === 'csv' ? 'text/csv' : 'text/plain' });
  }

  async collocates(
    request: CollocatesRequest,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<CollocatesAnswer | null> {
    const turn = this.#begin();
    const query = parseQuery(request.term, { exact: request.exact });
    const counter = new CollocateCounter({ within: request.within, stops: request.stops });
    const all = request.among ?? (await db.articles.toCollection().primaryKeys());
    const reference = evenly(all, mostReference);
    const tell = this.#teller(
      request.ids.length + reference.length,
      () => ({ lines: counter.occurrences, articlesWith: request.ids.length }),
      onProgress,
    );
    const partsOf = ({ row, pageTexts }: StoredArticle) =>
      readParts(row.article, row.pages, pageTexts, query);
    await readArticles(
      request.ids,
      turn,
      (article) => {
        for (const part of partsOf(article)) counter.addNear(part);
      },
      (read) => tell(read, false),
    );
    await readArticles(
      reference,
      turn,
      (article) => {
        for (const part of partsOf(article)) counter.addReference(part);
      },
      (read) => tell(request.ids.length + read, false),
    );
    if (turn.isStopped) return null;
    tell(null, true);
    return {
      collocates: counter.collocates(all.length / Math.max(1, reference.length)),
      occurrences: counter.occurrences,
      referenceRead: reference.length,
      referenceOf: all.length,
    };
  }

  async frequency({ terms, among, by }: FrequencyRequest): Promise<FrequencyTable> {
    const { months, undated } = await loadArticleMonths();
    const wanted = among === null ? null : new Set(among);
    const kept = (ids: readonly ArticleId[]) => (wanted === null ? ids : ids.filter((id) => wanted.has(id)));
    return frequencyTable(
      months.map(({ period, ids }) => ({ period, ids: kept(ids) })),
      kept(undated),
      terms.map((ids) => new Set(kept(ids))),
      by,
    );
  }

  /** Ends what is being read. */
  #begin(): ReadingTurn {
    this.#turn.isStopped = true;
    this.#turn = { isStopped: false };
    return this.#turn;
  }

  #teller(
    articles: number,
    found: () => Pick<ReadingProgress, 'lines' | 'articlesWith'>,
    onProgress: (progress: ReadingProgress) => void,
  ): (read: number | null, isDone: boolean) => void {
    let toldAt = 0;
    let last = 0;
    return (read, isDone) => {
      last = read ?? last;
      const every = found().lines < tellEveryMs.from ? tellEveryMs.few : tellEveryMs.many;
      if (!isDone && this.#now() - toldAt < every) return;
      toldAt = this.#now();
      onProgress({ articlesRead: last, articles, ...found(), isDone });
    };
  }

  #numbersOf({ order, grouping, group }: LineView): Uint32Array {
    const key = JSON.stringify([this.#isRead ? order : '', grouping, group]);
    const count = this.#lines.length;
    if (this.#ordered?.key === key && this.#ordered.count === count) return this.#ordered.numbers;
    const lines = this.#lines;
    const all = Uint32Array.from(lines.keys());
    const wanted =
      group === null
        ? all
        : all.filter((number) => {
            const line = lines[number];
            return line !== undefined && groupOf(line, grouping) === group;
          });
    const numbers = this.#isRead ? orderLines(lines, order, wanted) : wanted;
    this.#ordered = { key, count, numbers };
    return numbers;
  }
}

/** The numbers that stand at some places, from 0; what is beyond them is left out. */
function pick(numbers: Uint32Array, places: readonly number[]): Uint32Array {
  return Uint32Array.from(places.flatMap((place) => numbers[place] ?? []));
}

function placeName({ page, start, end }: Span): string {
  return `${page} ${start} ${end}`;
}

function lineArticle(row: StoredArticle['row']): LineArticle {
  const { id, title, lang, facts, path, ordinal, sourceId, authors } = row;
  return { articleId: id, title, lang, facts, path, ordinal, sourceId, authors: writersOf(authors) };
}
