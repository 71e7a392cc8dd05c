/** What is read of a block's postings is what reading all of them gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitset } from '#core/search/index/bitset';
import { ByteWriter } from '#core/search/index/byte-writer';
import { Postings, writeDense, writeSparse } from '#core/search/index/postings';
import { Ranks } from '#core/search/index/ranks';
import { HeldHits, StoredHits, type TermHits } from '#core/search/index/term-hits';

const documents = 203;

/** What is known of a term by article: a count in the body, other fields, or both. */
const known = fc.uniqueArray(
  fc.tuple(fc.nat(documents - 1), fc.nat(15), fc.constantFrom(0, 0, 0, 1, 2, 4, 7)),
  { selector: ([document]) => document, maxLength: documents },
);
type Known = readonly (readonly [document: number, count: number, fields: number])[];

const members = fc.uniqueArray(fc.nat(documents - 1));

function postingsOf(list: Known): Postings {
  const postings = new Postings();
  for (const [document, count, fields] of [...list].sort(([one], [other]) => one - other)) {
    postings.push(document, count | (fields << 4) || 1);
  }
  return postings;
}

/** The same postings read before, and as they stand in a block either way, behind something else. */
function everyWay(list: Known): readonly TermHits[] {
  const postings = postingsOf(list);
  const stored = (isDense: boolean) => {
    const writer = new ByteWriter(64);
    writer.byte(0xff);
    if (isDense) writeDense(postings, documents, writer);
    else writeSparse(postings, writer);
    return new StoredHits(writer.take(), 1, postings.length, isDense, documents);
  };
  return [new HeldHits(postingsOf(list), documents), stored(true), stored(false)];
}

function pairsOf({ documents: numbers, infos, length }: Postings): readonly (readonly number[])[] {
  return Array.from({ length }, (_, at) => [numbers[at] ?? -1, infos[at] ?? -1]);
}

function setOf(numbers: readonly number[]): Bitset {
  const set = new Bitset(documents);
  for (const number of numbers) set.add(number);
  return set;
}

describe('hits of a term', () => {
  it('are the same read before and as they stand in a block', () => {
    fc.assert(
      fc.property(known, members, (list, some) => {
        const all = pairsOf(postingsOf(list));
        const within = setOf(some);
        for (const hits of everyWay(list)) {
          expect(hits.count).toBe(all.length);
          expect(pairsOf(hits.postings())).toEqual(all);
          const bits: number[] = [];
          hits.bits().each((document) => bits.push(document));
          expect(bits).toEqual(all.map(([document]) => document));
          const found: number[][] = [];
          hits.eachWithin(within, (document, info) => found.push([document, info]));
          expect(found).toEqual(all.filter(([document]) => within.has(document ?? -1)));
        }
      }),
    );
  });

  it('leave of others what is in both in the same field, as often as the rarer', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const infos = new Map(pairsOf(postingsOf(other)).map(([document, info]) => [document, info ?? 0]));
        const both = pairsOf(postingsOf(one)).flatMap(([document = -1, info = 0]) => {
          const second = infos.get(document) ?? 0;
          const kept = (info & second & 0x70) | Math.min(info & 15, second & 15);
          return kept === 0 ? [] : [[document, kept]];
        });
        for (const hits of everyWay(other)) {
          const kept = postingsOf(one);
          hits.narrow(kept);
          expect(pairsOf(kept)).toEqual(both);
        }
      }),
    );
  });
});

describe('ranks', () => {
  it('tell how many members come before each of them, and that others are none', () => {
    fc.assert(
      fc.property(members, (some) => {
        const sorted = [...some].sort((one, other) => one - other);
        const ranks = new Ranks(setOf(some));
        expect(ranks.count).toBe(sorted.length);
        const numbers = Array.from({ length: documents }, (_, at) => at);
        expect(numbers.map((number) => ranks.of(number))).toEqual(
          numbers.map((number) => sorted.indexOf(number)),
        );
      }),
    );
  });
});

describe('a set made of bytes', () => {
  it('has the members whose bits are set and none beyond', () => {
    fc.assert(
      fc.property(members, fc.nat(3), (some, before) => {
        const bytes = new Uint8Array(before + ((documents + 7) >> 3));
        for (const member of some)
          bytes[before + (member >> 3)] = (bytes[before + (member >> 3)] ?? 0) | (1 << (member & 7));
        const own = bytes.subarray(before);
        expect(Bitset.ofBytes(documents, own).words).toEqual(setOf(some).words);
        const rest = Array.from({ length: documents }, (_, at) => at).filter((at) => !some.includes(at));
        expect(Bitset.withoutBytes(documents, own).words).toEqual(setOf(rest).words);
      }),
    );
  });
});
