import { describe, expect, it } from 'vitest';
import { type ArticleId, makeId } from '#core/page/ids';
import { raw } from '#core/page/model';
import type { ListedHighlight } from '../../../src/renderer/db/highlights';
import { highlightRows } from '../../../src/renderer/highlights/highlight-rows';
import { readableQuote } from '../../../src/renderer/highlights/quote-text';

const page = makeId('page', 'd/0');
const ferry = makeId('article', 'd/0/0');
const market = makeId('article', 'd/0/1');

function highlight(
  key: string,
  articleId: ArticleId | null,
  start: number,
  quote: string,
  more: Partial<ListedHighlight> = {},
): ListedHighlight {
  return {
    id: makeId('highlight', key),
    spans: [{ page, start: raw(start), end: raw(start + quote.length) }],
    pageIds: [page],
    quotes: [quote],
    prefix: '',
    suffix: '',
    colour: 'yellow',
    tagIds: [],
    status: 'exact',
    maker: '',
    createdAt: 0,
    updatedAt: 0,
    articleId,
    title: articleId === ferry ? 'Ferry' : 'Market',
    ...more,
  };
}

const all = [
  highlight('c', market, 5, '旧书市', { colour: 'blue' }),
  highlight('b', ferry, 90, '岸 渡 口 昨 天'),
  highlight('a', ferry, 10, '首班渡轮'),
  highlight('lost', null, 0, '不在了'),
];
const notes = new Map([[makeId('highlight', 'a') as string, 'For the essay']]);
const anyColour = { colour: null, text: '' };

function spelt(filter: Parameters<typeof highlightRows>[2]): readonly string[] {
  return highlightRows(all, notes, filter).map((row) =>
    row.kind === 'article' ? `${row.title} ${row.count}` : (row.highlight.quotes[0] ?? ''),
  );
}

describe('all highlights', () => {
  it('stand under their articles, newest article first, as they are read', () => {
    expect(spelt(anyColour)).toEqual(['Market 1', '旧书市', 'Ferry 2', '首班渡轮', '岸 渡 口 昨 天']);
  });

  it('can be narrowed to a colour', () => {
    expect(spelt({ colour: 'blue', text: '' })).toEqual(['Market 1', '旧书市']);
    expect(spelt({ colour: 'pink', text: '' })).toEqual([]);
  });

  it('are found by quote, though its column was justified, by note and by title', () => {
    expect(spelt({ colour: null, text: '渡口' })).toEqual(['Ferry 1', '岸 渡 口 昨 天']);
    expect(spelt({ colour: null, text: 'ESSAY' })).toEqual(['Ferry 1', '首班渡轮']);
    expect(spelt({ colour: null, text: 'market' })).toEqual(['Market 1', '旧书市']);
  });
});

describe('a quote in a list', () => {
  it('is closed up where the column was justified, and joined over its lines', () => {
    expect(readableQuote(['岸 渡 口 昨 天\n恢复夜航'])).toBe('岸渡口昨天恢复夜航');
  });

  it('joins a word parted at a line end', () => {
    expect(readableQuote(['Anna Kö-\nnig kam'])).toBe('Anna König kam');
    expect(readableQuote(['Stadt-\nLand'])).toBe('Stadt- Land');
  });

  it('keeps blanks that mean something', () => {
    expect(readableQuote(['本报记者 张 攀'])).toBe('本报记者 张 攀');
    expect(readableQuote(['the night\nferry'])).toBe('the night ferry');
  });

  it('keeps paragraphs apart', () => {
    expect(readableQuote(['甲', '乙'])).toBe('甲\n乙');
    expect(readableQuote([])).toBe('');
    expect(readableQuote(['\n'])).toBe('');
  });
});
