/** What holds of any two texts: laws of signatures, alignments and differences. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, alignable } from '#core/search/reprints/align';
import { CandidateIndex } from '#core/search/reprints/candidate-index';
import { clustersOf, type ReprintPair } from '#core/search/reprints/clusters';
import { comparableText } from '#core/search/reprints/comparable-text';
import { relate } from '#core/search/reprints/compare';
import { differencesOf } from '#core/search/reprints/differences';
import { resemblance, sharedCount, signatureOf } from '#core/search/reprints/signature';

const pieces = [
  '江湾',
  '渡口',
  '恢复',
  '夜航',
  '𠮷',
  '船',
  '，',
  '。',
  ' ',
  'ferry',
  'Fähre',
  'x',
  '12',
  '\n',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((chosen) => chosen.join(''));

/** Two texts, the second made of the first by cuts and what is put in; no character is cut in two. */
const alike = fc
  .tuple(text, text, fc.nat(), fc.nat(), fc.boolean())
  .map(([first, other, from, length, isCut]): readonly [string, string] => {
    const characters = Array.from(first);
    const at = characters.length === 0 ? 0 : from % characters.length;
    const rest = isCut ? at + (length % Math.max(1, characters.length - at)) : at;
    const [head, tail] = [characters.slice(0, at).join(''), characters.slice(rest).join('')];
    return [first, head + (isCut ? '' : other) + tail];
  });

describe('signatures', () => {
  test('are the same for what differs only in spaces, signs, width and case', () => {
    fc.assert(
      fc.property(text, (one) => {
        const same = ` ${one.toUpperCase().replaceAll('，', ' 、').replaceAll('SS', 'ss')}`;
        const [first, second] = [signatureOf(one.toUpperCase()), signatureOf(same)];
        expect(second).toEqual(first);
        expect(resemblance(first.minHash, second.minHash)).toBe(first.minHash.length === 0 ? 0 : 1);
        expect(sharedCount(first.sketch, second.sketch)).toBe(first.sketch.length);
      }),
    );
  });
});

describe('an alignment', () => {
  test('goes on in both texts, and what it calls the same is the same', () => {
    fc.assert(
      fc.property(alike, ([a, b]) => {
        const [one, other] = [comparableText(a), comparableText(b)];
        let [atA, atB] = [0, 0];
        align(alignable(one), alignable(other)).forEach((stretch, at) => {
          const { isSame, aStart, aEnd, bStart, bEnd } = stretch;
          if (at > 0) expect([aStart, bStart]).toEqual([atA, atB]);
          expect(aStart <= aEnd && bStart <= bEnd && (aStart < aEnd || bStart < bEnd)).toBe(true);
          if (isSame) expect(one.text.slice(aStart, aEnd)).toBe(other.text.slice(bStart, bEnd));
          [atA, atB] = [aEnd, bEnd];
        });
        expect(atA).toBeLessThanOrEqual(one.text.length);
        expect(atB).toBeLessThanOrEqual(other.text.length);
      }),
    );
  });

  test('says the same of a pair whichever comes first', () => {
    const turned = { same: 'same', inside: 'around', around: 'inside' } as const;
    fc.assert(
      fc.property(text, text, (a, b) => {
        // Word for word in a longer text: what is found cannot depend on the order.
        const [one, other] = [a, `${a}${b}`].map((whole) => alignable(comparableText(whole)));
        if (one === undefined || other === undefined) return;
        const [there, back] = [relate(one, other), relate(other, one)];
        expect(back?.kind ?? null).toBe(there === null ? null : turned[there.kind]);
      }),
    );
  });
});

describe('differences', () => {
  test('of a text and itself there are none', () => {
    fc.assert(
      fc.property(text, (one) => {
        // Texts too short for a single shingle have nothing to be laid beside each other by.
        if (alignable(comparableText(one)).shingles.hashes.length === 0) return;
        const found = differencesOf(one, one);
        const isRepeated = new Set(alignable(comparableText(one)).shingles.hashes).size < 3;
        if (!isRepeated) expect(found.filter(({ kind }) => kind === 'changed')).toEqual([]);
      }),
    );
  });

  test('taken out, leave the same text on both sides', () => {
    fc.assert(
      fc.property(alike, ([a, b]) => {
        const differences = differencesOf(a, b);
        const rest = (whole: string, side: 'a' | 'b') => {
          let kept = '';
          let at = 0;
          for (const difference of differences) {
            kept += whole.slice(at, Math.max(at, difference[side].start));
            at = Math.max(at, difference[side].end);
          }
          return comparableText(kept + whole.slice(at)).text;
        };
        expect(rest(a, 'a')).toBe(rest(b, 'b'));
      }),
    );
  });
});

describe('candidates', () => {
  test('are named whatever the order in which articles were filed, and thinning keeps the likeliest', () => {
    const texts = Array.from({ length: 40 }, (_, at) =>
      Array.from({ length: 80 }, (__, place) =>
        String.fromCodePoint(0x4e00 + ((at * 997 + place * 131) % 9_000)),
      ).join(''),
    );
    texts[7] = `${texts[3]?.slice(10)}号外`;
    const signatures = texts.map(signatureOf);
    const found = (order: readonly number[], most?: number) => {
      const index = new CandidateIndex(most);
      for (const at of order) index.add(at, signatures[at] ?? signatureOf(''));
      return index.find(7, signatures[7] ?? signatureOf(''), 5).map(({ number }) => number);
    };
    const all = [...texts.keys()];
    expect(found(all)).toEqual([3]);
    expect(found([...all].reverse())).toEqual([3]);
    expect(found(all, 1_500)).toEqual([3]);
  });

  test('a short text is named beside a long one that holds it, and the long one beside the short', () => {
    const run = (from: number, length: number) =>
      Array.from({ length }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((from + at * at * 37 + at * 1_009) % 20_000)),
      ).join('');
    const notice = run(11, 90);
    for (const length of [300, 1_000, 4_000, 12_000]) {
      const long = signatureOf(`${run(5_000, length)}${notice}${run(9_000, length)}`);
      const short = signatureOf(notice);
      const index = new CandidateIndex();
      index.add(3, short);
      index.add(1_500, long);
      expect(index.find(3, short, 5).map(({ number }) => number)).toEqual([1_500]);
      expect(index.find(1_500, long, 5).map(({ number }) => number)).toEqual([3]);
    }
  });

  test('a text that very many have leads from one to the next', () => {
    const notice = Array.from({ length: 120 }, (_, at) => String.fromCodePoint(0x5000 + at * 17)).join('');
    const index = new CandidateIndex();
    const signature = signatureOf(notice);
    for (let at = 0; at < 200; at += 1) index.add(at, signature);
    const found = index.find(100, signature, 100).map(({ number }) => number);
    expect(found).toContain(99);
    expect(found).toContain(101);
    expect(found.length).toBeLessThanOrEqual(60);
  });
});

describe('clusters', () => {
  const printing = (id: string, date: string) =>
    [id, { id, date, sortKey: id, pages: [`page ${id}`] }] as const;
  const pair = (a: string, b: string, kind: ReprintPair<string>['kind']) => ({
    a,
    b,
    kind,
    shareA: 0.9,
    shareB: 0.8,
  });

  test('have the earliest first; what holds two texts is in both, and makes one of neither', () => {
    const printings = new Map(
      [
        ['a', '1931-02-01'],
        ['b', '1931-01-01'],
        ['c', ''],
        ['r', '1931-03-01'],
        ['n', '1930-12-31'],
      ].map(([id = '', date = '']) => printing(id, date)),
    );
    const clusters = clustersOf(
      [pair('a', 'b', 'same'), pair('b', 'c', 'same'), pair('a', 'r', 'inside'), pair('r', 'n', 'around')],
      printings,
    );
    expect(clusters.map(({ members }) => members.map(({ id, relation }) => `${id} ${relation}`))).toEqual([
      ['n printing', 'r around'],
      ['b printing', 'a printing', 'r around', 'c printing'],
    ]);
  });
});
