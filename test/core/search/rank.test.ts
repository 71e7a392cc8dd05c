/** The article that is about it comes first: small sets that are read at a glance, through the index and the text. */
import { describe, expect, it } from 'vitest';
import { type ArticleId, makeId } from '#core/page/ids';
import { noArticleFacts, noMarks } from '#core/search/article-facts';
import { emptyDocument, type SearchDocument, searchFields } from '#core/search/document';
import { evaluate } from '#core/search/index/evaluate';
import { MarkTable } from '#core/search/index/marks';
import { openSegment } from '#core/search/index/segment';
import { SegmentBuilder } from '#core/search/index/segment-builder';
import { matches } from '#core/search/query/matches';
import { queryNames } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import { idfOf, scoreDocument } from '#core/search/rank';
import { foldString } from '#core/text/fold';

interface Piece {
  readonly headline?: string;
  readonly crosshead?: string;
  readonly byline?: string;
  readonly body?: string;
  readonly note?: string;
  readonly tag?: string;
  readonly date?: string;
  readonly confidence?: number;
}

const filler = '今天天气很好，市民到公园散步。'.repeat(20);
const names = queryNames({ tags: [], sources: [], meanings: {} });

/** The names of the pieces that answer, best first. */
async function order(pieces: Readonly<Record<string, Piece>>, typed: string): Promise<readonly string[]> {
  const keys = Object.keys(pieces);
  const builder = new SegmentBuilder();
  const marks = new MarkTable();
  const documents = new Map<ArticleId, SearchDocument>();
  keys.forEach((name, index) => {
    const { date = '', confidence = 0, ...texts } = pieces[name] ?? {};
    const id = makeId('article', String(index));
    const document: SearchDocument = { ...emptyDocument, id };
    const folded = searchFields.map((field) => [field, foldString(texts[field] ?? '')]);
    documents.set(id, { ...document, ...Object.fromEntries(folded) });
    builder.add(documents.get(id) ?? document, { ...noArticleFacts, date, confidence });
    const tag = makeId('tag', String(index));
    marks.setTagText(tag, texts.tag ?? '');
    marks.put(
      id,
      { ...noMarks, tagIds: texts.tag === undefined ? [] : [tag] },
      texts.note === undefined ? [] : [texts.note],
    );
  });
  const { head, blocks } = builder.finish();
  const segment = openSegment(1, head, null);
  const query = parseQuery(typed);
  const evaluation = await evaluate({
    segments: segment === null ? [] : [segment],
    reader: { read: async (_, numbers) => numbers.map((number) => blocks[number] as Uint8Array) },
    query,
    choices: {},
    marks,
    names,
  });
  const found = evaluation.candidates('relevance', 100).filter(({ id }) => {
    const document = documents.get(id) ?? emptyDocument;
    return matches(document, noArticleFacts, query, names, () => document);
  });
  return evaluation
    .rerank(found, (id) => documents.get(id) ?? null)
    .map(({ id }) => keys[Number(id.slice('article:'.length))] ?? '');
}

describe('ranking', () => {
  it('puts what an article is about before what it mentions', async () => {
    const pieces = {
      'mentions it once': { headline: '工程简讯', body: `${filler}附近有海港大桥。` },
      'noted so': { headline: '工程简讯', body: filler, note: '参见海港大桥一文' },
      'about it': { headline: '海港大桥今日通车', body: `海港大桥昨日举行通车典礼。${filler}` },
      'under a crosshead': { headline: '本市新闻', crosshead: '海港大桥', body: filler },
      'mentions it often': {
        headline: '工程简讯',
        body: `海港大桥桥长。海港大桥桥宽。海港大桥桥高。${filler}`,
      },
      'in a long headline': { headline: '市长会见外宾并介绍海港大桥以及机场扩建的进展情况', body: filler },
      'tagged so': { headline: '新桥落成', body: filler, tag: '海港大桥' },
    };
    expect(await order(pieces, '海港大桥')).toEqual([
      'about it',
      'tagged so',
      'in a long headline',
      'under a crosshead',
      'noted so',
      'mentions it often',
      'mentions it once',
    ]);
  });

  it('finds the author before those who are written about', async () => {
    const pieces = {
      'writes of her': { headline: '来信', body: `张攀说她到过码头。${filler}` },
      'is by her': { headline: '码头见闻', byline: '本报记者 张攀', body: filler },
    };
    expect(await order(pieces, '张攀')).toEqual(['is by her', 'writes of her']);
  });

  it('puts terms that stand together before terms that stand apart', async () => {
    const pieces = {
      apart: { headline: '来信', body: `我们在码头。${filler}${filler}后来看见灯塔。` },
      near: { headline: '来信', body: `我们在码头附近看见灯塔。${filler}${filler}` },
      together: { headline: '来信', body: `我们在码头灯塔下。${filler}${filler}` },
    };
    expect(await order(pieces, '码头 灯塔')).toEqual(['together', 'near', 'apart']);
  });

  it('weighs a rare term more than a common one', async () => {
    const common = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`common ${index}`, { body: `公园又一日。${filler}` }]),
    );
    const pieces = {
      ...common,
      rare: { body: `彗星出现。${filler}` },
      common: { body: `公园公园公园。${filler}` },
    };
    const [first] = await order(pieces, '彗星 OR 公园');
    expect(first).toBe('rare');
  });

  it('counts a mention in a short piece for more', async () => {
    const pieces = {
      long: { headline: '简讯', body: `气象台报告。${filler}${filler}` },
      short: { headline: '简讯', body: '气象台报告。' },
    };
    expect(await order(pieces, '气象台')).toEqual(['short', 'long']);
  });

  it('puts the newer first of equals, then what is surer, and what has no date last', async () => {
    const same = { headline: '渡口开航', body: '渡口今日开航。' };
    const pieces = {
      undated: { ...same, confidence: 99 },
      older: { ...same, date: '1931-05-01', confidence: 99 },
      'newer and doubtful': { ...same, date: '1931-05-02', confidence: 40 },
      'newer and sure': { ...same, date: '1931-05-02', confidence: 90 },
    };
    expect(await order(pieces, '渡口')).toEqual(['newer and sure', 'newer and doubtful', 'older', 'undated']);
  });

  it('takes a phrase by how often it really stands there, not by its pairs of characters', async () => {
    const pieces = {
      'has its pairs often': { body: `中国人，国人民，人民国，中国人民。${'中国人。国人民。'.repeat(6)}` },
      'has it often': {
        body: '中国人民。中国人民。中国人民。以及其他的各种各样的许许多多的内容在这里补足长度。',
      },
    };
    expect(await order(pieces, '中国人民')).toEqual(['has it often', 'has its pairs often']);
  });
});

describe('the weight of a term', () => {
  it('falls with every article that has it, and is never nothing', () => {
    expect(idfOf(1, 1000)).toBeGreaterThan(idfOf(10, 1000));
    expect(idfOf(999, 1000)).toBeGreaterThan(idfOf(1000, 1000));
    expect(idfOf(1000, 1000)).toBeGreaterThan(0);
    expect(idfOf(5, 0)).toBeGreaterThan(0);
  });

  it('is nothing to a document without the term', () => {
    const terms = [{ term: { text: '桥', prefix: false }, field: null, weight: 1 }];
    expect(scoreDocument(emptyDocument, { terms, usual: { body: 800, headline: 20 } })).toBe(0);
  });
});
