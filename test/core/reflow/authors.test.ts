import { describe, expect, it } from 'vitest';
import { reflowPage } from '#core/ingest';
import { type Article, noPart, type Part, raw } from '#core/page/model';
import { findAuthors } from '#core/reflow/authors';
import { authorCases } from './authors.cases';

const whole = (text: string): Part => ({
  pieces: [{ page: 0, start: raw(0), end: raw(text.length), glue: '' }],
});

function articleWith(role: 'byline' | 'paragraph' | 'credit' | 'caption', text: string): Article {
  return {
    kicker: noPart,
    headline: noPart,
    deck: noPart,
    byline: role === 'byline' ? whole(text) : noPart,
    blocks: role === 'byline' ? [] : [{ role, ...whole(text) }],
    series: null,
    confidence: 1,
  };
}

describe('the authors of an article', () => {
  it.each(authorCases)('$part: $text', ({ part, text, names }) => {
    const authors = findAuthors(articleWith(part, text), [text]);
    expect(authors.map(({ name, role }) => [name, role])).toEqual(names);
  });

  it.each(authorCases)('stand where they are said to stand: $text', ({ part, text }) => {
    for (const { name, ranges } of findAuthors(articleWith(part, text), [text])) {
      const printed = ranges.map(({ start, end }) => text.slice(start, end)).join('');
      expect(printed.replace(/\s+/gu, '')).toBe(name.replace(/\s+/gu, ''));
    }
  });

  it('have whole names where lines break them', () => {
    const text = '本报讯（记者何\n舟 通讯员林知\n秋）昨日';
    const pieces = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
      page: 0,
      start: raw(line.index),
      end: raw(line.index + line[0].length),
      glue: '' as const,
    }));
    const article = { ...articleWith('paragraph', ''), blocks: [{ role: 'paragraph' as const, pieces }] };
    const authors = findAuthors(article, [text]);
    expect(authors.map(({ name }) => name)).toEqual(['何舟', '林知秋']);
    expect(authors[1]?.ranges.map(({ start, end }) => text.slice(start, end).replace('\n', '|'))).toEqual([
      '林知|秋',
    ]);
  });

  it('are two where a line of two names is spread character by character', () => {
    const text = '本报记者 何 舟 周 行';
    const pieces = [
      [0, 4],
      [5, 6],
      [7, 8],
      [9, 10],
      [11, 12],
    ].map(([start = 0, end = 0]) => ({
      page: 0,
      start: raw(start),
      end: raw(end),
      glue: '' as const,
    }));
    const article = { ...articleWith('byline', ''), byline: { pieces } };
    expect(findAuthors(article, [text]).map(({ name }) => name)).toEqual(['何舟', '周行']);
  });

  it('are found in what the engine makes of a page', () => {
    const text = [
      '江湾渡口恢复夜航船',
      '',
      '本报讯（记者何舟）昨日，江',
      '湾渡口的夜航船恢复开行，末班',
      '船推迟到二十二时。渡口管理处',
      '说，夜航船每班可载六十人。',
    ].join('\n');
    const article = reflowPage(text).articles[0];
    expect(article && findAuthors(article, [text]).map(({ name }) => name)).toEqual(['何舟']);
  });
});
