// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { type ArticleFacts, printedArticleFacts } from '#core/search/article-facts';
import { type SearchDocument, searchDocument } from '#core/search/document';
import { matches } from '#core/search/query/matches';
import { queryNames } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import { db } from '../../../src/renderer/db/database';
import { plainRequest } from '../../../src/renderer/search/search-state';
import { readArticles } from '../../../src/renderer/workers/search-articles';
import { SearchEngine } from '../../../src/renderer/workers/search-engine';
import { SearchFiler } from '../../../src/renderer/workers/search-filer';
import { SearchMarks } from '../../../src/renderer/workers/search-marks';
import { articlesOnPage, benchPage, benchSource } from '../../bench/search/corpus';
import { benchTags } from '../../bench/search/marks';
import { randomQueries } from '../../bench/search/random-queries';
import { inTurn } from './in-turn';

const articles = 240;
const asked = 400;
let engine: SearchEngine;

beforeAll(async () => {
  await db.delete();
  await db.open();
  await db.sources.put(benchSource as never);
  await db.tags.bulkPut(benchTags as readonly unknown[] as never[]);
  for (let number = 0; number * articlesOnPage < articles; number += 1) {
    const made = benchPage(number, 1);
    await db.pages.put(made.page as never);
    await db.articles.bulkPut(made.articles as readonly unknown[] as never[]);
    await db.highlights.bulkPut(made.highlights as readonly unknown[] as never[]);
    await db.notes.bulkPut(made.notes as readonly unknown[] as never[]);
  }
  const filer = new SearchFiler(db, { quietMs: 0, portions: [60, 80], takeTurn: inTurn });
  await filer.begin();
  while (await filer.step());
  // Some of it waits to be filed.
  await db.articles.where(':id').startsWith('article:bench-0000007').modify({ title: '改' });
  engine = new SearchEngine(
    db,
    () => performance.now(),
    (error) => {
      throw error;
    },
  );
}, 60_000);

afterAll(async () => {
  engine.close();
  await engine.settled();
  await db.delete();
});

describe('the search over a library of many articles', () => {
  it('finds exactly what reading all of them finds, by random queries of every kind', async () => {
    const marks = new SearchMarks(db);
    await marks.refresh();
    const names = queryNames({
      tags: await db.tags.toArray(),
      sources: await db.sources.toArray(),
      meanings: {},
    });
    const read = await readArticles(db, await db.articles.toCollection().primaryKeys());
    const all = [...read.values()].map(({ row, pageTexts }) => {
      const input = { id: row.id, article: row.article, pageTexts, ...marks.texts(row.id) };
      const facts: ArticleFacts = { ...printedArticleFacts(row), ...marks.facts(row.id) };
      return { id: row.id, facts, folded: searchDocument(input), exact: searchDocument(input, true) };
    });
    expect(all).toHaveLength(articles);
    let found = 0;
    for (const { text, exact } of randomQueries(articles, asked, 3)) {
      const query = parseQuery(text, { exact });
      const truth = all.filter((article) => {
        const document: SearchDocument = exact ? article.exact : article.folded;
        return matches(document, article.facts, query, names, () => article.exact);
      });
      const answer: readonly ArticleId[] = await engine.findAll({ ...plainRequest, text, exact });
      expect([...answer].sort(), `${text}${exact ? ' (exact)' : ''}`).toEqual(
        truth.map(({ id }) => id).sort(),
      );
      found += answer.length;
    }
    // Queries that find nothing would prove little.
    expect(found).toBeGreaterThan(asked * 5);
  }, 120_000);
});
