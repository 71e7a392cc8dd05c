import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import type { SearchDocument } from '#core/search/document';
import { parseQuery } from '#core/search/query';
import { searchShards } from '#core/search/search';
import { SearchShard } from '#core/search/shard';
import { foldString } from '#core/text/fold';

const filler = '代表们围绕议题进行了热烈讨论，并提出了许多建设性的意见和建议。'.repeat(12);

/** A small library of invented articles, named for why they should stand where they do. */
const library: Readonly<Record<string, Partial<Record<'headline' | 'body' | 'note' | 'tag', string>>>> = {
  'about it': { headline: '海港大桥今日通车', body: `海港大桥昨日举行通车典礼。${filler}` },
  'in a long headline': {
    headline: '市长会见外宾并介绍海港大桥以及机场扩建的进展情况',
    body: filler,
  },
  'tagged so': { headline: '新桥落成', body: filler, tag: '海港大桥' },
  'noted so': { headline: '工程简讯', body: filler, note: '参见海港大桥一文' },
  'mentions it often': { headline: '工程简讯', body: `海港大桥桥长。海港大桥桥宽。海港大桥桥高。${filler}` },
  'mentions it once': { headline: '工程简讯', body: `${filler}附近有海港大桥。` },
  'terms together': { headline: '来信', body: `我们在码头附近看见灯塔。${filler}` },
  'terms apart': { headline: '来信', body: `我们在码头。${filler}${filler}后来看见灯塔。` },
  'short piece': { headline: '简讯', body: '气象台报告。' },
  'long piece': { headline: '简讯', body: `气象台报告。${filler}${filler}` },
};

function order(query: string): string[] {
  const shard = new SearchShard();
  const names = Object.keys(library);
  names.forEach((name, index) => {
    const { headline = '', body = '', note = '', tag = '' } = library[name] ?? {};
    const document: SearchDocument = {
      id: makeId('article', String(index)),
      headline: foldString(headline),
      crosshead: '',
      byline: '',
      body: foldString(body),
      note: foldString(note),
      tag: foldString(tag),
    };
    shard.put(document);
  });
  shard.indexSome(names.length);
  return searchShards([shard], parseQuery(query)).map(
    ({ document }) => names[Number(document.id.split(':')[1])] ?? '',
  );
}

describe('ranking', () => {
  it('puts headlines and tags before notes, and notes before what only mentions it', () => {
    expect(order('海港大桥')).toEqual([
      'about it',
      'tagged so',
      'in a long headline',
      'noted so',
      'mentions it often',
      'mentions it once',
    ]);
  });

  it('puts terms that stand together before terms that stand apart', () => {
    expect(order('码头 灯塔')).toEqual(['terms together', 'terms apart']);
  });

  it('puts a short article before a long one that says it as often', () => {
    expect(order('气象台')).toEqual(['short piece', 'long piece']);
  });
});
