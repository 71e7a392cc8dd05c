/** The index and a reading of what it leaves open give what a plain scan gives, whatever was filed and asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { qualityWord } from '#core/reflow/quality-word';
import { noArticleFacts } from '#core/search/article-facts';
import { type FacetChoices, facetNames } from '#core/search/index/choices';
import { evaluate } from '#core/search/index/evaluate';
import type { Evaluation } from '#core/search/index/evaluation';
import { MarkTable } from '#core/search/index/marks';
import { mergeSegments } from '#core/search/index/merge';
import type { Bytes } from '#core/search/index/segment-format';
import type { ResultOrder } from '#core/search/index/selection';
import { matches } from '#core/search/query/matches';
import type { Query } from '#core/search/query/model';
import { foldString } from '#core/text/fold';
import {
  builtOf,
  documentOf,
  type Filed,
  fileAll,
  idOf,
  type Merge,
  names,
  opened,
  type Sample,
  Shelf,
  sourceIds,
  steps,
  tagIds,
} from './library';
import { query } from './queries';

const merge: Merge = async (inputs, shelf, id) => {
  const blocks: Bytes[] = [];
  const { head } = await mergeSegments(inputs, shelf, (block, bytes) => {
    expect(block).toBe(blocks.length);
    blocks.push(bytes);
  });
  return opened(id, shelf, { head, blocks });
};

function answers(id: ArticleId, sample: Sample, asked: Query): boolean {
  const exact = documentOf(id, sample, true);
  const document = asked.exact ? exact : documentOf(id, sample, false);
  return matches(document, sample.facts, asked, names, () => exact);
}

/** Ids of what a plain scan finds, sorted. */
function scan({ articles }: Filed, asked: Query): readonly ArticleId[] {
  return [...articles].flatMap(([id, sample]) => (answers(id, sample, asked) ? [id] : [])).sort();
}

function evaluated(filed: Filed, asked: Query, choices: FacetChoices = {}): Promise<Evaluation> {
  const { segments, shelf, marks } = filed;
  return evaluate({ segments, reader: shelf, query: asked, choices, marks, names });
}

/** Reads everything that is open, some at a time. */
function settle(evaluation: Evaluation, filed: Filed, asked: Query): void {
  for (;;) {
    const open = evaluation.unsettled(3, true);
    if (open.length === 0) return;
    for (const candidate of open) {
      const sample = filed.articles.get(candidate.id);
      evaluation.settle(candidate, sample !== undefined && answers(candidate.id, sample, asked));
    }
  }
}

const values = {
  paper: ['', '大公報', '申报', 'abc'],
  year: ['', '1930', '1931'],
  month: ['', '1930-01', '1930-02', '1931-12'],
  page: ['', '1', '2', '12', 'A3'],
  tag: ['', ...tagIds],
  author: ['', '張三', '李四', 'Abc'],
  quality: ['clean', 'marked', 'poor'],
  source: sourceIds,
} as const;

const choices: fc.Arbitrary<FacetChoices> = fc
  .record(
    Object.fromEntries(
      facetNames.map((facet) => [facet, fc.subarray([...values[facet]] as string[])]),
    ) as Record<(typeof facetNames)[number], fc.Arbitrary<string[]>>,
    { requiredKeys: [] },
  )
  .chain((chosen) =>
    fc
      .constantFrom(null, { from: '1930-02-01', to: '1931-12-01' })
      .map((span): FacetChoices => ({ ...chosen, span })),
  );

/** The values of a facet that an article has. */
function valuesOf({ facts }: Sample, facet: (typeof facetNames)[number]): readonly string[] {
  const orNone = (list: readonly string[]) => (list.length === 0 ? [''] : list);
  switch (facet) {
    case 'year':
      return [facts.date.slice(0, 4)];
    case 'month':
      return [facts.date.slice(0, 7)];
    case 'tag':
      return orNone(facts.tagIds);
    case 'author':
      return orNone(facts.authors);
    case 'quality':
      return [qualityWord(facts.quality / 100)];
    default:
      return [facts[facet]];
  }
}

/** Whether the choices let an article pass, all but one of them. */
function passes(sample: Sample, chosen: FacetChoices, but: string | null): boolean {
  const { span } = chosen;
  const { date } = sample.facts;
  if (but !== 'span' && span != null && (date === '' || date < span.from || date > span.to)) return false;
  return facetNames.every((facet) => {
    const wanted = chosen[facet];
    if (facet === but || wanted === undefined || wanted.length === 0) return true;
    return valuesOf(sample, facet).some((value) => wanted.includes(value));
  });
}

describe('the index with reading', { timeout: 60_000 }, () => {
  it('finds what a plain scan finds, and is never wrong before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(query, { minLength: 1, maxLength: 5 }), async (list, asked) => {
        const filed = await fileAll(list, merge);
        for (const each of asked) {
          const expected = scan(filed, each);
          const evaluation = await evaluated(filed, each);
          const certain = evaluation.ids('relevance');
          const possible = evaluation.candidates('relevance', 100).map(({ id }) => id);
          for (const id of certain) expect(expected).toContain(id);
          for (const id of expected) expect(possible).toContain(id);
          expect(new Set(possible).size).toBe(possible.length);
          settle(evaluation, filed, each);
          expect([...evaluation.ids('newest')].sort()).toEqual(expected);
          expect(evaluation.count()).toEqual({ total: expected.length, isExact: true });
        }
      }),
      { numRuns: 80 },
    );
  });

  it('counts facets and months as counting does, each facet without its own choice', async () => {
    await fc.assert(
      fc.asyncProperty(steps, query, choices, async (list, asked, chosen) => {
        const filed = await fileAll(list, merge);
        const evaluation = await evaluated(filed, asked, chosen);
        settle(evaluation, filed, asked);
        const found = scan(filed, asked).map((id) => filed.articles.get(id) as Sample);
        expect(evaluation.count().total).toBe(found.filter((sample) => passes(sample, chosen, null)).length);
        const facets = evaluation.facets();
        for (const facet of facetNames) {
          const counts = new Map<string, number>();
          for (const sample of found.filter((each) => passes(each, chosen, facet))) {
            for (const value of valuesOf(sample, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
          }
          expect(new Map(facets[facet].map(({ value, count }) => [value, count]))).toEqual(counts);
        }
        const inTime = found.filter((sample) => passes(sample, chosen, 'span'));
        for (const { month, count, all } of evaluation.histogram()) {
          const isOf = (sample: Sample) => sample.facts.date.slice(0, 7) === month;
          expect(count).toBe(inTime.filter(isOf).length);
          expect(all).toBe([...filed.articles.values()].filter(isOf).length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the first few of each order as sorting all of them does, portion by portion', async () => {
    const orders: readonly ResultOrder[] = ['relevance', 'newest', 'oldest'];
    await fc.assert(
      fc.asyncProperty(
        steps,
        query,
        fc.constantFrom(...orders),
        fc.nat(4),
        async (list, asked, order, some) => {
          const filed = await fileAll(list, merge);
          const evaluation = await evaluated(filed, asked);
          const all = evaluation.candidates(order, 100);
          const portions = [
            ...evaluation.candidates(order, some),
            ...evaluation.candidates(order, 100, some),
          ];
          expect(portions).toEqual(all);
          const keyOf = ({ id, score }: (typeof all)[number]) => {
            const facts = filed.articles.get(id)?.facts;
            const date = Number((facts?.date ?? '').replaceAll('-', ''));
            const byDate =
              order === 'newest' || order === 'relevance' ? date : date === 0 ? -99_999_999 : -date;
            return [...(order === 'relevance' ? [score, byDate] : [byDate, score]), facts?.confidence ?? 0];
          };
          const sorted = [...all].sort((one, other) => {
            const [a, b] = [keyOf(one), keyOf(other)];
            const at = a.findIndex((key, index) => key !== b[index]);
            return at >= 0 ? (b[at] ?? 0) - (a[at] ?? 0) : one.id < other.id ? -1 : 1;
          });
          expect(all.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
        },
      ),
      { numRuns: 40 },
    );
  });

  const term = (typed: string, prefix = false): Query => ({
    root: {
      kind: 'term',
      field: null,
      term: { text: foldString(typed), prefix },
      at: { start: 0, end: 0 },
    },
    exact: false,
    problems: [],
  });

  it('leaves nothing open of one or two characters, of a word, and of the beginning of a word', async () => {
    const short = fc
      .array(fc.constantFrom(...Array.from('中國国发髪后書店报か한𠀀、')), { minLength: 1, maxLength: 2 })
      .map((list) => list.join(''));
    const word = fc.constantFrom('abc', 'e', '12', 'ß', "don't".slice(0, 3), '𐐀');
    await fc.assert(
      fc.asyncProperty(steps, fc.oneof(short, word), fc.boolean(), async (list, typed, prefix) => {
        const asked = term(typed, prefix);
        const filed = await fileAll(list, merge);
        const evaluation = await evaluated(filed, asked);
        // Two signs beside each other are looked up one by one.
        if (typed.length < 2 || !typed.includes('、')) expect(evaluation.count().isExact).toBe(true);
        if (evaluation.count().isExact) {
          expect([...evaluation.ids('oldest')].sort()).toEqual(scan(filed, asked));
        }
      }),
      { numRuns: 40 },
    );
  });

  const joined: readonly (readonly [typed: string, text: string])[] = [
    ['か', '山か\u3099川'],
    ['ｶ', 'ｶﾞ'],
    ['\u1112', '\u1112\u1161'],
    ['\u1161', '\u1112\u1161'],
    ['山\u0301', '山\u0301川'],
    ['國語', '外國語'],
    ['Ａb', 'Ａb c'],
    ['a b', 'a　b'],
  ];

  it.each(joined)(
    'of exact characters, does not miss %j in %j, which folds to something else',
    async (typed, text) => {
      const sample: Sample = {
        printed: { headline: [], crosshead: [], byline: [], body: [text] },
        notes: [],
        facts: noArticleFacts,
      };
      const shelf = new Shelf();
      const segments = [opened(1, shelf, builtOf([[idOf(1), sample]]))];
      const filed: Filed = {
        articles: new Map([[idOf(1), sample]]),
        segments,
        shelf,
        marks: new MarkTable(),
      };
      const root = {
        kind: 'term',
        field: null,
        term: { text: typed, prefix: false },
        at: { start: 0, end: 0 },
      } as const;
      const asked: Query = { root, exact: true, problems: [] };
      expect(scan(filed, asked)).toEqual([idOf(1)]);
      const evaluation = await evaluated(filed, asked);
      settle(evaluation, filed, asked);
      expect(evaluation.ids('relevance')).toEqual([idOf(1)]);
    },
  );

  it('reads only the blocks that a query needs', async () => {
    const shelf = new Shelf();
    const articles = Array.from({ length: 400 }, (_, number): readonly [ArticleId, Sample] => [
      idOf(number),
      {
        printed: { headline: [], crosshead: [], byline: [], body: [hanOf(number)] },
        notes: [],
        facts: noArticleFacts,
      },
    ]);
    const built = builtOf(articles);
    const segment = opened(1, shelf, built);
    expect(built.blocks.length).toBeGreaterThan(4);
    const asked = term(hanOf(7).slice(100, 106));
    const filed: Filed = { articles: new Map(articles), segments: [segment], shelf, marks: new MarkTable() };
    const evaluation = await evaluated(filed, asked);
    expect(evaluation.candidates('relevance', 10).map(({ id }) => id)).toContain(idOf(7));
    expect(shelf.reads).toBeLessThanOrEqual(5);
  });

  it('leaves out what is filed as it no longer is', async () => {
    const shelf = new Shelf();
    const sample: Sample = {
      printed: { headline: ['长城'], crosshead: [], byline: [], body: [] },
      notes: [],
      facts: noArticleFacts,
    };
    const segment = opened(
      1,
      shelf,
      builtOf([
        [idOf(1), sample],
        [idOf(2), sample],
      ]),
    );
    const evaluation = await evaluate({
      segments: [segment],
      reader: shelf,
      query: term('长城'),
      choices: {},
      marks: new MarkTable(),
      names,
      outdated: new Set([idOf(1)]),
    });
    expect(evaluation.ids('relevance')).toEqual([idOf(2)]);
  });
});

/** 600 characters that follow each other as in no other article. */
function hanOf(number: number): string {
  return Array.from({ length: 600 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((number * 7919 + at * (at + number + 1)) % 3000)),
  ).join('');
}
