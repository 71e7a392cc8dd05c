/** Small random libraries: articles with everything that folding and tokens can stumble over, filed in segments. */
import fc from 'fast-check';
import { type ArticleId, makeId, type SourceId, type TagId } from '#core/page/ids';
import { type ArticleFacts, type MarkFacts, noMarks } from '#core/search/article-facts';
import { joinedText, noteText, type SearchDocument } from '#core/search/document';
import { MarkTable } from '#core/search/index/marks';
import { openSegment, type Segment } from '#core/search/index/segment';
import { SegmentBuilder } from '#core/search/index/segment-builder';
import type { BlockReader, SegmentId, WrittenSegment } from '#core/search/index/segment-format';
import { queryNames } from '#core/search/query/names';

/** What texts are made of: few pieces, so that queries find something, and all that is awkward. */
const pieces = [
  ...Array.from('中國国的發髪发后後書店报報長城'),
  ...[
    'か',
    'カ',
    'ｶ',
    'ﾞ',
    'か\u3099',
    '한',
    '\u1112',
    '\u1161',
    '\u{20000}',
    '\u{2b748}',
    '㑮',
    '、',
    '，',
    ',',
    '…',
  ],
  ...[
    'a',
    'ab',
    'abc',
    'Abc',
    'e',
    'é',
    'e\u0301',
    'ß',
    'Ａ',
    '1',
    '12',
    '１',
    '①',
    "don't",
    '-',
    '\u00ad',
    '\u200b',
  ],
  ...[' ', ' ', '　', '\n', '\u{10400}', '\u0301', 'ไทย'],
];

/** Most of a text is made of these, so that most queries are answered by something. */
const frequent = ['中', '國', '国', '發', '书', '書', 'か', 'カ', 'a', 'ab', 'Ａ', '、', ' ', '12'];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...frequent) },
  { weight: 1, arbitrary: fc.constantFrom(...pieces) },
);

/** Text of up to so many pieces. */
export function textOf(maxLength: number, minLength = 0): fc.Arbitrary<string> {
  return fc.array(piece, { minLength, maxLength }).map((list) => list.join(''));
}

const text = textOf(14);
const parts = fc.array(text, { maxLength: 2 });

export const tagIds: readonly TagId[] = ['a', 'b', 'c'].map((key) => makeId('tag', key));
export const sourceIds: readonly SourceId[] = ['x', 'y'].map((key) => makeId('source', key));
/** What stands in the field `tag` for each tag. */
export const tagTexts: readonly string[] = ['中國', 'abc · 書店', 'é'];

export const names = queryNames({
  tags: tagIds.map((id, index) => ({
    id,
    name: tagTexts[index] ?? '',
    aliases: [],
    parentIds: index === 2 ? [tagIds[0] ?? id] : [],
  })),
  sources: sourceIds.map((id, index) => ({ id, name: ['書店 abc', '长城'][index] ?? '' })),
  meanings: { yellow: '重要' },
});

/** An article before it is folded: parts by field. Where readings differ both are parts. */
export interface Sample {
  readonly printed: Readonly<Record<'headline' | 'crosshead' | 'byline' | 'body', readonly string[]>>;
  readonly notes: readonly string[];
  readonly facts: ArticleFacts;
}

const marks: fc.Arbitrary<Pick<MarkFacts, 'tagIds' | 'colours' | 'highlightCount' | 'read' | 'checked'>> =
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(noMarks) },
    fc.record({
      tagIds: fc.subarray([...tagIds]),
      colours: fc.subarray(['yellow', 'green']),
      highlightCount: fc.nat(2),
      read: fc.boolean(),
      checked: fc.boolean(),
    }),
  );

export const sample: fc.Arbitrary<Sample> = fc
  .record({
    printed: fc.record({ headline: parts, crosshead: parts, byline: parts, body: parts }),
    notes: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(text, { minLength: 1, maxLength: 2 }),
    ),
    marks,
    printedFacts: fc.record({
      paper: fc.constantFrom('', '大公報', '申报', 'abc'),
      date: fc.constantFrom('', '1930-01-31', '1930-02-01', '1931-12-01'),
      page: fc.constantFrom('', '1', '2', '12', 'A3'),
      section: fc.constantFrom('', '要聞'),
      source: fc.constantFrom(...sourceIds),
      series: fc.constantFrom(null, '', '長城記'),
      quality: fc.constantFrom(0, 64, 65, 89, 90, 100),
      confidence: fc.nat(100),
      authors: fc.subarray(['張三', '李四', 'Abc']),
      hasHeadline: fc.boolean(),
      hasByline: fc.boolean(),
    }),
  })
  .map(({ printed, notes, marks: made, printedFacts }) => ({
    printed,
    notes,
    facts: { ...printedFacts, ...made, noteCount: notes.length },
  }));

export function documentOf(id: ArticleId, { printed, notes, facts }: Sample, exact: boolean): SearchDocument {
  return {
    id,
    headline: joinedText(printed.headline, exact),
    crosshead: joinedText(printed.crosshead, exact),
    byline: joinedText(printed.byline, exact),
    body: joinedText(printed.body, exact),
    note: noteText(notes, exact),
    tag: joinedText(
      facts.tagIds.map((tag) => tagTexts[tagIds.indexOf(tag)] ?? ''),
      exact,
    ),
  };
}

/** What happens to a library: articles are filed together in a segment, some anew, some deleted, segments merged. */
export type Step =
  | { readonly kind: 'file'; readonly articles: readonly { readonly key: number; readonly sample: Sample }[] }
  | { readonly kind: 'delete'; readonly key: number }
  | { readonly kind: 'merge'; readonly from: number; readonly count: number };

const key = fc.nat(11);
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('file' as const),
        articles: fc.uniqueArray(fc.record({ key, sample }), {
          selector: (article) => article.key,
          minLength: 1,
          maxLength: 7,
        }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), key }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('merge' as const),
        from: fc.nat(3),
        count: fc.integer({ min: 1, max: 4 }),
      }),
    },
  ),
  { minLength: 1, maxLength: 7 },
);

export const idOf = (number: number): ArticleId => makeId('article', `dump/${number % 3}/${number}`);

/** Blocks in memory, as a storage keeps them. */
export class Shelf implements BlockReader {
  readonly #blocks = new Map<SegmentId, readonly Uint8Array[]>();
  reads = 0;

  put(id: SegmentId, blocks: readonly Uint8Array[]): void {
    this.#blocks.set(id, blocks);
  }

  async read(segment: SegmentId, blocks: readonly number[]): Promise<readonly Uint8Array[]> {
    this.reads += blocks.length;
    return blocks.map((block) => {
      const bytes = this.#blocks.get(segment)?.[block];
      if (bytes === undefined) throw new Error(`no block ${block} of segment ${segment}`);
      return bytes;
    });
  }
}

/** Opens a segment that was just made, through what is stored of it. */
export function opened(
  id: SegmentId,
  shelf: Shelf,
  written: Pick<WrittenSegment, 'head' | 'blocks'>,
): Segment {
  shelf.put(id, written.blocks);
  const segment = openSegment(id, written.head, null);
  if (segment === null) throw new Error('a segment that was just made can be opened');
  return segment;
}

export function builtOf(articles: readonly (readonly [ArticleId, Sample])[]): WrittenSegment {
  const builder = new SegmentBuilder();
  for (const [id, each] of articles) builder.add(documentOf(id, each, false), each.facts);
  return builder.finish();
}

/** A library as the steps leave it, as a plain list and filed. */
export interface Filed {
  readonly articles: ReadonlyMap<ArticleId, Sample>;
  readonly segments: readonly Segment[];
  readonly shelf: Shelf;
  readonly marks: MarkTable;
}

export type Merge = (inputs: readonly Segment[], shelf: Shelf, id: SegmentId) => Promise<Segment>;

export async function fileAll(list: readonly Step[], merge: Merge): Promise<Filed> {
  const articles = new Map<ArticleId, Sample>();
  const shelf = new Shelf();
  const marks = new MarkTable();
  let segments: Segment[] = [];
  let nextId = 1;
  tagIds.forEach((id, index) => {
    marks.setTagText(id, tagTexts[index] ?? '');
  });
  const remove = (id: ArticleId) => {
    articles.delete(id);
    marks.remove(id);
    for (const segment of segments) {
      const document = segment.find(id);
      if (document !== null) segment.delete(document);
    }
  };
  for (const step of list) {
    if (step.kind === 'delete') remove(idOf(step.key));
    else if (step.kind === 'file') {
      const filed = step.articles.map(({ key: number, sample: each }) => [idOf(number), each] as const);
      for (const [id, each] of filed) {
        remove(id);
        articles.set(id, each);
        marks.put(id, each.facts, each.notes);
      }
      segments.push(opened(nextId, shelf, builtOf(filed)));
      nextId += 1;
    } else {
      const inputs = segments.slice(step.from, step.from + step.count);
      if (inputs.length === 0) continue;
      const merged = await merge(inputs, shelf, nextId);
      nextId += 1;
      segments = [...segments.slice(0, step.from), merged, ...segments.slice(step.from + step.count)];
    }
  }
  return { articles, segments, shelf, marks };
}
