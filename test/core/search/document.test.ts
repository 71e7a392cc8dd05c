/** What of an article stands in which field of its document, and which facts filters are asked of. */
import { describe, expect, it } from 'vitest';
import { nothingShown } from '#core/page/facts';
import { makeId } from '#core/page/ids';
import { type Article, noPart, type Part, raw } from '#core/page/model';
import { printedArticleFacts } from '#core/search/article-facts';
import { searchDocument } from '#core/search/document';

/** A page whose parts are its lines, in order. */
const lines = {
  kicker: '渡口专页',
  headline: '渡口重新開航',
  deck: '首班船載客ＡＢ',
  byline: '本报记者 张攀',
  crosshead: '乘客說',
  body: '昨日晨，Café 老板乘船　過江。',
  caption: '圖为渡口。',
  credit: '李四 摄',
};
const text = Object.values(lines).join('\n');

function part(name: keyof typeof lines): Part {
  const start = text.indexOf(lines[name]);
  return { pieces: [{ page: 0, start: raw(start), end: raw(start + lines[name].length), glue: '' }] };
}

const article: Article = {
  kicker: part('kicker'),
  headline: part('headline'),
  deck: part('deck'),
  byline: part('byline'),
  blocks: [
    { role: 'crosshead', ...part('crosshead') },
    { role: 'paragraph', ...part('body') },
    { role: 'caption', ...part('caption') },
    { role: 'credit', ...part('credit') },
  ],
  series: { name: '渡口记', part: 2 },
  confidence: 0.5,
};

const input = {
  id: makeId('article', 'a'),
  article,
  pageTexts: [text],
  notes: ['第一段\n还是第一段\n\n第二段'],
  tags: ['交通', '江河 · RIVER'],
};

describe('a document', () => {
  it('has heads, crossheads, names and text apart, folded, a line a part', () => {
    expect(searchDocument(input)).toEqual({
      id: input.id,
      headline: '渡口专页\n渡口重新开航\n首班船载客ab',
      crosshead: '乘客说',
      byline: '本报记者张攀\n李四摄',
      body: '昨日晨,cafe老板乘船过江。\n图为渡口。',
      note: '第一段还是第一段\n第二段',
      tag: '交通\n江河· river',
    });
  });

  it('has characters as they are where they count as they are', () => {
    expect(searchDocument(input, true)).toMatchObject({
      headline: '渡口专页\n渡口重新開航\n首班船載客ＡＢ',
      body: '昨日晨，Café老板乘船過江。\n圖为渡口。',
      tag: '交通\n江河· RIVER',
    });
  });
});

describe('the facts of an article', () => {
  const facts = (quality: number) =>
    printedArticleFacts({
      sourceId: makeId('source', 's'),
      article,
      facts: { ...nothingShown, paper: '江城晚报', date: '1931-05-02', page: 'A3' },
      quality,
      confidence: 0.29,
      authors: [{ name: '张攀' }, { name: '李四' }, { name: '张攀' }],
    });

  it('are what filters ask, each author once', () => {
    expect(facts(1)).toEqual({
      paper: '江城晚报',
      date: '1931-05-02',
      page: 'A3',
      section: '',
      source: 'source:s',
      series: '渡口记',
      quality: 100,
      confidence: 29,
      authors: ['张攀', '李四'],
      hasHeadline: true,
      hasByline: true,
    });
  });

  it('round shares down, so that what is not quite good is not called so', () => {
    expect([0, 0.649, 0.65, 0.8999, 0.9, 1].map((share) => facts(share).quality)).toEqual([
      0, 64, 65, 89, 90, 100,
    ]);
  });

  it('know an article that has no head and belongs to no series', () => {
    const bare = printedArticleFacts({
      sourceId: makeId('source', 's'),
      article: { ...article, headline: noPart, byline: noPart, series: null },
      facts: nothingShown,
      quality: 1,
      confidence: 1,
      authors: [],
    });
    expect(bare).toMatchObject({ series: null, hasHeadline: false, hasByline: false, authors: [], date: '' });
  });
});
