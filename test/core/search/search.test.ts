import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { type SearchDocument, type SearchField, searchFields, shortFields } from '#core/search/document';
import { parseQuery, type QueryTerm } from '#core/search/query';
import { lookUpShard, searchShards } from '#core/search/search';
import { SearchShard } from '#core/search/shard';
import { foldString } from '#core/text/fold';
import { arbitraryDocuments, arbitraryQuery } from './generate';

/** The search's meaning, written the slow and obvious way: a regular expression over every field. */
function scan(
  documents: readonly SearchDocument[],
  terms: readonly QueryTerm[],
  fields: readonly SearchField[] = searchFields,
): string[] {
  return documents
    .filter((document) =>
      terms.every((term) => fields.some((field) => expressionOf(term).test(document[field]))),
    )
    .map(({ id }) => id)
    .sort();
}

const word =
  '(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー])[\\p{L}\\p{N}\\p{M}])';

function expressionOf(term: QueryTerm): RegExp {
  const escaped = term.text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const before = new RegExp(`^${word}`, 'u').test(term.text) ? `(?<!${word})` : '';
  const after = !term.prefix && new RegExp(`${word}$`, 'u').test(term.text) ? `(?!${word})` : '';
  return new RegExp(`${before}${escaped}${after}`, 'u');
}

function shardsOf(documents: readonly SearchDocument[], capacity: number, indexed: number): SearchShard[] {
  const shards: SearchShard[] = [];
  documents.forEach((document, index) => {
    if (index % capacity === 0) shards.push(new SearchShard());
    shards.at(-1)?.put(document);
  });
  for (const shard of shards) shard.indexSome(indexed);
  return shards;
}

function found(shards: readonly SearchShard[], query: string): string[] {
  return searchShards(shards, parseQuery(query)).map(({ document }) => document.id as string);
}

function lookedUp(shards: readonly SearchShard[], query: string): string[] {
  return shards
    .flatMap((shard) => lookUpShard(shard, parseQuery(query)))
    .map(({ document }) => document.id as string)
    .sort();
}

function library(...bodies: readonly string[]): SearchShard {
  const shard = new SearchShard();
  bodies.forEach((body, index) => {
    shard.put({
      id: makeId('article', `p/${index}`),
      headline: '',
      crosshead: '',
      byline: '',
      body: body.split('\n').map(foldString).join('\n'),
      note: '',
      tag: '',
    });
  });
  shard.indexSome(bodies.length);
  return shard;
}

function numbers(shard: SearchShard, query: string): number[] {
  return found([shard], query)
    .map((id) => Number(id.split('/')[1]))
    .sort();
}

describe('searching', () => {
  it('finds exactly what a plain scan finds, and by index what one of the short fields finds, indexed or not', () => {
    fc.assert(
      fc.property(
        arbitraryDocuments,
        arbitraryQuery,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (documents, input, capacity, indexed) => {
          const { terms } = parseQuery(input);
          const shards = shardsOf(documents, capacity, indexed);
          expect(found(shards, input).sort()).toEqual(terms.length === 0 ? [] : scan(documents, terms));
          expect(lookedUp(shards, input)).toEqual(
            terms.length === 0 ? [] : scan(documents, terms, shortFields),
          );
        },
      ),
      { numRuns: 800 },
    );
  });

  it('finds any stretch of a document, wherever it stands', () => {
    fc.assert(
      fc.property(arbitraryDocuments, fc.nat(), fc.nat(), fc.nat(), (documents, which, from, length) => {
        const document = documents[which % documents.length];
        const line = (document?.body ?? '').split('\n').find((part) => part.length > 1);
        fc.pre(document !== undefined && line !== undefined);
        const characters = Array.from(line ?? '');
        const start = from % characters.length;
        const end = start + 1 + (length % (characters.length - start));
        const stretch = characters.slice(start, end);
        // Half of a Latin word is not to be found; a stretch of Han always is.
        fc.pre(stretch.every((character) => /\p{Script=Han}/u.test(character)));
        expect(found(shardsOf(documents, 4, 4), `"${stretch.join('')}"`)).toContain(document?.id);
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same answers after being stored and loaded, and after changes', () => {
    fc.assert(
      fc.property(arbitraryDocuments, arbitraryDocuments, arbitraryQuery, (before, after, input) => {
        const stored = new SearchShard();
        for (const document of before) stored.put(document);
        stored.indexSome(before.length - 1);
        const shard = SearchShard.fromJson(stored.toJson());
        for (const document of after) shard.put(document);
        const first = after[0];
        if (first !== undefined) shard.delete(first.id);
        shard.indexSome(3);
        const now = [...before.slice(after.length), ...after.slice(1)];
        expect([...shard.ids()].sort()).toEqual(now.map(({ id }) => id).sort());
        const { terms } = parseQuery(input);
        expect(found([shard], input).sort()).toEqual(terms.length === 0 ? [] : scan(now, terms));
        expect(lookedUp([shard], input)).toEqual(terms.length === 0 ? [] : scan(now, terms, shortFields));
      }),
      { numRuns: 500 },
    );
  });

  it('finds a stretch of Chinese inside a clause, at its start, at its end and as one character', () => {
    const shard = library('中華教育文化基金會昨日開會', '基金 會計', '金會');
    expect(numbers(shard, '基金會')).toEqual([0, 1]);
    expect(numbers(shard, '中華')).toEqual([0]);
    expect(numbers(shard, '開會')).toEqual([0]);
    expect(numbers(shard, '會')).toEqual([0, 1, 2]);
    expect(numbers(shard, '中華教育文化基金會昨日開會')).toEqual([0]);
  });

  it('never answers with a place of the same characters in another order', () => {
    expect(numbers(library('南京北上', '北京'), '北京')).toEqual([1]);
  });

  it('does not match across paragraphs', () => {
    expect(numbers(library('在北\n京城', '在北京城'), '北京')).toEqual([1]);
  });

  it('finds Latin words whole, and the one being typed by its beginning', () => {
    const shard = library('the newspaper', 'a new paper', 'news');
    expect(numbers(shard, 'new')).toEqual([0, 1, 2]);
    expect(numbers(shard, 'new ')).toEqual([1]);
    expect(numbers(shard, 'paper')).toEqual([1]);
    expect(numbers(shard, '"new paper"')).toEqual([1]);
    expect(numbers(shard, 'pap new ')).toEqual([]);
  });

  it('folds width, case and diacritics both ways', () => {
    const shard = library('ＣＡＦÉ １９９８', 'cafe 1998');
    expect(numbers(shard, 'café')).toEqual([0, 1]);
    expect(numbers(shard, '１９９８')).toEqual([0, 1]);
  });

  it('finds signs', () => {
    const shard = library('增长 5%', '（R&D）投入', '□本报记者');
    expect(numbers(shard, '%')).toEqual([0]);
    expect(numbers(shard, 'R&D')).toEqual([1]);
    expect(numbers(shard, '□')).toEqual([2]);
    expect(numbers(shard, '５％')).toEqual([0]);
  });

  it('asks nothing of an empty query', () => {
    expect(numbers(library('文'), ' 　""')).toEqual([]);
  });
});
