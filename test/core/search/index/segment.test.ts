/** What is written of a segment comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noArticleFacts } from '#core/search/article-facts';
import { charKind } from '#core/search/char-kind';
import { emptyDocument, type SearchDocument } from '#core/search/document';
import { ByteReader } from '#core/search/index/byte-reader';
import { ByteWriter } from '#core/search/index/byte-writer';
import { ColumnsBuilder, factsAt, idsOf, readColumns } from '#core/search/index/columns';
import { mergeSegments } from '#core/search/index/merge';
import { Postings, readPostings, writeDense, writeSparse } from '#core/search/index/postings';
import { openSegment } from '#core/search/index/segment';
import { SegmentBuilder } from '#core/search/index/segment-builder';
import type { Bytes } from '#core/search/index/segment-format';
import { BlockMaker, blockOf, findEntry, termsOf } from '#core/search/index/term-blocks';
import { builtOf, documentOf, fileAll, idOf, opened, Shelf, sample, steps } from './library';

const list = fc.uniqueArray(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 0x7f })), {
  selector: ([document]) => document,
  maxLength: 300,
});

function postingsOf(entries: readonly (readonly [number, number])[]): Postings {
  const postings = new Postings();
  for (const [document, info] of [...entries].sort(([one], [other]) => one - other))
    postings.push(document, info);
  return postings;
}

function told(postings: Postings): readonly (readonly [number, number])[] {
  return Array.from({ length: postings.length }, (_, at) => [
    postings.documents[at] ?? 0,
    postings.infos[at] ?? 0,
  ]);
}

describe('postings', () => {
  it('come back from gaps and from bits, behind what was there', () => {
    fc.assert(
      fc.property(list, list, fc.nat(40), (before, entries, offset) => {
        const postings = postingsOf(entries);
        for (const isDense of [false, true]) {
          const writer = new ByteWriter();
          writer.raw(new Uint8Array(offset));
          if (isDense) writeDense(postings, 5001, writer);
          else writeSparse(postings, writer);
          const into = postingsOf(before);
          readPostings(writer.take(), offset, postings.length, isDense, 5001, into);
          expect(told(into)).toEqual([...told(postingsOf(before)), ...told(postings)]);
        }
      }),
    );
  });
});

describe('blocks of terms', () => {
  const terms = fc.uniqueArray(
    fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 })),
    {
      minLength: 1,
      maxLength: 30,
    },
  );

  it('give each term its postings, and none to other terms', () => {
    fc.assert(
      fc.property(terms, terms, fc.boolean(), (present, asked, areLarge) => {
        const blocks: Uint8Array[] = [];
        const maker = new BlockMaker((bytes) => blocks.push(bytes));
        const sorted = [...present].sort();
        const bytesOf = (term: string) => new Uint8Array(areLarge ? 9_000 : 3).fill(term.length % 256);
        for (const [index, term] of sorted.entries())
          maker.add(term, index + 1, index % 2 === 1, bytesOf(term));
        maker.close();
        expect(maker.firstTerms.length).toBe(blocks.length);
        expect(blocks.flatMap((block) => [...termsOf(block)].map(({ term }) => term))).toEqual(sorted);
        for (const term of [...asked, ...present]) {
          const block = blocks[blockOf(maker.firstTerms, term)];
          const entry = block === undefined ? null : findEntry(block, term);
          const index = sorted.indexOf(term);
          if (index < 0 || block === undefined || entry === null) {
            expect(entry).toBeNull();
            expect(index).toBe(-1);
            continue;
          }
          expect(entry).toMatchObject({ term, count: index + 1, isDense: index % 2 === 1 });
          expect(entry.end - entry.start).toBe(bytesOf(term).length);
          expect(block[entry.start]).toBe(term.length % 256);
          expect(block[entry.end - 1]).toBe(term.length % 256);
        }
      }),
    );
  });
});

describe('columns', () => {
  it('give back facts and ids', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 40 }), (samples) => {
        const builder = new ColumnsBuilder();
        samples.forEach(({ facts }, index) => {
          builder.add(idOf(index), facts, { headline: index, body: index * 3000 });
        });
        const writer = new ByteWriter(1);
        writer.byte(7);
        builder.write(writer);
        const columns = readColumns(new ByteReader(writer.take(), 1));
        expect([...idsOf(columns)]).toEqual(samples.map((_, index) => idOf(index)));
        samples.forEach(({ facts }, index) => {
          expect(facts).toMatchObject(factsAt(columns, index));
          expect(columns.bodyLength[index]).toBe(Math.min(index * 3000, 65_535));
        });
      }),
    );
  });
});

/** The terms of folded text as they are meant: single characters and pairs of runs, words, signs. */
function plainTerms(folded: string): readonly string[] {
  const terms: string[] = [];
  let before = '';
  let word = '';
  for (const character of `${folded}\n`) {
    const kind = charKind(character.codePointAt(0) ?? 0);
    if (kind === 'word') word += character;
    else if (word !== '') {
      terms.push(word);
      word = '';
    }
    if (kind === 'run' || kind === 'sign') terms.push(character);
    if (kind === 'run' && before !== '') terms.push(before + character);
    before = kind === 'run' ? character : '';
  }
  return terms;
}

/** What a segment knows of its articles: fields and counts by article and term, a line a term. */
function known(blocks: readonly Uint8Array[], documents: number): readonly string[] {
  return blocks.flatMap((block) =>
    Array.from(termsOf(block), ({ term, start, count, isDense }) => {
      const postings = new Postings();
      readPostings(block, start, count, isDense, documents, postings);
      return `${term} ${told(postings).join(' ')}`;
    }),
  );
}

/** The same by counting. */
function counted(documents: readonly SearchDocument[]): readonly string[] {
  const all = new Map<string, Map<number, number>>();
  documents.forEach((document, number) => {
    for (const [field, bit] of [
      ['headline', 0x10],
      ['crosshead', 0x20],
      ['byline', 0x40],
      ['body', 0],
    ] as const) {
      for (const term of plainTerms(document[field])) {
        const infos = all.get(term) ?? new Map<number, number>();
        const info = infos.get(number) ?? 0;
        infos.set(number, bit === 0 ? (info & 0x70) | Math.min(15, (info & 15) + 1) : info | bit);
        all.set(term, infos);
      }
    }
  });
  const terms = [...all.keys()].sort();
  return terms.map((term) => `${term} ${[...(all.get(term) ?? [])].join(' ')}`);
}

describe('building', { timeout: 30_000 }, () => {
  const many = fc.array(fc.tuple(sample, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 });

  it('files every term of every field with how often it stands there', () => {
    fc.assert(
      fc.property(many, (list) => {
        // Some stand there many times, so that lists grow long and dense.
        const samples = list.flatMap(([each, times]) => Array.from({ length: times }, () => each));
        const documents = samples.map((each, index) => documentOf(idOf(index), each, false));
        const builder = new SegmentBuilder();
        documents.forEach((document, index) => {
          builder.add(document, samples[index]?.facts ?? noArticleFacts);
        });
        const { blocks } = builder.finish();
        expect(known(blocks, documents.length).join('|')).toBe(counted(documents).join('|'));
      }),
      { numRuns: 40 },
    );
  });

  it('takes an article as long as a book, and thousands of terms', () => {
    const body = Array.from({ length: 6_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * at * 31 + at * 7) % 20_000)),
    ).join('');
    const words = Array.from({ length: 1_500 }, (_, at) => `word${at}`).join(' ');
    const documents = [body, words, `${words}${body}`].map(
      (text, index): SearchDocument => ({
        ...emptyDocument,
        id: idOf(index),
        headline: text.slice(0, 9),
        body: text,
      }),
    );
    const builder = new SegmentBuilder();
    for (const document of documents) builder.add(document, noArticleFacts);
    const { blocks } = builder.finish();
    expect(known(blocks, 3).join('|')).toBe(counted(documents).join('|'));
  });
});

describe('a segment', () => {
  it('knows its articles by their ids, and forgets those that are deleted', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 40 }), fc.nat(39), (samples, gone) => {
        const built = builtOf(samples.map((each, index) => [idOf(index), each]));
        const segment = opened(1, new Shelf(), built);
        const deleted = gone % samples.length;
        expect(segment.delete(deleted)).toBe(true);
        expect(segment.delete(deleted)).toBe(false);
        const again = openSegment(1, built.head, segment.deletedBytes());
        for (const each of [segment, again]) {
          expect(each?.live).toBe(samples.length - 1);
          expect(each?.documents).toBe(samples.length);
          samples.forEach((_, index) => {
            expect(each?.find(idOf(index))).toBe(index === deleted ? null : index);
          });
          expect(each?.find(idOf(samples.length))).toBeNull();
          expect([...(each?.ids() ?? [])]).toEqual(
            samples.flatMap((_, index) => (index === deleted ? [] : [idOf(index)])),
          );
        }
      }),
    );
  });

  it('is not opened when its head is damaged or of another version', () => {
    const { head } = builtOf([[idOf(1), fc.sample(sample, { numRuns: 1, seed: 1 })[0] as never]]);
    expect(openSegment(1, head.subarray(0, head.length - 3), null)).toBeNull();
    const other = head.slice();
    other[0] = 99;
    expect(openSegment(1, other, null)).toBeNull();
    expect(openSegment(1, new Uint8Array(0), null)).toBeNull();
  });
});

describe('merging', { timeout: 30_000 }, () => {
  it('gives byte for byte what filing the same articles together gives', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const filed = await fileAll(
          list.filter(({ kind }) => kind !== 'merge'),
          () => Promise.reject(new Error('nothing is merged here')),
        );
        const blocks: Bytes[] = [];
        const merged = await mergeSegments(filed.segments, filed.shelf, (_, bytes) => {
          blocks.push(bytes);
        });
        const inOrder = filed.segments.flatMap((segment) => [...segment.ids()]);
        const together = builtOf(inOrder.map((id) => [id, filed.articles.get(id) as never]));
        expect(merged.head).toEqual(together.head);
        expect(blocks).toEqual(together.blocks);
        expect(merged.blockBytes).toBe(blocks.reduce((sum, { length }) => sum + length, 0));
      }),
      { numRuns: 60 },
    );
  });
});
