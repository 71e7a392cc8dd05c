import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { type Article, noPart, type Part, type Piece, raw } from '#core/page/model';
import { searchDocument } from '#core/search/document';
import { type LocateInput, locate } from '#core/search/locate';
import { parseQuery } from '#core/search/query/parse';
import type { Snippet } from '#core/search/snippet';
import { foldString } from '#core/text/fold';

const page = makeId('page', 'p');

/** A part of the pieces of `text` that `pieces` names, in order; a leading '-' hides one, '_' puts a space. */
function part(text: string, ...pieces: readonly string[]): Part {
  let from = 0;
  return {
    pieces: pieces.map((written): Piece => {
      const value = written.replace(/^[-_]/u, '');
      const start = text.indexOf(value, from);
      expect(start).toBeGreaterThanOrEqual(0);
      from = start + value.length;
      const piece: Piece = {
        page: 0,
        start: raw(start),
        end: raw(from),
        glue: written.startsWith('_') ? ' ' : '',
      };
      return written.startsWith('-') ? { ...piece, hidden: true } : piece;
    }),
  };
}

function input(text: string, article: Partial<Article>, rest: Partial<LocateInput> = {}): LocateInput {
  return {
    article: {
      kicker: noPart,
      headline: noPart,
      deck: noPart,
      byline: noPart,
      blocks: [],
      series: null,
      confidence: 1,
      ...article,
    },
    pages: [page],
    pageTexts: [text],
    title: '',
    notes: [],
    tags: [],
    ...rest,
  };
}

function paragraphs(text: string, ...parts: readonly (readonly string[])[]): LocateInput {
  return input(text, { blocks: parts.map((pieces) => ({ role: 'paragraph', ...part(text, ...pieces) })) });
}

function marked({ text, marks }: Snippet): string {
  let shown = '';
  let last = 0;
  for (const [start, end] of marks) {
    shown += `${text.slice(last, start)}[${text.slice(start, end)}]`;
    last = end;
  }
  return shown + text.slice(last);
}

function find(where: LocateInput, query: string) {
  const located = locate(where, parseQuery(query, { typing: true }));
  const at = located?.at ?? null;
  return {
    field: located?.field,
    snippet: located === null ? null : marked(located.snippet),
    raw: at === null ? null : (where.pageTexts[0] ?? '').slice(at.start, at.end),
    titleMarks: located?.titleMarks,
  };
}

describe('locating a match', () => {
  it('shows the beginning of what only filters chose, with nothing marked', () => {
    const text = '渡口昨日通航。';
    expect(find(paragraphs(text, [text]), 'paper:河口')).toEqual({
      field: 'body',
      snippet: text,
      raw: null,
      titleMarks: [],
    });
  });

  it('finds a word that is broken over lines and a blank gap, and gives its raw range', () => {
    const text = '推进“雪\n\n亮工程”建设';
    expect(find(paragraphs(text, ['推进“雪', '亮工程”建设']), '雪亮')).toMatchObject({
      field: 'body',
      snippet: '推进“[雪亮]工程”建设',
      raw: '雪\n\n亮',
    });
  });

  it('finds a Latin word whose hyphen is not shown', () => {
    const text = 'the news-\npaper came';
    expect(find(paragraphs(text, ['the news', '--', 'paper came']), 'newspaper ')).toMatchObject({
      snippet: 'the [newspaper] came',
      raw: 'news-\npaper',
    });
  });

  it('gives the first stretch of a match that goes on in another column', () => {
    const text = '会议在北\n另一篇文章\n京举行';
    expect(find(paragraphs(text, ['会议在北', '京举行']), '北京')).toMatchObject({
      snippet: '会议在[北京]举行',
      raw: '北',
    });
  });

  it('does not match across the seam of two paragraphs', () => {
    expect(locate(paragraphs('在北\n京城', ['在北'], ['京城']), parseQuery('北京'))).toBeNull();
  });

  it('finds matches at the very start, at the very end and of the whole text', () => {
    const text = '北京在北方';
    expect(find(paragraphs(text, [text]), '北京').raw).toBe('北京');
    expect(find(paragraphs(text, [text]), '北方').raw).toBe('北方');
    expect(find(paragraphs(text, [text]), text).raw).toBe(text);
  });

  it('shows the paragraph in which the most terms stand, and opens at the place where they are closest', () => {
    const text = `灯塔很高。\n码头很长${'，走了很久'.repeat(40)}，在码头边看见灯塔。`;
    const [first = '', second = ''] = text.split('\n');
    const found = find(paragraphs(text, [first], [second]), '码头 灯塔');
    expect(found.snippet).toContain('在[码头]边看见[灯塔]');
    expect(found.raw).toBe('码头边看见灯塔');
  });

  it('goes on with what follows a short paragraph', () => {
    const text = '海港大桥\n昨日大桥通车。\n市长出席。';
    const [first = '', second = '', third = ''] = text.split('\n');
    expect(find(paragraphs(text, [first], [second], [third]), '大桥')).toMatchObject({
      snippet: '海港[大桥] 昨日[大桥]通车。 市长出席。',
      raw: '大桥',
    });
  });

  it('marks folded matches in the text as it is printed', () => {
    const text = 'Ｃａｆé 与 R&D 及 ㈠';
    expect(find(paragraphs(text, [text]), 'cafe r&d').snippet).toBe('[Ｃａｆé] 与 [R&D] 及 ㈠');
  });

  it('marks the title and shows another place when there is one', () => {
    const text = '大桥通车\n大桥昨日通车。';
    const where = input(
      text,
      {
        headline: part(text, '大桥通车'),
        blocks: [{ role: 'paragraph', ...part(text, '大桥通车', '大桥昨日通车。') }],
      },
      { title: '大桥通车' },
    );
    const body = { ...where, article: { ...where.article, blocks: [] } };
    expect(find(where, '大桥')).toMatchObject({ field: 'body', titleMarks: [[0, 2]] });
    expect(find(body, '大桥')).toMatchObject({ field: 'headline', raw: '大桥', titleMarks: [[0, 2]] });
  });

  it('finds notes at their highlight, and tags nowhere in particular', () => {
    const text = '正文。';
    const at = { page, start: raw(0), end: raw(2) };
    const where = {
      ...paragraphs(text, [text]),
      notes: [{ body: '值得一查', at }],
      tags: ['交通'],
    };
    expect(find(where, '一查')).toMatchObject({ field: 'note', snippet: '值得[一查]', raw: '正文' });
    expect(find(where, '交通')).toMatchObject({ field: 'tag', snippet: '[交通]', raw: null });
    expect(find(where, '正文 交通')).toMatchObject({ field: 'body', raw: '正文' });
    expect(locate(where, parseQuery('铁路'))).toBeNull();
  });

  it('finds what was printed and what the user read in its place, both at the printed characters', () => {
    const text = '城南米价稍落，每石跌二角。';
    const at = text.indexOf('二角');
    const misread: Article['blocks'][number] = {
      role: 'paragraph',
      pieces: [
        { page: 0, start: raw(0), end: raw(at), glue: '' },
        { page: 0, start: raw(at), end: raw(at + 2), glue: '', reading: '三圆半' },
        { page: 0, start: raw(at + 2), end: raw(text.length), glue: '' },
      ],
    };
    const place = (query: string) =>
      locate(input(text, { blocks: [misread] }), parseQuery(query, { typing: true }))?.at;
    expect(place('跌三圆')).toEqual({ page, start: at - 1, end: at + 2 });
    expect(place('圆')).toEqual({ page, start: at, end: at + 2 });
    expect(place('跌二角')).toEqual({ page, start: at - 1, end: at + 2 });
    expect(place('四角')).toBeUndefined();
    const document = searchDocument({
      id: makeId('article', 'a'),
      article: input(text, { blocks: [misread] }).article,
      pageTexts: [text],
      notes: [],
      tags: [],
    });
    expect(document.body.split('\n')).toEqual(
      ['城南米价稍落,每石跌三圆半。', '城南米价稍落,每石跌二角。'].map(foldString),
    );
  });
});
