/**
 * The same queries by other means, each with all of its text or index in memory, in a worker of its own: a plain scan of
 * the folded text, and at small sizes MiniSearch, FlexSearch (both with the bigrams they need for Chinese) and SQLite's
 * FTS5 with trigrams. An answer is the number of articles that hold all terms.
 */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { makeId } from '#core/page/ids';
import { type SearchDocument, searchFields } from '#core/search/document';
import { findTerm } from '#core/search/match';

import { foldString } from '#core/text/fold';
import { bigrams } from './bigrams';
import { benchArticle } from './corpus';
import type { BenchQuery } from './queries';

/** Times in milliseconds, one for each query in order, and what was counted. */
export interface Answers {
  readonly buildMs: number;
  readonly times: readonly number[];
  readonly counts: readonly number[];
}

export const rivals = ['plain scan', 'MiniSearch', 'FlexSearch', 'SQLite FTS5 trigram'] as const;
export type Rival = (typeof rivals)[number];

type Count = (terms: readonly string[]) => number;

export async function runRival(
  rival: Rival,
  articles: number,
  queries: readonly BenchQuery[],
): Promise<Answers> {
  const began = performance.now();
  const count = await build(rival, articles);
  const buildMs = performance.now() - began;
  const times: number[] = [];
  const counts: number[] = [];
  for (const { terms } of queries) {
    const folded = terms.map(foldString);
    const start = performance.now();
    counts.push(count(folded));
    times.push(performance.now() - start);
  }
  return { buildMs, times, counts };
}

function textOf(number: number): { headline: string; byline: string; body: string } {
  const { headline, byline, paragraphs } = benchArticle(number);
  return {
    headline: foldString(headline),
    byline: foldString(byline),
    body: paragraphs.map(foldString).join('\n'),
  };
}

async function build(rival: Rival, articles: number): Promise<Count> {
  switch (rival) {
    case 'plain scan':
      return plainScan(articles);
    case 'MiniSearch':
      return miniSearch(articles);
    case 'FlexSearch':
      return flexSearch(articles);
    default:
      return sqlite(articles);
  }
}

function plainScan(articles: number): Count {
  const texts = Array.from({ length: articles }, (_, number) => {
    const { headline, byline, body } = textOf(number);
    return `${headline}\n${byline}\n${body}`;
  });
  return (terms) => {
    let count = 0;
    for (const text of texts) {
      if (terms.every((term) => findTerm(text, { text: term, prefix: false }, 1).length > 0)) count += 1;
    }
    return count;
  };
}

/** The articles' own texts, to check what was found by bigrams only. */
function checked(articles: number): (number: number, terms: readonly string[]) => boolean {
  const documents = Array.from({ length: articles }, (_, number): SearchDocument => {
    const { headline, byline, body } = textOf(number);
    return {
      id: makeId('article', String(number)),
      headline,
      crosshead: '',
      byline,
      body,
      note: '',
      tag: '',
    };
  });
  return (number, terms) => {
    const document = documents[number];
    return (
      document !== undefined &&
      terms.every((term) =>
        searchFields.some((field) => findTerm(document[field], { text: term, prefix: false }, 1).length > 0),
      )
    );
  };
}

/** Bigrams and single characters. */
function grams(text: string): string[] {
  const found = new Set<string>();
  for (const token of bigrams(text)) {
    found.add(token);
    for (const character of /^\p{L}+$/u.test(token) && /\p{Script=Han}/u.test(token) ? token : [])
      found.add(character);
  }
  return [...found];
}

function queryGrams(terms: readonly string[]): string[] {
  return terms.flatMap((term) => {
    const characters = Array.from(term);
    if (!/\p{Script=Han}/u.test(term) || characters.length < 2) return [term];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
}

function miniSearch(articles: number): Count {
  const index = new MiniSearch<{ id: number; headline: string; byline: string; body: string }>({
    fields: ['headline', 'byline', 'body'],
    tokenize: grams,
    processTerm: (term) => term,
  });
  for (let number = 0; number < articles; number += 1) index.add({ id: number, ...textOf(number) });
  const isFound = checked(articles);
  return (terms) => {
    const found = index.search(queryGrams(terms).join('\u0000'), {
      tokenize: (text) => text.split('\u0000'),
      combineWith: 'AND',
    });
    return found.filter(({ id }) => isFound(Number(id), terms)).length;
  };
}

function flexSearch(articles: number): Count {
  const index = new Index({ tokenize: 'strict', encode: (text: string) => grams(text) });
  for (let number = 0; number < articles; number += 1) {
    const { headline, byline, body } = textOf(number);
    index.add(number, `${headline}\n${byline}\n${body}`);
  }
  const isFound = checked(articles);
  return (terms) => {
    // Its own way of cutting up the query would give the single characters as well.
    const lists = queryGrams(terms).map((gram) => new Set(index.search(gram, { limit: articles })));
    const [first, ...others] = lists;
    return [...(first ?? [])].filter(
      (id) => others.every((list) => list.has(id)) && isFound(Number(id), terms),
    ).length;
  };
}

async function sqlite(articles: number): Promise<Count> {
  const sqlite3 = await sqlite3InitModule();
  const database = new sqlite3.oo1.DB(':memory:');
  database.exec("CREATE VIRTUAL TABLE articles USING fts5(text, tokenize = 'trigram')");
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO articles (rowid, text) VALUES (?, ?)');
  for (let number = 0; number < articles; number += 1) {
    const { headline, byline, body } = textOf(number);
    insert.bind([number + 1, `${headline}\n${byline}\n${body}`]).stepReset();
  }
  insert.finalize();
  database.exec('COMMIT');
  return (terms) => {
    const long = terms.filter((term) => Array.from(term).length > 2);
    // What is shorter than three characters it finds by reading the text.
    const conditions = [
      ...(long.length === 0 ? [] : ['articles MATCH ?']),
      ...terms.filter((term) => !long.includes(term)).map(() => "text LIKE ? ESCAPE '\\'"),
    ];
    const values = [
      ...(long.length === 0 ? [] : [long.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ')]),
      ...terms.filter((term) => !long.includes(term)).map((term) => `%${term}%`),
    ];
    const sql = `SELECT count(*) FROM articles WHERE ${conditions.join(' AND ')}`;
    return Number(database.selectValue(sql, values));
  };
}
